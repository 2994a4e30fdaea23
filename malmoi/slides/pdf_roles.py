"""Tells which lines of a PDF are titles, and which are headers or footers: the file itself does not say."""

import re
from collections import Counter
from collections.abc import Sequence

from malmoi.slides.pdf_glyphs import Box
from malmoi.slides.pdf_lines import Line

__all__ = ["give_roles"]

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{2}")
# How much of a page's height, above and below, headers and footers stand in, and on how many pages.
_EDGE, _LEAST, _SHARE = 0.15, 4, 0.2
_PLACE = 8
_TITLE, _AS_LARGE = 1.2, 0.9


def _level(page: Box, line: Line) -> tuple[float, float]:
    """Give how far up the line stands, and how far up its page reaches."""
    seen = page.turned(line.quarters)
    return (line.level.y0 + line.level.y1) / 2 - seen.y0, seen.y1 - seen.y0


def _key(page: Box, line: Line) -> tuple[str, int] | None:
    """Give what a header has in common with itself on other pages; None for what stands in no header's place."""
    at, height = _level(page, line)
    if _EDGE * height < at < (1 - _EDGE) * height:
        return None
    return _DIGITS.sub("#", line.text), round(at / _PLACE)


def _mark_footers(pages: Sequence[tuple[Box, list[Line]]]) -> None:
    keys = [[_key(box, line) for line in lines] for box, lines in pages]
    count = Counter(key for page in keys for key in set(page) if key)
    often = {key for key, pages_with in count.items() if pages_with >= max(_LEAST, _SHARE * len(pages))}
    for (_, lines), page in zip(pages, keys, strict=True):
        repeated = [line for line, key in zip(lines, page, strict=True) if key in often]
        # Of a page that says nothing else, it is the text.
        if any(line.role == "" and line not in repeated and _LETTERS.search(line.text) for line in lines):
            for line in repeated:
                line.role = "footer"


def _mark_title(lines: list[Line], body: float) -> None:
    said = [line for line in lines if not line.role and _LETTERS.search(line.text)]
    largest = max((line.size for line in said), default=0.0)
    if largest < _TITLE * body:
        return
    title = []
    for line in sorted(said, key=lambda line: (line.quarters != said[0].quarters, -line.level.y1)):
        if line.size < _AS_LARGE * largest:
            break
        title.append(line)
    # A page of nothing but large letters is a statement, no title.
    if len(title) < len(said):
        for line in title:
            line.role = "title"


def _body(pages: Sequence[tuple[Box, list[Line]]]) -> float:
    """Give the size of the letter in the middle, when all letters of the deck are put in order of size."""
    sizes = sorted((line.size, len(line.text)) for _, lines in pages for line in lines)
    half, seen = sum(length for _, length in sizes) / 2, 0
    for size, length in sizes:
        seen += length
        if seen >= half:
            return size
    return 0.0


def give_roles(pages: Sequence[tuple[Box, list[Line]]]) -> None:
    """Mark the titles, headers and footers among the lines of all pages."""
    _mark_footers(pages)
    body = _body(pages)
    for _, lines in pages:
        _mark_title(lines, body)
