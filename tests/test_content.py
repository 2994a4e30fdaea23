"""The glossary itself: every concept complete in both languages, linked from somewhere, saying the same in both."""

import re
from pathlib import Path

import pytest

from malmoi.concept_page import ConceptPage
from malmoi.files import read_docs
from malmoi.publish.flow import Site, publish
from malmoi.publish.glossary import Concept
from malmoi.publish.scan import scan
from malmoi.publish.settings import Settings
from malmoi.publish.spans import Formula, Wikilink

DOCS = Path(__file__).resolve().parents[1] / "docs"
SECTIONS = ("definition", "formula", "example", "confused-with", "usage", "reading")
ANCHOR = re.compile(r"^## .*\{#([\w-]+)\}$", re.MULTILINE)
FORMULA = re.compile(r"\$\$.*?\$\$|\$[^$\n]+\$", re.DOTALL)
WORDS_IN_TEXT = re.compile(r"\\text\{[^{}]*\}")
FIGURE = re.compile(r"!\[\[[^\]\n]*\]\]")


@pytest.fixture(scope="module")
def site() -> Site:
    texts, assets = read_docs(DOCS, lambda _: None)
    return publish(texts, frozenset(assets), Settings(), lambda _: None)


def _concepts(site: Site) -> list[Concept]:
    concepts = list(site.glossary.concepts.values())
    assert len(concepts) >= 24
    return concepts


def test_every_concept_is_complete_in_both_languages(site: Site) -> None:
    incomplete = [c.id for c in _concepts(site) if set(c.pages) != {"ko", "en"} or c.ko.status != "complete"]
    assert incomplete == []


def test_both_languages_have_the_same_sections_in_the_same_order(site: Site) -> None:
    for concept in _concepts(site):
        korean, english = (ANCHOR.findall(concept.pages[lang].body) for lang in ("ko", "en"))
        assert korean == english, concept.id
        assert korean == [section for section in SECTIONS if section in korean], concept.id
        assert {"definition", "example", "confused-with", "usage", "reading"} <= set(korean), concept.id


def _displayed(body: str) -> list[str]:
    formulas = [span.tex for span in scan(body).spans if isinstance(span, Formula) and span.display]
    return ["".join(WORDS_IN_TEXT.sub("", tex).split()) for tex in formulas]


def test_both_languages_display_the_same_formulas(site: Site) -> None:
    different = [c.id for c in _concepts(site) if _displayed(c.pages["ko"].body) != _displayed(c.pages["en"].body)]
    assert different == []


def test_a_page_is_neither_a_line_nor_a_chapter(site: Site) -> None:
    lengths = {c.id: len(FIGURE.sub("", FORMULA.sub("", c.ko.body)).split()) for c in _concepts(site)}
    assert {concept: words for concept, words in lengths.items() if not 120 <= words <= 350} == {}


def test_a_page_links_to_at_least_four_others(site: Site) -> None:
    for concept in _concepts(site):
        for page in concept.pages.values():
            links = {span.target for span in scan(page.body).spans if isinstance(span, Wikilink)}
            assert len(links) >= 4, page.path


def test_no_concept_is_an_island(site: Site) -> None:
    named = {span.target for (stem, _), page in site.glossary.pages.items() for span in scan(page.body).spans
             if isinstance(span, Wikilink) and not stem.startswith("topics/")}  # fmt: skip
    islands = [c.id for c in _concepts(site) if not named & set(c.names)]
    assert islands == []


def test_both_languages_show_the_same_figures_in_the_same_sections(site: Site) -> None:
    def shown(page: ConceptPage) -> list[tuple[str, str]]:
        parts = re.split(r"^## .*\{#([\w-]+)\}$", page.body, flags=re.MULTILINE)
        figures = [(anchor, FIGURE.findall(text)) for anchor, text in zip(parts[1::2], parts[2::2], strict=True)]
        return [(anchor, name.partition("|")[0].replace(".en.", ".")) for anchor, names in figures for name in names]

    assert [c.id for c in _concepts(site) if shown(c.pages["ko"]) != shown(c.pages["en"])] == []


def test_every_english_page_says_which_korean_text_it_was_made_from(site: Site) -> None:
    assert [c.id for c in _concepts(site) if c.pages["en"].translated_from != c.ko.digest] == []


def test_each_topic_has_concepts_enough_to_be_one(site: Site) -> None:
    assert {topic: len(row) for topic, row in site.glossary.by_topic.items() if len(row) < 5} == {}


def test_nothing_is_wanted(site: Site) -> None:
    assert "Nothing is wanted" in site.pages["en/wanted.md"]
    assert site.links >= 1000


def test_the_glossary_says_it_in_formulas(site: Site) -> None:
    displayed = [c.id for c in _concepts(site) for _ in _displayed(c.ko.body)]
    assert len(displayed) >= 70


def test_every_page_of_a_concept_says_where_the_notes_speak_of_it(site: Site) -> None:
    assert [c.id for c in _concepts(site) if not c.ko.sources] == []
