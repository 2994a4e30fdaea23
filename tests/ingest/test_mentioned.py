from collections import defaultdict
from collections.abc import Mapping, Sequence

import pytest

from malmoi.concept_page import ConceptPage, Source
from malmoi.ingest.catalog import Catalog, catalog_of
from malmoi.ingest.lexicon import Term
from malmoi.ingest.mentioned import add_mentions
from malmoi.ingest.merge import Merged, Said
from malmoi.ingest.names_of import Naming
from malmoi.ingest.note import Note
from malmoi.ingest.records import Fate, Reading, Record, Section

TERMS = [
    Term("widget", "Widget", "위젯", ("atrous widget",)),
    Term("gadget", "Gadget", "가젯"),
    Term("shared-a", "Sprocket A", "첫째 톱니", ("톱니",), ("부품",)),
    Term("shared-b", "Sprocket B", "둘째 톱니", ("톱니",), ("도구",)),
]
Told = tuple[Note, Reading]


def told(name: str, *lines: str, **fates: Fate) -> Told:
    reading = Reading("table", fates={number: Fate("used", "text") for number in range(1, len(lines) + 1)})
    reading.fates.update({int(number.removeprefix("line_")): fate for number, fate in fates.items()})
    return Note(name, f"{name}.md", lines), reading


def mentions(
    *readings: Told,
    merged: Sequence[Merged] = (),
    spoken: Sequence[tuple[str, Source]] = (),
    catalog: Catalog | None = None,
) -> tuple[dict[str, list[Source]], Mapping[str, dict[int, set[str]]]]:
    used: dict[str, dict[int, set[str]]] = defaultdict(dict)
    found = add_mentions(readings, merged, catalog or catalog_of([], TERMS), used, spoken)
    return {one.naming.id: one.mentions for one in found}, used


def test_the_first_place_of_every_note_is_named() -> None:
    found, used = mentions(
        told("b", "오늘은 위젯을 본다", "위젯에 가젯을 단다"),
        told("a", "처음", "그 **위젯**은 작다"),
    )
    assert found == {"gadget": [Source("b", "L2")], "widget": [Source("a", "L2"), Source("b", "L1")]}
    assert used == {"a.md": {2: {"widget"}}, "b.md": {1: {"widget"}, 2: {"widget", "gadget"}}}


def test_a_note_that_says_something_of_a_concept_does_not_mention_it_too() -> None:
    own = Merged(Naming("widget", "Widget", "위젯", ()), None, [Said("a", "a.md", Record(("위젯",), 1))])
    found, used = mentions(told("a", "위젯", "위젯을 본다"), told("b", "위젯을 본다"), merged=[own])
    assert found == {"widget": [Source("b", "L1")]}
    assert used["a.md"] == {1: {"widget"}, 2: {"widget"}}


@pytest.mark.parametrize(
    "fate",
    [Fate("dropped", "chrome"), Fate("dropped", "logistics"), Fate("kept", "reference"), Fate("kept", "image")],
)
def test_lines_that_are_no_running_text_mention_nothing(fate: Fate) -> None:
    assert mentions(told("a", "위젯을 본다", line_1=fate)) == ({}, {})


def test_a_remark_may_mention_something() -> None:
    found, _ = mentions(told("a", "위젯을 본다", line_1=Fate("kept", "remark")))
    assert found == {"widget": [Source("a", "L1")]}


def test_a_name_is_found_in_spite_of_brackets() -> None:
    found, _ = mentions(told("a", "Atrous (wide) widget을 쓴다"))
    assert found == {"widget": [Source("a", "L1")]}


@pytest.mark.parametrize(
    ("line", "concepts"),
    [("부품인 톱니를 본다", ["shared-a"]), ("도구인 톱니를 본다", ["shared-b"]), ("톱니를 본다", [])],
)
def test_of_a_shared_name_the_line_decides(line: str, concepts: list[str]) -> None:
    assert list(mentions(told("a", line))[0]) == concepts


def test_of_a_talk_only_what_was_heard_counts() -> None:
    note, reading = told("a", "위젯을 본다", "가젯을 본다")
    reading.sections.append(Section("00:07", "", 1, ()))
    found, _ = mentions((note, reading), spoken=[("gadget", Source("a", "00:07")), ("gadget", Source("a", "01:00"))])
    assert found == {"gadget": [Source("a", "00:07")]}


def test_a_page_that_has_the_note_already_gains_no_place() -> None:
    page = ConceptPage("widget", "ko", "위젯", "", sources=(Source("a", "L9"),))
    found, _ = mentions(told("a", "위젯을 본다"), told("b", "위젯을 본다"), catalog=catalog_of([page], TERMS))
    assert found == {"widget": [Source("b", "L1")]}
