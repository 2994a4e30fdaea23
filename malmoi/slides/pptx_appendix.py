"""Slides at the end of a deck that list its terms, each with its QR code and short address."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from xml.sax.saxutils import escape, quoteattr

from malmoi.slides.pptx_deck import Deck
from malmoi.slides.pptx_parts import Part
from malmoi.slides.pptx_runs import click_xml
from malmoi.slides.pptx_slides import QR_FOLDER, add_slide, fill_slide, slide_number
from malmoi.slides.pptx_xml import Element, drawing_namespaces
from malmoi.slides.qr import qr_png

__all__ = ["add_appendix"]

_TITLE = {"ko": "이 발표의 용어", "en": "Terms in this talk"}
_ROWS = 3
_WIDE = 1.5
# In EMU: a slide's margin is a twentieth of it, the title's strip a sixth.
_MARGIN, _TITLE_STRIP = 20, 6

_FRAME = '<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
_GEOMETRY = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_NAME = '<p:cNvPr id="{id}" name={name}{more}/>'


@dataclass(frozen=True)
class _Place:
    """Where a box stands, in EMU."""

    x: int
    y: int
    width: int
    height: int

    def frame(self) -> str:
        return _FRAME.format(x=self.x, y=self.y, width=self.width, height=self.height)


def add_appendix(deck: Deck, concepts: list[str]) -> None:
    """Put slides with the concepts at the end."""
    width, height = _size(deck.package.presentation.root)
    columns = 4 if width > _WIDE * height else 3
    each = columns * _ROWS
    pages = [concepts[at : at + each] for at in range(0, len(concepts), each)]
    layout = _layout(deck)
    for number, page in enumerate(pages, 1):
        count = f" ({number}/{len(pages)})" if len(pages) > 1 else ""
        part = add_slide(deck, layout)
        title = _TITLE[deck.linker.options.lang] + count
        margin, top = width // _MARGIN, height // _TITLE_STRIP
        shapes = [_title(title, _Place(margin, margin // 2, width - 2 * margin, top - margin // 2), layout)]
        cell_width, cell_height = (width - 2 * margin) // columns, (height - top - margin) // _ROWS
        for at, concept in enumerate(page):
            row, column = divmod(at, columns)
            cell = _Place(margin + column * cell_width, top + row * cell_height, cell_width, cell_height)
            shapes += _entry(deck, part, concept, cell, 3 + 2 * at)
        fill_slide(deck, part, "".join(shapes))


def _size(presentation: Element) -> tuple[int, int]:
    size = presentation.find("{*}sldSz")
    width, height = (size.get("cx", ""), size.get("cy", "")) if size is not None else ("", "")
    return (int(width), int(height)) if width.isdecimal() and height.isdecimal() else (9144000, 6858000)


def _layout(deck: Deck) -> Part | None:
    """Give the layout of the deck's own master that has a title and nothing else, or else the first slide's."""
    first = [layout for slide in deck.slides for layout in slide.part.related("slideLayout")]
    if not first:
        return None
    layouts = [layout for master in first[0].related("slideMaster") for layout in master.related("slideLayout")]
    return next((layout for layout in layouts if layout.root.get("type") == "titleOnly"), first[0])


def _title(text: str, place: _Place, layout: Part | None) -> str:
    has_title = layout is not None and any(one.get("type") == "title" for one in layout.root.iter("{*}ph"))
    kind = (
        ("<p:cNvSpPr/>", '<p:nvPr><p:ph type="title"/></p:nvPr>')
        if has_title
        else ('<p:cNvSpPr txBox="1"/>', "<p:nvPr/>")
    )
    run = f'<a:r><a:rPr sz="2800" b="1"/><a:t>{escape(text)}</a:t></a:r>'
    name = _NAME.format(id=2, name='"Title"', more="")
    return (
        f"<p:sp><p:nvSpPr>{name}{''.join(kind)}</p:nvSpPr><p:spPr>{place.frame()}{_GEOMETRY}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" anchor="ctr"><a:normAutofit/></a:bodyPr><a:p>{run}</a:p></p:txBody></p:sp>'
    )


def _entry(deck: Deck, part: Part, concept: str, cell: _Place, id_: int) -> list[str]:
    """Give the QR code of a concept, and its headword and short address beside it."""
    linker = deck.linker
    short, headword = linker.short(concept), linker.title(concept)
    name = f"{QR_FOLDER}{slide_number(part)}-{id_}.png"
    deck.package.archive.write(name, qr_png(short))
    picture = part.relationships.add("image", f"/{name}")
    click = part.relationships.link(linker.url(concept))
    side = min(cell.height * 4 // 5, cell.width * 2 // 5)
    code = _Place(cell.x, cell.y + (cell.height - side) // 2, side, side)
    beside = _Place(cell.x + side, code.y, cell.width - side, side)
    alternative = f" descr={quoteattr(f'QR: {headword}, {short}')}"
    address = unquote(short)
    shown = address.removeprefix(f"{urlsplit(address).scheme}://")
    drawing, relations = drawing_namespaces(deck.package.presentation.root)
    link = click_xml(click, linker.tooltip(concept), drawing, relations)
    names = (
        _NAME.format(id=id_, name=f'"QR {id_}"', more=alternative),
        _NAME.format(id=id_ + 1, name=f'"{id_}"', more=""),
    )
    drawn = (
        f"<p:pic><p:nvPicPr>{names[0]}<p:cNvPicPr/><p:nvPr/></p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{picture}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{code.frame()}{_GEOMETRY}</p:spPr></p:pic>"
    )
    written = (
        f'<p:sp><p:nvSpPr>{names[1]}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{beside.frame()}{_GEOMETRY}<a:noFill/></p:spPr>"
        '<p:txBody><a:bodyPr wrap="square" anchor="ctr"><a:normAutofit/></a:bodyPr>'
        f'<a:p><a:r><a:rPr sz="1400" b="1">{link}</a:rPr><a:t>{escape(headword)}</a:t></a:r></a:p>'
        f'<a:p><a:r><a:rPr sz="1000"/><a:t>{escape(shown)}</a:t></a:r></a:p></p:txBody></p:sp>'
    )
    return [drawn, written]
