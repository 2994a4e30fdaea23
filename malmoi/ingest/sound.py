"""How Korean words sound to a speech recogniser: look-alike letters merged, consonants alone, how alike two are."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

__all__ = ["foreign", "head", "jamo", "joined", "likeness", "looks_foreign", "skeleton", "sound"]

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28
# One letter for each group that is hard to tell apart; ㅇ and ㅎ at the beginning are lost to a recogniser.
_INITIAL_SOUNDS = "kkntt" + "rmpps" + "s" + "." + "ccckt" + "p" + "."
_VOWEL_SOUNDS = tuple(re.split(" ", "a e a e o e o e o wa we we o u wo we wi u u i i"))
_FINAL_SOUNDS = tuple(re.split(" ", " k k k n n n t r k m p r r p r m p p t t N t t k t p "))
_LETTERS = (
    "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ",
    "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ",
    " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ",
)
_CONSONANTS = frozenset("kntrmpscN")
_OPEN = frozenset("aeoiuw")
# Syllables of Korean and Sino-Korean words that the rule of `_is_foreign` would take for borrowed.
_SINO = frozenset(
    "쾌타탁탄탈탐탑탕태택탱터토통퇴투특틈파판팔패팽편평폐포폭표품풍피필핍게세제체거서어저처허기니리미비시이지치"
)


def _parts(syllable: str) -> tuple[int, int, int]:
    """Give the numbers of the initial, the vowel and the final of a syllable."""
    code = ord(syllable) - _FIRST
    return code // (_VOWELS * _FINALS), code % (_VOWELS * _FINALS) // _FINALS, code % _FINALS


@lru_cache(maxsize=4096)
def _syllable(character: str) -> str:
    if not _FIRST <= ord(character) <= _LAST:
        return character.casefold() if character.isalnum() else ""
    initial, vowel, final = _parts(character)
    return _INITIAL_SOUNDS[initial].replace(".", "") + _VOWEL_SOUNDS[vowel] + _FINAL_SOUNDS[final]


def joined(sounds: Iterable[str]) -> str:
    """Give the sound of several words as one."""
    whole = ""
    for one in sounds:
        whole += one[1:] if one[:1] == whole[-1:] else one
    return whole


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Give a word as it sounds, without blanks: 포모 and 포머 are one, 클립핑 and 클리핑 too."""
    letters: list[str] = []
    for character in word:
        for letter in _syllable(character):
            if not letters or letters[-1] != letter:
                letters.append(letter)
    return "".join(letters)


def head(sounds: str) -> str:
    """Give what `sound` gave up to the first vowel."""
    for at, letter in enumerate(sounds):
        if letter in _OPEN:
            return sounds[: at + 1]
    return sounds


def skeleton(sounds: str) -> str:
    """Give the consonants of what `sound` gave: what is left of a word that was heard badly."""
    letters: list[str] = []
    for letter in sounds:
        if letter in _CONSONANTS and (not letters or letters[-1] != letter):
            letters.append(letter)
    return "".join(letters)


@lru_cache(maxsize=65536)
def jamo(word: str) -> str:
    """Give the letters of a word without its blanks: 포모 → ㅍㅗㅁㅗ."""
    return unicodedata.normalize("NFD", word.replace(" ", "").replace("-", "").casefold())


def likeness(one: str, other: str) -> float:
    """Give how alike two words are, 0 to 1: half by their letters, half by their sound."""
    letters = Levenshtein.normalized_similarity(jamo(one), jamo(other))
    return (letters + Levenshtein.normalized_similarity(sound(one), sound(other))) / 2


@lru_cache(maxsize=4096)
def _is_foreign(syllable: str) -> bool:
    """Say whether a syllable stands in borrowed words and in hardly any Korean or Sino-Korean one."""
    if not _FIRST <= ord(syllable) <= _LAST or syllable in _SINO:
        return False
    numbers = _parts(syllable)
    initial, vowel, final = (letters[number] for letters, number in zip(_LETTERS, numbers, strict=True))
    return (
        initial in "ㅋㅌㅍㅆ"
        or vowel in "ㅔㅞ"
        or (vowel == "ㅡ" and (final == " " or initial == "ㅂ"))  # 스, 드, 블
        or (vowel == "ㅓ" and (final == " " or initial == "ㄹ"))  # 너, 머, 럴
        or (vowel == "ㅣ" and initial == "ㄷ")
        or (vowel == "ㅣ" and final == "ㄴ" and initial in "ㄴㄹ")
        or (vowel == "ㅣ" and final == "ㅇ" and initial in "ㄴㄹㅁㅅ")
        or (vowel == "ㅐ" and final not in " ㄱㅇ")  # 샘, 맨
        or (initial == "ㅅ" and vowel in "ㅑㅕㅛㅠ")  # 션, 슈
        or final in "ㄷㅅ"
    )


@lru_cache(maxsize=65536)
def foreign(word: str) -> int:
    """Give how many syllables of a word stand in borrowed words only."""
    return sum(map(_is_foreign, word))


def looks_foreign(word: str) -> bool:
    """Say whether a word is borrowed: only those are garbled so that their sound leads back to them."""
    return foreign(word) * 4 >= max(len(word), 1)
