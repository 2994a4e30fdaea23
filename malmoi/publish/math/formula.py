"""What goes into a renderer and what comes out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Flaw", "Formula", "Renderer"]


@dataclass(frozen=True, slots=True)
class Formula:
    """LaTeX as its author wrote it, without the delimiters."""

    tex: str
    display: bool
    """Set on a line of its own (`$$…$$`), or in the running text (`$…$`)."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a formula cannot be rendered, or should not stay as it is."""

    rule: str
    """A key of `malmoi.diagnostics.RULES`."""
    offset: int
    """Where in the author's LaTeX, in characters from 0."""
    message: str
    """`unexpected X, expected Y; did you mean Z?`"""


class Renderer(Protocol):
    """The one object to replace where another engine shall make the MathML."""

    def render(self, formulas: Sequence[Formula]) -> list[str | Flaw]:
        """Give, for the formulas of one page in their order, a `<math>` element or the flaw of each.

        A page and not a formula, because numbers and references run through the page.
        """
        ...
