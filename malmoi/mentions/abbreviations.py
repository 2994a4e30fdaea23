"""An abbreviation that the text itself spells out: AE (adverse event) is no autoencoder here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from malmoi.mentions.forms import Entry

__all__ = ["LocalAbbreviations"]

_SPELT_OUT = re.compile(r"\(([A-Za-z][A-Za-z' -]{4,80})\)")
_ABBREVIATION = re.compile(r"(?<=[A-Za-z] )\(([A-Z][A-Za-z]{1,7})\)")
_WORDS = re.compile(r"[A-Za-z]+")
_SMALL = frozenset(("a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "to", "via", "with"))
_STEM, _WORD_LIMIT = 5, 25


@dataclass(frozen=True)
class _Meaning:
    """What an abbreviation stands for, made comparable."""

    stems: frozenset[str]
    letters: str

    def is_like(self, other: "_Meaning") -> bool:
        """Say whether half of the words are shared, or all the letters: auto-encoder, autoencoder."""
        return self.letters == other.letters or 2 * len(self.stems & other.stems) >= len(self.stems)


def _big_words(text: str) -> list[str]:
    return [word for word in _WORDS.findall(text.lower()) if word not in _SMALL]


def _meaning(words: list[str]) -> _Meaning:
    return _Meaning(frozenset(word[:_STEM] for word in words), "".join(words).removesuffix("s"))


def spelt_out(shown: str) -> dict[str, list[_Meaning]]:
    """Give the abbreviations that a text explains, lower case, each with what it says they stand for."""
    found: dict[str, list[_Meaning]] = {}
    for bracket in _SPELT_OUT.finditer(shown):
        words = _big_words(bracket[1])
        if len(words) > 1:
            found.setdefault("".join(word[0] for word in words), []).append(_meaning(words))
    for bracket in _ABBREVIATION.finditer(shown):
        letters = bracket[1].removesuffix("s").lower()
        before = _big_words(shown[max(0, bracket.start() - _WORD_LIMIT * len(letters)) : bracket.start()])
        words = before[-len(letters) :]
        if "".join(word[0] for word in words) == letters:
            found.setdefault(letters, []).append(_meaning(words))
    return found


class LocalAbbreviations:
    """Compares what a text says of an abbreviation with what the concept's forms say."""

    def __init__(self, entries: Mapping[str, list[Entry]]) -> None:
        self._meanings: dict[str, list[_Meaning]] = {}
        for key, listed in entries.items():
            if key.isascii() and not all(entry.named for entry in listed):
                meaning = _meaning(_big_words(key))
                for entry in listed:
                    self._meanings.setdefault(entry.concept, []).append(meaning)

    def is_other(self, explained: Mapping[str, list[_Meaning]], form: str, concept: str) -> bool:
        """Say whether the text explains the abbreviation as something else than the concept."""
        said = explained.get(form)
        known = self._meanings.get(concept)
        return bool(said and known) and not any(one.is_like(meaning) for one in said or () for meaning in known or ())
