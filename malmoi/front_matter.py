"""The YAML block at the head of a page: its values, and where in the file each of them stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from malmoi.diagnostics import Place, Problem, Report

__all__ = ["FrontMatter", "read_front_matter", "read_yaml"]

Path = tuple[str | int, ...]
"""The way to a value: `("sources", 0, "at")`."""

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
    _places: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    _keys: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def place(self, *way: str | int, text: str = "") -> Place:
        """Give where a value stands; for one that is not there, where its nearest parent does."""
        for length in range(len(way), -1, -1):
            if way[:length] in self._places:
                return Place(self.path, *self._places[way[:length]], text)
        return Place(self.path, 1, 1, text)

    def key_place(self, *way: str | int) -> Place:
        """Give where the key of a value stands; for an item of a list, where the item does."""
        return Place(self.path, *self._keys[way]) if way in self._keys else self.place(*way)


class _Marks:
    """Where every key and value of a YAML text stands."""

    def __init__(self, root: yaml.Node | None, first_line: int) -> None:
        self.keys: dict[Path, tuple[int, int]] = {}
        self.values: dict[Path, tuple[int, int]] = {}
        self.scalars: list[yaml.ScalarNode] = []
        self.repeated: list[tuple[str, yaml.Node, yaml.Node]] = []
        self._first_line = first_line
        self._seen: set[int] = set()
        if root is not None:
            self._walk(root, ())

    def at(self, node: yaml.Node) -> tuple[int, int]:
        return node.start_mark.line + self._first_line, node.start_mark.column + 1

    def _walk(self, node: yaml.Node, way: Path) -> None:
        self.values[way] = self.at(node)
        if id(node) in self._seen:  # `*name` again: what it stands for may hold others of its kind, a thousandfold
            return
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            first: dict[str, yaml.Node] = {}
            for key, value in node.value:
                if isinstance(key, yaml.ScalarNode):
                    if key.value in first:
                        self.repeated.append((key.value, key, first[key.value]))
                    first.setdefault(key.value, key)
                    self.keys[*way, key.value] = self.at(key)
                    self._walk(value, (*way, key.value))
        elif isinstance(node, yaml.ScalarNode):
            self.scalars.append(node)
        elif isinstance(node, yaml.SequenceNode):
            for number, value in enumerate(node.value):
                self._walk(value, (*way, number))


def _broken(path: str, source: str, error: Exception, first_line: int) -> Problem:
    said, cure = " ".join(str(error).split()) or type(error).__name__, ""
    line, column = first_line, 1
    if isinstance(error, RecursionError):
        said = "nesting without end"
    elif isinstance(error, yaml.reader.ReaderError):
        before = source[: source.find(chr(error.character))]
        said = f"control character U+{error.character:04X}"
        line, column = first_line + before.count("\n"), len(before) - before.rfind("\n")
    elif isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        line, column = error.problem_mark.line + first_line, error.problem_mark.column + 1
        said, cure = error.problem or "", "; quote values that hold a colon or a bracket"
    message = f"unexpected YAML ({said}), expected `key: value` lines{cure}"
    return Problem(path, line, column, "broken-front-matter", message)


def _construct(loader: yaml.CSafeLoader, marks: _Marks, root: yaml.Node) -> Any:  # noqa: ANN401 - YAML holds anything
    for node in marks.scalars:
        try:
            loader.construct_object(node)
        # `date: 2024-02-31`; and PyYAML lets out whatever else a constructor stumbles over: `!!int ''`, `!!bool maybe`.
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
            said = f'no value of the type {node.tag.rpartition(":")[2]}: "{node.value}"'
            raise yaml.MarkedYAMLError(problem=said, problem_mark=node.start_mark) from error
    return loader.construct_document(root)


def _read(path: str, source: str, first_line: int, report: Report) -> tuple[Any, _Marks] | None:
    loader: yaml.CSafeLoader | None = None
    try:
        loader = yaml.CSafeLoader(source)
        node = loader.get_single_node()
        marks = _Marks(node, first_line)
        value = None if node is None else _construct(loader, marks, node)
    except (yaml.YAMLError, RecursionError) as error:
        report(_broken(path, source, error, first_line))
        return None
    finally:
        if loader is not None:
            loader.dispose()
    for name, key, first in marks.repeated:
        before = Place(path, *marks.at(first), "it stands here first")
        message = f'unexpected second "{name}", expected each key once'
        report(Problem(path, *marks.at(key), "duplicate-key", message, (before,)))
    return value, marks


def read_yaml(path: str, source: str, first_line: int, report: Report) -> tuple[Any, dict[Path, tuple[int, int]]]:
    """Give the value of a YAML text and the place of each part of it; what is broken is reported and gives None."""
    read = _read(path, source, first_line, report)
    return (read[0], read[1].values) if read else (None, {})


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
    read = _read(path, source, 2, report)
    if read is None:
        return None
    values, marks = read
    if values is not None and not isinstance(values, dict):
        message = f"unexpected front matter of type {type(values).__name__}, expected `key: value` lines"
        report(Problem(path, 2, 1, "broken-front-matter", message))
        return None
    return FrontMatter(path, values or {}, body, source.count("\n") + 3, marks.values, marks.keys)
