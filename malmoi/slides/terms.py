"""What a linker knows of the glossary: read from `/api/concepts.json`, or made of a docs folder's pages alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from malmoi.diagnostics import Place
from malmoi.mentions import Form, MentionFinder, TermFacts
from malmoi.names import NameKey, name_key
from malmoi.publish.addresses import page_url
from malmoi.publish.emit.api import concept_json
from malmoi.publish.emit.registry import Registry, short_codes
from malmoi.publish.glossary import Glossary
from malmoi.publish.index import Claim, NameIndex

__all__ = ["Term", "Terms", "read_terms", "terms_of"]

_NOWHERE = Place("", 1)


@dataclass(frozen=True)
class Term:
    """A concept, or the disambiguation page of a form that several concepts share."""

    id: str
    """The concept's id, or the page's path: `which/편향`."""
    title: Mapping[str, str]
    """By language; Korean is always there."""
    summary: Mapping[str, str]
    url: Mapping[str, str]
    """Below the site's address, percent-encoded."""
    short: str = ""
    """The short address, below the site's; empty where there is none."""
    forms: tuple[Form, ...] = ()
    facts: TermFacts = field(default_factory=TermFacts)
    replaces: tuple[str, ...] = ()
    """Ids whose addresses lead here."""
    sharers: tuple[str, ...] = ()
    """The concepts that share the form; disambiguation pages only."""


@dataclass(frozen=True)
class Terms:
    """All concepts, by id."""

    base: str
    """The site's address, with `/` at its end; empty where it is not known."""
    concepts: Mapping[str, Term]

    @cached_property
    def finder(self) -> MentionFinder:
        """What finds them in running text."""
        forms = (form for term in self.concepts.values() for form in term.forms)
        return MentionFinder(forms, {term.id: term.facts for term in self.concepts.values()})

    @cached_property
    def index(self) -> NameIndex:
        """Whose name is whose, as the site's links have it."""
        claims: dict[NameKey, list[Claim]] = {}
        for term in self.concepts.values():
            for form in term.forms:
                claims.setdefault(name_key(form.text), []).append(Claim(form.text, term.id, _NOWHERE))
        return NameIndex({key: tuple(found) for key, found in claims.items()})

    @cached_property
    def shared(self) -> Mapping[str, Term]:
        """The disambiguation pages, by path."""
        return {stem: self._which(stem, name, ids) for stem, (name, ids) in self.index.shared.items()}

    def _which(self, stem: str, name: str, ids: tuple[str, ...]) -> Term:
        choices = [self.concepts[one] for one in ids]
        summary = {lang: " / ".join(one.title.get(lang) or one.title["ko"] for one in choices) for lang in ("ko", "en")}
        url = {"ko": page_url(stem, "ko"), "en": page_url(stem, "en")}
        return Term(stem, {"ko": name}, summary, url, sharers=tuple(sorted(ids)))

    @cached_property
    def by_old_id(self) -> Mapping[str, str]:
        """What became of the ids that were merged into others."""
        return {old: term.id for term in self.concepts.values() for old in term.replaces}

    def get(self, id_: str) -> Term | None:
        """Give the concept of an id, today's or a merged one's, or the disambiguation page of a path."""
        return self.concepts.get(self.by_old_id.get(id_, id_)) or self.shared.get(id_)

    def named(self, ids: tuple[str, ...], text: str) -> Term:
        """Give what a mention of `text` leads to: the concept, or the page of the form that several share."""
        if len(ids) == 1:
            return self.concepts[ids[0]]
        stem = self.index.stem(text)
        if stem and stem in self.shared:
            return self.shared[stem]
        # An inflected form (biases) is no name, but what it is a form of is shared by just these concepts.
        pages = (page for page, (_, sharers) in self.index.shared.items() if set(ids) <= set(sharers))
        return self.shared[page] if (page := next(pages, None)) else self.concepts[ids[0]]


def _term(entry: Mapping[str, Any]) -> Term:
    return Term(
        id=str(entry["id"]),
        title=dict(entry["title"]),
        summary=dict(entry["summary"]),
        url=dict(entry["url"]),
        short=str(entry["short"]),
        forms=tuple(
            Form(str(one["text"]), str(entry["id"]), exact_case=one.get("case") == "exact") for one in entry["surfaces"]
        ),
        facts=TermFacts(
            tuple(entry["not_in"]), predicate=bool(entry["predicate"]), context=tuple(entry.get("context", ()))
        ),
        replaces=tuple(entry["replaces"]),
    )


def read_terms(data: object) -> Terms:
    """Read what `/api/concepts.json` holds; anything else is a `ValueError` whose message says what was expected."""
    listed = data.get("concepts") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(listed, list):
        message = 'unexpected content, expected the concepts.json of a site ({"base", "concepts": […]})'
        raise ValueError(message)  # noqa: TRY004 - data from outside, no wrong call
    terms = {}
    for number, entry in enumerate(listed):
        try:
            term = _term(entry)
            # Korean stands in for what is missing.
            _ = term.title["ko"], term.summary["ko"], term.url["ko"]
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ValueError(f"concepts[{number}]: unexpected entry without {error}, expected a concept") from error
        terms[term.id] = term
    return Terms(str(data.get("base") or ""), terms)


def terms_of(glossary: Glossary, registry: Registry, base: str) -> Terms:
    """Make the same of pages that were loaded."""
    codes = short_codes(registry, glossary.concepts)
    entries: Iterable[Mapping[str, Any]] = (
        concept_json(concept, codes[concept.id], None) for concept in glossary.concepts.values()
    )
    return Terms(base, {term.id: term for term in map(_term, entries)})
