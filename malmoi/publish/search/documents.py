"""What can be found: every concept, seminar, topic, list and disambiguation page once, both languages as one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from malmoi.concept_page import Lang
from malmoi.publish.glossary import LANGS, Glossary, Topic
from malmoi.publish.graph import Graph
from malmoi.publish.index import NameIndex
from malmoi.publish.render.words import WORDS
from malmoi.publish.search.text import TextSection, page_sections, plain_words
from malmoi.publish.targets import Finder

__all__ = ["Document", "Kind", "documents"]

Kind = Literal["concept", "seminar", "topic", "which", "index"]

_LISTS = {"a-z": "a-z", "ganada": "ganada", "topics/index": "topics", "seminars/index": "seminars", "wanted": "wanted"}


@dataclass(frozen=True)
class Document:
    """One hit, whichever language it is read in."""

    id: str
    """A concept's or a topic's id; the stem of all others."""
    kind: Kind
    stem: str
    titles: Mapping[Lang, str]
    summaries: Mapping[Lang, str]
    aliases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    sections: Mapping[Lang, tuple[TextSection, ...]] = field(default_factory=dict)
    """For each language in which an author wrote something."""
    asked: tuple[str, ...] = ()
    """How people describe it who do not know its name."""
    said_elsewhere: str = ""
    """What English pages say in sentences that link here: they name what the page itself takes for granted.

    Korean ones would be half as much again to analyse, and were measured to find nothing more.
    """
    langs: tuple[Lang, ...] = LANGS
    """The languages that have a page; a link leads to one of these."""


def _sections(stem: str, glossary: Glossary, finder: Finder) -> dict[Lang, tuple[TextSection, ...]]:
    pages = {lang: glossary.pages[stem, lang] for lang in LANGS if (stem, lang) in glossary.pages}
    return {lang: tuple(s for s in page_sections(page, finder) if s.text) for lang, page in pages.items()}


def _said_elsewhere(stem: str, graph: Graph) -> str:
    said = (plain_words(f"{one.before} {one.behind}") for one in graph.mentions.get((stem, "en"), ()))
    return "\n".join(dict.fromkeys(said))


def _concepts(glossary: Glossary, finder: Finder, graph: Graph) -> Iterator[Document]:
    for concept in sorted(glossary.concepts.values(), key=lambda c: c.id):
        titles = {lang: page.title for lang, page in concept.pages.items()}
        aliases = dict.fromkeys(name for page in concept.pages.values() for name in page.aliases)
        yield Document(
            concept.id, "concept", concept.stem, titles,
            {lang: page.summary for lang, page in concept.pages.items()}, tuple(aliases), concept.ko.topics,
            _sections(concept.stem, glossary, finder),
            tuple(text for page in concept.pages.values() for text in page.asked), _said_elsewhere(concept.stem, graph),
            tuple(lang for lang in LANGS if lang in concept.pages),
        )  # fmt: skip


def _authored(kind: Kind, stem: str, glossary: Glossary, finder: Finder) -> Document:
    pages = {lang: glossary.pages[stem, lang] for lang in LANGS if (stem, lang) in glossary.pages}
    titles = {lang: page.title or stem for lang, page in pages.items()}
    summaries = {lang: page.summary for lang, page in pages.items()}
    return Document(stem, kind, stem, titles, summaries, sections=_sections(stem, glossary, finder), langs=tuple(pages))


def _topic(topic: Topic, glossary: Glossary, finder: Finder) -> Document:
    stem = f"topics/{topic.id}"
    titles, summaries = ({lang: text[lang] for lang in LANGS} for text in (topic.title, topic.summary))
    return Document(topic.id, "topic", stem, titles, summaries, sections=_sections(stem, glossary, finder))


def _which(stem: str, name: str, ids: tuple[str, ...], glossary: Glossary) -> Document:
    """The shared name is the title, bare, so that whoever types it finds this page as a headword."""
    listed: dict[Lang, str] = {
        lang: " · ".join(glossary.concepts[one].page(lang).title for one in sorted(ids)) for lang in LANGS
    }
    return Document(stem, "which", stem, dict.fromkeys(LANGS, name), listed)


def documents(glossary: Glossary, index: NameIndex, finder: Finder, graph: Graph) -> list[Document]:
    """Give all documents, concepts first; the order is that of their ids and does not depend on that of the files."""
    found = list(_concepts(glossary, finder, graph))
    stems = sorted({stem for stem, _ in glossary.pages})
    found += [
        _authored("seminar", stem, glossary, finder)
        for stem in stems
        if stem.startswith("seminars/") and stem != "seminars/index"
    ]
    found += [_topic(topic, glossary, finder) for topic in glossary.topics.values()]
    found += [_which(stem, name, ids, glossary) for stem, (name, ids) in sorted(index.shared.items())]
    for stem, word in _LISTS.items():
        found.append(Document(stem, "index", stem, WORDS[word], WORDS[f"{word}.summary"]))
    apart = ("concepts/", "seminars/", "topics/")
    found += [_authored("index", stem, glossary, finder) for stem in stems if not stem.startswith(apart)]
    return found
