"""How Koreans read Latin letters and the field's English words aloud: DDPM → 디디피엠, score → 스코어."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import islice, product

from malmoi.ingest.keys import GREEK

__all__ = ["is_spelt", "letter_read", "letters_read", "words_read"]

_LETTERS = {
    "a": "에이", "b": "비", "c": "씨", "d": "디", "e": "이", "f": "에프", "g": "지", "h": "에이치 에치", "i": "아이",
    "j": "제이", "k": "케이", "l": "엘", "m": "엠", "n": "엔", "o": "오", "p": "피", "q": "큐", "r": "알 아르",
    "s": "에스", "t": "티", "u": "유", "v": "브이 비", "w": "더블유 더블류", "x": "엑스", "y": "와이",
    "z": "제트 지", "0": "제로", "1": "원", "2": "투", "3": "쓰리 삼", "4": "포", "5": "파이브",
    "6": "식스", "7": "세븐", "8": "에잇", "9": "나인",
}  # fmt: skip
_MOST_LETTERS, _MOST_READINGS = 6, 16
_ABBREVIATION = re.compile(r"[A-Za-z]*[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*|[A-Z]{2,}")
_PIECE = re.compile(r"[vV]\d|\d+|[A-Z]{2,}(?=v\d|[^a-z]|$)|[A-Z]?[a-z]+|[A-Z]")
_ACCENT = re.compile("[\u0300-\u036f]")
_GENITIVE = re.compile(r"(?<=[a-z])['’]s?\b")
# What a final consonant becomes before a vowel.
_LINKED = {"ᆫ": "ᄂ", "ᆷ": "ᄆ", "ᆯ": "ᄅ", "ᆸ": "ᄑ", "ᆨ": "ᄏ", "ᆺ": "ᄐ"}
_LONG_ENOUGH = 7  # letters: shorter ones are two words in one by chance only
_RUN = re.compile(r"[A-Za-z0-9]+")
_NUMBERS = {"10": "텐", "50": "피프티", "100": "헌드레드"}
_SPELT = re.compile(f"(?:{'|'.join(' '.join(_LETTERS.values()).split())}|시|더블류){{2,}}")


def is_spelt(word: str) -> bool:
    """Say whether a Hangul word is nothing but the names of Latin letters: 디디피엠."""
    return bool(_SPELT.fullmatch(word))


def letter_read(word: str) -> str:
    """Give how a single letter is read; any other word as it is."""
    return _LETTERS.get(word.casefold(), word).split()[0]


def _spelt(letters: str) -> list[str]:
    choices = [_LETTERS.get(letter, "").split() for letter in letters.casefold()]
    known = all(choices) and len(letters) <= _MOST_LETTERS
    return ["".join(reading) for reading in islice(product(*choices), _MOST_READINGS)] if known else []


def letters_read(name: str) -> list[str]:
    """Give how an abbreviation of up to six letters is read letter by letter; nothing for any other name."""
    if len(name) < 2 or not _ABBREVIATION.fullmatch(name):  # noqa: PLR2004 - one letter is none
        return []
    return _spelt(name)


def _begun(reading: str, vowel: str, final: str = "") -> str:
    """Give a reading with a vowel behind its last consonant: 임베드, 트레인, 샘플 → 임베딩, 트레이닝, 샘플링."""
    letters = unicodedata.normalize("NFD", reading)
    if letters[-1] in _LINKED:
        kept = letters if letters[-1] == "ᆯ" else letters[:-1]
        letters = kept + _LINKED[letters[-1]]
    elif letters[-1] in "ᅳᅵ" and letters[-2] != "ᄋ":
        letters = letters[:-1]
    elif reading.endswith("어"):
        letters += "ᄅ"
    else:
        return ""
    return unicodedata.normalize("NFC", letters + vowel + final)


def _past(reading: str) -> str:
    """Give the reading of -ed: 게이트 → 게이티드, 스케일 → 스케일드."""
    return _begun(reading, "ᅵ") + "드" if reading.endswith(("트", "드")) else reading + "드"


_RULES: tuple[tuple[str, tuple[str, ...], Callable[[str], str]], ...] = (
    ("ies", ("y",), str),
    ("es", ("", "e"), str),
    ("s", ("",), str),
    ("ing", ("", "e"), lambda reading: _begun(reading, "ᅵ", "ᆼ")),
    ("ed", ("", "e"), _past),
    ("er", ("", "e"), lambda reading: _begun(reading, "ᅥ")),
    ("or", ("", "e"), lambda reading: _begun(reading, "ᅥ")),
    ("ization", ("ize",), lambda reading: reading.removesuffix("즈") + "제이션" if reading.endswith("즈") else ""),
    ("ation", ("ate",), lambda reading: reading.removesuffix("트") + "션" if reading.endswith("이트") else ""),
    ("ly", ("",), lambda reading: reading + "리"),
    ("isation", ("ization",), str),
)
"""Ending, what may stand in its place in the word that is known, how that one's reading changes."""


def _word_read(word: str, readings: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give the readings of a word in lower case: as the table has it, by its ending, or as two words in one."""
    if known := readings.get(word):
        return known
    for ending, instead, change in _RULES:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:  # noqa: PLR2004 - what is left says nothing: bed, sing
            continue
        # running → run
        stems = [stem + end for end in instead] + [stem[:-1]] * (stem[-1] == stem[-2])
        for known in filter(None, map(readings.get, stems)):
            if read := tuple(filter(None, map(change, known))):
                return read
    for at in range(3, len(word) - 2):
        first, second = readings.get(word[:at]), readings.get(word[at:])
        if first and second and len(word) >= _LONG_ENOUGH:
            return (first[0] + second[0],)
    return ()


def _piece_read(piece: str, readings: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Give the readings of a word, of an abbreviation that ends in a word (DCGAN), or of letters."""
    word = piece.casefold()
    if piece in _NUMBERS:
        return [_NUMBERS[piece]]
    if len(piece) == 1 and (piece.isupper() or piece not in readings):
        return _spelt(word)
    spelt = _spelt(word) if piece.isupper() or not piece.isalpha() else []
    known = readings.get(word, ()) if piece.isupper() else _word_read(word, readings)
    if known:
        return [*known, *spelt[:1]]
    if piece.isupper() and word.endswith("gan"):
        return [front + back for front in _spelt(word[:-3]) for back in readings.get("gan", ())]
    return spelt


def words_read(name: str, readings: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Give how an English name is read, if the readings of all of its words are known; the likeliest first."""
    name = _GENITIVE.sub("", _ACCENT.sub("", unicodedata.normalize("NFD", name.translate(GREEK))))
    words = _RUN.findall(name)
    pieces = [piece for word in words for piece in ([word] if word.casefold() in readings else _PIECE.findall(word))]
    choices = [_piece_read(piece, readings) for piece in pieces]
    whole = sum(map(len, pieces)) == sum(map(str.isalnum, name))
    # Two letters are soon something else, and those of one word are `letters_read`.
    enough = any(len(piece) > 2 and not piece.isdigit() for piece in pieces) or sum(map(len, pieces)) > 2  # noqa: PLR2004
    if not whole or not all(choices) or not enough:
        return []
    order = sorted(product(*map(range, map(len, choices))), key=sum)[:_MOST_READINGS]
    return [" ".join(choice[at] for choice, at in zip(choices, row, strict=True)) for row in order]
