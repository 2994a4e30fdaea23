"""In which seminars a concept was shown: on the slides of their decks, or in their minutes."""

from collections.abc import Mapping
from dataclasses import dataclass

from malmoi.concept_page import Lang
from malmoi.deck_mentions import DeckMentions
from malmoi.publish.glossary import LANGS, Glossary, Page
from malmoi.publish.graph import Graph

__all__ = ["Showing", "shown_in"]


@dataclass(frozen=True)
class Showing:
    """One seminar that showed a concept."""

    seminar: Page
    slides: tuple[tuple[DeckMentions, tuple[int, ...]], ...] = ()
    """The numbers of the slides by deck; none where only the minutes speak of it."""


def shown_in(glossary: Glossary, graph: Graph) -> Mapping[tuple[str, Lang], list[Showing]]:
    """Give the seminars, newest first, by concept id and the language in which they are read."""
    found: dict[tuple[str, Lang], list[Showing]] = {}
    for lang in LANGS:
        for seminar in glossary.seminars(lang):
            slides: dict[str, list[tuple[DeckMentions, tuple[int, ...]]]] = {}
            for deck in seminar.decks:
                for concept, numbers in deck.slides.items():
                    slides.setdefault(concept, []).append((deck, numbers))
            linked = graph.outgoing.get(seminar.stem, ())
            named = dict.fromkeys([*slides, *(stem.removeprefix("concepts/") for stem in linked)])
            for concept in named:
                found.setdefault((concept, lang), []).append(Showing(seminar, tuple(slides.get(concept, ()))))
    return found
