"""The study page: every concept once, in both languages, with what its cards need."""

import re

from tests.publish.written import concept, site

TOPICS = """\
- id: basics
  title: {ko: 기초, en: Basics}
  summary: {ko: 처음 배우는 것들., en: What one learns first.}
- id: later
  title: {ko: 나중, en: Later}
  summary: {ko: 나중에 배우는 것들., en: What one learns later.}
"""
PAGES = (
    concept("layer", "계층", summary="계층은 여러 유닛의 묶음이다."),
    concept("layer", "Layer", "en", summary="A layer is a group of units."),
    concept("unit", "유닛", topics=("later", "basics"), body="\n[[계층]]에 든다.\n"),
)


def _pages() -> dict[str, str]:
    return dict(site(*PAGES, topics_yml=TOPICS).pages)


def test_a_concept_stands_once_in_its_first_topic() -> None:
    page = _pages()["study.md"]
    assert re.findall(r'data-id="(\w+)" data-topics="([^"]+)"', page) == [
        ("layer", "basics:0"),
        ("unit", "later:0 basics:1"),
    ]
    assert page.index("{#basics}") < page.index('data-id="layer"') < page.index("{#later}")


def test_the_name_in_the_meaning_is_marked() -> None:
    assert '<p><b class="mm-name">계층</b>은 여러 유닛의' in _pages()["study.md"]
    assert '<b class="mm-name">layer</b> is a group' in _pages()["en/study.md"]


def test_a_page_without_translation_says_its_language() -> None:
    assert 'data-id="unit" data-topics="later:0 basics:1" lang="ko"' in _pages()["en/study.md"]


def test_every_deck_and_booklet_is_there() -> None:
    made = site(*PAGES, topics_yml=TOPICS)
    decks = {file.path for file in made.decks}
    for path, up in (("study.md", "../"), ("en/study.md", "../../")):
        linked = {href.removeprefix(up) for href in re.findall(r'href="([^"]+\.apkg)"', made.pages[path])}
        assert linked == {deck for deck in decks if deck.endswith(".en.apkg" if "en/" in path else ".ko.apkg")}
    assert {path for path in made.pages if "booklet/" in path} == {
        f"{folder}booklet/{topic}.md" for folder in ("", "en/") for topic in ("basics", "later")
    }
    assert 'href="../../anki/basics.ko.apkg"' in made.pages["topics/basics.md"]


def test_an_empty_glossary_has_a_page_all_the_same() -> None:
    assert "mm-study" not in site().pages["study.md"]
