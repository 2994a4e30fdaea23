"""MathML by math-core: the object to replace where another engine shall do it."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from math_core import LatexError, LatexToMathML

from malmoi.publish.math.formula import Flaw, Formula
from malmoi.publish.math.macros import STANDARD_MACROS
from malmoi.publish.math.mathml import polish
from malmoi.publish.math.reasons import reason
from malmoi.publish.math.rewrite import rewrite
from malmoi.publish.math.suspects import fatal_suspect
from malmoi.publish.math.tokens import Token, join, origin

__all__ = ["MathCore"]

# What counts, or points to what was counted: only then does one formula depend on another.
_COUNTS = re.compile(r"\\(?:eq)?ref\s*\{|\\begin\s*\{(?:equation|align|gather|multline)\}")
_COMPLAINT = re.compile(r"(?:\w*:)?(\d+): (.*)", re.DOTALL)


class MathCore:
    """A renderer (`malmoi.publish.math.formula.Renderer`) with the standard macros and those of the project."""

    def __init__(self, macros: Mapping[str, str] | None = None) -> None:
        """Take the project's macros, name without backslash → LaTeX; raises `ValueError` for one that is none."""
        bodies = {**STANDARD_MACROS, **(macros or {})}
        written = {name: _rewritten(Formula(body, display=True))[0] for name, body in bodies.items()}
        try:
            self._engine = LatexToMathML(fancy_error=False, allow_unreliable_rendering=True, macros=written)
        except LatexError as error:
            raise ValueError(str(error)) from error
        # A glossary says $x$ and $t$ a thousand times, and each formula is rendered to check it and to show it.
        self._alone = lru_cache(maxsize=50_000)(self._render_alone)

    def render(self, formulas: Sequence[Formula]) -> list[str | Flaw]:
        """Give the `<math>` element or the flaw of each formula of a page; numbers begin at 1."""
        results: list[str | Flaw] = []
        counted: list[tuple[int, str]] = []
        for i, formula in enumerate(formulas):
            latex, result = self._alone(formula)
            results.append(result)
            if isinstance(result, str):
                counted.append((i, latex))
        if any(_COUNTS.search(latex) for _, latex in counted):
            batch = [(latex, formulas[i].display) for i, latex in counted]
            for (i, _), mathml in zip(counted, self._together(batch), strict=True):
                results[i] = polish(mathml)
        return results

    def _render_alone(self, formula: Formula) -> tuple[str, str | Flaw]:
        if flaw := fatal_suspect(formula):
            return "", flaw
        latex, tokens = _rewritten(formula)
        return latex, self._one(formula, latex, tokens)

    def _together(self, batch: list[tuple[str, bool]]) -> list[str]:
        try:
            return self._engine.convert_all(batch)
        except LatexError:
            # Each renders alone; two clash (say, by a global definition). Numbers then begin anew in each.
            return [self._engine.convert_with_local_state(latex, displaystyle=display) for latex, display in batch]

    def _one(self, formula: Formula, latex: str, tokens: list[Token] | None) -> str | Flaw:
        try:
            return polish(self._engine.convert_with_local_state(latex, displaystyle=formula.display))
        except LatexError as error:
            return _flaw(formula, str(error), tokens)


def _rewritten(formula: Formula) -> tuple[str, list[Token] | None]:
    tokens = rewrite(formula)
    return (formula.tex, None) if tokens is None else (join(tokens), tokens)


def _flaw(formula: Formula, error: str, tokens: list[Token] | None) -> Flaw:
    match = _COMPLAINT.match(error)
    offset, complaint = (int(match[1]), match[2]) if match else (0, error)
    if tokens is not None:
        offset = origin(tokens, offset, len(formula.tex))
    return Flaw("bad-formula", offset, reason(complaint, formula.tex, offset))
