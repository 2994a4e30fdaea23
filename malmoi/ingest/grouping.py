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


def group_names(entries: Sequence[Sequence[str]]) -> list[list[int]]:
    """Give the numbers of the entries that belong together, in order; each entry is the names a note gives one concept.

    Entries belong together that share a name; an abbreviation in brackets joins nothing but the entry it is the main
    name of, for it may stand for many things.
    """
    parent = list(range(len(entries)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    members: dict[int, list[int]] = {at: [at] for at in parent}

    def join(one: int, other: int, key: LooseKey) -> None:
        first, second = sorted((root(one), root(other)))
        if first == second:
            return
        names = [name for at in members[first] for name in entries[at]]
        if _differ(names, [name for at in members[second] for name in entries[at]], key):
            return
        parent[second] = first
        members[first] += members.pop(second)

    first_with: dict[LooseKey, list[int]] = defaultdict(list)
    spelt_out: dict[LooseKey, list[int]] = defaultdict(list)
    for at, names in enumerate(entries):
        for number, name in enumerate(names):
            key = loose_key(name)
            if number and is_abbreviation(name):
                spelt_out[key].append(at)
                continue
            for earlier in first_with[key][:_MOST_NAMESAKES]:
                join(earlier, at, key)
            first_with[key].append(at)
    # The entry `AP`, and the one entry that is spelt out as `Average Precision (AP)`.
    for key, full in sorted(spelt_out.items()):
        abbreviated = [at for at in first_with.get(key, ()) if is_abbreviation(entries[at][0])]
        if abbreviated and len({root(at) for at in full}) == 1:
            join(abbreviated[0], full[0], key)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(entries)):
        groups[root(at)].append(at)
    return [sorted(group) for _, group in sorted(groups.items())]
