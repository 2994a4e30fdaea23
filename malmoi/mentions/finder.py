"""The matcher: an Aho–Corasick automaton proposes, rules about borders, code and senses dispose."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ahocorasick_rs import AhoCorasick

from malmoi.mentions.borders import Borders
from malmoi.mentions.code_like import Opaque
from malmoi.mentions.fold import View, has_seam, view
from malmoi.mentions.forms import Entry, Form, Hit, Proposal, TermFacts, is_name, spellings
from malmoi.mentions.senses import Senses

__all__ = ["Mention", "MentionFinder"]

_NO_FACTS: Mapping[str, TermFacts] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a concept is named."""

    start: int
    end: int
    """Offsets in the text that was handed over, whatever its Unicode form."""
    concepts: tuple[str, ...]
    """More than one id for a form that is shared on purpose."""
    text: str
    """As it stands in the text."""


def _entries(forms: Iterable[Form], facts: Mapping[str, TermFacts]) -> dict[str, list[Entry]]:
    """Give the table that is searched: under each key the forms that are written so."""
    written = [(form, spellings(form.text, exact=form.exact_case)) for form in forms]
    predicates = {concept for concept, fact in facts.items() if fact.predicate}
    # What ends in an action noun is one: 정규화하다, so 배치 정규화하다.
    action_nouns = {
        key for form, keys in written if form.concept in predicates for key in keys if not key[-1].isascii()
    }
    last_syllables = {key[-1] for key in action_nouns}
    entries: dict[str, list[Entry]] = {}
    for form, keys in written:
        single = " " not in form.text.strip()
        made: dict[tuple[tuple[int, ...], bool], Entry] = {}
        for key, capitals in keys.items():
            action = key[-1] in last_syllables and any(key[at:] in action_nouns for at in range(len(key) - 1))
            entry = made.get((capitals, action))
            if entry is None:
                named = is_name(form.text) or (form.exact_case and bool(capitals))
                small = bool(capitals) and capitals[0] > 0 and form.text[:1].islower() and single and named
                entry = made[capitals, action] = Entry(form.concept, capitals, small, named, action, single)
            listed = entries.setdefault(key, [])
            if entry not in listed:
                listed.append(entry)
    return entries


class MentionFinder:
    """Finds concepts in running text; built once, asked often."""

    def __init__(self, forms: Iterable[Form], facts: Mapping[str, TermFacts] = _NO_FACTS) -> None:
        self._entries = _entries(forms, facts)
        self._borders = Borders(self._entries)
        self._senses = Senses(self._entries, facts, self._borders)
        self._patterns = list(dict.fromkeys([*self._entries, *self._senses.phrases]))
        self._automaton = AhoCorasick(self._patterns, store_patterns=False)

    def find(self, text: str) -> list[Mention]:
        """Give the mentions in order, never overlapping, the longest where several begin at one place."""
        spans: dict[tuple[int, int], list[str]] = {}
        for concept, start, end in self._proposals(text):
            concepts = spans.setdefault((start, end), [])
            if concept not in concepts:
                concepts.append(concept)
        mentions: list[Mention] = []
        free = 0
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if start >= free:
                mentions.append(Mention(start, end, tuple(spans[start, end]), text[start:end]))
                free = end
        return mentions

    def _proposals(self, text: str) -> Iterator[Hit]:
        """Every mention that the rules allow, overlapping ones too, in offsets of the text."""
        seen = view(text)
        found = self._meant(seen)
        if not seen.units:
            yield from found
        for concept, start, end in found if seen.units else ():
            yield concept, seen.start(start), seen.end(end)
        if has_seam(text):
            yield from self._across_lines(view(text, joined=True))

    def _across_lines(self, seen: View) -> Iterator[Hit]:
        """The mentions that the end of a line breaks within a word; where the first half is a form it is no break."""
        for concept, start, end in self._meant(seen):
            seams = seen.seams_in(start, end)
            if seams and not any(seen.keyed[start:seam] in self._entries for seam in seams):
                yield concept, seen.start(start), seen.end(end)

    def _meant(self, seen: View) -> Iterable[Hit]:
        """The mentions of one view, in its offsets."""
        hits = self._automaton.find_matches_as_indexes(seen.keyed, overlapping=True)
        return self._judged(seen, hits) if hits else ()

    def _judged(self, seen: View, hits: list[tuple[int, int, int]]) -> Iterable[Hit]:
        shown, patterns, borders = seen.shown, self._patterns, self._borders
        opaque = Opaque(shown)
        proposals: list[Proposal] = []
        phrases: list[Hit] = []
        for index, start, end in hits:
            key = patterns[index]
            if key in self._senses.phrases:
                phrases.append((key, start, end))
            for entry in self._entries.get(key, ()):
                if entry.capitals and not all(shown[start + at].isupper() for at in entry.capitals):
                    continue
                if entry.small_first and shown[start].isupper():
                    continue
                if not borders.begins(shown, start, entry):
                    continue
                stop = borders.end(shown, start, end, entry)
                if stop is not None and (start, stop) not in opaque:
                    proposals.append((entry, key, start, stop))
        return self._senses.meant(shown, proposals, phrases) if proposals else ()
