"""Read YAML that people write: its value, where each part of it stands, and what is wrong with it."""

from typing import Any

import yaml

from malmoi.diagnostics import Place, Problem, Report

__all__ = ["Marks", "Way", "read_yaml"]

Way = tuple[str | int, ...]
"""The way to a value: `("sources", 0, "at")`."""

Spot = tuple[int, int]
"""Line and column of the file, counted from 1."""


class Marks:
    """Where every key and value of a YAML text stands."""

    def __init__(self, root: yaml.Node | None, first_line: int) -> None:
        """Walk a document (None is an empty one) that begins on this line of its file."""
        self.keys: dict[Way, Spot] = {}
        self.values: dict[Way, Spot] = {}
        self.scalars: list[yaml.ScalarNode] = []
        self.repeated: list[tuple[str, yaml.Node, yaml.Node]] = []
        self._first_line = first_line
        self._seen: set[int] = set()
        if root is not None:
            self._walk(root, ())

    def at(self, node: yaml.Node) -> Spot:
        """Give where a node begins."""
        return node.start_mark.line + self._first_line, node.start_mark.column + 1

    def _walk(self, node: yaml.Node, way: Way) -> None:
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


def _construct(loader: yaml.CSafeLoader, marks: Marks, root: yaml.Node) -> Any:  # noqa: ANN401 - YAML holds anything
    for node in marks.scalars:
        try:
            loader.construct_object(node)
        # `date: 2024-02-31`; and PyYAML lets out whatever else a constructor stumbles over: `!!int ''`, `!!bool maybe`.
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
            said = f'no value of the type {node.tag.rpartition(":")[2]}: "{node.value}"'
            raise yaml.MarkedYAMLError(problem=said, problem_mark=node.start_mark) from error
    return loader.construct_document(root)


def read_yaml(path: str, source: str, first_line: int, report: Report) -> tuple[Any, Marks] | None:
    """Give the value of a YAML text and the place of each part of it; what is broken is reported and gives None."""
    loader: yaml.CSafeLoader | None = None
    try:
        loader = yaml.CSafeLoader(source)
        node = loader.get_single_node()
        marks = Marks(node, first_line)
        value = None if node is None else _construct(loader, marks, node)
    except (yaml.YAMLError, RecursionError) as error:
        report(_broken(path, source, error, first_line))
        return None
    finally:
        if loader is not None:
            loader.dispose()
    for name, key, first in marks.repeated:
        (line, column), before = marks.at(key), Place(path, *marks.at(first), "it stands here first")
        message = f'unexpected second "{name}", expected each key once'
        report(Problem(path, line, column, "duplicate-key", message, (before,)))
    return value, marks
