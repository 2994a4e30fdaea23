"""Places go into pages that authors wrote: all else in them stays, byte for byte."""

import pytest

from malmoi.concept_page import Source
from malmoi.diagnostics import Problem
from malmoi.front_matter import read_front_matter
from malmoi.ingest.add_sources import add_sources

NEW = (Source("week-3", "L12-15"), Source("talk", "1:02:56"))
HEAD = "---\ntitle: 게이트  # 첫째\n{}status: stub\n---\n\n본문 --- sources: [x]\n---\n끝"


def written(text: str, *sources: Source) -> tuple[str, list[str]]:
    found: list[Problem] = []
    return add_sources("concepts/gate.md", text, sources, found.append), [problem.rule for problem in found]


def page(sources: str) -> str:
    return HEAD.format(sources)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            page("sources:\n  - {note: a, at: L1}\n"),
            page('sources:\n  - {note: a, at: L1}\n  - {note: week-3, at: L12-15}\n  - {note: talk, at: "1:02:56"}\n'),
        ),
        (
            page("sources:\n- {note: a, at: L1}\n"),
            page('sources:\n- {note: a, at: L1}\n- {note: week-3, at: L12-15}\n- {note: talk, at: "1:02:56"}\n'),
        ),
        (
            page("sources:  # woher\n  - note: a\n    at: L1  # genau\n  # zum Schluss\n\n"),
            page(
                "sources:  # woher\n  - note: a\n    at: L1  # genau\n  - {note: week-3, at: L12-15}\n"
                '  - {note: talk, at: "1:02:56"}\n  # zum Schluss\n\n'
            ),
        ),
        (
            page("sources: [{note: a, at: L1}]  # eine\n"),
            page('sources: [{note: a, at: L1}, {note: week-3, at: L12-15}, {note: talk, at: "1:02:56"}]  # eine\n'),
        ),
        (page("sources: []\n"), page('sources: [{note: week-3, at: L12-15}, {note: talk, at: "1:02:56"}]\n')),
        (
            page("sources: [\n  {note: a, at: L1},\n]\n"),
            page('sources: [{note: a, at: L1}, {note: week-3, at: L12-15}, {note: talk, at: "1:02:56"}]\n'),
        ),
        (page("sources:\n"), page('sources:\n  - {note: week-3, at: L12-15}\n  - {note: talk, at: "1:02:56"}\n')),
    ],
    ids=["block", "block at the margin", "comments", "one line", "empty list", "list over lines", "no value"],
)
def test_places_stand_behind_those_there_are(before: str, after: str) -> None:
    assert written(before, *NEW) == (after, [])


def test_a_page_without_sources_gets_them_behind_its_status() -> None:
    text, rules = written(page(""), *NEW)
    assert rules == []
    assert text == page("").replace(
        "status: stub\n", 'status: stub\nsources:\n  - {note: week-3, at: L12-15}\n  - {note: talk, at: "1:02:56"}\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        page("sources:\n  - {note: a, at: L1}\n"),
        page("").replace("status: stub\n", ""),
        page('summary: "sources: [nichts]"\n'),
        page("summary: >\n  zwei\n  Zeilen\nsources:\n  - {note: a, at: L1}\naliases: [b]\n"),
        "---\r\n---\n",
        "---\ntitle: 가\n---",
        "---\ntitle: 가\nnot_in:\n- a\n---\n",
    ],
)
def test_the_text_and_all_other_keys_stay(text: str) -> None:
    changed, rules = written(text, *NEW)
    before, after = (read_front_matter("x", one, lambda _: None) for one in (text, changed))
    assert rules == []
    assert before
    assert after
    assert after.body == before.body
    assert {**after.values, "sources": None} == {**before.values, "sources": None} or not before.values
    left = iter(changed.splitlines(keepends=True))
    assert all(line in left for line in text.splitlines(keepends=True)), "every line is still there, in order"


@pytest.mark.parametrize(
    "text",
    [
        page("sources: &s\n  - {note: a, at: L1}\nold: *s\n"),
        page('"sources":\n  - {note: a, at: L1}\n'),
        page("sources: {note: a, at: L1}\n"),
        page("sources: 글\n"),
    ],
)
def test_a_form_that_nothing_can_be_added_to_is_reported_and_left(text: str) -> None:
    assert written(text, NEW[0]) == (text, ["unwritable-sources"])


@pytest.mark.parametrize("text", ["", "글\n", "---\ntitle: [\n---\n", "---\n---\n글\n"])
def test_what_is_no_page_is_left(text: str) -> None:
    assert written(text, NEW[0]) == (text, [])


def test_nothing_to_add_changes_nothing() -> None:
    assert written(page("sources: [ ]\n")) == (page("sources: [ ]\n"), [])


def test_a_bracket_in_a_comment_or_a_name_is_no_end() -> None:
    text, rules = written(page('sources: [{note: "a]b", at: L1}]\n'), NEW[0])
    assert rules == []
    assert '{note: "a]b", at: L1}, {note: week-3, at: L12-15}]' in text
