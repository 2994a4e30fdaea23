"""Puts the letters of a PDF page together to lines, and lines to paragraphs, by where they stand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from malmoi.slides.pdf_glyphs import Box, Glyph

__all__ = ["Line", "lines_of", "paragraphs_of"]

# All in heights of a line.
_BACK, _NEAR, _BLANK = 1.2, 0.6, 0.15
# A gap without a blank may lie between two cells; one with a blank is stretched, for both edges to be even.
_FAR, _STRETCHED = 0.8, 4.0
_SAME_LINE, _SURELY_SAME = 0.2, 0.6
_LEADING, _OVERLAP, _INDENT = 1.1, 0.55, 6.0
_SAME_SIZE = 1.34
# Thousands of lines in one place are no text; to compare all with all would take hours.
_CANDIDATES = 50
_ITEM = re.compile(r"[•‣◦▪▫■□●○◆◇▶▷►➢➤✓✔※*·–—-]\s|[\uf000-\uf0ff\u2023\u25aa]|\(?(?:\d{1,2}|[a-zA-Z가-힣])[.)]\s")
_WORD_END = re.compile(r"\s|$")


@dataclass(eq=False)
class Line:
    """A stretch of letters that stand side by side."""

    text: str
    boxes: list[Box | None]
    """One for each letter of the text; None for blanks."""
    code: list[bool]
    quarters: int
    """How far the line is turned from level, anticlockwise."""
    level: Box
    """The line's box, made level."""
    size: float
    """The height of its letters."""
    role: str = ""
    """`title`, `footer`; empty for all else."""

    def box(self, start: int, end: int) -> Box | None:
        """Give the box of some of the letters; a neighbour whose cell reaches into it keeps half of what they share."""
        boxes = [box.turned(self.quarters) for box in self.boxes[start:end] if box]
        if not boxes:
            return None
        around = Box.around(boxes)
        x0, x1 = around.x0, around.x1
        before = self.boxes[start - 1] if start else None
        after = self.boxes[end] if end < len(self.boxes) else None
        if before and x0 < (edge := before.turned(self.quarters).x1) < x1:
            x0 = (x0 + edge) / 2
        if after and x0 < (edge := after.turned(self.quarters).x0) < x1:
            x1 = (x1 + edge) / 2
        return Box(x0, around.y0, x1, around.y1).turned(-self.quarters % 4)


def _made(glyphs: list[tuple[Glyph, Box | None]]) -> Line | None:
    while glyphs and glyphs[-1][0].char.isspace():
        glyphs.pop()
    levels = [level for _, level in glyphs if level]
    if not levels:
        return None
    heights = sorted(level.y1 - level.y0 for level in levels)
    first = next(glyph for glyph, level in glyphs if level)
    return Line(
        "".join(glyph.char for glyph, _ in glyphs),
        [glyph.box if level else None for glyph, level in glyphs],
        [glyph.code for glyph, _ in glyphs],
        first.quarters,
        Box.around(levels),
        heights[len(heights) // 2],
    )


def _gap(last: Box, box: Box) -> tuple[float, float, float]:
    """Give how far the next letter stands off, and from where to where it began, and how much of a line they share."""
    height = max(last.y1 - last.y0, box.y1 - box.y0)
    shared = (min(last.y1, box.y1) - max(last.y0, box.y0)) / min(last.y1 - last.y0, box.y1 - box.y0)
    return (box.x0 - last.x1) / height, (box.x0 - last.x0) / height, shared


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Give the lines, in the order in which the page draws them."""
    return [line for run in _runs(glyphs) if (line := _made(run))]


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[tuple[Glyph, Box | None]]]:
    run: list[tuple[Glyph, Box | None]] = []
    last: Box | None = None
    quarters = 0
    ended = stretched = False
    for glyph in glyphs:
        if glyph.char == "\n":
            ended = True
            continue
        blank = glyph.char.isspace()
        stretched |= blank and glyph.box is not None
        level = glyph.box.turned(glyph.quarters) if glyph.box and not blank else None
        if level and last:
            gap, advance, shared = _gap(last, level)
            goes_on = glyph.quarters == quarters and shared >= _SAME_LINE and advance >= -_BACK
            goes_on &= gap <= (_STRETCHED if stretched else _FAR)
            # pdfium ends a line where a piece of text begins that only seems to be another line, such as bold letters.
            if goes_on and ended:
                goes_on = shared >= _SURELY_SAME and -_NEAR <= gap <= _NEAR and advance > 0
                if goes_on and gap > _BLANK and not run[-1][0].char.isspace():
                    run.append((Glyph(" ", None, quarters, code=glyph.code), None))
            if not goes_on:
                yield run
                run = []
        if level:
            last, quarters, ended, stretched = level, glyph.quarters, False, False
        if run or not blank:
            run.append((glyph, level))
    yield run


def _below(lines: list[Line]) -> dict[int, int]:
    """Give for each line the one that stands right below it and is of its size, whatever was drawn between them."""
    order = sorted(range(len(lines)), key=lambda at: lines[at].level.y1)
    tops = [lines[at].level.y1 for at in order]
    nearest: dict[int, tuple[float, int]] = {}
    for at, line in enumerate(lines):
        a, size = line.level, line.size
        first, last = bisect_left(tops, a.y0 - _LEADING * size), bisect_right(tops, a.y1 - 0.3 * size)
        for other in reversed(order[max(first, last - _CANDIDATES) : last]):
            b = lines[other].level
            gap = a.y0 - b.y1
            alike = 1 / _SAME_SIZE < size / lines[other].size < _SAME_SIZE and line.quarters == lines[other].quarters
            beneath = gap >= -_OVERLAP * size and min(a.x1, b.x1) > max(a.x0, b.x0) and b.x0 < a.x0 + _INDENT * size
            if alike and beneath and other != at:
                # A line goes on from one line only.
                if other not in nearest or gap < nearest[other][0]:
                    nearest[other] = gap, at
                break
    return {above: below for below, (_, above) in nearest.items()}


def _ends(line: Line, following: Line, right: float) -> bool:
    """Say whether a paragraph ends between two lines: an item begins, or a sentence that had room above."""
    if _ITEM.match(following.text):
        return True
    end = _WORD_END.search(following.text)
    word = following.box(0, end.start() if end else len(following.text))
    width = 0.0 if word is None else (level := word.turned(following.quarters)).x1 - level.x0
    had_room = line.level.x1 + width + _NEAR * line.size < right
    return had_room and following.text[:1].isupper()


def paragraphs_of(lines: list[Line]) -> list[list[Line]]:
    """Give the lines that belong together, from the top of the page down."""
    below = _below(lines)
    heads = set(range(len(lines))) - set(below.values())
    found: list[list[Line]] = []
    for head in sorted(heads, key=lambda at: (lines[at].quarters, -lines[at].level.y1, lines[at].level.x0)):
        chain = [lines[head]]
        at = head
        while at in below:
            at = below[at]
            chain.append(lines[at])
        right = max(line.level.x1 for line in chain)
        paragraph = chain[:1]
        for line, following in pairwise(chain):
            if _ends(line, following, right):
                found.append(paragraph)
                paragraph = []
            paragraph.append(following)
        found.append(paragraph)
    return found
