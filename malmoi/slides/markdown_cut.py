"""Where the slides of a Markdown deck begin and end: Marp, Slidev, reveal-md, remark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Dialect", "Slide", "cut", "line_starts"]

Dialect = Literal["", "remark"]
"""How slides are separated; empty where the front matter tells: Marp has it so, all others cut at lines of hyphens."""

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_MARP = re.compile(r"^marp:[ \t]*true", re.MULTILINE)
_DIVIDER = re.compile(r"^headingDivider:[ \t]*(.+)$", re.MULTILINE)
_LINE = re.compile(r"\r\n?|\n")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})(.*)")
_BREAK = re.compile(r"-{3,}[ \t]*\Z")
_REMARK_BREAK = re.compile(r"--[ \t]*\Z|-{3,}[ \t]*\Z")
_KEY = re.compile(r"[A-Za-z_][\w-]*:(?:\s|\Z)")
_SETTING = re.compile(r"[A-Za-z_][\w-]*:(?:\s|\Z)|[ \t]+\S|[ \t]*#|-[ \t]")
_LONGEST_FRONT = 40
_NOTES = {"": re.compile(r"^notes?:", re.IGNORECASE | re.MULTILINE), "remark": re.compile(r"^\?\?\?", re.MULTILINE)}


@dataclass(frozen=True, slots=True)
class Slide:
    """Offsets of one slide's Markdown, end exclusive; front matter is outside."""

    number: int
    start: int
    notes: int
    """Where the speaker's notes begin; the end where there are none."""
    end: int


def line_starts(text: str) -> list[int]:
    """Give where each line begins, and where one more would: lines as Markdown counts them."""
    return [0, *(found.end() for found in _LINE.finditer(text)), len(text)]


def cut(text: str, parser: MarkdownIt, dialect: Dialect) -> list[Slide]:
    """Give the slides, one at least."""
    front = _FRONT.match(text) if dialect != "remark" else None
    begin = front.end() if front else 0
    marp = front and _MARP.search(front[1])
    breaks = _marp_breaks(text, begin, front[1], parser) if front and marp else _line_breaks(text, begin, dialect)
    slides = []
    start = begin
    for number, (end, following) in enumerate([*breaks, (len(text), len(text))], start=1):
        notes = _NOTES[dialect].search(text, start, end) if not marp else None
        slides.append(Slide(number, start, notes.start() if notes else end, end))
        start = following
    return slides


def _marp_breaks(text: str, begin: int, front: str, parser: MarkdownIt) -> Iterator[tuple[int, int]]:
    """Marp cuts at every thematic break, and before headings where it is asked to."""
    divider = _DIVIDER.search(front)
    levels = {int(level) for level in re.findall(r"\d", divider[1])} if divider else set()
    if divider and "[" not in divider[1] and levels:
        levels = set(range(1, max(levels) + 1))
    starts = line_starts(text[begin:])
    for token in parser.parse(text[begin:], {}):
        if token.map and token.level == 0 and _is_break(token, levels):
            first, last = (begin + starts[line] for line in token.map)
            if token.type == "hr":
                yield first, last
            elif text[begin:first].strip():
                yield first, first


def _is_break(token: Token, levels: set[int]) -> bool:
    return token.type == "hr" or (token.type == "heading_open" and int(token.tag[1]) in levels)


def _line_breaks(text: str, begin: int, dialect: Dialect) -> Iterator[tuple[int, int]]:
    """All others cut at a line of hyphens outside of fenced code, be it below a paragraph or not."""
    starts = line_starts(text)
    pattern = _REMARK_BREAK if dialect == "remark" else _BREAK
    fence = ""
    after = begin
    for start, end in pairwise(starts):
        if start < after:
            continue
        line = text[start:end].rstrip("\r\n")
        found = _FENCE.match(line)
        if found:
            if not fence:
                fence = found[1]
            elif found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif not fence and pattern.match(line):
            after = end if dialect == "remark" else _behind_settings(text, end)
            yield start, after


def _behind_settings(text: str, start: int) -> int:
    """Give where a slide begins behind the settings that Slidev has there, which a second line of hyphens ends."""
    at = start
    for count in range(_LONGEST_FRONT):
        found = _LINE.search(text, at)
        line = text[at : found.start() if found else len(text)]
        if count and _BREAK.match(line):
            return found.end() if found else len(text)
        if not found or not (_SETTING if count else _KEY).match(line):
            return start
        at = found.end()
    return start
