import pytest
import yaml

from malmoi.diagnostics import Problem
from malmoi.ingest.note_list import ListedNote, note_id, read_note_list, with_notes

LIST = """\
# The notes of this site.

- id: diary
  title: {ko: 일기, en: Diary}
  kind: export

- id: talk
  title: {ko: 세미나, en: Talk}
  kind: transcript
  seminar: first-talk
  digest: "0011"
"""
LISTED = (ListedNote("diary", kind="export"), ListedNote("talk", "0011", "first-talk", "transcript"))


def test_the_list_is_read() -> None:
    found: list[Problem] = []
    assert read_note_list(LIST, found.append) == LISTED
    assert found == []


@pytest.mark.parametrize("text", ["", "[]\n", "a: b\n", "글\n", "- 글\n- {title: 이름이 없다}\n- id:\n"])
def test_what_is_no_list_of_notes_is_an_empty_one(text: str) -> None:
    assert read_note_list(text, lambda _: None) == ()


def test_a_broken_list_is_reported() -> None:
    found: list[Problem] = []
    assert read_note_list("- id: [\n", found.append) == ()
    assert [problem.path for problem in found] == ["notes.yml"]


@pytest.mark.parametrize(
    ("path", "given", "expected"),
    [
        ("notes/Week 3.md", [], "week-3"),
        ("Week 3.md", ["week-3"], "week-3-2"),
        ("week_3.txt", ["week-3", "week-3-2"], "week-3-3"),
        ("용어.md", [], "yongeo"),
        ("○○○님 노트.md", [], "noteu"),
        ("○○○ 선배님 노트.md", [], "noteu"),
        ("!!!.md", [], "note-abcdef01"),
        ("a" * 200 + ".md", [], "a" * 60),
        ("2023.06.23.md", [], "note-2023-06-23"),
        ("diary.md", [], "diary"),
    ],
)
def test_an_id_is_made_of_the_file_name(path: str, given: list[str], expected: str) -> None:
    assert note_id(path, "abcdef0123456789", LISTED, given) == expected


def test_a_note_is_known_by_its_text() -> None:
    assert note_id("새 이름.md", "0011", LISTED, []) == "talk"


def test_new_notes_stand_at_the_end() -> None:
    new = [ListedNote("zoo", "22", "", "table", "표: 하나"), ListedNote("abc", "33", "abc", "transcript", "")]
    text = with_notes(LIST, new, LISTED)
    assert text.startswith(LIST)
    assert yaml.safe_load(text)[2:] == [
        {
            "id": "abc",
            "title": {"ko": "세미나 기록 abc", "en": "Seminar record: abc"},
            "kind": "transcript",
            "seminar": "abc",
            "digest": "33",
        },
        {"id": "zoo", "title": {"ko": "표: 하나", "en": "Term table: zoo"}, "kind": "table", "digest": "22"},
    ]
    assert with_notes(text, new, read_note_list(text, lambda _: None)) == text


def test_an_edited_note_gets_its_new_digest_and_nothing_else() -> None:
    text = with_notes(LIST, [ListedNote("talk", "0022", "", "transcript", "다른 제목")], LISTED)
    assert text == LIST.replace("0011", "0022")


@pytest.mark.parametrize(
    "title", ['"인용"', "a: b # c", "\\", "☃ {a}", "  여러   칸 ", "[x]", "- a", "null", "○○○님 노트"]
)
def test_any_title_is_yaml(title: str) -> None:
    (item,) = yaml.safe_load(with_notes("", [ListedNote("x", "1", "", "paste", title)], ()))
    assert item["title"]["ko"]
    assert "○" not in item["title"]["ko"]
