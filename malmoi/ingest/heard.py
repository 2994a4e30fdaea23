"""What was meant by what a speech recogniser wrote: by name, by the table of garbled terms, by sound."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from malmoi.ingest.catalog import Catalog
from malmoi.ingest.lexicon import Garbled
from malmoi.ingest.sound import foreign, joined, sound
from malmoi.ingest.sound_index import SoundIndex
from malmoi.ingest.stems import stems
from malmoi.names import name_key

__all__ = ["Hearing", "Listener"]

_WORD = re.compile(r"[0-9A-Za-z가-힣]+")
_BLANK = re.compile(r"\s+")
_LAST_WORD = re.compile(r"([0-9A-Za-z가-힣]+) $")
_GAP = re.compile(r"[ \t\u00a0-]{0,3}")
# What people say while they think; 어 and 이 sound like the beginning of many a word.
_FILLERS = frozenset(
    re.findall(r"\w+", "어 음 아 그 이 저 네 예 게 뭐 다 더 좀 막 또 거 이제 그냥 이게 그게 이걸 그걸")
)
_MOST_WORDS, _LONGEST_WORD, _SURE = 5, 24, 0.8
_MOST_AROUND = 50_000
"""Characters: more than any section has, and few enough to look through for every word that is asked for."""


@dataclass(frozen=True)
class Hearing:
    """A place where a concept was meant."""

    start: int
    end: int
    text: str
    concept: str
    confidence: float
    """0 to 1; below 0.8 it is proposed and never asserted."""
    how: Literal["name", "lexicon", "sound"]


@dataclass(frozen=True)
class _Window:
    start: int
    end: int
    words: tuple[str, ...]
    """The last one without its particle."""


class _Place:
    """The section in which something is heard; each question about it is answered once, however long it is."""

    def __init__(self, catalog: Catalog, around: str) -> None:
        self._catalog, self._around, self._folded = catalog, around, around.casefold()
        self._decided: dict[tuple[str, ...], str | None] = {}
        self._near: dict[tuple[str, ...], bool] = {}

    def decide(self, concepts: tuple[str, ...]) -> str | None:
        """Give the one of several concepts that is meant here."""
        if concepts not in self._decided:
            self._decided[concepts] = self._catalog.decide(concepts, self._around)
        return self._decided[concepts]

    def has(self, near: tuple[str, ...]) -> bool:
        """Say whether any of these words stands here."""
        if near not in self._near:
            self._near[near] = any(word.casefold() in self._folded for word in near)
        return self._near[near]


@lru_cache(maxsize=1 << 14)
def _spoken(word: str) -> tuple[tuple[str, str, int], ...]:
    """Give a word and its stems, each with its sound and how many of its syllables are borrowed."""
    return tuple((stem, sound(stem), foreign(stem)) for stem in stems(word))


def _worth(one: Hearing) -> float:
    """Give what a hearing explains of the text: long ones are worth more, and doubtful ones much less."""
    length = len(_BLANK.sub("", one.text))
    doubt = 1 - one.confidence
    return length * (1 - 2 * doubt) + 0.5 if one.how == "lexicon" else length * (1 - 4.5 * doubt)


class Listener:
    """Hears the concepts of a catalog in speech; built once, asked often."""

    def __init__(
        self, catalog: Catalog, garbled: Sequence[Garbled], readings: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Index the table of garbled terms and the sounds of all names; rows of unknown concepts are passed over.

        `readings` are those of English words: a name is heard by them if it has no Korean form.
        """
        self._catalog = catalog
        self._garbled: dict[str, list[Garbled]] = defaultdict(list)
        for row in garbled:
            if row.meant in catalog.entries:
                self._garbled["".join(_WORD.findall(row.heard.casefold()))].append(row)
        self._initials = {heard[:1] for heard in self._garbled}
        self._most_words = max([_MOST_WORDS, *(len(row.heard.split()) + 1 for row in garbled)])
        self._written = {name_key(name) for entry in catalog.entries.values() for name in entry.names}
        self._sounds = SoundIndex(catalog.entries.values(), readings or {})

    def hear(self, text: str, around: str = "") -> list[Hearing]:
        """Give what is heard, in order, never overlapping; `around` is the section, where the text is a part of it."""
        place = _Place(self._catalog, (around or text)[:_MOST_AROUND])
        found = [*self._by_name(text, place)]
        for window in self._windows(text):
            if rows := self._garbled.get("".join(window.words).casefold()):
                found += self._by_lexicon(text, window, rows, place)
            elif len(window.words) <= _MOST_WORDS:
                found += self._by_sound(text, window, place)
        found.sort(key=lambda one: (one.confidence < _SURE, -_worth(one), one.start))
        taken: list[Hearing] = []
        covered = bytearray(len(text))
        for one in found:
            if not any(covered[one.start : one.end]):
                covered[one.start : one.end] = b"\x01" * (one.end - one.start)
                taken.append(one)
        return sorted(taken, key=lambda one: one.start)

    @lru_cache(maxsize=1 << 14)  # noqa: B019 - a listener lives as long as the run
    def _beginning(self, word: str) -> tuple[bool, int]:
        """Say whether a garbled term of the table may begin so, and how long the sound of a name may be that does."""
        if word in _FILLERS:
            return False, 0
        return word[0].casefold() in self._initials, self._sounds.reach(sound(word[:2]))

    def _windows(self, text: str) -> Iterator[_Window]:
        """Give each run of a few words that nothing but blanks parts, and that the table or the sounds may know."""
        words = list(_WORD.finditer(text))
        garbled, may_be = self._garbled, self._sounds.may_be
        for first, begin in enumerate(words):
            tabled, reach = self._beginning(begin[0])
            if not (tabled or reach):
                continue
            before: tuple[str, ...] = ()
            sounds, spoken, borrowed = "", "", 0
            for last in range(first, min(first + self._most_words, len(words))):
                word = words[last]
                too_long = len(word[0]) > _LONGEST_WORD or (len(sounds) > reach and not tabled)
                if too_long or (last > first and not _GAP.fullmatch(text, words[last - 1].end(), word.start())):
                    break
                parts = _spoken(word[0])
                for stem, stem_sound, stem_borrowed in parts:
                    whole = spoken + stem
                    heard = stem_sound if not sounds else sounds + stem_sound[stem_sound[:1] == sounds[-1:] :]
                    if may_be(heard, borrowed + stem_borrowed, len(whole)) or whole.casefold() in garbled:
                        yield _Window(begin.start(), word.start() + len(stem), (*before, stem))
                before, spoken = (*before, word[0]), spoken + word[0]
                sounds, borrowed = joined((sounds, parts[0][1])), borrowed + parts[0][2]

    def _by_name(self, text: str, place: _Place) -> Iterator[Hearing]:
        for mention in self._catalog.finder.find(text):
            if concept := place.decide(mention.concepts):
                yield Hearing(mention.start, mention.end, mention.text, concept, 1.0, "name")

    def _by_lexicon(self, text: str, window: _Window, rows: Sequence[Garbled], place: _Place) -> Iterator[Hearing]:
        """Give what the table says; a row that names words of its place goes before one that does not."""
        if self._is_suffix(text, window):
            return
        for row in sorted(rows, key=lambda row: not row.near):
            if not row.near or place.has(row.near):
                yield Hearing(
                    window.start, window.end, text[window.start : window.end], row.meant, row.confidence, "lexicon"
                )
                return

    @staticmethod
    def _is_suffix(text: str, window: _Window) -> bool:
        """Say whether a single syllable belongs to the noun before it: 분포 간의 거리."""
        if window.end - window.start > 1 or not text.startswith(("의", "에"), window.end):
            return False
        before = _LAST_WORD.search(text, max(0, window.start - _LONGEST_WORD), window.start)
        return before is not None and len(stems(before[1])) == 1

    def _by_sound(self, text: str, window: _Window, place: _Place) -> Iterator[Hearing]:
        if name_key(text[window.start : window.end]) in self._written:
            return  # by name it would have been found, unless it means another thing here: 로터리 인코더
        concepts, confidence = self._sounds.nearest(window.words)
        concept = place.decide(concepts) if concepts else None
        if concept:
            yield Hearing(window.start, window.end, text[window.start : window.end], concept, confidence, "sound")
