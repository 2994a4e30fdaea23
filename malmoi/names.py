"""Names: how they compare, where they stand in an index, which is nearest to a misspelt one."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NewType

from pymdownx.slugs import slugify
from pyuca import Collator
from rapidfuzz import fuzz, process

__all__ = [
    "NameKey", "choseong", "collation_key", "has_hangul", "is_abbreviation", "latin_letter", "name_key", "nearest_name",
    "slug",
]  # fmt: skip

NameKey = NewType("NameKey", str)
"""A name that has been through `name_key`; indexes take nothing else."""

_HANGUL_FIRST, _HANGUL_LAST = 0xAC00, 0xD7A3
_SYLLABLES_PER_INITIAL = 588
# The 19 initial consonants in the order of Unicode; a doubled one stands under its plain letter in a Korean index.
_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
_BLANKS = re.compile(r"\s+")
_slugify = slugify(case="lower")
_CLOSE_ENOUGH = 70
_ABBREVIATION = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})(?!(?:[^A-Za-z]*[A-Za-z]){6})[A-Za-z0-9][A-Za-z0-9.+/-]{1,11}")


def name_key(name: str) -> NameKey:
    """Give the form in which names compare: NFC (macOS writes NFD), case-folded, runs of blanks as one."""
    return NameKey(_BLANKS.sub(" ", unicodedata.normalize("NFC", name).casefold()).strip())


def is_abbreviation(name: str) -> bool:
    """Say whether a name's capitals are binding: two or more in one word of five letters at most (LoRA is not Lora).

    The small letters of a longer name make no other word: resnet.
    """
    return bool(_ABBREVIATION.fullmatch(name))


def has_hangul(text: str) -> bool:
    """Say whether a Hangul syllable stands in the NFC text."""
    return any(_HANGUL_FIRST <= ord(c) <= _HANGUL_LAST for c in text)


def choseong(name: str) -> str | None:
    """Give the 가나다 letter a name stands under: 어텐션 → ㅇ, 깊이 → ㄱ (ㄲ under ㄱ); None without leading Hangul."""
    first = ord(unicodedata.normalize("NFC", name).lstrip()[:1] or " ")
    if _HANGUL_FIRST <= first <= _HANGUL_LAST:
        return _INITIALS[(first - _HANGUL_FIRST) // _SYLLABLES_PER_INITIAL]
    return None


def latin_letter(name: str) -> str:
    """Give the A–Z letter a name stands under: Fréchet → F; `#` for what begins with no Latin letter."""
    # Cut after the change of case, which may give two letters for one: ß → SS.
    first = unicodedata.normalize("NFD", name.lstrip()[:1]).upper()[:1]
    return first if "A" <= first <= "Z" else "#"


@cache
def _collator() -> Collator:
    return Collator()


@cache
def collation_key(name: str) -> tuple[int, ...]:
    """Give the key that sorts names by the Unicode Collation Algorithm (UTS #10, default table)."""
    return tuple(_collator().sort_key(name))


def nearest_name(name: str, candidates: Iterable[str]) -> str | None:
    """Give the candidate most like the name, or None if none is close.

    Compared in NFD, where 토근 and 토큰 differ in one letter of six and not in one of two.
    """
    by_jamo = {unicodedata.normalize("NFD", c.casefold()): c for c in candidates}
    found = process.extractOne(
        unicodedata.normalize("NFD", name.casefold()), list(by_jamo), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH
    )
    return by_jamo[found[0]] if found else None


def slug(text: str) -> str:
    """Give the id the site gives a heading (see `toc` in mkdocs.yml): Hangul stays, blanks become hyphens."""
    return str(_slugify(text, "-"))
