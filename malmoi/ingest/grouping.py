"""Which records of new names speak of one concept."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from malmoi.ingest.keys import LooseKey, loose_key
from malmoi.ingest.names_of import is_abbreviation
from malmoi.names import has_hangul

__all__ = ["group_names"]

_MOST_NAMESAKES = 4


def _keys(names: Iterable[str], *, hangul: bool) -> set[LooseKey]:
    return {loose_key(name) for name in names if has_hangul(name) == hangul and not is_abbreviation(name)}


def _differ(one: Sequence[str], other: Sequence[str], shared: LooseKey) -> bool:
    """Say whether two entries with a common name are two concepts all the same.

    They are where both are named in the other language too, and differently (정규화: normalization, regularization).
    """
    hangul = not has_hangul(shared)
    mine, theirs = _keys(one, hangul=hangul), _keys(other, hangul=hangul)
    return bool(mine) and bool(theirs) and not mine & theirs


class _Groups:
    """Numbers of entries that belong together: a union of sets."""

    def __init__(self, entries: Sequence[Sequence[str]]) -> None:
        self._entries = entries
        self._parent = list(range(len(entries)))
        self._members = {at: [at] for at in self._parent}

    def root(self, at: int) -> int:
        """Give the number that stands for the group of an entry."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int, key: LooseKey) -> None:
        """Put the groups of two entries together that share a name, unless they differ all the same."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return
        mine, theirs = (
            [name for at in self._members[group] for name in self._entries[at]] for group in (first, second)
        )
        if not _differ(mine, theirs, key):
            self._parent[second] = first
            self._members[first] += self._members.pop(second)

    def _names(self, group: int) -> list[str]:
        return [name for at in self._members[group] for name in self._entries[at]]

    def all(self) -> list[list[int]]:
        """Give the groups, each in order."""
        return [sorted(members) for _, members in sorted(self._members.items())]


def group_names(entries: Sequence[Sequence[str]]) -> list[list[int]]:
    """Give the numbers of the entries that belong together, in order; each entry is the names a note gives one concept.

    Entries belong together that share a name; an abbreviation in brackets joins nothing but the entry it is the main
    name of, for it may stand for many things.
    """
    groups = _Groups(entries)
    first_with: dict[LooseKey, list[int]] = defaultdict(list)
    spelt_out: dict[LooseKey, list[int]] = defaultdict(list)
    for at, names in enumerate(entries):
        for number, name in enumerate(names):
            key = loose_key(name)
            if number and is_abbreviation(name):
                spelt_out[key].append(at)
                continue
            for earlier in first_with[key][:_MOST_NAMESAKES]:
                groups.join(earlier, at, key)
            first_with[key].append(at)
    # The entry `AP`, and the one entry that is spelt out as `Average Precision (AP)`.
    for key, full in sorted(spelt_out.items()):
        abbreviated = [at for at in first_with.get(key, ()) if is_abbreviation(entries[at][0])]
        if abbreviated and len({groups.root(at) for at in full}) == 1:
            groups.join(abbreviated[0], full[0], key)
    return groups.all()
