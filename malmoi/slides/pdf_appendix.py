"""Pages at the end of a PDF that list the terms of the deck, each with its QR code and short address."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from pikepdf import Array, Dictionary, Name, Page, Pdf, String

from malmoi.slides.linker import Linker
from malmoi.slides.pdf_font import Fonts, fonts_for
from malmoi.slides.pdf_glyphs import Box
from malmoi.slides.pdf_links import add_link
from malmoi.slides.qr import qr_svg

__all__ = ["add_appendix", "drop_appendix", "slide_count"]

_TITLE = {"ko": "이 발표의 용어", "en": "Terms in this talk"}
_ROWS, _WIDE = 3, 1.5
_MARGIN, _TITLE_STRIP = 20, 6
_SIZES = (0.045, 0.02, 0.014)
"""Of title, headword and address, in heights of a page."""
_LEADING, _HEADWORD_LINES = 1.3, 3
# Where programs keep what is theirs on a page; the day has to be there, and any will do.
_MARK, _DAY = Name("/Malmoi"), "D:20260101000000Z"
# The widths of Helvetica, in thousandths: near enough to know where to break a line.
_NARROW, _LARGE, _HANGUL, _USUAL = 280, 700, 1000, 560
_VIEW = re.compile(r'viewBox="0 0 (\d+) ')
_PATH = re.compile(r'stroke="#000" d="([^"]+)"')
_STEP = re.compile(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?")
_BREAK = re.compile(r"\S+\s*")


def _is_ours(page: Page) -> bool:
    pieces = page.obj.get("/PieceInfo")
    return isinstance(pieces, Dictionary) and _MARK in pieces


def slide_count(pdf: Pdf) -> int:
    """Give how many pages come before our appendix."""
    count = len(pdf.pages)
    while count and _is_ours(pdf.pages[count - 1]):
        count -= 1
    return count


def drop_appendix(pdf: Pdf) -> bool:
    """Take our pages off the end, and say whether there were any."""
    count = slide_count(pdf)
    any_ours = count < len(pdf.pages)
    if any_ours and count:
        del pdf.pages[count:]
    return any_ours


def _width(char: str) -> int:
    if not char.isascii():
        return _HANGUL
    return _LARGE if char.isupper() or char in "mwMW@%" else _NARROW if char in " .,:;'|!ijltfr()[]/-" else _USUAL


def _broken(text: str, room: float) -> list[str]:
    """Break a text into lines of so many thousandths; a word that is longer than a line is broken too."""
    lines = [""]
    for word in _BREAK.findall(text):
        if lines[-1] and sum(map(_width, lines[-1] + word.rstrip())) > room:
            lines.append("")
        for char in word:
            if lines[-1] and not char.isspace() and sum(map(_width, lines[-1] + char)) > room:
                lines.append("")
            lines[-1] += char
    return [line.rstrip() for line in lines]


def _code(url: str, x: float, y: float, side: float) -> str:
    """Draw a QR code; its picture's strokes are a page's strokes, from the top down."""
    svg = qr_svg(url)
    view, path = _VIEW.search(svg), _PATH.search(svg)
    if view is None or path is None:
        return ""
    unit = side / int(view[1])
    drawn = [f"q {unit:.5f} 0 0 {-unit:.5f} {x:.2f} {y + side:.2f} cm 1 w"]
    at_x = at_y = 0.0
    for kind, first, second in _STEP.findall(path[1]):
        if kind == "M":
            at_x, at_y = float(first), float(second)
        else:
            at_x, at_y = at_x + float(first), at_y + float(second or 0)
        drawn.append(f"{at_x:g} {at_y:g} {'l' if kind == 'h' else 'm'}")
    return " ".join([*drawn, "S Q"])


@dataclass(frozen=True)
class _Sheet:
    """How large the pages are, and how their cells stand."""

    width: float
    height: float
    columns: int

    def cell(self, at: int) -> Box:
        margin, top = self.width / _MARGIN, self.height / _TITLE_STRIP
        row, column = divmod(at, self.columns)
        wide, high = (self.width - 2 * margin) / self.columns, (self.height - top - margin) / _ROWS
        x, y = margin + column * wide, self.height - top - (row + 1) * high
        return Box(x, y, x + wide, y + high)


def _sheet(pdf: Pdf) -> _Sheet:
    first = pdf.pages[0]
    x0, y0, x1, y1 = (float(corner) for corner in first.cropbox.as_list())
    width, height = abs(x1 - x0) or 720.0, abs(y1 - y0) or 405.0
    turned = first.obj.get("/Rotate", 0)
    if isinstance(turned, int) and turned % 180:
        width, height = height, width
    return _Sheet(width, height, 4 if width > _WIDE * height else 3)


def _address(concept: str, linker: Linker) -> str:
    short = linker.short(concept)
    return unquote(short).removeprefix(f"{urlsplit(short).scheme}://")


def _entry(concept: str, cell: Box, sheet: _Sheet, fonts: Fonts, linker: Linker) -> str:
    short = linker.short(concept)
    wide, high = cell.x1 - cell.x0, cell.y1 - cell.y0
    side = min(high * 0.8, wide * 0.4)
    _, large, small = (size * sheet.height for size in _SIZES)
    x, y = cell.x0 + side + small, (cell.y0 + cell.y1 + side) / 2 - large * _LEADING
    room = wide - side - 2 * small
    drawn = [_code(short, cell.x0, (cell.y0 + cell.y1 - side) / 2, side)]
    for line in _broken(linker.title(concept), room / large * 1000)[:_HEADWORD_LINES]:
        drawn.append(fonts.shown(line, x, y, large))
        y -= large * _LEADING
    for line in _broken(_address(concept, linker), room / small * 1000):
        drawn.append(fonts.shown(line, x, y, small))
        y -= small * _LEADING
    return "\n".join(drawn)


def add_appendix(pdf: Pdf, concepts: list[str], linker: Linker) -> bool:
    """Put pages with the concepts at the end, and say whether any viewer can show their letters."""
    sheet = _sheet(pdf)
    written = [_TITLE[linker.options.lang], *map(linker.title, concepts), *(_address(one, linker) for one in concepts)]
    fonts = fonts_for(pdf, "".join(written), linker.options.font)
    each = sheet.columns * _ROWS
    pages = [concepts[at : at + each] for at in range(0, len(concepts), each)]
    for number, listed in enumerate(pages, 1):
        count = f" ({number}/{len(pages)})" if len(pages) > 1 else ""
        size = _SIZES[0] * sheet.height
        title = fonts.shown(_TITLE[linker.options.lang] + count, sheet.width / _MARGIN, sheet.height - 2 * size, size)
        entries = [_entry(concept, sheet.cell(at), sheet, fonts, linker) for at, concept in enumerate(listed)]
        private = Dictionary(LastModified=String(_DAY), Private=Name.Appendix)
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, round(sheet.width, 2), round(sheet.height, 2)]),
            Resources=Dictionary(Font=fonts.resources),
            Contents=pdf.make_stream("\n".join([title, *entries]).encode("ascii")),
            LastModified=String(_DAY),
            PieceInfo=Dictionary({str(_MARK): private}),
        )
        pdf.pages.append(Page(pdf.make_indirect(page)))
        for at, concept in enumerate(listed):
            tooltip = linker.tooltip(concept)
            add_link(pdf, pdf.pages[-1].obj, [sheet.cell(at)], linker.url(concept), tooltip)
    return bool(fonts.codes) or "".join(written).isascii()
