"""Finds the names that sound like what was heard, by the consonants they have in common."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from malmoi.ingest.catalog import Entry
from malmoi.ingest.sound import foreign, head, jamo, joined, likeness, looks_foreign, skeleton, sound
from malmoi.ingest.spelling_out import is_spelt, letter_read, letters_read, words_read
from malmoi.names import has_hangul

__all__ = ["SoundIndex"]

_WORD = re.compile(r"[0-9A-Za-z가-힣]+")
_PARTICLE = re.compile(r"(?:으로|에서|이랑|[을를은는의로랑와과])$")
_LEAST, _SURE = 0.74, 0.8
# Counted in jamo. Shorter names are only heard where every sound is the same.
_LOOSE, _LONG, _LONGEST = 9, 12, 60
_FEWEST_BONES, _FOREIGN = 4, 6


@dataclass(frozen=True)
class _Spoken:
    """A name as it is spoken."""

    key: str
    """Without blanks."""
    native: tuple[str, ...] = ()
    """Its Korean words; a recogniser knows those, so they are there or the name was not said."""
    spelt: bool = False
    """Letter by letter: one sound more or less is another abbreviation."""


def _without_one(bones: str) -> Iterator[str]:
    yield bones
    if len(bones) > _FEWEST_BONES:
        yield from {bones[:at] + bones[at + 1 :] for at in range(len(bones))}


def _readings(name: str) -> Iterator[_Spoken]:
    """Give the ways in which a name is spoken."""
    if not has_hangul(name):
        yield from (_Spoken(reading, spelt=True) for reading in letters_read(name))
        yield from (_Spoken(key, spelt=is_spelt(key)) for reading in words_read(name) if (key := reading.replace(" ", "")))
        return
    words = [(letters_read(word) or [letter_read(word)])[0] for word in _WORD.findall(name)]
    native = tuple(word for word in words if len(word) > 1 and not looks_foreign(word) and not is_spelt(word))
    if len(native) < len(words):
        key = "".join(words)
        yield _Spoken(key, native, spelt=is_spelt(key))


class SoundIndex:
    """The sounds of all names; built once, asked for each run of words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Learn the names that are borrowed words; native ones are not garbled, and sound like too many others."""
        self._ids: dict[_Spoken, set[str]] = defaultdict(set)
        self._by_sound: dict[str, set[_Spoken]] = defaultdict(set)
        self._by_bones: dict[str, set[_Spoken]] = defaultdict(set)
        self._vocabulary: set[str] = set()
        for entry in entries:
            for name in entry.names:
                self._vocabulary.update(_WORD.findall(name))
                for spoken in _readings(name):
                    self._add(spoken, entry.id)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for sounds in self._by_sound:
            self._lengths[head(sounds)].add(len(sounds))
        self.nearest = lru_cache(maxsize=1 << 16)(self._nearest)

    def _add(self, spoken: _Spoken, concept: str) -> None:
        self._ids[spoken].add(concept)
        sounds = sound(spoken.key)
        self._by_sound[sounds].add(spoken)
        bones = skeleton(sounds)
        if not spoken.spelt and len(jamo(spoken.key)) >= _LOOSE and len(bones) >= _FEWEST_BONES:
            for less in _without_one(bones):
                self._by_bones[less].add(spoken)

    def may_begin(self, word: str) -> bool:
        """Say whether any name begins with the sound that a word begins with."""
        return head(sound(word)) in self._lengths

    def _candidates(self, words: Sequence[str]) -> Iterable[_Spoken]:
        sounds = joined(map(sound, words))
        if found := self._by_sound.get(sounds):
            return found
        lengths = self._lengths.get(head(sounds), ())
        if not any(len(sounds) + more in lengths for more in (0, 1, -1, 2, -2)):
            return ()
        # Whoever garbles a borrowed word writes another one that is at least somewhat borrowed.
        if sum(map(foreign, words)) * _FOREIGN < sum(map(len, words)):
            return ()
        bones = skeleton(sounds)
        if len(sounds) < _LOOSE - 3 or len(bones) < _FEWEST_BONES - 1:
            return ()
        return {spoken for less in _without_one(bones) for spoken in self._by_bones.get(less, ())}

    def _is_known(self, words: Sequence[str]) -> bool:
        """Say whether every word stands in some name as it is written here: then none is garbled."""
        return all(word in self._vocabulary for word in words)

    def _is_phrase(self, words: Sequence[str]) -> bool:
        """Say whether a word before the last one has a particle: 데이터를 샘플링."""
        return any((stem := _PARTICLE.sub("", word)) != word and stem in self._vocabulary for word in words[:-1])

    def _nearest(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], float]:
        """Give the concepts that sound most like these words, and how sure that is; several share one name."""
        heard = "".join(words)
        if not 1 < len(heard) < _LONGEST or self._is_phrase(words):
            return (), 0.0
        best: set[str] = set()
        most = _LEAST
        known = self._is_known(words)
        for spoken in self._candidates(words):
            alike = self._confidence(heard, spoken, known=known)
            if alike > most:
                most, best = alike, set()
            if alike == most:
                best |= self._ids[spoken]
        return tuple(sorted(best)), most

    @staticmethod
    def _confidence(heard: str, spoken: _Spoken, *, known: bool) -> float:
        key = spoken.key
        letters = len(jamo(key))
        if heard == key:
            return 0.97 if len(key) > 2 else 0.78  # noqa: PLR2004 - 디트, 에이: two syllables are soon something else
        if spoken.spelt:
            return 0.9 if len(key) == len(heard) > 2 and sound(key) == sound(heard) else 0.0  # noqa: PLR2004 - as above
        if known and sound(key) != sound(heard):
            return 0.0
        for word in spoken.native:
            if word not in heard:
                return 0.0
            heard, key = heard.replace(word, "", 1), key.replace(word, "", 1)
        if abs(len(heard) - len(key)) > 1 + len(key) // 8:
            return 0.0
        alike = likeness(heard, key)
        letters = len(jamo(key))
        if letters < _LOOSE:
            return alike if sound(heard) == sound(key) and letters >= _LOOSE - 2 else min(alike, _SURE - 0.05)
        return alike * (0.97 if letters < _LONG else 1.0)
