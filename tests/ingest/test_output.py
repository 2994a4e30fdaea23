from malmoi.concept_page import ConceptPage, Source, read_concept_page, write_concept_page
from malmoi.diagnostics import Problem
from malmoi.ingest.catalog import catalog_of
from malmoi.ingest.known import Known, read_known
from malmoi.ingest.merge import Merged, Said
from malmoi.ingest.names_of import Naming
from malmoi.ingest.output import Addition, concept_files, link_of_names
from malmoi.ingest.records import Record, Text

GATE = ConceptPage(
    id="gate", lang="ko", title="게이트", body="\n글.\n", topics=("a",), summary="문.", aliases=("Gate",),
    sources=(Source("old", "L1-9"),),
)  # fmt: skip


def known(*pages: ConceptPage) -> Known:
    return read_known({page.path: write_concept_page(page) for page in pages}, lambda _: None)


def merged(naming: Naming, *places: tuple[str, int], page: ConceptPage | None = None) -> Merged:
    said = [
        Said(note, f"{note}.md", Record((naming.ko,), line, (Text(line + 1, " 말한다. "),))) for note, line in places
    ]
    return Merged(naming, page, said)


def files(concepts: list[Merged], site: Known) -> tuple[dict[str, str], list[Addition], list[str]]:
    found: list[Problem] = []
    made, additions = concept_files(concepts, site, catalog_of(site.pages, []), found.append)
    return made, additions, [problem.rule for problem in found]


def test_a_new_concept_is_a_draft() -> None:
    made, additions, rules = files([merged(Naming("cell", "Cell", "셀", ()), ("n", 3))], known())
    assert sorted(made) == ["concepts/cell.en.md", "concepts/cell.md"]
    assert (additions, rules) == ([], [])


def test_a_concept_without_an_english_name_is_told() -> None:
    made, _, rules = files([merged(Naming("sel", "", "셀", ()), ("n", 3))], known())
    assert list(made) == ["concepts/sel.md"]
    assert rules == ["needs-english-name"]


def test_a_known_concept_gains_its_places_and_the_report_what_they_say() -> None:
    site = known(GATE)
    one = merged(Naming("gate", "Gate", "게이트", ()), ("old", 4), ("new", 3), page=site.pages[0])
    made, additions, rules = files([one], site)
    assert rules == []
    page = read_concept_page("concepts/gate.md", made["concepts/gate.md"], lambda _: None)
    assert page
    assert page.sources == (Source("old", "L1-9"), Source("new", "L3-4"))
    assert page.body == GATE.body
    assert additions == [Addition("gate", "new.md", 4, "말한다.")]


def test_a_place_that_the_page_has_is_not_added_again() -> None:
    site = known(GATE)
    one = merged(Naming("gate", "Gate", "게이트", ()), ("old", 4), page=site.pages[0])
    assert files([one], site) == ({}, [], [])


def test_what_is_only_mentioned_gets_no_page() -> None:
    one = Merged(Naming("cell", "Cell", "셀", ()), None, [], [Source("n", "L3")])
    assert files([one], known()) == ({}, [], [])


def test_two_new_concepts_with_one_name_say_so() -> None:
    concepts = [
        merged(Naming("cell", "Cell", "셀", ("칸",)), ("n", 3)),
        merged(Naming("slot", "Slot", "슬롯", ("칸",)), ("n", 9)),
    ]
    made, _, _ = files(concepts, known())
    pages = [read_concept_page(path, made[path], lambda _: None) for path in ("concepts/cell.md", "concepts/slot.md")]
    assert [page.ambiguous_with for page in pages if page] == [("slot",), ("cell",)]


def test_a_draft_links_to_pages_and_to_other_drafts() -> None:
    site = known(GATE)
    concepts = [
        merged(Naming("cell", "Cell", "셀", ("칸",)), ("n", 3)),
        Merged(Naming("slot", "Slot", "슬롯", ()), None),
    ]
    link_of = link_of_names(concepts, catalog_of(site.pages, []))
    assert [link_of(name) for name in ("gate", "게이트", "CELL", "칸", "슬롯", "모르는 말")] == [
        "게이트", "게이트", "셀", "셀", None, None,
    ]  # fmt: skip
