from collections.abc import Sequence

import pytest

from malmoi.concept_page import Source
from malmoi.ingest.places import covers, lines_of_record, places_of, spans
from malmoi.ingest.records import Record, Text


@pytest.mark.parametrize(
    ("lines", "runs"),
    [
        ([], []),
        ([7], [(7, 7)]),
        ([7, 7, 8], [(7, 8)]),
        ([12, 8, 7], [(7, 12)]),
        ([7, 12], [(7, 7), (12, 12)]),
        ([1, 5, 9, 20], [(1, 9), (20, 20)]),
    ],
)
def test_lines_run_together_over_small_gaps(lines: list[int], runs: list[tuple[int, int]]) -> None:
    assert spans(lines) == runs


def written(line: int, *texts: int, at: str = "") -> Record:
    return Record(("위젯",), line, tuple(Text(number, "부품이다") for number in texts), at=at)


@pytest.mark.parametrize(
    ("records", "places"),
    [
        ([written(3)], ["L3"]),
        ([written(3, 4, 5)], ["L3-5"]),
        ([written(30), written(3, 4)], ["L3-4", "L30"]),
        ([written(3, at="22:56"), written(9, at="07:39"), written(12, at="07:39")], ["07:39", "22:56"]),
        ([written(3, at="1:24:42"), written(9, at="1:02:03")], ["1:02:03", "1:24:42"]),
        ([written(3, at="22:56"), written(9)], ["22:56", "L9"]),
        ([], []),
    ],
)
def test_places_are_times_or_lines_each_once(records: Sequence[Record], places: list[str]) -> None:
    assert places_of(records) == places


def test_an_empty_line_is_no_line_of_a_record() -> None:
    assert lines_of_record(Record(("위젯",), 3, (Text(4, "  "), Text(5, "부품")))) == [3, 5]


@pytest.mark.parametrize(
    ("note", "at", "expected"),
    [
        ("a", "L12", True),
        ("a", "L14", True),
        ("a", "L10-13", True),
        ("a", "L15-20", True),
        ("a", "L16", False),
        ("a", "L11", False),
        ("b", "L12", False),
        ("a", "22:56", True),
        ("a", "22:57", False),
        ("", "", False),
    ],
)
def test_a_source_covers_the_places_within_it(note: str, at: str, *, expected: bool) -> None:
    assert covers((Source("a", "L12-15"), Source("a", "22:56")), note, at) is expected
