import pytest

from malmoi.ingest.ledger import Row, account, as_table, count
from malmoi.ingest.records import Fate, Reading, Text

LINES = ("# 제목", "드롭아웃", "", "글이다.", "1/3")


def reading() -> Reading:
    made = Reading("export")
    made.dropped(1)
    made.used(2, reason="name")
    made.kept(4, reason="remark")
    made.remarks.append(Text(4, "글이다."))
    return made


def test_every_line_has_one_row_in_order() -> None:
    rows = account("n.md", LINES, reading(), {2: ["dropout"]})
    assert [(row.line, row.action, row.reason, row.concepts) for row in rows] == [
        (1, "dropped", "markup", ()),
        (2, "used", "name", ("dropout",)),
        (3, "dropped", "empty", ()),
        (4, "kept", "remark", ()),
        (5, "dropped", "markup", ()),
    ]


def test_what_somebody_uses_is_not_dropped() -> None:
    rows = account("n.md", LINES, reading(), {1: ["b", "a", "b"], 3: []})
    assert rows[0] == Row("n.md", 1, "used", "text", ("b", "a"))
    assert rows[2] == Row("n.md", 3, "dropped", "empty")


@pytest.mark.parametrize("reason", ["copy", "format", "empty"])
def test_a_note_that_nobody_reads_has_its_rows_too(reason: str) -> None:
    rows = account("n.md", LINES, Fate("dropped", reason), {})  # type: ignore[arg-type]
    assert [row.reason for row in rows] == [reason, reason, "empty", reason, reason]
    assert {row.action for row in rows} == {"dropped"}


def test_counts_add_up() -> None:
    rows = account("n.md", LINES, reading(), {})
    assert count(rows) == {"lines": 5, "used": 1, "kept": 1, "dropped": 3}
    assert count([]) == {"lines": 0, "used": 0, "kept": 0, "dropped": 0}


def test_the_table() -> None:
    rows = account("a b.md", LINES[:2], reading(), {2: ["x", "y"]})
    assert as_table(rows) == (
        "note\tline\taction\treason\tconcepts\na b.md\t1\tdropped\tmarkup\t\na b.md\t2\tused\tname\tx y\n"
    )
    assert as_table([]) == "note\tline\taction\treason\tconcepts\n"


@pytest.mark.parametrize("path", ["tab\there.md", "line\nend.md"])
def test_a_strange_path_does_not_break_the_table(path: str) -> None:
    header, row, end = as_table(account(path, LINES[:1], reading(), {})).split("\n")
    assert len(row.split("\t")) == len(header.split("\t"))
    assert end == ""
