"""Markup of embedded files: images, PDFs, sound, film; anything else is a link."""

import html
import posixpath

from malmoi.concept_page import Lang
from malmoi.publish.addresses import relative_url
from malmoi.publish.plain import escape_markdown
from malmoi.publish.spans import Wikilink
from malmoi.publish.targets import Target

__all__ = ["embed_markup"]

_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp")
_SOUND = (".mp3", ".ogg", ".wav", ".m4a", ".flac", ".opus")
_FILM = (".mp4", ".webm", ".mov", ".ogv")


def embed_markup(link: Wikilink, target: Target, href: str, host: str, lang: Lang) -> str:
    """Give Markdown for `![[file|text|width]]` in the finished file `host`; `href` leads there from it."""
    name = posixpath.basename(target.path)
    suffix = posixpath.splitext(name)[1].lower()
    said = link.label or name
    if suffix in _IMAGES:
        width, _, height = link.size.partition("x")
        sizes = f" width={width}" * bool(width) + f" height={height}" * bool(height)
        image = f"![{escape_markdown(link.label or posixpath.splitext(name)[0])}](<{href}>){{ loading=lazy{sizes} }}"
        # What an image that stands alone says to those who cannot see it helps the others too; it is read out once.
        stands_alone = link.label and link.block_text.strip() == link.raw
        caption = f'<span class="mm-caption" aria-hidden="true">{html.escape(link.label or "")}</span>'
        return image + caption if stands_alone else image
    text = f"[{escape_markdown(said)}](<{href}>)"
    url = html.escape(relative_url(host, target.path)) + (f"#{html.escape(target.anchor)}" if target.anchor else "")
    if suffix == ".pdf":
        show = {"ko": "여기서 펼쳐 보기", "en": "Show it here"}[lang]
        # The frame is fetched when the details are opened, not before.
        return (
            f"{text}{{ .mm-pdf }}\n\n"
            f'<details class="mm-viewer"><summary>{show}</summary>'
            f'<iframe src="{url}" title="{html.escape(said)}" loading="lazy"></iframe></details>\n'
        )
    if suffix in _SOUND + _FILM:
        tag = "audio" if suffix in _SOUND else "video"
        return f'<{tag} controls preload="none" src="{url}"></{tag}> {text}'
    return text
