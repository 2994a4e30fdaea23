"""Hangul as the keys of a Korean keyboard (두벌식): what was typed, and what a keyboard makes of it."""

from collections.abc import Iterable, Sequence

__all__ = ["INITIALS", "from_keys", "is_hangul", "keys_of", "letters_as_keys", "to_keys"]

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST, _LAST = 0xAC00, 0xD7A3

# Two keys in a row that make one jamo.
_PAIRS = {
    "ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ", "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ", "ㅡㅣ": "ㅢ",
    "ㄱㅅ": "ㄳ", "ㄴㅈ": "ㄵ", "ㄴㅎ": "ㄶ", "ㄹㄱ": "ㄺ", "ㄹㅁ": "ㄻ", "ㄹㅂ": "ㄼ", "ㄹㅅ": "ㄽ", "ㄹㅌ": "ㄾ",
    "ㄹㅍ": "ㄿ", "ㄹㅎ": "ㅀ", "ㅂㅅ": "ㅄ",
}  # fmt: skip
_PARTS = {whole: pair for pair, whole in _PAIRS.items()}
_JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
_LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
_LATIN_OF = dict(zip(_JAMO, _LATIN, strict=True))
_JAMO_OF = {latin: jamo for jamo, latin in _LATIN_OF.items()}


def is_hangul(character: str) -> bool:
    """Whether it is a whole syllable."""
    return _FIRST <= ord(character) <= _LAST


def keys_of(text: str) -> list[str]:
    """Give the jamo that are typed for a text, one a key; other characters as they are."""
    keys: list[str] = []
    for character in text:
        if not is_hangul(character):
            keys.append(character)
            continue
        rest, final = divmod(ord(character) - _FIRST, len(_FINALS))
        initial, vowel = divmod(rest, len(_VOWELS))
        for jamo in (INITIALS[initial], _VOWELS[vowel], _FINALS[final]):
            keys.extend(_PARTS.get(jamo, jamo))
    return keys


def to_keys(text: str) -> str:
    """Give the Latin letters that come out when a Korean text is typed with the keyboard left in English."""
    return "".join(_LATIN_OF.get(key, key) for key in keys_of(text))


def letters_as_keys(text: str) -> str:
    """Give what comes out when an English text is typed with the keyboard left in Korean."""
    return from_keys(_JAMO_OF.get(letter, _JAMO_OF.get(letter.lower(), letter)) for letter in text)


def _syllable(initial: str, vowel: str, final: str) -> str:
    if not initial or not vowel:
        return initial or vowel
    place = INITIALS.index(initial) * len(_VOWELS) + _VOWELS.index(vowel)
    return chr(_FIRST + place * len(_FINALS) + _FINALS.index(final))


def from_keys(keys: Iterable[str]) -> str:
    """Give what a Korean keyboard shows after these keys: a consonant is a final until a vowel takes it over."""
    done: list[str] = []
    initial = vowel = final = ""
    for key in keys:
        if key in _VOWELS:
            if final:
                kept, taken = _split(final)
                done.append(_syllable(initial, vowel, kept))
                initial, vowel, final = taken, key, ""
            elif vowel and vowel + key in _PAIRS:
                vowel = _PAIRS[vowel + key]
            elif vowel:
                done.append(_syllable(initial, vowel, ""))
                initial, vowel = "", key
            else:
                vowel = key
        elif key in INITIALS:
            if initial and vowel and not final and key in _FINALS:
                final = key
            elif final and final + key in _PAIRS:
                final = _PAIRS[final + key]
            else:
                done.append(_syllable(initial, vowel, final))
                initial, vowel, final = key, "", ""
        else:
            done += [_syllable(initial, vowel, final), key]
            initial = vowel = final = ""
    done.append(_syllable(initial, vowel, final))
    return "".join(done)


def _split(final: str) -> Sequence[str]:
    parts = _PARTS.get(final, final)
    return ("", parts) if len(parts) == 1 else tuple(parts)
