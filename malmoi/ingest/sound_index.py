"""Finds the names that sound like what was heard, by the consonants they have in common."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from malmoi.ingest.catalog import Entry
from malmoi.ingest.sound import head, jamo, joined, likeness, looks_foreign, skeleton, sound
from malmoi.ingest.spelling_out import is_spelt, letter_read, letters_read, words_read
from malmoi.ingest.stems import stems
from malmoi.names import has_hangul

__all__ = ["SoundIndex"]

_WORD = re.compile(r"[0-9A-Za-z가-힣]+")
_PARTICLE = re.compile(r"(?:으로|에서|이랑|[을를은는의로랑와과])$")
_CAPITALS = re.compile(r"[A-Z]{2}")
_LEAST = 0.74
# Counted in jamo. Shorter names are only heard where every sound is the same.
_LOOSE, _LONG, _LONGEST = 9, 12, 60
_FEWEST_BONES, _FOREIGN, _SLIPS = 4, 5, 2
_FEWEST, _LONG_ENOUGH, _MOST_MIXED = 3, 6, 4  # syllables, and readings of a name that is partly Korean
_SAME, _SAME_LETTERS, _SHORT = 0.97, 0.9, 0.78


@dataclass(frozen=True)
class _Spoken:
    """A name as it is spoken."""

    key: str
    """Without blanks."""
    native: tuple[str, ...] = ()
    """Its Korean words; a recogniser knows those, so they are there or the name was not said."""
    spelt: bool = False
    """Letter by letter: one sound more or less is another abbreviation."""
    strict: bool = False
    """So short, or so like other words, that nothing but itself is meant by it."""


def _without_one(bones: str) -> Iterator[str]:
    yield bones
    if len(bones) > _FEWEST_BONES:
        yield from {bones[:at] + bones[at + 1 :] for at in range(len(bones))}


def _readings(name: str, readings: Mapping[str, tuple[str, ...]]) -> Iterator[_Spoken]:
    """Give the ways in which a name is spoken."""
    if not has_hangul(name):
        yield from (_Spoken(reading, spelt=True) for reading in letters_read(name))
        for reading in words_read(name, readings):
            key = reading.replace(" ", "")
            # A CGAN model is read as 시간 모델 is, a model of time.
            yield _Spoken(key, spelt=is_spelt(key), strict=len(key) < _LONG_ENOUGH and bool(_CAPITALS.search(name)))
        return
    written = _WORD.findall(name)
    for words in islice(product(*(_aloud(word, readings) for word in written)), _MOST_MIXED):
        native = tuple(word for word in words if len(word) > 1 and not looks_foreign(word) and not is_spelt(word))
        if len(native) < len(words):
            key = "".join(words)
            short = any(len(read) < _FEWEST for read in words if read not in name)
            yield _Spoken(key, native, spelt=is_spelt(key), strict=short)


def _aloud(word: str, readings: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Give how a word of a name that is partly Korean is read: SAM of "SAM 모델" both as a word and by its letters."""
    if has_hangul(word):
        return [word]
    read = [reading.replace(" ", "") for reading in words_read(word, readings)[:1]] + letters_read(word)[:1]
    # One syllable is soon an everyday word: 간 손실 is more often a liver's than a GAN's.
    return list(dict.fromkeys(one for one in read if len(one) > 1)) or [letter_read(word)]


