import pytest

from malmoi.concept_page import ConceptPage, Source
from malmoi.diagnostics import Problem, format_problem
from malmoi.publish.load import load
from tests.publish.written import TOPICS, concept, docs, glossary


def said(*pages: ConceptPage, drafts: bool = False, **texts: str) -> list[str]:
    found: list[Problem] = []
    load(docs(*pages, **texts), frozenset(), found.append, drafts=drafts)
    return [format_problem(problem) for problem in sorted(found)]


def rules(*pages: ConceptPage, drafts: bool = False, **texts: str) -> list[str]:
    return [line.splitlines()[0].rpartition("(")[2].rstrip(")") for line in said(*pages, drafts=drafts, **texts)]


def test_two_languages_are_one_concept() -> None:
    loaded = glossary(concept("a", "가"), concept("a", "A", "en", aliases=("alpha",)), concept("b", "나"))
    assert list(loaded.concepts) == ["a", "b"]
    assert loaded.concepts["a"].names == ("가", "A", "alpha")
    assert loaded.concepts["a"].page("en").title == "A"
    assert loaded.concepts["b"].page("en").title == "나"
    assert (loaded.concepts["a"].other_title("ko"), loaded.concepts["b"].other_title("en")) == ("A", "")


def test_every_page_knows_on_which_line_its_text_begins() -> None:
    loaded = glossary(concept("a", "가"), index_md="---\ntitle: 처음\n---\n글.\n", seminars__index_md="머리 없는 글.\n")
    lines = {stem: page.body_line for (stem, _), page in loaded.pages.items()}
    assert lines == {"concepts/a": 7, "index": 4, "seminars/index": 1}


def test_a_topic_page_takes_its_title_from_the_list() -> None:
    loaded = glossary(concept("a", "가"), topics__basics_md="글.\n", topics__basics_en_md="Text.\n")
    assert loaded.pages["topics/basics", "en"].title == "Basics"
    assert loaded.pages["topics/basics", "ko"].summary == "처음 배우는 것들."


def test_seminars_come_newest_first_and_in_the_language_there_is() -> None:
    def seminar(title: str, date: str) -> str:
        return f"---\ntitle: {title}\nsummary: s\n{date}---\n글.\n"

    loaded = glossary(
        concept("a", "가"),
        seminars__old_md=seminar("옛것", "date: 2023-01-02\nminutes: 90\n"),
        seminars__new_md=seminar("새것", "date: 2024-05-01\n"),
        seminars__new_en_md=seminar("New", "date: 2024-05-01\n"),
        seminars__some_md=seminar("언젠가", ""),
    )
    assert [page.title for page in loaded.seminars("en")] == ["New", "옛것", "언젠가"]
    assert [page.minutes for page in loaded.seminars("ko")] == [0, 90, 0]


@pytest.mark.parametrize(
    ("drafts", "ids"), [(False, ["done", "stub"]), (True, ["done", "draft", "stub"])], ids=["a build", "a preview"]
)
def test_drafts_are_for_their_authors(*, drafts: bool, ids: list[str]) -> None:
    pages = [concept("done", "가"), concept("stub", "나", status="stub"), concept("draft", "다", status="draft")]
    pages.append(concept("draft", "C", "en"))
    found: list[Problem] = []
    assert list(load(docs(*pages), frozenset(), found.append, drafts=drafts).concepts) == ids
    assert found == []


def test_an_english_page_needs_its_korean_one() -> None:
    (line,) = said(concept("gradient", "기울기"), concept("gradients", "Gradient", "en"))
    assert line == (
        "concepts/gradients.en.md:1:1: unexpected English page without its Korean one, expected concepts/gradients.md; "
        "did you mean gradient.md? (orphan-translation)"
    )


def test_a_korean_page_with_mistakes_does_not_orphan_its_english_one() -> None:
    assert rules(concept("a", "A", "en"), concepts__a_md="---\ntitle: 가\n---\n") == ["missing-key"] * 3


