"""Which sense a form has where it stands: what the concept's page excludes, and what company an everyday word keeps."""

import re
from collections.abc import Iterable, Iterator, Mapping

from malmoi.mentions.abbreviations import LocalAbbreviations, spelt_out
from malmoi.mentions.borders import Borders
from malmoi.mentions.company import Company
from malmoi.mentions.everyday import FIELD_WORDS, everyday, sense_of
from malmoi.mentions.forms import Entry, Hit, Proposal, TermFacts, is_hangul, spellings

__all__ = ["Senses"]

_WORD_END = re.compile(r"(?:'s|es|s)?(?![A-Za-z0-9])")
_PARTICLES = "을를이가은는의도"
Table = dict[str, set[str]]
_WORD = Entry("", (), small_first=False, named=False, predicate=False, single=True)


def _with_particles(phrase: str, forms: Iterable[str]) -> Iterator[str]:
    """Give an idiom that begins with a term as sentences have it: 커널 업데이트, 커널을 업데이트."""
    for form in forms:
        if is_hangul(form[-1]) and phrase.startswith(f"{form} "):
            yield from (form + particle + phrase[len(form) :] for particle in _PARTICLES)


def _whole_end(shown: str, start: int, end: int, *, within_word: bool) -> int:
    """Give where an idiom ends, a plural included; 0 in a longer word: 강의자 배치, this loss."""
    if shown[start - 1 : start].isalnum() and not within_word:
        return 0
    if not shown[end - 1].isascii():
        return end
    found = _WORD_END.match(shown, end)
    return found.end() if found else 0


class Senses:
    """The phrases that speak for or against a sense."""

    def __init__(self, entries: Mapping[str, list[Entry]], facts: Mapping[str, TermFacts], borders: Borders) -> None:
        self._borders = borders
        self._abbreviations = LocalAbbreviations(entries)
        # Owners are concepts, by id, and everyday terms, by their keys in `everyday`.
        self._around: Table = {}
        self._against: Table = {}
        self._context: Table = {}
        # Idioms that begin within a word: ~라는 표현.
        self._tails: set[str] = set()
        self._watched = frozenset(concept for concept, fact in facts.items() if fact.not_in or fact.context)
        self._needy = frozenset(concept for concept, fact in facts.items() if fact.context)
        keys_of: dict[str, list[str]] = {concept: [] for concept in self._watched}
        for key, listed in entries.items() if keys_of else ():
            for entry in listed:
                if entry.concept in keys_of:
                    keys_of[entry.concept].append(key)
        for concept, keys in keys_of.items():
            self._forbid(facts[concept].not_in, concept, keys)
            for word in facts[concept].context:
                for key in spellings(word, shortest=1):
                    self._context.setdefault(key, set()).add(concept)
        for sense, cues in everyday().items():
            key = sense.lstrip(":")
            if key in entries:
                self._forbid(cues, sense, [key, key.removesuffix("s")])
        self._field = frozenset(key for word in FIELD_WORDS for key in spellings(word))
        self.phrases = frozenset([*self._around, *self._against, *self._context, *self._field])
        """What is looked for beside the forms."""

    def _forbid(self, phrases: Iterable[str], owner: str, forms: list[str]) -> None:
        for phrase in phrases:
            keys = spellings(phrase.removeprefix("~"), shortest=1)
            self._tails |= keys.keys() if phrase.startswith("~") else set()
            table = self._around if any(form in key for key in keys for form in forms) else self._against
            for key in keys:
                for one in (key, *_with_particles(key, forms)):
                    table.setdefault(one, set()).add(owner)

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
            one[0].concept in self._watched or sense_of(one[1], named=one[0].named) in everyday() for one in proposals
        ):
            allows = self._company(shown, proposals, hits).allows
            proposals = [one for one in proposals if allows(*one)]
        return [(entry.concept, start, end) for entry, _, start, end in proposals]

    def _company(self, shown: str, proposals: list[Proposal], hits: list[Hit]) -> Company:
        company = Company(shown, self._needy)
        for key, start, end in hits:
            if key in self._around and (stop := _whole_end(shown, start, end, within_word=key in self._tails)):
                for owner in self._around[key]:
                    company.around.setdefault(owner, []).append((start, stop))
            for concept in self._context.get(key, ()):
                company.context.setdefault(concept, []).append(start)
            owners = self._against.get(key)
            if owners and self._is_word(shown, start, end):
                for owner in owners:
                    company.against.setdefault(owner, []).append(start)
            if key in self._field and self._is_word(shown, start, end):
                company.field.append(start)
        company.settle(proposals)
        return company

    def _is_word(self, shown: str, start: int, end: int) -> bool:
        """Say whether a cue begins a word there; one of a single syllable, or in Latin letters, must be all of it."""
        if not self._borders.begins(shown, start, _WORD):
            return False
        whole = end - start == 1 or not is_hangul(shown[end - 1])
        return not whole or self._borders.end(shown, start, end, _WORD) is not None
