"""First mentions of concepts in running text, which become links though no author linked them."""

from collections.abc import Iterator
from dataclasses import dataclass

from malmoi.mentions import Form, Mention, MentionFinder, TermFacts
from malmoi.names import is_abbreviation
from malmoi.publish.glossary import Glossary, Page
from malmoi.publish.index import NameIndex
from malmoi.publish.running_text import running_text
from malmoi.publish.spans import Span, Wikilink
from malmoi.publish.targets import Finder

__all__ = ["AutoLink", "Autolinker"]

_NO_LINKS = frozenset({"reading"})
"""Sections of works that are cited: their titles are not ours."""


@dataclass(frozen=True, slots=True)
class AutoLink(Span):
    """Words that become a link to the page `stem`."""

    stem: str


class Autolinker:
    """Finds the first mentions on the pages of one site."""

    def __init__(self, glossary: Glossary, index: NameIndex, finder: Finder) -> None:
        self._index = index
        self._finder = finder
        concepts = glossary.concepts.values()
        forms = [Form(name, c.id, exact_case=is_abbreviation(name)) for c in concepts for name in c.names]
        self._mentions = MentionFinder(
            forms, {c.id: TermFacts(c.ko.not_in, predicate=c.ko.predicate, context=c.ko.context) for c in concepts}
        )

    def links(self, page: Page) -> list[AutoLink]:
        """Give the links to add to a page, in order: each concept once, none that an author linked, never the page."""
        if not page.autolink:
            return []
        found, anchors = self._finder.read(page)
        mentions = self._mentions.find(running_text(found))
        if not mentions:
            return []
        linked = {page.stem, *self._linked(page)}
        closed = [range(s.first_line, s.end_line) for s in anchors.sections if s.id in _NO_LINKS]
        added = []
        for mention in mentions:
            stem = self._stem(mention)
            owners = {f"concepts/{concept}" for concept in mention.concepts}
            line = found.text.count("\n", 0, mention.start) + 1
            if stem in linked or owners & linked or any(line in lines for lines in closed):
                continue
            linked.add(stem)
            added.append(AutoLink(mention.start, mention.end, stem))
        return added

    def _linked(self, page: Page) -> Iterator[str]:
        for span in self._finder.read(page)[0].spans:
            if isinstance(span, Wikilink):
                target = self._finder.wikilink(page, span.target, span.heading, span.block)
                if target is not None and target.kind == "page":
                    yield target.path

    def _stem(self, mention: Mention) -> str:
        if len(mention.concepts) == 1:
            return f"concepts/{mention.concepts[0]}"
        # An inflected form (biases) is no name, but what it is a form of is shared by just these concepts.
        shared = (stem for stem, (_, owners) in self._index.shared.items() if set(mention.concepts) <= set(owners))
        return self._index.stem(mention.text) or next(shared, f"concepts/{mention.concepts[0]}")
