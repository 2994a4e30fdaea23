"""The marks within a line that a page of the site may hold: links by the site's names, no HTML, no pictures."""

import re
from collections.abc import Callable

from malmoi.ingest.plain_name import plain_name

__all__ = ["clean_inline"]

_CODE_OR_MATH = re.compile(
    r"(?<!`)(`+)(?!`).{0,1000}?(?<!`)\1(?!`)|\$\$.{0,2000}?\$\$|(?<!\\)\$(?=\S)[^$\n]{1,1000}?(?<=\S)\$|\\\(.{0,1000}?\\\)|\\\[.{0,2000}?\\\]"
)
_WIKILINK = re.compile(r"(!?)\[\[([^\[\]|#\\]{0,300})((?:#[^\[\]|\\]{0,300})?)(?:\\?\|([^\[\]]{0,300}))?\]\]")
_IMAGE = re.compile(
    r"!\[([^\[\]]{0,300})\]\([^()\s]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?(?:\s+\"[^\"]{0,200}\")?\)"
)
_LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,300})\]\(([^()\s]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?)(?:\s+\"[^\"]{0,200}\")?\)"
)
_OTHER_LINK = re.compile(
    r"(?<!!)\[([^\[\]]{1,300})\]\((?!https?://)[^()\n]{0,300}\)"
)  # [글]({% post_url 2024-05-29-x %})
_SAFE_TAG = re.compile(r"<(?:/?(?:sub|sup|b|i|em|strong|u)|br\s*/?)>", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{[:.#][^{}\n]{0,200}\}")
_HIGHLIGHT = re.compile(r"==(?=\S)(.{1,300}?)(?<=\S)==")
_COMMENT = re.compile(r"%%.{0,500}?%%|<!--.{0,500}?-->")
_WEB = re.compile(r"https?://[^\s]+$")
_AUTOLINK = re.compile(r"<https?://[^\s<>\"']{1,2000}>")
_KEPT = re.compile("\ue004(\\d+)\ue005")
# `[[강화학습]](RL)` has a bracket behind it; one that holds an address is no such bracket.
_BEHIND_LINK = re.compile(r"(\ue005)\((?![^():/\n]{1,60}\))")
_TAG_IN_MATH = re.compile(r"<(?=[A-Za-z/!?])")
_MARKS = re.compile("[\ue000-\uf8ff]")

LinkOf = Callable[[str], str | None]
"""What a name is linked by on the site (`[[…]]` content, without a label), or None if it has no page."""


def _wikilink(match: re.Match[str], link_of: LinkOf) -> str:
    embedded, name, _, label = match.groups()
    shown = (label or name or match[3].lstrip("#^")).strip()
    target = None if embedded else link_of(plain_name(name))
    if target is None:
        return shown
    shown = shown.replace("<", "&lt;")
    return f"[[{target}]]" if shown == target else f"[[{target}|{shown}]]"


class _Kept:
    """What is to stand as it is, while the text around it is cleaned."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def keep(self, text: str) -> str:
        """Give the mark that stands for a text."""
        self._parts.append(text)
        return f"\ue004{len(self._parts) - 1}\ue005"

    def restored(self, text: str) -> str:
        """Give the text with what stood in place of the marks."""
        return _KEPT.sub(lambda match: self._parts[int(match[1])], text)


def _prose(text: str, link_of: LinkOf) -> str:
    kept = _Kept()

    def wikilink(match: re.Match[str]) -> str:
        written = _wikilink(match, link_of)
        return kept.keep(written) if written.startswith("[[") else written

    def link(match: re.Match[str]) -> str:
        """Keep a link of the web; one to another note, a file or a script is its words."""
        return kept.keep(match[0]) if _WEB.match(match[2]) else match[1]

    text = _WIKILINK.sub(wikilink, _COMMENT.sub("", text))
    text = _AUTOLINK.sub(lambda match: kept.keep(match[0]), text)
    text = _IMAGE.sub(lambda match: f"({match[1]})" if match[1] else "", text)
    text = _OTHER_LINK.sub(r"\1", _LINK.sub(link, text))
    text = _HIGHLIGHT.sub(r"**\1**", _ATTRIBUTES.sub("", text))
    text = _SAFE_TAG.sub(lambda match: kept.keep(match[0]), text)
    # What is left of links that are none must not become one.
    text = _BEHIND_LINK.sub(r"\1\\(", text.replace("](", "]\\(").replace("]:", "]&#58;"))
    return kept.restored(text.replace("<", "&lt;"))


def _math(text: str) -> str:
    r"""Give a formula or code with no tag in it: < is `\lt` in LaTeX, and code shows it as it is."""
    return text if text.startswith("`") else _TAG_IN_MATH.sub(r"\\lt ", text)


def clean_inline(text: str, link_of: LinkOf) -> str:
    """Give a line in the Markdown of the site; code and formulas stay, but for what would be HTML in them."""
    text = _MARKS.sub("\ufffd", text)
    parts, at = [], 0
    for match in _CODE_OR_MATH.finditer(text):
        parts += [_prose(text[at : match.start()], link_of), _math(match[0])]
        at = match.end()
    return "".join([*parts, _prose(text[at:], link_of)])
