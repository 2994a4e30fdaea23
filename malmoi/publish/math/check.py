"""What is wrong with the formulas of a site, as problems with the author's line and column."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from malmoi.diagnostics import Place, Problem
from malmoi.publish.math.formula import Flaw, Formula, Renderer
from malmoi.publish.math.suspects import suspects

__all__ = ["PlacedFormula", "check", "lone_delimiter"]

_LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")
_REFERENCE = re.compile(r"\\(?:eq)?ref\s*\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class PlacedFormula:
    """A formula and where its LaTeX, not its delimiter, begins."""

    tex: str
    display: bool
    path: str
    line: int
    column: int

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset; behind a line end, the column within the formula's own line."""
        before = self.tex[:offset]
        lines = before.count("\n")
        return self.line + lines, offset - before.rfind("\n") if lines else self.column + offset


def check(formulas: Iterable[PlacedFormula], renderer: Renderer) -> Iterator[Problem]:
    """Give the problems of formulas, those of a page next to each other and in its order."""
    for _, on_page in groupby(formulas, key=lambda formula: formula.path):
        page = list(on_page)
        plain = [Formula(formula.tex, formula.display) for formula in page]
        for placed, formula, result in zip(page, plain, renderer.render(plain), strict=True):
            flaws = [result] if isinstance(result, Flaw) else suspects(formula)
            yield from (_problem(placed, flaw) for flaw in flaws)
        yield from _labels(page)


def lone_delimiter(path: str, line: int, column: int, marks: str) -> Problem:
    """Give the problem of a `$` or `$$` without a partner in its paragraph or table cell."""
    cure = f'a second one in its paragraph or table cell; did you mean "{marks.replace("$", chr(92) + "$")}"?'
    return Problem(path, line, column, "lone-delimiter", f'unexpected "{marks}", expected {cure}')


def _problem(placed: PlacedFormula, flaw: Flaw) -> Problem:
    line, column = placed.place(flaw.offset)
    return Problem(placed.path, line, column, flaw.rule, flaw.message)


def _labels(page: list[PlacedFormula]) -> Iterator[Problem]:
    known: dict[str, Place] = {}
    for placed in page:
        for match in _LABEL.finditer(placed.tex):
            line, column = placed.place(match.start())
            if match[1] in known:
                message = f'unexpected "{match[0]}", expected a label that no other formula of the page has'
                yield Problem(placed.path, line, column, "duplicate-label", message, (known[match[1]],))
            else:
                known[match[1]] = Place(placed.path, line, column, "the same label is here")
    for placed in page:
        for match in _REFERENCE.finditer(placed.tex):
            if match[1] not in known:
                line, column = placed.place(match.start())
                message = f'unexpected "{match[0]}", expected the label of a formula on the same page'
                yield Problem(placed.path, line, column, "unknown-label", message)
