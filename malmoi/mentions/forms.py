"""The ways to write a concept, and what they become in the table that is searched."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, product

from malmoi.mentions.fold import view
from malmoi.names import is_abbreviation

__all__ = ["Entry", "Form", "Hit", "Proposal", "TermFacts", "is_hangul", "is_name", "spellings"]

# Beyond this many blanks in a form only "all" and "none" are tried: each blank more doubles the table.
_FREE_BLANKS = 4
_WORD = re.compile(r"[^\W_]+")
_FREE_BLANK = re.compile(r"(?<=[가-힣])[ -]|[ -](?=[가-힣])")
_LONG_WORD = re.compile(r"[가-힣]{4,}")
_SHORTEST_PART = 2
_PLURAL_Y = re.compile(r"(?<=[b-df-hj-np-tv-xz])y$")
_PLURAL_IS = re.compile(r"(?<=[a-z])is$")
_BRITISH = re.compile(r"(?<=[a-z])iz(?=e|ing|ation)")


@dataclass(frozen=True)
class Form:
    """One way to write a concept."""

    text: str
    concept: str
    """The concept's id."""
    exact_case: bool = False
    """Capitals are binding; so they are in one short word with two or more of them (LoRA, GAN, ViT)."""


@dataclass(frozen=True)
class TermFacts:
    """What a concept's page says beyond its forms."""

    not_in: tuple[str, ...] = ()
    """Phrases in which a form is not this concept; one without a form in it counts when it stands near."""
    predicate: bool = False
    """Takes -하다 and -되다."""
    context: tuple[str, ...] = ()
    """Words one of which must be near where a form of a single word is meant."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A form in the table that is searched."""

    concept: str
    capitals: tuple[int, ...]
    """Where a capital must stand."""
    small_first: bool
    """The first letter must be small: mAP is not MAP."""
    named: bool
    """Looks like a name (GAN, LoRA): takes model numbers, is blocked in names that are made of it."""
    predicate: bool
    single: bool
    """One word only, so that it may be an everyday word."""


Hit = tuple[str, int, int]
"""A key and where it stands, whatever is beside it."""
Proposal = tuple[Entry, str, int, int]
"""A form that stands as a word of its own, with its key; the end includes an English plural."""


def is_hangul(letter: str) -> bool:
    """Say whether an NFC letter is a Hangul syllable or a stray jamo."""
    return "가" <= letter <= "힣" or "ㄱ" <= letter <= "ㆎ" or "\u1100" <= letter <= "\u11ff"


def is_name(text: str) -> bool:
    """Say whether a form looks like a name: a word of it has two capitals or more (GAN, LoRA, ResNet)."""
    return any(sum(map(str.isupper, word)) > 1 for word in _WORD.findall(text))


def _capitals(shown: str, *, exact: bool) -> tuple[int, ...]:
    if shown == shown.lower():
        return ()
    places: list[int] = []
    for word in _WORD.finditer(shown):
        upper = [at for at in range(*word.span()) if shown[at].isupper()]
        # Beside another word small letters make no other word of it: fc layer, but lora.
        if exact or (" " not in shown and is_abbreviation(word[0])):
            places += upper
    return tuple(places)


def _spacings(shown: str) -> Iterable[str]:
    """A blank or hyphen beside Hangul may be left out: 잠재 공간, 잠재공간."""
    if shown.isascii():
        return (shown,)
    parts = _FREE_BLANK.split(shown)
    gaps = len(parts) - 1
    choices = product((" ", ""), repeat=gaps) if gaps <= _FREE_BLANKS else ((" ",) * gaps, ("",) * gaps)
    return ["".join(chain.from_iterable(zip(parts, (*choice, ""), strict=True))) for choice in choices]


def _parted(shown: str) -> Iterable[str]:
    """A long Korean word is sometimes written in two, wherever its writer hears a seam: 하이퍼 파라미터, 드롭 아웃."""
    for word in _LONG_WORD.finditer(shown):
        for at in range(word.start() + _SHORTEST_PART, word.end() - _SHORTEST_PART + 1):
            yield f"{shown[:at]} {shown[at:]}"


def _inflections(key: str) -> Iterable[str]:
    """English spellings that are more than a letter at the end: -isation, -ies, -ses."""
    if "iz" in key:
        yield _BRITISH.sub("is", key)
    if key.endswith(("y", "is")):
        yield _PLURAL_Y.sub("ies", key)
        yield _PLURAL_IS.sub("es", key)


def spellings(text: str, *, exact: bool = False, shortest: int = 2) -> dict[str, tuple[int, ...]]:
    """Give the keys under which a form is looked for, each with the places of its binding capitals.

    One letter or syllable is a word of its own or a variable far more often than a concept, so it has none.
    """
    shown = " ".join(view(text).shown.split())
    if sum(map(str.isalnum, shown)) < shortest:
        return {}
    written: dict[str, tuple[int, ...]] = {}
    for spaced in chain(_spacings(shown), _parted(shown)):
        key = spaced.lower().replace("-", " ")
        capitals = _capitals(spaced, exact=exact)
        written.setdefault(key, capitals)
        for inflected in _inflections(key):
            written.setdefault(inflected, tuple(at for at in capitals if at < len(inflected)))
    return written
