"""The glossary itself: every concept complete in both languages, linked from somewhere, in one register."""

import re
from pathlib import Path

import pytest

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
POLITE = re.compile(r"(?:습니다|입니다|합니다|됩니다|세요|에요|예요)(?=[.?!\s])")
# Words that CONTRIBUTING's table replaces; aliases keep them so that they are found.
INSTEAD = {"레이어": "계층", "디퓨전": "확산", "그래디언트": "기울기", "파라미터": "매개변수", "컨볼루션": "합성곱"}
PROPER = re.compile(r"스테이블 디퓨전|하이퍼파라미터|그래디언트 부스팅")


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
    lengths = {c.id: len(FORMULA.sub("", c.ko.body).split()) for c in _concepts(site)}
    assert {concept: words for concept, words in lengths.items() if not 120 <= words <= 380} == {}


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


def test_korean_pages_are_in_the_plain_written_style(site: Site) -> None:
    polite = {page.path: POLITE.findall(page.body) for (_, lang), page in site.glossary.pages.items() if lang == "ko"}
    assert {path: words for path, words in polite.items() if words} == {}


def test_korean_pages_use_the_words_of_the_policy(site: Site) -> None:
    told = []
    for (_, lang), page in site.glossary.pages.items():
        text = PROPER.sub("", page.body)
        told += [
            f"{page.path}: {word}, expected {better}"
            for word, better in INSTEAD.items()
            if lang == "ko" and word in text
        ]
    assert told == []


def test_every_page_of_a_concept_says_where_the_notes_speak_of_it(site: Site) -> None:
    assert [c.id for c in _concepts(site) if not c.ko.sources] == []