SOURCES = (Source("dairy", "L1"),)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([concept("a", "가", topics=("basic",))], ["unknown-topic"]),
        ([concept("a", "가", sources=SOURCES)], ["unknown-note"]),
        ([concept("a", "가", ambiguous_with=("b",))], ["unknown-id"]),
        ([concept("a", "가", ambiguous_with=("a",))], ["unknown-id"]),
        ([concept("a", "가", replaces=("b",)), concept("b", "나")], ["duplicate-id"]),
        ([concept("a", "가", replaces=("b",)), concept("b", "나", status="draft")], ["duplicate-id"]),
        ([concept("a", "가", replaces=("c",)), concept("b", "나", replaces=("c",))], ["duplicate-id"]),
        ([concept("a", "가", replaces=("a",))], ["duplicate-id"]),
        ([concept("a", "가", replaces=("b", "c")), concept("d", "나", ambiguous_with=("a",))], []),
        ([concept("a/b", "가")], ["invalid-id"]),
    ],
)
def test_what_a_page_refers_to_is_there(pages: list[ConceptPage], expected: list[str]) -> None:
    assert rules(*pages) == expected


def test_files_of_one_name_in_two_folders_are_two_concepts_and_one_mistake() -> None:
    found: list[Problem] = []
    loaded = load(docs(concept("a", "가"), concept("old/a", "나")), frozenset(), found.append)
    assert [concept.ko.title for concept in loaded.concepts.values()] == ["가", "나"]
    assert [(problem.path, problem.rule) for problem in found] == [("concepts/old/a.md", "invalid-id")]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("en/about.md", "글.\n", ["page-clash"]),
        ("en.md", "글.\n", []),
        ("topics/other.md", "글.\n", ["unknown-topic"]),
        ("topics/index.md", "글.\n", []),
        ("about.md", "---\ntitle: 소개\nhide: [toc]\n---\n", ["unknown-key"]),
        ("about.md", "---\ntitle: 소개\ndate: 2024-01-01\n---\n", ["unknown-key"]),
        ("about.md", "---\ntitle: [소개]\n---\n", ["wrong-type"]),
        ("about.md", "글\x00\n", ["not-text"]),
        ("about.md", "글\ue000\n", ["not-text"]),
        ("about.md", "글 🙂👩\u200d🔬\t\u00a0é\n", []),
        ("seminars/a.md", "글.\n", ["missing-key", "missing-key"]),
        ("seminars/a.md", "---\ntitle: 가\nsummary: s\ndate: x\nminutes: y\n---\n", ["wrong-type", "wrong-type"]),
        ("notes.txt.md", "---\ntitle: a: b\n---\n", ["broken-front-matter"]),
    ],
)
def test_other_pages_are_checked_too(path: str, text: str, expected: list[str]) -> None:
    found: list[Problem] = []
    load({"topics.yml": TOPICS, path: text}, frozenset(), found.append)
    assert [problem.rule for problem in sorted(found)] == expected


def test_a_character_that_does_not_print_is_shown_as_such() -> None:
    found: list[Problem] = []
    loaded = load({"about.md": "첫 줄\n둘째\x02 줄\x00\n"}, frozenset(), found.append)
    assert loaded.pages["about", "ko"].body == "첫 줄\n둘째\ufffd 줄\ufffd\n"
    assert [(problem.line, problem.column) for problem in found] == [(2, 3)]


def test_all_mistakes_of_a_folder_are_told_in_one_run() -> None:
    pages = [concept(f"c{number}", f"이름 {number}", topics=(f"none{number}",)) for number in range(5)]
    assert rules(*pages, about_md="---\na: b: c\n---\n") == ["broken-front-matter", *["unknown-topic"] * 5]


def test_a_concept_stands_in_each_of_its_topics_once() -> None:
    found: list[Problem] = []
    text = "---\ntitle: 가\ntopics: [basics, basics]\nsummary: s\nstatus: complete\n---\n"
    loaded = load({"topics.yml": TOPICS, "concepts/a.md": text}, frozenset(), found.append)
    assert [concept.id for concept in loaded.by_topic["basics"]] == ["a"]
    assert [problem.rule for problem in found] == ["wrong-value"]