class SoundIndex:
    """The sounds of all names; built once, asked for each run of words."""

    def __init__(self, entries: Iterable[Entry], readings: Mapping[str, tuple[str, ...]]) -> None:
        """Learn the names that are borrowed words; native ones are not garbled, and sound like too many others."""
        self._ids: dict[_Spoken, set[str]] = defaultdict(set)
        self._by_sound: dict[str, set[_Spoken]] = defaultdict(set)
        self._by_bones: dict[str, set[_Spoken]] = defaultdict(set)
        self._vocabulary: set[str] = set()
        for entry in entries:
            for name in entry.names:
                self._vocabulary.update(_WORD.findall(name))
                for spoken in _readings(name, readings):
                    self._add(spoken, entry.id)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for sounds in self._by_sound:
            self._lengths[head(sounds)].update(range(len(sounds) - _SLIPS, len(sounds) + _SLIPS + 1))
        self._longest = {beginning: max(lengths) for beginning, lengths in self._lengths.items()}
        self.nearest = lru_cache(maxsize=1 << 16)(self._nearest)

    def _add(self, spoken: _Spoken, concept: str) -> None:
        self._ids[spoken].add(concept)
        sounds = sound(spoken.key)
        self._by_sound[sounds].add(spoken)
        bones = skeleton(sounds)
        if not spoken.spelt and len(jamo(spoken.key)) >= _LOOSE and len(bones) >= _FEWEST_BONES:
            for less in _without_one(bones):
                self._by_bones[less].add(spoken)

    def reach(self, sounds: str) -> int:
        """Give how long the sound of a name may be that begins like this; 0 if there is none."""
        return self._longest.get(head(sounds), 0)

    def may_be(self, sounds: str, borrowed: int, length: int) -> bool:
        """Say in passing whether words of this sound may be a name; `borrowed` syllables of `length` are foreign."""
        if sounds in self._by_sound:
            return True
        # Whoever garbles a borrowed word writes another one that is at least somewhat borrowed.
        return borrowed * _FOREIGN >= length and len(sounds) in self._lengths.get(head(sounds), ())

    def _candidates(self, words: Sequence[str]) -> Iterable[_Spoken]:
        sounds = joined(map(sound, words))
        if found := self._by_sound.get(sounds):
            return found
        bones = skeleton(sounds)
        if len(sounds) < _LOOSE - 3 or len(bones) < _FEWEST_BONES - 1:
            return ()
        return {spoken for less in _without_one(bones) for spoken in self._by_bones.get(less, ())}

    def _is_inflected(self, word: str) -> bool:
        """Say whether a word is a known one with its particle: 데이터로도 is not 데이터로더."""
        return any(len(stem) > 1 and stem in self._vocabulary for stem in stems(word)[1:])

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
        # Where every word stands in some name as it is written here, none is garbled.
        certain = all(word in self._vocabulary for word in words)
        exactly = self._is_inflected(words[-1])
        for spoken in self._candidates(words):
            if exactly and spoken.key != heard:
                continue
            alike = _confidence(heard, spoken, certain=certain)
            if alike > most:
                most, best = alike, set()
            if alike == most:
                best |= self._ids[spoken]
        return tuple(sorted(best)), most


def _confidence(heard: str, spoken: _Spoken, *, certain: bool) -> float:
    """Give how sure it is that a name was meant; `certain` where no word of what was heard can be garbled."""
    key = spoken.key
    if heard == key:
        return _SAME if len(key) >= _FEWEST else _SHORT
    same = sound(key) == sound(heard)
    if len(key) < _FEWEST or spoken.strict or (certain and not same):
        return 0.0
    if spoken.spelt:
        return _SAME_LETTERS if same and len(key) == len(heard) else 0.0
    if any(word not in heard for word in spoken.native):
        return 0.0
    for word in spoken.native:
        heard, key = heard.replace(word, "", 1), key.replace(word, "", 1)
    return _likely(heard, key, same=same)


def _likely(heard: str, key: str, *, same: bool) -> float:
    """Give how alike the borrowed parts are; short ones, and those of another length, are soon something else."""
    letters = len(jamo(key))
    if abs(len(heard) - len(key)) > 1 + len(key) // 8:
        return 0.0
    alike = likeness(heard, key)
    if letters < _LOOSE:
        return alike if same and letters >= _LOOSE - 2 else min(alike, _SHORT)
    return alike * (0.97 if letters < _LONG else 0.99)
