"""The YAML block at the head of a page: its values, and where in the file each of them stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from malmoi.diagnostics import Place, Problem, Report

__all__ = ["FrontMatter", "read_front_matter", "read_yaml"]

Path = tuple[str | int, ...]
"""The way to a value: `("sources", 0, "at")`."""


@dataclass(frozen=True)
class FrontMatter:
    """A page cut in two."""

    path: str
    values: Mapping[str, Any]
    body: str
    body_line: int
    """The line of the file on which the body begins."""
    _places: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def place(self, *way: str | int, text: str = "") -> Place:
        """Give where a value stands; for one that is not there, where its nearest parent does."""
        for length in range(len(way), -1, -1):
            if way[:length] in self._places:
                return Place(self.path, *self._places[way[:length]], text)
        return Place(self.path, 1, 1, text)


def _places(node: yaml.Node, way: Path, first_line: int) -> Iterator[tuple[Path, tuple[int, int]]]:
    yield way, (node.start_mark.line + first_line, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _places(value, (*way, str(key.value)), first_line)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _places(value, (*way, number), first_line)


def _duplicate_keys(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if key.value in seen:
                yield key, seen[key.value]
            seen.setdefault(str(key.value), key)
            yield from _duplicate_keys(value)


def read_yaml(path: str, source: str, first_line: int, report: Report) -> tuple[Any, dict[Path, tuple[int, int]]]:
    """Give the value of a YAML text and the place of each part of it; what is broken is reported and gives None."""
    loader = yaml.CSafeLoader(source)
    try:
        node = loader.get_single_node()
        if node is None:
            return None, {}
        for key, first in _duplicate_keys(node):
            line, column = key.start_mark.line + first_line, key.start_mark.column + 1
            before = Place(
                path, first.start_mark.line + first_line, first.start_mark.column + 1, "it stands here first"
            )
            message = f'unexpected second "{key.value}", expected each key once'
            report(Problem(path, line, column, "duplicate-key", message, (before,)))
        return loader.construct_document(node), dict(_places(node, (), first_line))
    except (yaml.MarkedYAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        said = getattr(error, "problem", None) or "nesting without end"
        message = f"unexpected YAML ({said}), expected `key: value` lines; quote values that hold a colon or a bracket"
        report(Problem(path, line, column, "broken-front-matter", message))
        return None, {}
    except (yaml.YAMLError, ValueError) as error:
        message = f"unexpected YAML ({' '.join(str(error).split())}), expected `key: value` lines"
        report(Problem(path, first_line, 1, "broken-front-matter", message))
        return None, {}
    finally:
        loader.dispose()


def read_front_matter(path: str, text: str, report: Report) -> FrontMatter | None:
    """Cut a page in two; a page without a block has no values, one whose block is broken gives None and a problem."""
    if not text.startswith("---\n"):
        return FrontMatter(path, {}, text, 1)
    end = text.find("\n---\n", 3)
    if end < 0 and text.endswith("\n---"):
        end = len(text) - 4
    if end < 0:
        message = 'unexpected front matter without an end, expected a second line "---"'
        report(Problem(path, 1, 1, "broken-front-matter", message))
        return None
    source, body = text[4 : end + 1], text[end + 5 :]
    found: list[Problem] = []
    values, places = read_yaml(path, source, 2, found.append)
    for problem in found:
        report(problem)
    if any(problem.rule == "broken-front-matter" for problem in found):
        return None
    if values is not None and not isinstance(values, dict):
        message = f"unexpected front matter of type {type(values).__name__}, expected `key: value` lines"
        report(Problem(path, 2, 1, "broken-front-matter", message))
        return None
    return FrontMatter(path, values or {}, body, text.count("\n", 0, end + 1) + 2, places)
