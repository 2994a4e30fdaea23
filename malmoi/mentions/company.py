"""What stands around the mentions of one text, so that each can be asked in logarithmic time."""

from bisect import bisect_left, bisect_right
from collections.abc import Container

from malmoi.mentions.everyday import everyday, sense_of
from malmoi.mentions.forms import Entry, Proposal

__all__ = ["Company"]

# As far as a sentence and its neighbour reach, in letters; words that give the context may stand on the same slide.
_NEAR = 120
_CONTEXT = 300
_PHRASE = 60


class Company:
    """The phrases found in one text, by the concept or everyday term that they concern."""

    def __init__(self, shown: str, needy: Container[str]) -> None:
        self._shown = shown
        self._needy = needy
        self.around: dict[str, list[tuple[int, int]]] = {}
        self.against: dict[str, list[int]] = {}
        self.context: dict[str, list[int]] = {}
        self.field: list[int] = []
        self._own: list[int] = []
        self._own_by_concept: dict[str, list[int]] = {}

    def settle(self, proposals: list[Proposal]) -> None:
        """Sort what was found, and count the mentions that are no everyday words as words of the field."""
        for spans in self.around.values():
            spans.sort()
        for starts in (*self.against.values(), *self.context.values()):
            starts.sort()
        plain = {
            (start, entry.concept)
            for entry, key, start, _ in proposals
            if entry.named or self._is_plain(entry, sense_of(key, named=False))
        }
        taken = {start for start, _ in plain}
        self._own = sorted(taken.union(self.field))
        for start, concept in sorted(plain):
            self._own_by_concept.setdefault(concept, []).append(start)

    def allows(self, entry: Entry, key: str, start: int, end: int) -> bool:
        """Say whether nothing around speaks against a mention, and what must be there is there."""
        concept = entry.concept
        if self._is_within(concept, start, end):
            return False
        if concept in self.against and self._count(self.against[concept], start, _NEAR):
            return False
        if entry.single and concept in self._needy and not self._count(self.context.get(concept, []), start, _CONTEXT):
            return False
        sense = sense_of(key, named=entry.named)
        return sense not in everyday() or self._is_of_the_field(entry, sense, start, end)

    def _is_plain(self, entry: Entry, sense: str) -> bool:
        """Say whether a mention speaks for the field itself; of everyday words only a term of several words may."""
        return sense not in everyday() or not (entry.single or self.against.get(sense))

    def _is_of_the_field(self, entry: Entry, sense: str, start: int, end: int) -> bool:
        if self._is_within(sense, start, end):
            return False
        foreign = self._count(self.against.get(sense, []), start, _NEAR)
        if not foreign:
            return True
        own = self._count(self._own, start, _NEAR)
        return own - self._count(self._own_by_concept.get(entry.concept, []), start, _NEAR) >= foreign

    def _is_within(self, owner: str, start: int, end: int) -> bool:
        spans = self.around.get(owner)
        if not spans:
            return False
        nearest = spans[bisect_left(spans, (start - _PHRASE, 0)) : bisect_right(spans, (start, len(self._shown) + 1))]
        return any(stop >= end for _, stop in nearest)

    def _count(self, starts: list[int], start: int, reach: int) -> int:
        """Count what begins within reach, in the same paragraph."""
        if not starts:
            return 0
        low, high = max(0, start - reach), start + reach
        low = max(low, self._shown.rfind("\n\n", low, start) + 1)
        after = self._shown.find("\n\n", start, high)
        high = after if after >= 0 else high
        return bisect_left(starts, high) - bisect_left(starts, low)
