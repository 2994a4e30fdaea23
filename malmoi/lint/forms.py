"""Forms of a name that a page should have, since people use them: abbreviation, transliteration, without blanks."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product

from malmoi.concept_page import ConceptPage
from malmoi.diagnostics import Problem
from malmoi.names import has_hangul, name_key
from malmoi.publish.glossary import Concept

__all__ = ["missing_forms"]

Readings = Mapping[str, Sequence[str]]

_WORD = re.compile(r"[A-Za-z]+|\d+")
# `(Fréchet Inception Distance, FID)` or `Fréchet Inception Distance (FID)`: capitals at the end of a bracket.
_ABBREVIATION = re.compile(r"[(,]\s*([A-Z][A-Za-z]*[A-Z])s?\s*\)")
_SMALL = frozenset({"of", "the", "a", "an", "and", "in", "on", "for", "by", "to", "with"})
_SHORTEST, _MOST_WORDS = 2, 5


def _loose(name: str) -> str:
    """Give a name without blanks, hyphens and case."""
    return re.sub(r"[\s\-–·]", "", name_key(name))


def _first_paragraph(page: ConceptPage) -> str:
    return page.body.strip().partition("\n\n")[2].partition("\n\n")[0]


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word.lower() not in _SMALL).upper()


def _abbreviations(concept: Concept) -> Iterator[str]:
    """Give what the page's own definition calls the concept in capitals: the initials of one of its names."""
    of_names = {_initials(name) for name in concept.names if not has_hangul(name) and " " in name}
    for page in concept.pages.values():
        for found in _ABBREVIATION.finditer(_first_paragraph(page)):
            if found[1].upper() in of_names and len(found[1]) >= _SHORTEST:
                yield found[1]


def _transliterations(title: str, readings: Readings) -> list[str]:
    """Give the ways to write an English title in Hangul, the usual one first; none where a word has no reading."""
    words = [word.lower() for word in _WORD.findall(title)]
    # Nobody says "오버피팅 투 더 데브 셋": a name that is a phrase is translated.
    if not words or len(words) > _MOST_WORDS or _SMALL & set(words) or not all(word in readings for word in words):
        return []
    return [" ".join(parts) for parts in product(*(readings[word] for word in words))]


def _wanted(concept: Concept, readings: Readings) -> Iterator[tuple[str, Collection[str]]]:
    """Give what should be there, each with the forms that count for it."""
    for abbreviation in dict.fromkeys(_abbreviations(concept)):
        yield abbreviation, (abbreviation,)
    if "en" in concept.pages and (ways := _transliterations(concept.pages["en"].title, readings)):
        yield ways[0], ways
    if " " in concept.ko.title:
        yield concept.ko.title.replace(" ", ""), ()


def missing_forms(concepts: Sequence[Concept], readings: Readings) -> Iterator[Problem]:
    """Report each form that a concept's pages should list and no page lists.

    `readings` says how English words are read aloud in Korean. Transliterations compare without blanks.
    """
    claimed = {name_key(name) for concept in concepts for name in concept.names}
    loosely = {_loose(name) for concept in concepts for name in concept.names}
    for concept in concepts:
        for form, ways in _wanted(concept, readings):
            there = any(_loose(way) in loosely for way in ways) if ways else name_key(form) in claimed
            if not there:
                place = concept.ko.place("aliases")
                message = f'unexpected aliases without "{form}", expected that form too'
                yield Problem(place.path, place.line, place.column, "missing-form", message)
