"""What was loaded: concepts, topics, seminars, notes and other pages, each in one or both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from malmoi.concept_page import ConceptPage, Lang, Status
from malmoi.deck_mentions import DeckMentions
from malmoi.diagnostics import Place

__all__ = ["LANGS", "Bilingual", "Concept", "Glossary", "Note", "Page", "Topic"]

LANGS: tuple[Lang, Lang] = ("ko", "en")


@dataclass(frozen=True)
class Bilingual:
    """A text in both languages; Korean stands in where there is no English."""

    ko: str
    en: str = ""

    def __getitem__(self, lang: Lang) -> str:
        """Give the text of one language."""
        return (self.en or self.ko) if lang == "en" else self.ko


@dataclass(frozen=True)
class Page:
    """An authored page of any kind, its front matter taken off."""

    path: str
    """The file, relative to the docs folder."""
    stem: str
    """The path without `.en` and `.md`: what the two languages share."""
    lang: Lang
    title: str
    summary: str
    body: str
    body_line: int
    """The line of the file on which the body begins."""
    date: str = ""
    """`YYYY-MM-DD`; seminars only."""
    minutes: int = 0
    """Length; seminars only, 0 where it is not known."""
    autolink: bool = True
    """Whether first mentions of concepts become links."""
    status: Status = "complete"
    """Seminars only: a draft is in a preview, and not in the published site."""
    deck: str = ""
    """The address of the slides, or their file's path; seminars only."""
    mentions: str = ""
    """The file that says which concept is on which slide; seminars only."""
    decks: tuple[DeckMentions, ...] = ()
    """What that file says."""


@dataclass(frozen=True)
class Concept:
    """A concept, known by its Korean page; the English one may still be missing."""

    pages: Mapping[Lang, ConceptPage]

    @property
    def ko(self) -> ConceptPage:
        """The page that holds what both languages share."""
        return self.pages["ko"]

    @property
    def id(self) -> str:
        """The id, the same in both languages."""
        return self.ko.id

    @property
    def stem(self) -> str:
        """The path both languages share."""
        return f"concepts/{self.id}"

    def page(self, lang: Lang) -> ConceptPage:
        """Give the page in this language, or the Korean one."""
        return self.pages.get(lang, self.ko)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every title and alias of both languages, each once."""
        return tuple(dict.fromkeys(n for page in self.pages.values() for n in (page.title, *page.aliases)))

    @property
    def is_stale(self) -> bool:
        """Say whether the Korean page was changed after the English one was made; unknown counts as no."""
        made_from = self.pages["en"].translated_from if "en" in self.pages else ""
        return bool(made_from) and made_from != self.ko.digest

    def other_title(self, lang: Lang) -> str:
        """Give the headword of the other language; empty where it is the same or missing."""
        other = self.pages.get("ko" if lang == "en" else "en")
        return other.title if other and other.title != self.page(lang).title else ""


@dataclass(frozen=True)
class Topic:
    """A topic of `docs/topics.yml`."""

    id: str
    title: Bilingual
    summary: Bilingual
    place: Place
    number: int
    """Its place in the reading order, counted from 1."""

    @property
    def style(self) -> str:
        """The class that gives the topic its colour; there are twelve, and a thirteenth topic begins again."""
        return f"mm-t{(self.number - 1) % 12 + 1}"


@dataclass(frozen=True)
class Note:
    """A note of `docs/notes.yml`, from which facts were taken."""

    id: str
    title: Bilingual
    seminar: str = ""
    """The seminar whose page it became; empty for all others."""


@dataclass(frozen=True)
class Glossary:
    """Everything that authors wrote."""

    concepts: Mapping[str, Concept]
    topics: Mapping[str, Topic]
    """In reading order."""
    notes: Mapping[str, Note]
    pages: Mapping[tuple[str, Lang], Page]
    """By stem and language; concept pages too."""
    assets: frozenset[str] = field(default_factory=frozenset)
    """Paths of all other files."""

    @cached_property
    def by_topic(self) -> dict[str, list[Concept]]:
        """The concepts of each topic, in the order of their Korean titles' code points."""
        lists: dict[str, list[Concept]] = {topic: [] for topic in self.topics}
        for concept in sorted(self.concepts.values(), key=lambda c: (c.ko.title, c.id)):
            for topic in concept.ko.topics:
                lists.get(topic, []).append(concept)
        return lists

    @cached_property
    def place_in_topic(self) -> dict[tuple[str, str], int]:
        """Where a concept stands in its topic's list, by topic and concept id."""
        return {(topic, c.id): number for topic, row in self.by_topic.items() for number, c in enumerate(row)}

    def seminars(self, lang: Lang) -> list[Page]:
        """Give the seminars newest first, those without a date last, in this language where there is one."""
        stems = {stem for stem, _ in self.pages if stem.startswith("seminars/") and stem != "seminars/index"}
        pages = [
            self.pages.get((stem, lang)) or self.pages[stem, "ko"]
            for stem in sorted(stems)
            if (stem, "ko") in self.pages
        ]
        return sorted(pages, key=lambda page: page.date, reverse=True)
