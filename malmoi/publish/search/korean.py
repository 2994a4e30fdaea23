"""Korean texts to index words by Kiwi, each text once: what was found is kept under a hash of all that it depends on.

Kiwi is nine tenths of the time the index takes, so it is not even loaded when nothing is new.
"""

import hashlib
import re
from collections.abc import Iterable, MutableMapping, Sequence
from functools import cache, cached_property
from importlib.metadata import version

import ahocorasick_rs
from kiwipiepy import Kiwi

from malmoi.publish.search.morphemes import Tokens, collect

__all__ = ["TokenCache", "Tokenizer"]

TokenCache = MutableMapping[str, list[str]]
"""Lines by hash, to be written and read back by the caller."""

_NAME = re.compile("[가-힣]{3,}")
_STAND_ALONE = 1.0
_RULES = "2"
"""Changes when `morphemes.py` finds something else in the same text."""


class Tokenizer:
    """Finds index words; knows the titles and aliases of the glossary."""

    def __init__(self, names: Iterable[str], cache: TokenCache | None) -> None:
        """Take the names into the dictionary; `cache` is read, and changed to what this run has used."""
        self._names = sorted({name for name in names if _NAME.fullmatch(name)})
        self._cache = cache if cache is not None else {}
        self._used: dict[str, list[str]] = {}
        self._automaton = ahocorasick_rs.AhoCorasick(self._names, matchkind=ahocorasick_rs.MatchKind.Standard)

    @cached_property
    def _kiwi(self) -> Kiwi:
        kiwi = Kiwi()
        for name in self._names:
            kiwi.add_user_word(name, "NNP", _STAND_ALONE)
        return kiwi

    def _key(self, kind: str, text: str) -> str:
        # Only names that stand in the text can change what is found there: a new page leaves the others' entries valid.
        inside = sorted(
            {self._names[match[0]] for match in self._automaton.find_matches_as_indexes(text, overlapping=True)}
        )
        parts = (kind, _RULES, _version(), text, *inside)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def words(self, texts: Sequence[str]) -> list[Tokens]:
        """Give the tokens of each text."""
        keys = [self._key("text", text) for text in texts]
        new = [(key, text) for key, text in dict(zip(keys, texts, strict=True)).items() if key not in self._cache]
        if new:
            analysed = self._kiwi.tokenize([text for _, text in new])
            for (key, text), morphemes in zip(new, analysed, strict=True):
                self._cache[key] = collect(text, morphemes).dump()
        self._used |= {key: self._cache[key] for key in keys}
        return [Tokens.load(self._cache[key]) for key in keys]

    def forms(self, verb: str) -> list[str]:
        """Give the forms of a verb (`lemma/tag`) that do not begin with its stem: 돕다 → 도와, 도운."""
        key = self._key("verb", verb)
        if key not in self._cache:
            self._cache[key] = sorted(self._conjugated(verb))
        self._used[key] = self._cache[key]
        return self._cache[key]

    def _conjugated(self, verb: str) -> set[str]:
        lemma, _, tag = verb.partition("/")
        stem = lemma[:-1]
        found = set()
        for endings, cut in _FORMS:
            joined = self._kiwi.join([(stem, tag), *endings])
            found.add(joined[: len(joined) - cut])
        return {form for form in found if form and not form.startswith(stem)}

    def forget_unused(self) -> None:
        """Leave only what this run has used in the cache."""
        for key in [key for key in self._cache if key not in self._used]:
            del self._cache[key]


# Ending morphemes, and how many syllables at the end others may replace: 도왔-다, 도왔-던.
_FORMS: tuple[tuple[tuple[tuple[str, str], ...], int], ...] = (
    ((("어", "EF"),), 0),
    ((("ᆫ", "ETM"),), 0),
    ((("ᆯ", "ETM"),), 0),
    ((("ᆷ", "ETN"),), 0),
    ((("는", "ETM"),), 0),
    ((("ᆸ니다", "EF"),), 0),
    ((("었", "EP"), ("다", "EF")), 1),
)


@cache
def _version() -> str:
    return version("kiwipiepy") + " " + version("kiwipiepy_model")
