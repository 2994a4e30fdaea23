"""Where in a note something stands, as `sources` write it: `L12`, `L12-15`, `22:56`."""

import re
from collections.abc import Iterable, Sequence

from malmoi.concept_page import Source
from malmoi.ingest.records import Record

__all__ = ["covers", "lines_of_record", "places_of", "spans"]

_RANGE = re.compile(r"L(\d+)(?:-(\d+))?")
# Lines that are empty or hold a picture do not part what is said about one thing.
_GAP = 4


def spans(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Give the runs of these lines, first and last line; small gaps belong to a run."""
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line - runs[-1][1] <= _GAP:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return [(first, last) for first, last in runs]


def places_of(records: Sequence[Record]) -> list[str]:
    """Give the places of the records of one note: their times in a transcript, else their lines, each once."""
    times = sorted({record.at for record in records if record.at}, key=_seconds)
    lines = {line for record in records if not record.at for line in lines_of_record(record)}
    return times + [f"L{first}" if first == last else f"L{first}-{last}" for first, last in spans(lines)]


def _seconds(at: str) -> int:
    seconds = 0
    for part in at.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds


def lines_of_record(record: Record) -> list[int]:
    """Give the lines of its name and of its text."""
    return [record.line, *(text.line for text in record.texts if text.text.strip())]


def covers(sources: Sequence[Source], note: str, at: str) -> bool:
    """Say whether a place of a note stands among the sources, itself or as a part of a range there."""
    mine = _RANGE.fullmatch(at)
    for source in sources:
        if source.note != note:
            continue
        theirs = _RANGE.fullmatch(source.at)
        if source.at == at:
            return True
        if mine and theirs:
            first, last = int(mine[1]), int(mine[2] or mine[1])
            if first <= int(theirs[2] or theirs[1]) and int(theirs[1]) <= last:
                return True
    return False
