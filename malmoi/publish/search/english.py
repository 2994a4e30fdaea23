"""English words as they are indexed; `english.js` makes the same of what is typed, and a test holds them together."""

import re
from functools import lru_cache

__all__ = ["STOP_WORDS", "english_words", "stem"]

_LIST = """
a an and are as at be because been before but by can do does for from had has have how if in into is it its of
on one or so than that the their them then there these they this those to up was were what when where which
who why will with would you your we our us i not no also each such other very more most may must should
"""
STOP_WORDS = frozenset(_LIST.split())
_SINGULAR = frozenset({"alias", "atlas", "bias", "canvas", "gas", "lens"})
_WORD = re.compile(r"[a-z0-9]+")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdfgmnprt])\1$")
_SHORTEST = 3


def _unbound(word: str) -> str:
    """Take -ing, -ed or -ly off where a word is left; `clipping` → clip, `reducing` → reduc (as `reduce`)."""
    for ending in ("ingly", "edly", "ing", "ed", "ly"):
        left = word.removesuffix(ending)
        if left != word and len(left) >= _SHORTEST and _VOWEL.search(left):
            return _DOUBLED.sub(r"\1", left)
    return word


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give what the forms of a lower-case word share: `differs`, `differed`, `differing` → differ."""
    if word in _SINGULAR:
        return word
    if len(word) > _SHORTEST + 1 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > _SHORTEST and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = _unbound(word)
    return word[:-1] if len(word) > _SHORTEST and word.endswith("e") else word


def english_words(text: str) -> list[str]:
    """Give the stems of the words of a text that are no function words, numbers too."""
    return [stem(word) for word in _WORD.findall(text.lower()) if word not in STOP_WORDS]
