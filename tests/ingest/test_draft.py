from collections.abc import Mapping

from malmoi.concept_page import ConceptPage, Source, read_concept_page, write_concept_page
from malmoi.diagnostics import Problem
from malmoi.ingest.draft import draft_pages
from malmoi.ingest.merge import Merged, Said
from malmoi.ingest.names_of import Naming
from malmoi.ingest.records import Record, Text
from malmoi.names import NameKey, name_key

GATE = Naming("gate", "Gate", "게이트", ("문지기", "gating"))


def said(*lines: str, note: str = "n", references: tuple[str, ...] = ()) -> Said:
    texts = tuple(Text(number, line) for number, line in enumerate(lines, start=2))
    return Said(note, f"{note}.md", Record(("게이트",), 1, texts, references))


def drafts(
    *entries: Said, naming: Naming = GATE, claimed: Mapping[NameKey, str] | None = None, rivals: tuple[str, ...] = ()
) -> list[ConceptPage]:
    found: list[Problem] = []
    pages = draft_pages(Merged(naming, None, list(entries)), lambda _: None, claimed or {}, rivals, found.append)
    assert found == []
    for page in pages:
        assert read_concept_page(page.path, write_concept_page(page), found.append) == page
    assert found == []
    return pages


def test_korean_text_makes_the_korean_page_and_leaves_the_english_one_to_be_written() -> None:
    ko, en = drafts(said("값을 얼마나 지나가게 할지 정한다. 0과 1 사이의 값이다."))
    assert (ko.title, ko.status, ko.aliases) == ("게이트", "draft", ("문지기", "gating"))
    assert ko.summary == "값을 얼마나 지나가게 할지 정한다."
    assert ko.body == "\n## 정의 {#definition}\n\n값을 얼마나 지나가게 할지 정한다. 0과 1 사이의 값이다.\n"
    assert ko.sources == (Source("n", "L1-2"),)
    assert (en.title, en.status, en.summary) == ("Gate", "draft", "There is no text about Gate yet.")
    assert en.sources == ()


def test_english_text_makes_the_english_page() -> None:
    ko, en = drafts(said("A gate decides how much of a value passes."))
    assert en.summary == "A gate decides how much of a value passes."
    assert "passes" in en.body
    assert ko.summary == "게이트의 설명은 아직 없다."
    assert "passes" not in ko.body


def test_a_name_alone_is_a_page_that_says_so() -> None:
    (ko,) = drafts(said(), naming=Naming("geiteu", "", "게이트", ()))
    assert ko.summary == "게이트의 설명은 아직 없다."
    assert ko.body == "\n## 정의 {#definition}\n"
    (only,) = drafts(said(), naming=Naming("gate", "Gate", "", ()))
    assert (only.title, only.lang) == ("Gate", "ko")


def test_what_two_notes_say_stands_once() -> None:
    entries = [said("값을 고른다.", note="a"), said("값을 고른다.", note="b"), said("문이다.", note="c")]
    ko, _ = drafts(*entries)
    assert ko.body == "\n## 정의 {#definition}\n\n값을 고른다.\n\n문이다.\n"
    assert [source.note for source in ko.sources] == ["a", "b", "c"]


def test_addresses_are_for_further_reading() -> None:
    ko, _ = drafts(said("값을 고른다.", references=("https://a.example/<x>", "https://a.example/<x>")))
    assert ko.body.endswith("\n\n## 읽을거리 {#reading}\n\n- <https://a.example/%3Cx%3E>\n")


def test_a_name_that_another_page_has_is_not_taken() -> None:
    claimed = {name_key("문지기"): "keeper", name_key("gating"): "gate"}
    ko, _ = drafts(said("값을 고른다."), claimed=claimed)
    assert ko.aliases == ("gating",)


def test_concepts_that_share_a_name_say_so() -> None:
    ko, _ = drafts(said("값을 고른다."), rivals=("door", "port"))
    assert ko.ambiguous_with == ("door", "port")


def test_a_summary_is_cut_to_what_the_contract_allows() -> None:
    ko, _ = drafts(said("아주 " * 100))
    assert len(ko.summary) <= 120
    _, en = drafts(said("very " * 100))
    assert len(en.summary) <= 200


def test_a_text_of_many_notes_does_not_grow_without_end() -> None:
    ko, _ = drafts(*(said(f"{number}번째로 말한다.", note=f"n{number:03}") for number in range(100)))
    assert ko.body.count("말한다") == 40
    assert len(ko.sources) == 100
