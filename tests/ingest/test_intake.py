import unicodedata
from itertools import permutations

from malmoi.diagnostics import Problem
from malmoi.ingest.intake import Taken, take_in
from malmoi.ingest.ledger import Row
from malmoi.ingest.note_list import ListedNote
from tests.ingest.field import LEXICON

TEXT = "위젯은 부품이다\n가젯은 도구다\n"


def taken(*sources: tuple[str, bytes], listed: tuple[ListedNote, ...] = ()) -> tuple[list[Taken], list[Row], list[str]]:
    """Give the notes, the rows of what is no note, and the places and rules of what is said."""
    rows: list[Row] = []
    problems: list[Problem] = []
    notes = list(take_in(sources, listed, LEXICON, rows, problems.append))
    return notes, rows, [f"{problem.path} {problem.rule}" for problem in problems]


def test_a_file_becomes_a_note_named_after_it() -> None:
    (one,), rows, said = taken(("notes/Widget Week 3.md", TEXT.encode()))
    assert (one.note.id, one.note.path) == ("widget-week-3", "notes/Widget Week 3.md")
    assert one.note.lines == ("위젯은 부품이다", "가젯은 도구다")
    assert (rows, said) == ([], [])


def test_copies_in_any_encoding_are_one_note() -> None:
    crlf = TEXT.replace("\n", "\r\n")
    copies = {
        "1.md": TEXT.encode(),
        "2.md": crlf.encode(),
        "3.md": b"\xef\xbb\xbf" + TEXT.encode(),
        "4.md": unicodedata.normalize("NFD", TEXT).encode(),
        "5.md": TEXT.encode("utf-16"),
        "6.md": TEXT.encode("cp949"),
    }
    notes, rows, said = taken(*copies.items())
    assert [one.note.path for one in notes] == ["1.md"]
    assert said == [f"{number}.md copied-note" for number in range(2, 7)]
    assert len(rows) == 5 * 2


def test_empty_files_are_accounted_for_and_no_text_is_reported() -> None:
    notes, rows, said = taken(("none.md", b""), ("blank.md", b" \n\n"), ("picture.png", bytes(range(256)) * 8))
    assert notes == []
    assert [(row.path, row.line) for row in rows] == [("blank.md", 1), ("blank.md", 2)]
    assert sorted(said) == ["blank.md empty-note", "none.md empty-note", "picture.png not-text"]


def test_two_notes_of_one_name_get_two_ids_in_any_order() -> None:
    sources = [("a/memo.md", "위젯".encode()), ("b/memo.md", "가젯".encode()), ("c/memo.md", "기즈모".encode())]
    runs = [taken(*order)[0] for order in permutations(sources)]
    assert sorted(one.note.id for one in runs[0]) == ["memo", "memo-2", "memo-3"]
    assert all(run == runs[0] for run in runs)


def test_a_listed_note_keeps_its_id_under_another_name() -> None:
    (one,), _, _ = taken(("memo.md", TEXT.encode()))
    (again,), _, _ = taken(("renamed.md", TEXT.encode()), listed=(ListedNote("week-1", one.digest),))
    assert again.note.id == "week-1"


def test_private_names_are_masked_in_the_lines_and_in_the_id() -> None:
    text = "홍길동 선배가 위젯을 보여 줌\n"
    (one,), _, _ = taken(("홍길동 선배 memo.md", text.encode()))
    assert one.note.lines == ("○○○ 선배가 위젯을 보여 줌",)
    assert one.note.id == "memo"
