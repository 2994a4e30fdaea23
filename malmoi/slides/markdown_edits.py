"""One link in a Markdown slide: how it is written, and what it was made from."""

import re
from urllib.parse import quote, unquote, urlsplit

from malmoi.names import slug
from malmoi.slides.linker import MARK, Anchor, Linker
from malmoi.slides.markdown_page import Page, Part
from malmoi.slides.markdown_scan import Piece
from malmoi.slides.own_links import markdown_link, opening_tag
from malmoi.slides.text import Edit

__all__ = ["plain", "term_edit", "unlinked", "wikilink_edit", "wikilink_of"]

_EMPHASIS = ("***", "___", "**", "__", "~~", "*", "_")
# A label with one of these may mean something else inside a link.
_PLAIN_LABEL = re.compile(r"[^`<>*_~$\\!&\[\]]+")

# Without one of these a link changes nothing around it, which most blocks need not be parsed again to know.
_MARKUP = re.compile(r"[*_~\[\]\\$<!]")


def plain(label: str) -> str:
    """Give the text of a label without the emphasis around it."""
    around = _mark_of(label)
    return label[len(around) : len(label) - len(around)]


def _mark_of(label: str) -> str:
    found = (mark for mark in _EMPHASIS if len(label) > 2 * len(mark))
    return next((mark for mark in found if label.startswith(mark) and label.endswith(mark)), "")


def _around(text: str, start: int, end: int) -> str:
    """Give the emphasis that encloses just this stretch: a link goes around it, or `**[a](b)**은` would not be bold."""
    return next((mark for mark in _EMPHASIS if text[:start].endswith(mark) and text[end:].startswith(mark)), "")


def _written(page: Page, label: str, anchor: Anchor) -> str:
    if page.tags:
        return f"{opening_tag(anchor.concept, anchor.url, anchor.tooltip, in_markdown=True)}{label}</a>"
    return markdown_link(label, anchor.url, anchor.tooltip)


def wikilink_of(text: str, piece: Piece) -> tuple[str, str, str]:
    """Give what stands between the brackets, the name in it, and what is shown."""
    raw = text[piece.start + 2 : piece.end - 2]
    target, bar, label = raw.partition("|")
    name = target.removesuffix("\\").partition("#")[0]
    return raw, name, label if bar else name


def wikilink_edit(page: Page, part: Part, piece: Piece, linker: Linker) -> tuple[str, Edit] | str:
    """Give the concept and the edit that makes a link of `[[term]]`; why not, where it cannot be."""
    raw, name, label = wikilink_of(page.text, piece)
    concept = linker.named(name)
    if concept is None:
        return "unknown name in [[ ]]"
    if not _PLAIN_LABEL.fullmatch(label):
        return "markup inside [[ ]]"
    heading = raw.partition("|")[0].removesuffix("\\").partition("#")[2]
    section = f"#{quote(slug(heading))}" if heading and not heading.startswith("^") else ""
    mark = "w" if raw == label else f"w={quote(raw, safe='')}"
    url = linker.url(concept).replace(f"?{MARK}", f"?{mark}&{MARK}{section}")
    around = _around(page.text, piece.start, piece.end)
    start, end = piece.start - len(around), piece.end + len(around)
    shown = f"{around}{label}{around}"
    edit = Edit(start, end, _written(page, shown, Anchor(start, end, concept, url, linker.tooltip(concept))))
    return (concept, edit) if page.is_same(part, [Edit(start, end, shown)], [edit], linker) else "emphasis"


def term_edit(page: Page, part: Part, anchor: Anchor, made: list[Edit], linker: Linker) -> Edit | None:
    """Give the edit that makes a link of a mention; None where the rest of the block would not stay as it is."""
    source = page.text[part.block.start : part.block.end]
    if not _MARKUP.search(source):
        return Edit(anchor.start, anchor.end, _written(page, page.text[anchor.start : anchor.end], anchor))
    widths = dict.fromkeys((len(_around(page.text, anchor.start, anchor.end)), 0))
    for width in widths:
        start, end = anchor.start - width, anchor.end + width
        edit = Edit(start, end, _written(page, page.text[start:end], anchor))
        if page.is_same(part, made, [*made, edit], linker):
            return edit
    return None


def unlinked(page: Page, piece: Piece) -> str:
    """Give what one of our links was made from."""
    label = page.text[slice(*piece.label)]
    wiki = next((one for one in urlsplit(piece.url).query.split("&") if one.partition("=")[0] == "w"), None)
    if wiki is None:
        return label
    around = _mark_of(label)
    return f"{around}[[{unquote(wiki[2:]) or plain(label)}]]{around}"
