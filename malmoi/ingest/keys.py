"""How names of notes compare: case, blanks, hyphens, plural and accents do not count; and which differ by a slip."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NewType

from rapidfuzz.distance import OSA

from malmoi.names import has_hangul, name_key

__all__ = ["GREEK", "LooseKey", "Spelling", "loose_key", "singular", "spelt_signs"]

LooseKey = NewType("LooseKey", str)
"""A name that has been through `loose_key`."""

_NO_SIGN = re.compile(r"[\s\-‐‑–—_'’‘\"“”`.,:·/()\[\]*]+")
GREEK = str.maketrans(
    {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "λ": "lambda", "σ": "sigma"}
)
"""Letters that names are made of (β-VAE), as they are spelt."""
_LAST_SIGN = re.compile(r"(?<=[A-Za-z])(?:\*|#|\+\+)$")
_SPELT = {"*": " star", "#": " sharp", "++": " plus plus"}
_SIGNS = str.maketrans({"×": "x", "&": "and"}) | GREEK
_ACCENT = re.compile("[\u0300-\u036f]")
_NO_PLURAL = re.compile(r"(?:ss|us|is|as|os|ous|eus|ics)$")
_IRREGULAR = {
    "series": "series", "species": "species", "news": "news", "lens": "lens", "biases": "bias", "matrices": "matrix",
    "vertices": "vertex", "indices": "index", "analyses": "analysis", "hypotheses": "hypothesis",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+|[가-힣]+")
_DIGITS = re.compile(r"\d+")
# One letter apart and not the same thing.
_CONTRASTS = (
    ("max", "min"), ("macro", "micro"), ("inter", "intra"), ("hard", "soft"), ("encod", "decod"), ("local", "global"),
    ("topk", "topp"), ("mean", "median"), ("in", "out"), ("up", "un"), ("인코", "디코"), ("최대", "최소"),
    ("상대", "절대"), ("전역", "지역"), ("내부", "외부"),
)  # fmt: skip


def singular(word: str) -> str:
    """Give an English word without its plural s: networks → network, entropies → entropy; bias stays."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.isascii() or not word.endswith("s") or _NO_PLURAL.search(word):  # noqa: PLR2004 - gas
        return word
    if word.endswith("ies") and len(word) > 5:  # noqa: PLR2004 - series
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


def spelt_signs(name: str) -> str:
    """Give a name with the sign at its end in letters: A* → A star, C# → C sharp."""
    return _LAST_SIGN.sub(lambda sign: _SPELT[sign[0]], name)


@cache
def loose_key(name: str) -> LooseKey:
    """Give the form in which names of notes compare: `Skip-Connections`, `skip connection` → `skipconnection`."""
    text = unicodedata.normalize(
        "NFC", _ACCENT.sub("", unicodedata.normalize("NFD", name_key(spelt_signs(name)).translate(_SIGNS)))
    )
    key = singular(_NO_SIGN.sub("", text)).replace("isation", "ization").replace("ise", "ize")
    return LooseKey(key or text)


def _letters(key: str) -> str:
    return unicodedata.normalize("NFD", key) if has_hangul(key) else key


def _most_slips(letters: str, *, hangul: bool) -> int:
    """Give how many letters may be wrong in a name of this length: short names differ by one letter on purpose."""
    one, two = (8, 14) if hangul else (5, 9)
    return (len(letters) >= one) + (len(letters) >= two)


class Spelling:
    """Finds the known name that a misspelt one was meant to be."""

    def __init__(self, names: Iterable[str]) -> None:
        """Learn the known names, and the words they are made of."""
        self._buckets: dict[tuple[str, str], set[LooseKey]] = defaultdict(set)
        self._words: set[str] = set()
        for name in names:
            key = loose_key(name)
            if len(key) > 2:  # noqa: PLR2004 - of two letters none can be wrong
                self._buckets[self._bucket(key)].add(key)
            self._words.update(singular(word) for word in _WORD.findall(name_key(name)))

    @staticmethod
    def _bucket(key: str) -> tuple[str, str]:
        # The first letter is hardly ever wrong, and other digits are another thing: CIFAR-10, CIFAR-100.
        return _letters(key)[:1], " ".join(_DIGITS.findall(key))

    def _is_made_of_words(self, name: str) -> bool:
        return all(singular(word) in self._words for word in _WORD.findall(name_key(name)))

    def nearest(self, name: str) -> LooseKey | None:
        """Give the key of the one known name that differs by a slip; None if there is none, or more than one as near.

        A name whose every word is known is no slip: micro F1 is not a misspelt macro F1.
        """
        key = loose_key(name)
        letters, hangul = _letters(key), has_hangul(key)
        most = _most_slips(letters, hangul=hangul)
        # `slef` is 4 letters long: two neighbours that changed places count as one slip from there on.
        if not most or self._is_made_of_words(name):
            return None
        best: list[LooseKey] = []
        for known in sorted(self._buckets.get(self._bucket(key), ())):
            distance = OSA.distance(letters, _letters(known), score_cutoff=most)
            if distance > most or any((a in key and b in known) or (b in key and a in known) for a, b in _CONTRASTS):
                continue
            if distance < most:
                most, best = distance, []
            best.append(known)
        return best[0] if len(best) == 1 else None
