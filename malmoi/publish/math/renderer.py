"""The one object that turns LaTeX into MathML; to change the engine is to change this file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from math_core import LatexError, LatexToMathML

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True)
class Formula:
    tex: str
    display: bool


@dataclass(frozen=True)
class Flaw:
    offset: int
    message: str


class MathCore:
    def __init__(self, macros: Mapping[str, str]) -> None:
        self._engine = LatexToMathML(
            fancy_error=False, allow_unreliable_rendering=True, macros=dict(macros)
        )

    def render(self, formulas: Sequence[Formula]) -> list[str | Flaw]:
        return [self._one(formula) for formula in formulas]

    def _one(self, formula: Formula) -> str | Flaw:
        try:
            return self._engine.convert_with_local_state(formula.tex, displaystyle=formula.display)
        except LatexError as error:
            offset, _, reason = str(error).partition(": ")
            return Flaw(int(offset), reason)
