from collections.abc import Sequence
from itertools import permutations

import pytest

from malmoi.concept_page import ConceptPage, Source
from malmoi.diagnostics import Problem
from malmoi.ingest.catalog import Catalog, catalog_of
from malmoi.ingest.lexicon import Term
from malmoi.ingest.merge import Merged, merge
from malmoi.ingest.note import Note
from malmoi.ingest.records import Reading, Record, Text
from tests.ingest.field import CATALOG

Told = tuple[Note, Reading]


def told(name: str, *records: Record) -> Told:
    return Note(name, f"{name}.md", ("",) * 40), Reading("table", records=list(records))


def said(*names: str, line: int = 1, text: str = "") -> Record:
    return Record(names, line, (Text(line + 1, text),) if text else ())


def merged(*notes: Told, catalog: Catalog = CATALOG, taken: Sequence[str] = ()) -> tuple[list[Merged], list[Problem]]:
    found: list[Problem] = []
    return merge(notes, catalog, taken, found.append).concepts, found


def ids(concepts: Sequence[Merged]) -> list[str]:
    return [one.naming.id for one in concepts]


def test_one_meaning_is_one_concept_however_notes_call_it() -> None:
    concepts, problems = merged(
        told("a", said("shortcut", line=3), said("residual connection", line=20, text="입력을 더한다")),
        told("b", said("스킵 연결(skip connection)", line=5), said("Skip Connections", line=9)),
    )
    assert "skip-connection" in ids(concepts)
    (skip,) = (one for one in concepts if one.naming.id == "skip-connection")
    assert skip.kind == "defined"
    assert skip.sources == [Source("a", "L3"), Source("a", "L20-21"), Source("b", "L9")]
    assert problems == []


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (
            [
                said("정규화", "normalization", line=1),
                said("정규화", "regularization", line=9),
                said("정규화", "batch normalization", line=20),
            ],
            ["batch-normalization", "normalization", "regularization"],
        ),
        (
            [
                said("bias", line=1, text="분산과 반대로 움직인다"),
                said("bias term", line=9),
                said("inductive bias", line=20),
            ],
            ["bias", "bias-term", "inductive-bias"],
        ),
        (
            [said("vanishing gradient"), said("exploding gradient", line=9)],
            ["exploding-gradient", "vanishing-gradient"],
        ),
        ([said("CIFAR-10"), said("CIFAR-100", line=9)], ["cifar-10", "cifar-100"]),
        ([said("encoder"), said("decoder", line=9)], ["decoder", "encoder"]),
        ([said("Entrophy"), said("Principle Component", line=9)], ["entropy", "principal-component"]),
    ],
)
def test_names_that_only_look_alike_stay_apart(records: list[Record], expected: list[str]) -> None:
    concepts, problems = merged(told("a", *records))
    assert ids(concepts) == expected
    assert problems == []


@pytest.mark.parametrize("misspelt", ["Entrophy", "Principle Component"])
def test_a_misspelt_name_is_an_alias_and_no_title(misspelt: str) -> None:
    ((one,), _) = merged(told("a", said(misspelt, text="부품이다")))
    assert misspelt.casefold() not in (one.naming.en.casefold(), one.naming.ko.casefold())
    assert misspelt.casefold() in {alias.casefold() for alias in one.naming.aliases}


def test_a_slip_is_an_alias_and_a_problem_at_its_line() -> None:
    ((one,), problems) = merged(told("a", said("Lerning Rate", line=7)))
    assert one.naming.id == "learning-rate"
    assert "Lerning Rate" in one.naming.aliases
    assert [(p.path, p.line, p.rule) for p in problems] == [("a.md", 7, "misspelt-name")]
    assert problems[0].message == (
        'unexpected spelling "Lerning Rate", expected a name of learning-rate; did you mean Learning Rate?'
    )


def test_a_shared_name_that_no_text_decides_claims_no_name() -> None:
    ((one,), problems) = merged(told("a", said("정규화", line=3)))
    assert one.naming.id.endswith("-undecided")
    assert "정규화" not in (one.naming.en, one.naming.ko, *one.naming.aliases)
    assert [problem.rule for problem in problems] == ["undecided-name"]


def test_a_shared_name_waits_in_the_draft_that_an_earlier_run_made() -> None:
    ((first,), _) = merged(told("a", said("정규화", line=3)))
    terms = [
        Term("normalization", "Normalization", "정규화"),
        Term("regularization", "Regularization", "규제", ("정규화",)),
        Term(first.naming.id, first.naming.en, first.naming.ko),
    ]
    ((again,), problems) = merged(told("a", said("정규화", line=3)), catalog=catalog_of([], terms))
    assert again.naming.id == first.naming.id
    assert [problem.rule for problem in problems] == ["undecided-name"]


def test_a_new_concept_has_the_names_of_all_notes() -> None:
    ((one,), _) = merged(
        told("a", said("말모이 위젯", "malmoi widget", line=4)),
        told("b", said("malmoi widget", "MWX", line=6, text="부품이다")),
    )
    assert (one.naming.id, one.naming.en, one.naming.ko) == ("malmoi-widget", "Malmoi Widget", "말모이 위젯")
    assert "MWX" in one.naming.aliases
    assert one.sources == [Source("a", "L4"), Source("b", "L6-7")]


def test_a_korean_name_alone_gets_an_id_in_latin_letters() -> None:
    ((one,), _) = merged(told("a", said("말모이 위젯")))
    assert one.naming.id == "malmoi-wijes"
    assert one.naming.en == ""


def test_an_id_that_was_given_is_not_given_again() -> None:
    concepts, _ = merged(told("a", said("malmoi widget")), taken=["malmoi-widget"])
    assert ids(concepts) == ["malmoi-widget-2"]


def test_kinds_tell_text_from_a_name_and_a_name_from_a_mention() -> None:
    concepts, _ = merged(told("a", said("malmoi widget", text="부품이다"), said("malmoi gadget", line=20)))
    assert {one.naming.id: one.kind for one in concepts} == {"malmoi-widget": "defined", "malmoi-gadget": "stub"}
    assert Merged(concepts[0].naming, None, mentions=[Source("a", "L1")]).kind == "mentioned"


def test_only_places_that_the_page_lacks_are_new() -> None:
    page = ConceptPage("widget", "ko", "말모이 위젯", "", sources=(Source("a", "L3-9"),))
    ((one,), _) = merged(
        told("a", said("말모이 위젯", line=4), said("말모이 위젯", line=30)), catalog=catalog_of([page], [])
    )
    assert one.page == page
    assert one.new_sources == [Source("a", "L30")]


def test_a_phrase_that_mentions_nothing_is_handed_back() -> None:
    phrase = Record(("말모이를 좋아하는 이유",), 3, prose=True)
    note = told("a", phrase)
    assert merge([note], CATALOG, (), lambda _: None).unplaced == [(note[1], phrase)]


def test_the_order_of_the_notes_changes_nothing() -> None:
    notes = [
        told("a", said("말모이 위젯", "malmoi widget"), said("정규화", line=9)),
        told("b", said("말모이 위젯", "malmoi gizmo", text="도구다"), said("shortcut", line=9)),
        told("c", said("말모이 위젯", text="부품이다"), said("residual connection", line=9, text="더한다")),
    ]
    runs = [merged(*order) for order in permutations(notes)]
    assert all(run == runs[0] for run in runs)
