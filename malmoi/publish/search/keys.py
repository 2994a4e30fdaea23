"""The forms in which names are looked up; `query.js` and `hangul.js` make the same of what is typed."""

import re
import unicodedata

__all__ = ["code_units", "has_syllable", "initials", "name_key", "sound"]

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ACCENTS = re.compile("[\u0300-\u036f]")
_OTHER = re.compile("[^\x00-\x7f가-힣]")
_NEITHER = re.compile(r"[^\w+#]|_")  # C++ and C# differ by nothing but their signs
_FIRST, _PER_INITIAL = 0xAC00, 588
_SYLLABLE = re.compile("[가-힣]")
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

# English to consonants as a Korean ear keeps them. The order counts: what a rule writes, a later one may read;
# `1` stands for a vowel that has been read already.
_SOUNDS = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[^a-z]", ""), (r"[ts]ion", "s1n"), (r"tch|ch|sh", "s"), (r"ph", "p"), (r"th", "s"), (r"ng", "n"),
        (r"ck", "k"), (r"x", "ks"), (r"qu?", "k"), (r"c(?=[eiy])", "s"), (r"g(?=[eiy])|j|z", "s"), (r"[cg]", "k"),
        (r"[vfb]", "p"), (r"d", "t"), (r"r(?![aeiouy1])", ""), (r"l", "r"), (r"[aeiouyw1]", ""), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip


def name_key(name: str) -> str:
    """Give a name without blanks, marks, accents and capitals: `U-Net` is `u net`, 잠재 공간 is 잠재공간."""
    text = unicodedata.normalize("NFC", name)
    if _OTHER.search(text):
        text = text.translate(_FULL_WIDTH)
        text = "".join(c if _SYLLABLE.match(c) else _ACCENTS.sub("", unicodedata.normalize("NFD", c)) for c in text)
    return _NEITHER.sub("", text.lower())


def has_syllable(text: str) -> bool:
    """Say whether a Hangul syllable stands in the text."""
    return bool(_SYLLABLE.search(text))


def initials(key: str) -> str:
    """Give the 초성 of a key, everything else as it is: 잠재공간 → ㅈㅈㄱㄱ."""
    return "".join(_INITIALS[(ord(c) - _FIRST) // _PER_INITIAL] if has_syllable(c) else c for c in key)


def sound(name: str) -> str:
    """Give the consonants of an English name as its Korean transliteration has them: `dropout` → trpt (드롭아웃)."""
    text = name.lower()
    for pattern, replacement in _SOUNDS:
        text = pattern.sub(replacement, text)
    return text


def code_units(text: str) -> bytes:
    """Give the key that sorts as JavaScript compares strings, which is by UTF-16."""
    return text.encode("utf-16-be", "surrogatepass")
