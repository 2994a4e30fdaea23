import unicodedata

import pytest

from malmoi.diagnostics import Problem
from malmoi.publish.glossary import Bilingual, Note
from malmoi.publish.load_lists import load_notes, load_topics

ONE = "- id: basics\n  title: {ko: 기초, en: Basics}\n  summary: {ko: 처음., en: First.}\n"
TWO = ONE.replace("basics", "data").replace("기초", "자료").replace("Basics", "Data")


def topics(text: str) -> tuple[list[str], list[str]]:
    """Give the ids of the topics that were read, and what was said."""
    found: list[Problem] = []
    ids = list(load_topics(text, found.append))
    assert all(problem.path == "topics.yml" for problem in found)
    return ids, [f"{problem.line}:{problem.column} {problem.rule}" for problem in found]


@pytest.mark.parametrize(
    ("text", "ids", "said"),
    [
        ("", [], []),
        ("# nothing yet\n", [], []),
        ("[]", [], []),
        (ONE + TWO, ["basics", "data"], []),
        (TWO + ONE, ["data", "basics"], []),
        (ONE + ONE, ["basics"], ["4:7 duplicate-id"]),
        ("topics:\n" + ONE, [], ["1:1 wrong-type"]),
        ("- basics\n" + TWO, ["data"], ["1:3 missing-key"]),
        ("- title: x\n" + TWO, ["data"], ["1:3 missing-key"]),
        (ONE.replace("basics", "7"), [], ["1:7 wrong-type"]),
        (ONE.replace("basics", "../up"), [], ["1:7 invalid-id"]),
        (ONE.replace("basics", "Basics"), [], ["1:7 invalid-id"]),
        (ONE.replace(", en: Basics", ""), [], ["1:3 missing-key"]),
        (ONE.replace("Basics", "[x]"), [], ["2:23 wrong-type"]),
        (ONE.replace("Basics", "'[[x]]'"), [], ["2:23 wrong-value"]),
        (ONE + "  sumary: x\n" + TWO, ["basics", "data"], ["4:3 unknown-key"]),
        ("- id: [", [], ["2:1 broken-front-matter"]),
        (ONE + "  id: other\n", ["other"], ["4:3 duplicate-key"]),
    ],
)
def test_what_is_right_is_read_and_the_rest_is_told(text: str, ids: list[str], said: list[str]) -> None:
    assert topics(text) == (ids, said)


def test_a_topic_has_both_languages_and_its_place() -> None:
    topic = load_topics("\n" + ONE.replace("기초", unicodedata.normalize("NFD", "  기초   배움 ")), print)["basics"]
    assert topic.title == Bilingual("기초 배움", "Basics")
    assert topic.summary["en"] == "First."
    assert (topic.place.line, topic.place.column) == (2, 3)


def test_a_note_may_name_its_seminar() -> None:
    text = "- {id: a, title: {ko: 가, en: A}, kind: paste}\n- {id: b, title: {ko: 나, en: B}, seminar: first}\n"
    found: list[Problem] = []
    assert load_notes(text, found.append) == {
        "a": Note("a", Bilingual("가", "A")),
        "b": Note("b", Bilingual("나", "B"), "first"),
    }
    assert found == []


def test_korean_stands_in_where_there_is_no_english() -> None:
    assert (Bilingual("가", "A")["en"], Bilingual("가")["en"], Bilingual("가", "A")["ko"]) == ("A", "가", "가")
