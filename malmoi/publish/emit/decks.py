"""What the Anki decks hold, as plain data: a file for each topic and one for all, in each language."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from malmoi.concept_page import Lang
from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import LANGS, Concept, Glossary
from malmoi.publish.math.expand import expand_macros
from malmoi.publish.math.macros import STANDARD_MACROS
from malmoi.publish.render.cue import mark_names
from malmoi.publish.render.markup import Markup
from malmoi.publish.settings import Settings
from malmoi.publish.spans import Formula
from malmoi.publish.targets import Finder

__all__ = ["Deck", "DeckFile", "DeckNote", "deck_files", "deck_path"]

ALL = "malmoi"


@dataclass(frozen=True, slots=True)
class DeckNote:
    r"""One concept in one language; all texts are HTML with formulas as `\(…\)`, as Anki wants them."""

    concept: str
    term: str
    meaning: str
    cue: str
    """The meaning without the names that give the term away."""
    other: str
    """The headword of the other language; empty where there is none."""
    formula: str
    """The first displayed formula of the page; may be empty."""
    link: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """The notes of a topic."""

    id: int
    title: str
    notes: tuple[DeckNote, ...]


@dataclass(frozen=True, slots=True)
class DeckFile:
    """What becomes one `.apkg`."""

    path: str
    lang: Lang
    decks: tuple[Deck, ...]


def deck_path(topic: str, lang: Lang) -> str:
    """Give the file of a topic's deck, and with no topic that of the deck of all."""
    return f"anki/{topic or ALL}.{lang}.apkg"


def _deck_id(topic: str, lang: Lang) -> int:
    # Anki asks for an id between 2³⁰ and 2³¹ that is always the same.
    return (1 << 30) + int.from_bytes(hashlib.sha256(f"malmoi:{lang}:{topic}".encode()).digest()[:4], "big") % (1 << 30)


def _formula(concept: Concept, lang: Lang, glossary: Glossary, finder: Finder) -> str:
    spans = finder.read(glossary.pages[concept.stem, concept.page(lang).lang])[0].spans
    return next((span.tex for span in spans if isinstance(span, Formula) and span.display), "")


def _first(note: DeckNote, glossary: Glossary) -> str:
    return next((topic for topic in note.topics if topic in glossary.topics), "")


def _note(concept: Concept, lang: Lang, tex: str, settings: Settings) -> DeckNote:
    macros = {**STANDARD_MACROS, **settings.macros}

    def formula(source: str, display: bool) -> str:  # noqa: FBT001 - the shape of FormulaHtml
        opening, closing = ("\\[", "\\]") if display else ("\\(", "\\)")
        return opening + escape(expand_macros(source.strip(), macros), quote=False) + closing

    page = concept.page(lang)
    write = Markup("index", lang, formula)
    meaning = write.inline(page.summary)
    return DeckNote(
        concept.id, write.inline(page.title), meaning, mark_names(meaning, concept.names, "＿＿＿"),
        escape(concept.other_title(page.lang)), formula(tex, display=True) if tex else "",
        f"{settings.site_url}{page_url(concept.stem, page.lang)}" if settings.site_url else "",
        concept.ko.topics,
    )  # fmt: skip


def deck_files(
    glossary: Glossary,
    finder: Finder,
    order: Mapping[str, Sequence[Concept]],
    settings: Settings,
) -> Iterator[DeckFile]:
    """Give all files; `order` has the concepts of each topic as they are read.

    In the file of all topics a concept stands once, in its first topic.
    """
    for lang in LANGS:
        notes = {
            c.id: _note(c, lang, _formula(c, lang, glossary, finder), settings) for c in glossary.concepts.values()
        }
        site = "말모이" if lang == "ko" else "Malmoi"
        whole = []
        for topic in glossary.topics.values():
            listed = [notes[concept.id] for concept in order[topic.id]]
            title = f"{site}::{topic.title[lang]}"
            if listed:
                yield DeckFile(deck_path(topic.id, lang), lang, (Deck(_deck_id(topic.id, lang), title, (*listed,)),))
            once = tuple(note for note in listed if _first(note, glossary) == topic.id)
            whole.append(Deck(_deck_id(topic.id, lang), title, once))
        rest = tuple(note for note in notes.values() if not _first(note, glossary))
        decks = (*whole, Deck(_deck_id("", lang), site, rest))
        if notes:
            yield DeckFile(deck_path("", lang), lang, tuple(deck for deck in decks if deck.notes))
