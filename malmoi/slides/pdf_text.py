"""What the pages of a PDF say, page by page, and the way back from its text to places on the page."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2.raw as c_api
from pypdfium2 import PdfDocument, PdfPage

from malmoi.slides.linker import Anchor
from malmoi.slides.pdf_glyphs import Box, page_box, read_glyphs
from malmoi.slides.pdf_lines import Line, lines_of, paragraphs_of
from malmoi.slides.pdf_roles import give_roles

__all__ = ["PageText", "read_pages"]

# Of letters that no one can read: more than this, and the page's fonts do not say what they show.
_MOST_UNREADABLE = 0.2
_TOUCHES = 1.0
_MOST_CODE = 0.5


@dataclass
class PageText:
    """The text of a page, its paragraphs set apart by empty lines."""

    text: str
    lines: list[Line]
    starts: list[int]
    """Where in the text each line begins."""
    seen: Box
    """What of the page is seen."""
    empty: bool
    """Whether nothing is drawn on the page."""

    def pieces(self, start: int, end: int) -> Iterator[tuple[Line, int, int]]:
        """Give the lines that a stretch of text stands on, and which of their letters it takes."""
        for at in range(max(0, bisect_right(self.starts, start) - 1), len(self.lines)):
            begin = self.starts[at]
            if begin >= end:
                return
            first, last = max(0, start - begin), min(len(self.lines[at].text), end - begin)
            if first < last:
                yield self.lines[at], first, last

    def roles(self, anchor: Anchor) -> set[str]:
        """Give what the lines are that the mention stands on: `title`, `footer`, or empty."""
        return {line.role for line, _, _ in self.pieces(anchor.start, anchor.end)}

    def boxes(self, anchor: Anchor) -> list[Box]:
        """Give one rectangle for each line of the mention."""
        found = (line.box(first, last) for line, first, last in self.pieces(anchor.start, anchor.end))
        return [box.within(self.seen) for box in found if box and box.overlaps(self.seen)]

    def said_at(self, box: Box) -> str:
        """Give what is written inside a rectangle."""
        wide = Box(box.x0 - _TOUCHES, box.y0 - _TOUCHES, box.x1 + _TOUCHES, box.y1 + _TOUCHES)
        found = []
        for line in self.lines:
            inside = [at for at, one in enumerate(line.boxes) if one and wide.holds(one)]
            if inside:
                found.append(line.text[inside[0] : inside[-1] + 1])
        return " ".join(found)

    def trouble(self) -> str:
        """Say why nothing can be read on the page; empty where that is not so."""
        seen = [char for char in self.text if not char.isspace()]
        if not seen:
            return "" if self.empty else "no text layer"
        unreadable = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or char < " " for char in seen)
        return "unreadable letters" if unreadable > _MOST_UNREADABLE * len(seen) else ""


def _text_of(seen: Box, lines: list[Line], *, empty: bool) -> PageText:
    text = PageText("", [], [], seen, empty)
    pieces: list[str] = []
    at = 0
    for paragraph in paragraphs_of(lines):
        for line in paragraph:
            text.lines.append(line)
            text.starts.append(at)
            pieces += line.text, "\n"
            at += len(line.text) + 1
        pieces.append("\n")
        at += 1
    text.text = "".join(pieces).rstrip("\n")
    return text


def _is_empty(page: PdfPage) -> bool:
    return bool(c_api.FPDFPage_CountObjects(page.raw) == 0)


def _forget_code(pages: Iterable[Sequence[Line]]) -> None:
    """Where most of the deck is set in a font for code, that says nothing."""
    code = [sum(line.code) / len(line.code) for lines in pages for line in lines if line.code]
    if code and sum(code) > _MOST_CODE * len(code):
        for line in (line for lines in pages for line in lines):
            line.code = [False] * len(line.code)


def read_pages(document: PdfDocument, count: int) -> Iterator[PageText]:
    """Give the text of the first pages; what is a title or a footer is told by all of them."""
    read: list[tuple[Box, list[Line]]] = []
    empty: list[bool] = []
    for number in range(count):
        page = document[number]
        read.append((page_box(page), lines_of(read_glyphs(page))))
        empty.append(_is_empty(page))
        page.close()
    give_roles(read)
    _forget_code([lines for _, lines in read])
    for (seen, lines), is_empty in zip(read, empty, strict=True):
        yield _text_of(seen, lines, empty=is_empty)
