"""How Korean words sound to a speech recogniser: look-alike letters merged, consonants alone, how alike two are."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

__all__ = ["foreign", "head", "jamo", "joined", "likeness", "looks_foreign", "skeleton", "sound"]

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28
# One letter for each group that is hard to tell apart; ㅇ and ㅎ at the beginning are lost to a recogniser.
_INITIAL_SOUNDS = "kkntt" + "rmpps" + "s" + "." + "ccckt" + "p" + "."
_VOWEL_SOUNDS = ("a", "e", "a", "e", "o", "e", "o", "e", "o", "wa", "we", "we", "o", "u", "wo", "we", "wi", "u", "u", "i", "i")
_FINAL_SOUNDS = ("", "k", "k", "k", "n", "n", "n", "t", "r", "k", "m", "p", "r", "r", "p", "r", "m", "p", "p", "t", "t", "N", "t", "t", "k", "t", "p", "")  # fmt: skip
_CONSONANTS = frozenset("kntrmpscN")
_OPEN = frozenset("aeoiuw")
# The open syllables of Sino-Korean words in rows where most syllables are of foreign words.
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
    initial, vowel, final = _parts(syllable)
    if initial in (15, 16, 17):  # ㅋ ㅌ ㅍ
        return True
    if vowel == 5 or (vowel == 18 and not final):  # noqa: PLR2004 - ㅔ; ㅡ without a final: 스 드 브
        return True
    if vowel == 4 and not final:  # noqa: PLR2004 - ㅓ: 너 더 러 머 버
        return True
    if vowel == 20:  # noqa: PLR2004 - ㅣ: 디, 딘, 딩, 싱
        return initial == 3 or (final == 4 and initial in (2, 3, 5)) or (final == 21 and initial in (2, 3, 5, 6, 9))  # noqa: PLR2004 - ㄷ; ㄴ and ㅇ below
    if vowel == 1:  # noqa: PLR2004 - ㅐ: 샘, 캡, 맨
        return final not in (0, 1, 21)
    if (vowel == 15 or initial == 10) or (initial == 9 and vowel in (2, 6, 12, 17)) or (initial == 5 and vowel == 4):  # noqa: PLR2004 - 웨, 씨; 샤 션 쇼 슈; 럴
        return True
    return final in (7, 19) or (initial == 7 and vowel == 18)  # noqa: PLR2004 - ㄷ or ㅅ below; 블


@lru_cache(maxsize=65536)
def foreign(word: str) -> int:
    """Give how many syllables of a word stand in borrowed words only."""
    return sum(map(_is_foreign, word))


def looks_foreign(word: str) -> bool:
    """Say whether a word is borrowed: only those are garbled so that their sound leads back to them."""
    return foreign(word) * 4 >= max(len(word), 1)
