"""Second stage: all names of both languages → concepts, before any link is resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from malmoi.concept_page import ConceptPage
from malmoi.diagnostics import Place, Problem, Report
from malmoi.names import NameKey, name_key, slug
from malmoi.publish.glossary import Concept, Glossary

__all__ = ["Claim", "NameIndex", "index_names"]


@dataclass(frozen=True)
class Claim:
    """A page says: this name is mine."""

    name: str
    concept: str
    """The id."""
    place: Place


@dataclass(frozen=True)
class NameIndex:
    """Every name and who claims it."""

    claims: Mapping[NameKey, tuple[Claim, ...]]

    def concepts(self, name: str) -> tuple[str, ...]:
        """Give the ids of the concepts that have this name; more than one for a form shared on purpose."""
        return tuple(dict.fromkeys(claim.concept for claim in self.claims.get(name_key(name), ())))

    def stem(self, name: str) -> str | None:
        """Give the page of this name: a concept's, or the disambiguation page of a shared form."""
        ids = self.concepts(name)
        if len(ids) > 1:
            return self._which[name_key(name)]
        return f"concepts/{ids[0]}" if ids else None

    @cached_property
    def names(self) -> list[str]:
        """One spelling of each name, for guesses."""
        return [claims[0].name for claims in self.claims.values()]

    @cached_property
    def _which(self) -> dict[NameKey, str]:
        """The disambiguation page of each shared name: two names may give one slug (C++ and C#), or none (★)."""
        stems: dict[NameKey, str] = {}
        taken: set[str] = set()
        for key in sorted(key for key, claims in self.claims.items() if len({c.concept for c in claims}) > 1):
            base = stem = f"which/{slug(key) or 'sign'}"
            count = 1
            while stem in taken:
                count += 1
                stem = f"{base}-{count}"
            taken.add(stem)
            stems[key] = stem
        return stems

    @cached_property
    def shared(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """The disambiguation pages: stem → the form and the ids of the concepts that share it."""
        return {stem: (self.claims[key][0].name, self.concepts(key)) for key, stem in self._which.items()}


def _forms(page: ConceptPage) -> Iterator[tuple[str, Place]]:
    yield page.title, page.place("title", text="the same name is the title here")
    for number, alias in enumerate(page.aliases):
        yield alias, page.place("aliases", number, text="the same name is an alias here")


def _clashes(claims: tuple[Claim, ...], concepts: Mapping[str, Concept]) -> Iterator[tuple[Claim, Claim]]:
    for number, claim in enumerate(claims):
        for earlier in claims[:number]:
            declared = (
                earlier.concept in concepts[claim.concept].ko.ambiguous_with
                and claim.concept in concepts[earlier.concept].ko.ambiguous_with
            )
            if claim.concept != earlier.concept and not declared:
                yield claim, earlier


def index_names(glossary: Glossary, report: Report) -> NameIndex:
    """Collect the names; one that two concepts claim is reported, unless both say `ambiguous_with`."""
    claims: dict[NameKey, list[Claim]] = {}
    for concept in glossary.concepts.values():
        for page in concept.pages.values():
            for name, place in _forms(page):
                claims.setdefault(name_key(name), []).append(Claim(name, concept.id, place))
    index = NameIndex({key: tuple(found) for key, found in claims.items()})
    told = set()
    for found in index.claims.values():
        for claim, earlier in _clashes(found, glossary.concepts):
            pair = (claim.concept, earlier.concept, name_key(claim.name))
            if pair in told:
                continue
            told.add(pair)
            kind = "title" if "title" in claim.place.text else "alias"
            message = f'unexpected {kind} "{claim.name}", expected a name no other page has'
            where = claim.place
            report(Problem(where.path, where.line, where.column, "ambiguous-name", message, (earlier.place,)))
    return index
