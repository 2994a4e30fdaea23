"""The text of one HTML slide, put together for the matcher, and the way back into the page."""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from malmoi.publish.math.delimiters import formula_at
from malmoi.slides.html_page import Run
from malmoi.slides.html_reasons import UNSEEN

__all__ = ["SlideText", "slide_text"]

_REFERENCE = re.compile(r"&#?[A-Za-z0-9]{1,32};")
_OPENER = re.compile(r"[$\\]")


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch that stands letter for letter in the page, or a character reference."""

    start: int
    end: int
    """In the text that is shown."""
    source: int
    source_end: int
    left: str


@dataclass(frozen=True)
class SlideText:
    """One slide."""

    shown: str
    segments: list[_Segment]

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.segments]

    def source_of(self, start: int, end: int) -> tuple[int, int] | str:
        """Give where a stretch stands in the page; why it cannot be linked, where it cannot."""
        first = bisect_right(self._starts, start) - 1
        covering = self.segments[max(first, 0) : bisect_left(self._starts, end)]
        if not covering:
            return "split by tags"
        if why := next((one.left for one in covering if one.left), ""):
            return why
        if any(a.source_end != b.source for a, b in pairwise(covering)):
            return "split by tags"
        return _into(covering[0], start), _into(covering[-1], end)


def _into(segment: _Segment, at: int) -> int:
    return segment.source_end if at == segment.end else segment.source + at - segment.start


def slide_text(page: str, runs: Iterable[Run], *, has_formulas: bool) -> SlideText:
    """Put together the runs of one slide; `has_formulas` says whether dollar signs may be delimiters."""
    parts: list[str] = []
    segments: list[_Segment] = []
    length = 0

    def add(text: str, source: int, source_end: int, left: str) -> None:
        nonlocal length
        parts.append(text)
        segments.append(_Segment(length, length + len(text), source, source_end, left))
        length += len(text)

    for run in runs:
        if run.apart:
            parts.append(run.apart)
            length += len(run.apart)
        if run.left in UNSEEN:
            add("\ufffc", run.start, run.end, run.left)
            continue
        at = run.start
        for found in _REFERENCE.finditer(page, run.start, run.end):
            if at < found.start():
                add(page[at : found.start()], at, found.start(), run.left)
            add(html.unescape(found[0]), found.start(), found.end(), run.left)
            at = found.end()
        if at < run.end:
            add(page[at : run.end], at, run.end, run.left)
    shown = "".join(parts)
    return SlideText(_without_formulas(shown) if has_formulas else shown, segments)


def _without_formulas(shown: str) -> str:
    """Hide formulas that a script on the page will render; a text of another length would lead to other places."""
    parts: list[str] = []
    done = 0
    for opener in _OPENER.finditer(shown):
        found = formula_at(shown, opener.start()) if opener.start() >= done else None
        # A formula ends with its paragraph.
        if found and "\n\n" not in shown[opener.start() : found[0]]:
            parts += [shown[done : opener.start()], ("\ufffc" + " " * found[0])[: found[0] - opener.start()]]
            done = found[0]
    return "".join([*parts, shown[done:]])
