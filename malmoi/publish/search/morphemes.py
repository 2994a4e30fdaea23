"""From morphemes to index words: nouns and their compounds, adverbs, verbs by their lemma (되돌리는 → 되돌리다)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

__all__ = ["LIGHT_VERBS", "Morpheme", "Tokens", "collect"]

_HANGUL = re.compile("[가-힣]")
_ENDING = re.compile("[가-힣]{1,6}")
_EOJEOL = re.compile(r"\S+")
_NOUNS = frozenset({"NNG", "NNP", "XR", "XSN", "XPN", "NNB", "NR"})
_LONGEST_COMPOUND = 4
_PLURAL = "들"
LIGHT_VERBS = frozenset("하되있없이보않같지주오가나들알말") | {
    "그렇",
    "이렇",
    "어떻",
    "위하",
    "대하",
    "따르",
    "통하",
    "의하",
}
"""Stems of verbs that say nothing about what a text is about."""


class Morpheme(Protocol):
    """What Kiwi gives."""

    form: str
    tag: str
    start: int
    len: int


@dataclass
class Tokens:
    """What was found in one text."""

    words: Counter[str] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)
    """What stood behind nouns in their eojeol."""
    verbs: set[str] = field(default_factory=set)
    """`lemma/tag` of every verb among the words."""

    def dump(self) -> list[str]:
        """Give it as lines, to be kept: a word and its count, an ending behind `-`, a verb behind `+`."""
        words = [f"{word} {count}" for word, count in sorted(self.words.items())]
        endings = [f"-{ending} {count}" for ending, count in sorted(self.endings.items())]
        return words + endings + [f"+{verb}" for verb in sorted(self.verbs)]

    @classmethod
    def load(cls, lines: Iterable[str]) -> "Tokens":
        """Give what `dump` wrote."""
        tokens = cls()
        for line in lines:
            word, _, count = line.rpartition(" ")
            if line[:1] == "+":
                tokens.verbs.add(line[1:])
            elif line[:1] == "-":
                tokens.endings[word[1:]] = int(count)
            else:
                tokens.words[word] = int(count)
        return tokens


@dataclass
class _Run:
    """Nouns that follow each other in one eojeol."""

    parts: list[str] = field(default_factory=list)
    end: int = 0
    eojeol_end: int = 0
    prefix: bool = False

    def add(self, morpheme: Morpheme, eojeol_end: int) -> None:
        form = morpheme.form
        if self.parts and (self.prefix or morpheme.tag == "XSN"):  # 비-선형, 정규-화
            self.parts[-1] += form
        else:
            self.parts.append(form)
        self.prefix = morpheme.tag == "XPN"
        self.end, self.eojeol_end = morpheme.start + morpheme.len, eojeol_end

    def close(self, text: str, tokens: Tokens) -> None:
        for part in self.parts:
            tokens.words[part.replace(" ", "")] += 1
            if " " in part:  # a name of several words from the user dictionary
                tokens.words.update(part.split())
        if 1 < len(self.parts) <= _LONGEST_COMPOUND:
            tokens.words["".join(self.parts).replace(" ", "")] += 1
        behind = text[self.end : self.eojeol_end]
        if _ENDING.fullmatch(behind):
            tokens.endings[behind] += 1


def collect(text: str, morphemes: Sequence[Morpheme]) -> Tokens:
    """Give the index words of a text that was analysed."""
    tokens = Tokens()
    eojeols = [match.end() for match in _EOJEOL.finditer(text)] or [0]
    place = 0
    run = _Run()
    for morpheme in morphemes:
        while place < len(eojeols) - 1 and morpheme.start >= eojeols[place]:
            place += 1
        is_noun = morpheme.tag in _NOUNS and morpheme.form != _PLURAL and bool(_HANGUL.search(morpheme.form))
        if run.parts and (not is_noun or morpheme.start >= run.eojeol_end):
            run.close(text, tokens)
            run = _Run()
        if is_noun and (morpheme.tag != "NNB" or run.parts):
            run.add(morpheme, eojeols[place])
        elif morpheme.tag == "MAG" and len(morpheme.form) > 1:
            tokens.words[morpheme.form] += 1
        elif morpheme.tag[:2] in ("VV", "VA") and morpheme.form not in LIGHT_VERBS:
            lemma = morpheme.form + "다"
            tokens.words[lemma] += 1
            tokens.verbs.add(f"{lemma}/{morpheme.tag}")
    if run.parts:
        run.close(text, tokens)
    return tokens
