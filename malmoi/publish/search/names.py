"""The four tables in which names are looked up: from their beginning, from inside, by 초성, by sound.

A table is rows sorted by what is looked up: `(key, name, who)`. Whoever looks for a beginning reads on from there, so
one small file answers most questions, however many names there are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from malmoi.names import has_hangul
from malmoi.publish.glossary import LANGS
from malmoi.publish.search.documents import Document
from malmoi.publish.search.keys import code_units, has_syllable, initials, name_key, sound

__all__ = ["TABLES", "Row", "name_tables"]

TABLES = ("heads", "inner", "initials", "sounds")
Row = tuple[str, str, str]
"""The key; the name as written, empty if it is the key; documents: `12k,40a`, k and e for titles, a for an alias."""

_SHORTEST_SOUND, _SOUND_TAIL, _LONG_SOUND = 3, 4, 7
_FROM_INSIDE = 3
"""An English name is also entered without its first letters, so that a slip in them does not hide it."""
_SHORTEST_INSIDE = 3
# Whoever types `encoder` means the autoencoder too.
_PREFIXES = (
    "anti", "auto", "back", "cross", "de", "down", "feed", "fore", "hyper", "inter", "intra", "meta", "micro", "mini",
    "mis", "multi", "non", "out", "over", "para", "post", "pre", "pseudo", "re", "self", "semi", "sub", "super",
    "trans", "ultra", "un", "under", "uni", "up",
)  # fmt: skip


@dataclass(frozen=True)
class _Name:
    text: str
    key: str
    who: str


def _names(documents: Sequence[Document]) -> list[_Name]:
    """Give every name once for each key, with all who bear it; what differs in a blank or a plural `s` is one name."""
    bearers: dict[str, dict[int, str]] = {}
    texts: dict[str, str] = {}
    for number, document in enumerate(documents):
        own: dict[str, tuple[str, str]] = {}
        for kind, name in (
            *((lang[0], document.titles.get(lang, "")) for lang in LANGS),
            *(("a", a) for a in document.aliases),
        ):
            if key := name_key(name):
                own.setdefault(key, (kind, name))
        for key, (kind, name) in own.items():
            if kind == "a" and not has_hangul(key) and key.endswith("s") and key[:-1] in own:
                continue
            bearers.setdefault(key, {})[number] = kind
            if kind != "a" or key not in texts:
                texts[key] = name
    return [
        _Name(texts[key], key, ",".join(f"{number}{kind}" for number, kind in who.items()))
        for key, who in bearers.items()
    ]  # fmt: skip


def _word_starts(name: _Name) -> Iterator[int]:
    """Give where, in the key, the words of the name begin, the first one left out."""
    length = 0
    for word in name.text.replace("-", " ").replace("–", " ").replace("/", " ").split():
        if length:
            yield length
        length += len(name_key(word))


def _inner(name: _Name, vocabulary: frozenset[str]) -> Iterator[Row]:
    key = name.key
    starts = set(_word_starts(name))
    starts.update(start for start in range(1, len(key)) if has_syllable(key[start]))
    if key.isascii():
        parts = range(1, len(key) - _SHORTEST_INSIDE + 1)
        starts.update(start for start in parts if start == _FROM_INSIDE or key[start:] in vocabulary)
        starts.update(len(prefix) for prefix in _PREFIXES if key.startswith(prefix) and len(prefix) in parts)
    for start in sorted(starts):
        if start < len(key):
            yield key[start:], name.text, name.who


def _initials(name: _Name) -> Iterator[Row]:
    if not has_syllable(name.key):
        return
    found = initials(name.key)
    for start in (0, *_word_starts(name)):
        if start < len(found) - 1:
            yield found[start:], name.text, name.who


def _sounds(name: _Name) -> Iterator[Row]:
    if has_syllable(name.key):
        return
    heard = sound(name.text)
    if len(heard) >= _SHORTEST_SOUND:
        yield heard, name.text, name.who
    if len(heard) >= _LONG_SOUND:
        yield f"${heard[-_SOUND_TAIL:]} {heard}", name.text, name.who


def name_tables(documents: Sequence[Document]) -> Mapping[str, list[Row]]:
    """Give the rows of each table, sorted as a browser compares."""
    names = _names(documents)
    vocabulary = frozenset(name.key for name in names if len(name.key) > _FROM_INSIDE and name.key.isascii())
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    for name in names:
        rows["heads"].append((name.key, "" if name.text == name.key else name.text, name.who))
        rows["inner"] += _inner(name, vocabulary)
        rows["initials"] += _initials(name)
        rows["sounds"] += _sounds(name)
    # The shorter name first: of those that begin alike it is the better answer, and perhaps only one file is read.
    return {
        table: sorted(found, key=lambda row: (code_units(row[0]), len(row[1]), row)) for table, found in rows.items()
    }
