"""Lines with depths: what stands below a bullet, dedented; Notion's toggles and callouts opened."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from malmoi.ingest.readers.body import Line
from malmoi.ingest.readers.heading import heading_of

__all__ = ["Block", "blocks", "dedented", "opened"]

_TAB = 4
_BULLET = re.compile(r"(?:[-*+•·▪◦●○■▶▸✔✓☑✅]|\d{1,3}[.)])\s+(?=\S)|[-*+]$")
_SUMMARY = re.compile(r"\s*(?:<details[^>]{0,80}>\s*)?<summary>(.{1,200}?)</summary>\s*")
_CLOSING = re.compile(r"\s*</details>\s*", re.IGNORECASE)
_QUOTE = re.compile(r"\s{0,3}>\s?(?:\[!\w{1,20}\][+-]?\s*)?")


@dataclass(frozen=True)
class Block:
    """A line at the margin with all that is indented below it."""

    number: int
    kind: str
    """`heading`, `bullet`, `line`, `code`, `comment` or `blank`."""
    text: str
    level: int = 0
    """Of a heading."""
    below: tuple[Line, ...] = ()
    mark: str = ""
    """Of a bullet: its sign, `1` for every number, `first` for the first one of a list."""


def opened(lines: Sequence[Line]) -> list[Line]:
    """Give toggles as bullets with their content below them, callouts and quotes as what stands in them."""
    rows: list[Line] = []
    depth = 0
    for number, line, kind in lines:
        if kind:
            rows.append((number, " " * _TAB * depth + line if depth else line, kind))
        elif found := _SUMMARY.fullmatch(line):
            rows.append((number, " " * _TAB * depth + f"- {found[1]}", ""))
            depth += 1
        elif _CLOSING.fullmatch(line):
            depth = max(0, depth - 1)
            rows.append((number, line, "comment"))
        else:
            bare = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
            rows.append((number, " " * _TAB * depth + bare if depth and bare.strip() else bare, ""))
    return rows


def _indent(line: str) -> int:
    expanded = line.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip())


def dedented(lines: Sequence[Line]) -> list[Line]:
    """Give the lines without the indentation that all of them have."""
    indents = [_indent(line) for _, line, kind in lines if line.strip() and kind != "comment"]
    cut = min(indents, default=0)
    return [(number, line.expandtabs(_TAB)[cut:] if line.strip() else "", kind) for number, line, kind in lines]


def _mark(bullet: str) -> str:
    return "first" if bullet.startswith(("1.", "1)")) else "1" if bullet[0].isdigit() else bullet[0]


def blocks(lines: Sequence[Line]) -> list[Block]:
    """Give the lines at the margin, each with what is indented below it; a blank line belongs to what goes on below."""
    found: list[Block] = []
    below: list[Line] = []

    def close() -> None:
        if found and below:
            last = found[-1]
            found[-1] = replace(last, below=tuple(below))
        below.clear()

    for number, line, kind in lines:
        deeper = _indent(line) > 1 or not line.strip()
        if found and found[-1].kind == "bullet" and (deeper or kind == "comment"):
            below.append((number, line, kind))
            continue
        close()
        text = line.strip()
        if kind == "code":
            found.append(Block(number, "code", line))
        elif kind or not text:
            found.append(Block(number, kind or "blank", line))
        elif text.startswith("#") and (heading := heading_of(text))[0]:
            found.append(Block(number, "heading", heading[1], heading[0]))
        elif _BULLET.match(text):
            found.append(Block(number, "bullet", _BULLET.sub("", text, count=1), mark=_mark(text)))
        else:
            found.append(Block(number, "line", text))
    close()
    return found
