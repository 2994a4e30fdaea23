"""The marks within a line that a page of the site may hold: links by the site's names, no HTML, no pictures."""

import html
import re
from collections.abc import Callable

from malmoi.ingest.plain_name import plain_name

__all__ = ["clean_inline"]

_CODE_OR_MATH = re.compile(
    r"(`+)(?!`).{0,1000}?(?<!`)\1(?!`)|\$\$.{0,2000}?\$\$|(?<!\\)\$(?=\S)[^$\n]{1,1000}?(?<=\S)\$|\\\(.{0,1000}?\\\)|\\\[.{0,2000}?\\\]"
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
_MARKS = re.compile("[\ue000-\uf8ff]")

LinkOf = Callable[[str], str | None]
"""What a name is linked by on the site (`[[…]]` content, without a label), or None if it has no page."""


def _wikilink(match: re.Match[str], link_of: LinkOf) -> str:
    embedded, name, _, label = match.groups()
    shown = (label or name or match[3].lstrip("#^")).strip()
    target = None if embedded else link_of(plain_name(name))
    if target is None:
        return shown
    return f"[[{target}]]" if shown == target else f"[[{target}|{shown}]]"


def _link(match: re.Match[str]) -> str:
    """Keep a link of the web; one to another note, a file or a script is its words."""
    return match[0] if re.match(r"https?://[^\s]+$", match[2]) else match[1]


def _prose(text: str, link_of: LinkOf) -> str:
    text = _COMMENT.sub("", text)
    text = _WIKILINK.sub(lambda match: _wikilink(match, link_of), text)
    text = _IMAGE.sub(lambda match: f"({match[1]})" if match[1] else "", text)
    text = _OTHER_LINK.sub(r"\1", _LINK.sub(_link, text))
    text = _HIGHLIGHT.sub(r"**\1**", _ATTRIBUTES.sub("", text))
    parts = []
    at = 0
    for tag in _SAFE_TAG.finditer(text):
        parts += [html.escape(text[at : tag.start()], quote=False).replace("&amp;", "&"), tag[0]]
        at = tag.end()
    return "".join([*parts, html.escape(text[at:], quote=False).replace("&amp;", "&").replace("&gt;", ">")])


def clean_inline(text: str, link_of: LinkOf) -> str:
    """Give a line in the Markdown of the site; code and formulas are left as they are."""
    text = _MARKS.sub("\ufffd", text)
    parts, at = [], 0
    for match in _CODE_OR_MATH.finditer(text):
        parts += [_prose(text[at : match.start()], link_of), match[0]]
        at = match.end()
    return "".join([*parts, _prose(text[at:], link_of)])
