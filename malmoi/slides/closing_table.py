"""What is told at the end of a run: a row a deck, the sum of many, and what could not be linked and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Row", "closing_table"]


@dataclass(frozen=True)
class Row:
    """One deck."""

    deck: str
    slides: int
    links: int
    concepts: frozenset[str]


def closing_table(decks: Sequence[Row], left: Counter[str], told: Iterable[str] = ()) -> str:
    """Give the table as text; `told` is what else is to be known."""
    rows = [*decks]
    if len(decks) > 1:
        concepts = frozenset[str]().union(*(row.concepts for row in decks))
        rows.append(Row("all", sum(row.slides for row in decks), sum(row.links for row in decks), concepts))
    cells = [("deck", "slides", "links", "concepts")]
    cells += [(row.deck, str(row.slides), str(row.links), str(len(row.concepts))) for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(4)]
    lines = []
    for row in cells:
        numbers = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        lines.append("  ".join([row[0].ljust(widths[0]), *numbers]))
    if left:
        lines.append("not linked: " + ", ".join(f"{why} {count}" for why, count in left.most_common()))
    return "\n".join([*lines, *dict.fromkeys(told)])
