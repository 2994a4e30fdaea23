"""The YAML block at the head of a page: its values, and where in the file each of them stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from malmoi.diagnostics import Place, Problem, Report
from malmoi.yaml_text import Way, read_yaml

__all__ = ["FrontMatter", "read_front_matter"]

_OPENING = re.compile(r"---[ \t]*(?:\n|$)")
_LATE_OPENING = re.compile(r"\s+(?=---[ \t]*\n\w+:)")
_CLOSING = re.compile(r"(?m)^---[ \t]*$\n?")


@dataclass(frozen=True)
class FrontMatter:
    """A page cut in two."""

    path: str
    values: Mapping[str, Any]
    body: str
    body_line: int
    """The line of the file on which the body begins."""
    _places: Mapping[Way, tuple[int, int]] = field(default_factory=dict)
    _keys: Mapping[Way, tuple[int, int]] = field(default_factory=dict)

    def place(self, *way: str | int, text: str = "") -> Place:
        """Give where a value stands; for one that is not there, where its nearest parent does."""
        for length in range(len(way), -1, -1):
            if way[:length] in self._places:
                return Place(self.path, *self._places[way[:length]], text)
        return Place(self.path, 1, 1, text)

    def key_place(self, *way: str | int) -> Place:
        """Give where the key of a value stands; for an item of a list, where the item does."""
        return Place(self.path, *self._keys[way]) if way in self._keys else self.place(*way)


def _cut(text: str) -> tuple[str, str] | None:
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    return (text[opening.end() : closing.start()], text[closing.end() :]) if opening and closing else None


def read_front_matter(path: str, text: str, report: Report) -> FrontMatter | None:
    """Cut a page in two; a page without a block has no values, one whose block is broken gives None and a problem."""
    if (late := _LATE_OPENING.match(text)) and _cut(text[late.end() :]):
        line = text.count("\n", 0, late.end()) + 1
        message = 'unexpected blank line before the front matter, expected "---" on the first line'
        report(Problem(path, line, 1, "broken-front-matter", message))
        return None
    if not _OPENING.match(text):
        return FrontMatter(path, {}, text, 1)
    parts = _cut(text)
    if parts is None:
        message = 'unexpected front matter without an end, expected a second line "---"'
        report(Problem(path, 1, 1, "broken-front-matter", message))
        return None
    source, body = parts
    read = read_yaml(path, source, 2, report)
    if read is None:
        return None
    values, marks = read
    if values is not None and not isinstance(values, dict):
        message = f"unexpected front matter of type {type(values).__name__}, expected `key: value` lines"
        report(Problem(path, 2, 1, "broken-front-matter", message))
        return None
    return FrontMatter(path, values or {}, body, source.count("\n") + 3, marks.values, marks.keys)
