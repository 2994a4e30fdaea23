"""Which sense a form has where it stands: what the concept's page excludes, and what company an everyday word keeps."""

from collections.abc import Iterable, Mapping

from malmoi.mentions.abbreviations import LocalAbbreviations, spelt_out
from malmoi.mentions.borders import Borders
from malmoi.mentions.company import Company
from malmoi.mentions.everyday import EVERYDAY, FIELD_WORDS, sense_of
from malmoi.mentions.forms import Entry, Hit, Proposal, TermFacts, is_hangul, spellings

__all__ = ["Senses"]

Table = dict[str, set[str]]
_WORD = Entry("", (), named=False, predicate=False, single=True)


def _add(table: Table, phrases: Iterable[str], owner: str) -> None:
    for phrase in phrases:
        for key in spellings(phrase, shortest=1):
            table.setdefault(key, set()).add(owner)


class Senses:
    """The phrases that speak for or against a sense."""

    def __init__(self, entries: Mapping[str, list[Entry]], facts: Mapping[str, TermFacts], borders: Borders) -> None:
        self._borders = borders
        self._abbreviations = LocalAbbreviations(entries)
        # Owners are concepts, by id, and everyday terms, by their keys in EVERYDAY.
        self._around: Table = {}
        self._against: Table = {}
        self._context: Table = {}
        keys_of: dict[str, list[str]] = {}
        for key, listed in entries.items():
            for entry in listed:
                keys_of.setdefault(entry.concept, []).append(key)
        for concept, fact in facts.items():
            for phrase in fact.not_in:
                self._forbid(phrase, concept, keys_of.get(concept, []))
            _add(self._context, fact.context, concept)
        self._needy = frozenset(concept for concepts in self._context.values() for concept in concepts)
        self._watched = frozenset(concept for concept, fact in facts.items() if fact.not_in or fact.context)
        terms = {(sense_of(key, named=entry.named), key) for key, listed in entries.items() for entry in listed}
        self._everyday = {sense: key for sense, key in terms if sense in EVERYDAY}
        for sense, key in self._everyday.items():
            for cue in EVERYDAY[sense]:
                self._forbid(cue, sense, [key])
        self._field = frozenset(key for word in FIELD_WORDS for key in spellings(word))
        self.phrases = frozenset([*self._around, *self._against, *self._context, *self._field])
        """What is looked for beside the forms."""

    def _forbid(self, phrase: str, owner: str, forms: list[str]) -> None:
        holds = any(form in key for key in spellings(phrase) for form in forms)
        _add(self._around if holds else self._against, [phrase], owner)

    def meant(self, shown: str, proposals: list[Proposal], hits: list[Hit]) -> list[Hit]:
        """Give those of the proposals in which the concept's own sense is meant."""
        if "(" in shown:
            explained = spelt_out(shown)
            proposals = [
                one
                for one in proposals
                if not (one[0].named and self._abbreviations.is_other(explained, one[1], one[0].concept))
            ]
        if any(
            one[0].concept in self._watched or sense_of(one[1], named=one[0].named) in EVERYDAY for one in proposals
        ):
            allows = self._company(shown, proposals, hits).allows
            proposals = [one for one in proposals if allows(*one)]
        return [(entry.concept, start, end) for entry, _, start, end in proposals]

    def _company(self, shown: str, proposals: list[Proposal], hits: list[Hit]) -> Company:
        company = Company(shown, self._needy)
        for key, start, end in hits:
            for owner in self._around.get(key, ()):
                company.around.setdefault(owner, []).append((start, end))
            for concept in self._context.get(key, ()):
                company.context.setdefault(concept, []).append(start)
            owners = self._against.get(key)
            if owners and self._is_word(shown, start, end):
                for owner in owners:
                    company.against.setdefault(owner, []).append(start)
            if key in self._field and self._is_word(shown, start, end):
                company.field.append((start, key))
        company.settle(proposals)
        return company

    def _is_word(self, shown: str, start: int, end: int) -> bool:
        """Say whether a cue begins a word there; one of a single syllable, or in Latin letters, must be all of it."""
        if not self._borders.begins(shown, start, _WORD):
            return False
        whole = end - start == 1 or not is_hangul(shown[end - 1])
        return not whole or self._borders.end(shown, start, end, _WORD) is not None
