"""Reads the letters of a PDF page, each with its place: positions are pdfium's, in the page's own coordinates."""

import ctypes
import re
from collections.abc import Iterator
from math import pi
from typing import Any, NamedTuple

import pypdfium2.raw as c_api
from pypdfium2 import PdfPage

from malmoi.slides.pptx_text import is_code_font

__all__ = ["Box", "Glyph", "page_box", "read_glyphs"]

# TeX's typewriter fonts say so in two letters.
_TEX_CODE_FONT = re.compile(r"(?:^|\+)(?:CM|SF|EC|LM|tx|cm)(?:TT|tt)")
_NAME_LIMIT = 200
_HYPHEN = 2
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_UNKNOWN = "\ufffd"
# Points; the flattest mark, a dash, is ten times as high.
_NO_INK = 0.05


class Box(NamedTuple):
    """A rectangle: left, bottom, right, top."""

    x0: float
    y0: float
    x1: float
    y1: float

    def turned(self, quarters: int) -> "Box":
        """Give the box as it is seen when text that runs so many quarters anticlockwise is made level."""
        if not quarters:
            return self
        x0, y0, x1, y1 = self
        return (Box(y0, -x1, y1, -x0), Box(-x1, -y1, -x0, -y0), Box(-y1, x0, -y0, x1))[quarters - 1]

    def overlaps(self, other: "Box", by: float = 0.0) -> bool:
        """Say whether both cover more than `by` in either direction."""
        wide = min(self.x1, other.x1) - max(self.x0, other.x0)
        return wide > by and min(self.y1, other.y1) - max(self.y0, other.y0) > by

    def within(self, other: "Box") -> "Box":
        """Give the part that lies inside the other."""
        return Box(max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1))

    def holds(self, other: "Box") -> bool:
        """Say whether the middle of the other lies inside."""
        x, y = (other.x0 + other.x1) / 2, (other.y0 + other.y1) / 2
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    @classmethod
    def around(cls, boxes: "list[Box]") -> "Box":
        """Give the smallest box that holds them all."""
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return cls(min(lefts), min(bottoms), max(rights), max(tops))


class Glyph(NamedTuple):
    """A letter or a blank; line ends, and the blanks that pdfium puts where it sees a gap, have no box."""

    char: str
    box: Box | None
    quarters: int
    code: bool
    """Whether it is set in a font for code."""


def page_box(page: PdfPage) -> Box:
    """Give what of the page is seen."""
    # Of pdfium's boxes it is the only one that may also be held, for all pages, by the tree above them.
    seen = Box(*page.get_bbox())
    return seen if seen.x0 < seen.x1 and seen.y0 < seen.y1 else Box(*page.get_mediabox())


def _is_code(text_object: Any) -> bool:  # noqa: ANN401 - a pointer of pdfium's
    font = c_api.FPDFTextObj_GetFont(text_object)
    if not font:
        return False
    name = ctypes.create_string_buffer(_NAME_LIMIT)
    c_api.FPDFFont_GetBaseFontName(font, name, _NAME_LIMIT)
    said = name.value.decode("utf-8", "replace")
    return is_code_font(said) or bool(_TEX_CODE_FONT.search(said))


class _Reader:
    """Asks pdfium about the letters of one page; what all letters of one piece of text share is asked once."""

    def __init__(self, text_page: Any) -> None:  # noqa: ANN401 - a pointer of pdfium's
        self._page = text_page
        self._shared: dict[int, tuple[int, bool]] = {}
        self._loose = c_api.FS_RECTF()
        self._tight = tuple(ctypes.c_double() for _ in range(4))

    def code(self, at: int) -> tuple[int, int]:
        """Give the code point, and how many places it takes."""
        code: int = c_api.FPDFText_GetUnicode(self._page, at)
        if code not in _HIGH and code not in _LOW:
            return code, 1
        # Text that runs to the left has its pairs turned round.
        high, low = sorted((code, c_api.FPDFText_GetUnicode(self._page, at + 1)))
        if high in _HIGH and low in _LOW:
            return 0x10000 + ((high - _HIGH.start) << 10) + low - _LOW.start, 2
        return ord(_UNKNOWN), 1

    def box(self, at: int) -> Box | None:
        """Give the letter's cell; where the font does not tell it, what is inked."""
        loose = self._loose
        if c_api.FPDFText_GetLooseCharBox(self._page, at, loose):
            box = Box(loose.left, loose.bottom, loose.right, loose.top)
            if box.x0 < box.x1 and box.y0 < box.y1:
                return box
        left, right, bottom, top = self._tight
        if c_api.FPDFText_GetCharBox(self._page, at, left, right, bottom, top):
            box = Box(left.value, bottom.value, right.value, top.value)
            return box if box.x1 > box.x0 and box.y1 > box.y0 else None
        return None

    def is_blank(self, at: int) -> bool:
        """Say whether a letter without a code leaves no ink: a blank whose font does not tell that it is one."""
        left, right, bottom, top = self._tight
        has_box = c_api.FPDFText_GetCharBox(self._page, at, left, right, bottom, top)
        return bool(has_box) and right.value > left.value and 0 <= top.value - bottom.value < _NO_INK

    def shared(self, at: int) -> tuple[int, bool]:
        """Give how many quarters the letter is turned, and whether its font is for code."""
        text_object = c_api.FPDFText_GetTextObject(self._page, at)
        address = ctypes.addressof(text_object.contents) if text_object else 0
        if address not in self._shared:
            # pdfium counts clockwise.
            quarters = round(-c_api.FPDFText_GetCharAngle(self._page, at) / (pi / 2)) % 4
            self._shared[address] = quarters, bool(text_object) and _is_code(text_object)
        return self._shared[address]


def read_glyphs(page: PdfPage) -> Iterator[Glyph]:
    """Give the letters that are seen on the page, in the order in which it draws them."""
    text_page = page.get_textpage()
    seen = page_box(page)
    reader = _Reader(text_page.raw)
    at, count = 0, c_api.FPDFText_CountChars(text_page.raw)
    while at < count:
        code, places = reader.code(at)
        # A hyphen at the end of a line is told by a code of its own.
        char = "-" if code == _HYPHEN else chr(code) if code else " " if reader.is_blank(at) else _UNKNOWN
        if char in "\r\n\t ":
            written = char == " " and not c_api.FPDFText_IsGenerated(text_page.raw, at)
            if char != "\r":
                yield Glyph(char, reader.box(at) if written else None, 0, code=False)
        else:
            box = reader.box(at)
            # What is cropped away is on no slide.
            if box is None or seen.holds(box):
                yield Glyph(char, box, *reader.shared(at))
        at += places
    text_page.close()
