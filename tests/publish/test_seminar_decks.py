"""Seminars with decks: whose slides are whose, and where a deck opens."""

import pytest

from malmoi.deck_mentions import DeckMentions, write_mentions
from malmoi.diagnostics import Problem
from malmoi.publish.glossary import Glossary, Page
from malmoi.publish.load import load
from malmoi.publish.seminar_decks import opened_at
from tests.publish.written import concept, docs

SEMINAR = "---\ntitle: 모임\nsummary: 모임.\ndate: 2024-05-01\n{}---\n\n글.\n"
DECK = "deck: https://slides.example/talk.pdf\nmentions: first.json\n"
GRADIENT = concept("gradient", "기울기", replaces=("slope",))


def loaded(mentions: str, **texts: str) -> tuple[Glossary, list[Problem]]:
    found: list[Problem] = []
    pages = docs(GRADIENT, concept("loss", "손실"), **{"seminars/first.md": SEMINAR.format(DECK)}, **texts)
    pages["seminars/first.json"] = mentions
    return load(pages, frozenset({"seminars/first.json"}), found.append), found


def test_ids_that_were_merged_are_those_of_today() -> None:
    deck = DeckMentions("talk.pdf", "pdf", "ko", {"slope": (2, 7), "gradient": (3, 7)})
    glossary, found = loaded(write_mentions([deck]))
    assert found == []
    assert glossary.pages["seminars/first", "ko"].decks[0].slides == {"gradient": (2, 3, 7)}


def test_an_english_page_has_the_decks_of_the_korean_one() -> None:
    deck = DeckMentions("talk.pdf", "pdf", "ko", {"loss": (2,)})
    glossary, _ = loaded(write_mentions([deck]), **{"seminars/first.en.md": SEMINAR.format("")})
    assert glossary.pages["seminars/first", "en"].decks == (deck,)
    assert glossary.pages["seminars/first", "en"].deck == "https://slides.example/talk.pdf"


def test_a_draft_was_a_concept_when_the_deck_was_read() -> None:
    deck = DeckMentions("talk.pdf", "pdf", "ko", {"hidden": (2,)})
    glossary, found = loaded(write_mentions([deck]), **{"concepts/hidden.md": docs(
        concept("hidden", "숨김", status="draft"))["concepts/hidden.md"]})  # fmt: skip
    assert found == []
    assert glossary.pages["seminars/first", "ko"].decks[0].slides == {}


def _opened(address: str, *decks: DeckMentions) -> str:
    page = Page("seminars/a.md", "seminars/a", "ko", "모임", "모임.", "", 1, deck=address, decks=decks)
    return opened_at(page, decks[0], 3)


PDF = DeckMentions("talk.pdf", "pdf", "ko", {})
HTML = DeckMentions("talk.html", "html", "ko", {}, {3: "/1/2"})
OTHER = DeckMentions("other.pdf", "pdf", "ko", {})


@pytest.mark.parametrize(
    ("address", "decks", "opened"),
    [
        ("https://x.example/talk.pdf", [PDF], "#page=3"),
        ("https://x.example/renamed.PDF?v=2", [PDF], "#page=3"),
        ("seminars/talk.pdf", [DeckMentions("talk.pptx", "pptx", "ko", {})], "#page=3"),
        ("seminars/talk.pdf", [PDF, OTHER], "#page=3"),
        ("seminars/talk.pdf", [OTHER, PDF], ""),
        ("https://x.example/talk/", [HTML], "#/1/2"),
        ("https://x.example/talk.pptx", [DeckMentions("talk.pptx", "pptx", "ko", {})], ""),
        ("https://x.example/talk.html#/0", [HTML], ""),
        ("", [PDF], ""),
    ],
)
def test_a_slide_opens_where_the_deck_can_be_opened(address: str, decks: list[DeckMentions], opened: str) -> None:
    assert _opened(address, *decks) == opened
