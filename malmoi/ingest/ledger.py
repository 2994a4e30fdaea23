"""Every line of every note in exactly one row: where it went, or why it went nowhere."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from malmoi.ingest.records import Action, Fate, Reading, Reason

__all__ = ["Row", "account", "as_table", "count"]


@dataclass(frozen=True)
class Row:
    """One line of a note."""

    path: str
    """The file, as it was handed over."""
    line: int
    action: Action
    reason: Reason
    concepts: tuple[str, ...] = ()
    """The ids, or the seminar page, that the line went to."""


def account(
    path: str, lines: Sequence[str], reading: Reading | Fate, concepts: Mapping[int, Iterable[str]]
) -> list[Row]:
    """Give one row a line, in order; a fate instead of a reading is that of every line."""
    rows = []
    for number, line in enumerate(lines, start=1):
        if isinstance(reading, Fate):
            fate = reading if line.strip() else Fate("dropped", "empty")
        else:
            fate = reading.fates.get(number) or Fate("dropped", "empty" if not line.strip() else "markup")
        targets = tuple(dict.fromkeys(concepts.get(number, ())))
        if fate.action == "dropped" and targets:  # whoever dropped it did not see that somebody uses it
            fate = Fate("used", "text")
        rows.append(Row(path, number, fate.action, fate.reason, targets))
    return rows


def count(rows: Iterable[Row]) -> dict[str, int]:
    """Give how many lines there are, and how many were used, kept and dropped."""
    found = {"lines": 0, "used": 0, "kept": 0, "dropped": 0}
    for row in rows:
        found["lines"] += 1
        found[row.action] += 1
    return found


def as_table(rows: Iterable[Row]) -> str:
    """Give the ledger as tab-separated text with a header."""
    # A file name may hold what parts the columns.
    lines = [
        f"{' '.join(row.path.split())}\t{row.line}\t{row.action}\t{row.reason}\t{' '.join(row.concepts)}"
        for row in rows
    ]
    return "\n".join(["note\tline\taction\treason\tconcepts", *lines]) + "\n"
