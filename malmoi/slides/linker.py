"""Says what of a slide's text becomes a link, and where it leads; knows nothing of files."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import unquote, urlsplit

from malmoi.diagnostics import suggestion
from malmoi.names import nearest_name
from malmoi.slides.terms import Term, Terms

__all__ = ["MARK", "Anchor", "FontFile", "Linker", "Options"]

MARK = "from=slide"
"""Stands in the query of each of our links, by which they are known again; the site passes it over."""
_PLACE = re.compile(r"/(?:en/)?(?:concepts/([^/]+)|(which/[^/]+))/$")
_TOOLTIP = 250


@dataclass(frozen=True)
class FontFile:
    """A font, of which a file may hold several."""

    data: bytes = field(repr=False)
    index: int = 0


@dataclass(frozen=True)
class Options:
    """What the caller chose."""

    lang: Literal["ko", "en"] = "ko"
    scope: Literal["slide", "deck"] = "slide"
    """Whether a concept is linked once a slide or once in all."""
    titles: bool = False
    """Whether titles are linked too."""
    notes: bool = False
    """Whether speaker notes are linked too."""
    site: str = ""
    """The site's address; empty for the one that the glossary names."""
    appendix: bool = False
    """Whether a list of the terms is put at the end, with a QR code for each."""
    font: FontFile | None = None
    """What Korean on added pages of a PDF is written in; without it, in what the reader's own viewer has."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of text that becomes a link: the noun, without its particle."""

    start: int
    end: int
    """Offsets in the text that was handed over, end exclusive."""
    concept: str
    """The id, or the path of a disambiguation page."""
    url: str
    tooltip: str


class Linker:
    """Remembers what was linked; one for one deck, or `begin_deck()` before each."""

    def __init__(self, terms: Terms, options: Options) -> None:
        site = options.site or terms.base
        self.site = site if not site or site.endswith("/") else site + "/"
        self.options = options
        self._terms = terms
        self._linked: set[str] = set()
        self._made: dict[str, tuple[str, str]] = {}
        # A slide is asked about twice: what may be linked, and what stands where nothing may.
        self._last: tuple[str, list[Anchor]] = ("", [])

    def begin_deck(self) -> None:
        """Forget what was linked."""
        self._linked.clear()

    def begin_slide(self) -> None:
        """Forget what was linked, unless a concept is to be linked once a deck."""
        if self.options.scope == "slide":
            self._linked.clear()

    def anchors(
        self,
        text: str,
        *,
        taken: Iterable[tuple[int, int]] = (),
        fits: Callable[[Anchor], bool] = lambda _: True,
    ) -> list[Anchor]:
        r"""Give the first mentions in the text, outside of `taken` and where `fits`; they count as linked from now on.

        What a form means is told by the text around it, so hand over a whole slide, its paragraphs joined by an empty
        line (`\n\n`), which no mention crosses; a single `\n` is a line end, which one may cross.
        """
        spans = sorted(taken)
        found = []
        for anchor in self.mentions(text):
            key = self._key(anchor.concept)
            if key not in self._linked and not _overlaps(anchor, spans) and fits(anchor):
                self._linked.add(key)
                found.append(anchor)
        return found

    def mentions(self, text: str) -> list[Anchor]:
        """Give all mentions in the text; they do not count as linked."""
        if text == self._last[0]:
            return list(self._last[1])
        found = []
        for mention in self._terms.finder.find(text):
            id_ = self._terms.named(mention.concepts, mention.text).id
            if id_ not in self._made:
                self._made[id_] = self.url(id_), self.tooltip(id_)
            found.append(Anchor(mention.start, mention.end, id_, *self._made[id_]))
        self._last = text, found
        return list(found)

    def remember(self, concept: str) -> None:
        """Count a concept as linked, since the slide has a link to it already."""
        self._linked.add(self._key(concept))

    def _key(self, concept: str) -> str:
        # 편향 and bias have a page each, for the same two concepts: one link to them is enough.
        term = self._terms.shared.get(concept)
        return " ".join(term.sharers) if term else concept

    def named(self, name: str) -> str | None:
        """Give the id of the concept, or the path of the disambiguation page, that has this very name."""
        stem = self._terms.index.stem(name)
        return stem.removeprefix("concepts/") if stem else None

    def url(self, concept: str) -> str:
        """Give the address of the concept's page, with the mark by which it is known again."""
        url = self._known(concept).url
        return f"{self.site}{url.get(self.options.lang) or url['ko']}?{MARK}"

    def short(self, concept: str) -> str:
        """Give the shortest address there is, for a QR code or to be typed; without the mark."""
        term = self._known(concept)
        return self.site + (term.short or term.url.get(self.options.lang) or term.url["ko"])

    def title(self, concept: str) -> str:
        """Give the headword in the deck's language."""
        title = self._known(concept).title
        return title.get(self.options.lang) or title["ko"]

    def summary(self, concept: str) -> str:
        """Give the summary in the deck's language."""
        summary = self._known(concept).summary
        return summary.get(self.options.lang) or summary["ko"]

    def tooltip(self, concept: str) -> str:
        """Give headword and summary, 250 characters at most."""
        text = " ".join(f"{self.title(concept)} · {self.summary(concept)}".split())
        return text if len(text) <= _TOOLTIP else text[: _TOOLTIP - 1].rstrip() + "…"

    def is_ours(self, url: str) -> bool:
        """Say whether the tool made this link, be it for another address of the site."""
        return self.place(url) is not None

    def place(self, url: str) -> str | None:
        """Give the id or path that a link of ours leads to, be it known or not; None for any other link."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        found = _PLACE.search(parts.path)
        if not found or MARK not in parts.query.split("&"):
            return None
        return unquote(found[1] or found[2])

    def concept_of(self, url: str) -> str | None:
        """Give the concept that a link of ours leads to, by the id it has today; None where there is none."""
        term = self._terms.get(self.place(url) or "")
        return term.id if term else None

    def lost(self, url: str) -> str | None:
        """Say what is wrong with a link of ours that leads nowhere; None for all others."""
        place = self.place(url)
        if place is None or self._terms.get(place):
            return None
        known = [*self._terms.concepts, *self._terms.by_old_id, *self._terms.shared]
        guess = suggestion(nearest_name(place, known), '"{}"')
        return f'unexpected link to "{place}", expected the id of a concept{guess}'

    def _known(self, concept: str) -> Term:
        term = self._terms.get(concept)
        if term is None:
            raise KeyError(concept)
        return term


def _overlaps(anchor: Anchor, spans: list[tuple[int, int]]) -> bool:
    """Say whether a span, of a sorted list without overlaps, shares a character with the anchor."""
    at = bisect_left(spans, (anchor.end, 0))
    return at > 0 and spans[at - 1][1] > anchor.start
