"""The part of a concept's page that a presenter copies from: its addresses, as Markdown too, and the QR code."""

from html import escape

from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import Concept
from malmoi.publish.render.markup import Markup
from malmoi.publish.render.words import WORDS

__all__ = ["render_share"]

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>$|~#"})


def render_share(concept: Concept, code: str, site_url: str, write: Markup, *, guide: bool) -> str:
    """Give the folded block; nothing without the site's address. A script adds buttons, and without it all is text.

    None of the addresses carries the mark of `scripts/link_slides.py`, which is for links that it can take off again.
    """
    if not site_url:
        return ""
    page = concept.page(write.lang)
    url, short = site_url + page_url(concept.stem, page.lang), f"{site_url}s/{code}/"
    forms = {
        "share.url": url, "share.markdown": f"[{page.title.translate(_SPECIAL)}]({url})", "share.short": short,
    }  # fmt: skip
    rows = "".join(
        f"<dt>{WORDS[word][write.lang]}</dt><dd><code>{escape(text)}</code></dd>" for word, text in forms.items()
    )
    picture = write.file(f"qr/{code}.svg")
    said = WORDS["share.qr"][write.lang]
    # Loaded when the block is opened, and not before.
    rows += (
        f'<dt>{said}</dt><dd><a href="{picture}" download="{concept.id}-{code}.svg">'
        f'<img src="{picture}" width="116" height="116" loading="lazy" alt="{said}: {escape(short)}">'
        f"{WORDS['share.save'][write.lang]}</a></dd>"
    )
    if guide:
        rows += f"<dt></dt><dd>{write.link(WORDS['share.guide'][write.lang], 'slides', write.lang)}</dd>"
    said = WORDS["share"][write.lang]
    return f'<details class="mm-share"><summary>{said}</summary><dl>{rows}</dl></details>'
