"""What a new concept is called: its titles, its other forms, its id."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from anyascii import anyascii

from malmoi.ingest.keys import GREEK, loose_key, singular, spelt_signs
from malmoi.ingest.patterns import words
from malmoi.names import has_hangul

__all__ = ["Naming", "free_id", "is_abbreviation", "name_new"]

_MOST_ID = 60
_SHOUTED = re.compile(r"^[A-Z]{2,}[a-z]+$")  # FLoating, as in an abbreviation that is spelt out
_SMALL_WORDS = words("a an and as at by for from in of on or the to vs via with")


@dataclass(frozen=True)
class Naming:
    """The names of a new concept."""

    id: str
    en: str
    """Empty where no note gives an English name."""
    ko: str
    aliases: tuple[str, ...]


def is_abbreviation(name: str) -> bool:
    """Say whether a name is letters that stand for words: SGD, mAP, LoRA."""
    return " " not in name and len(name) <= 8 and sum(c.isupper() for c in name) * 2 >= len(name) and name.isascii()  # noqa: PLR2004 - of a few words


def _titled(name: str) -> str:
    """Give an English name as a title: words that are all small get a capital, others stay as they are."""
    if name != name.lower() and not any(_SHOUTED.match(word) for word in name.split()):
        return name
    parts = [word.capitalize() if _SHOUTED.match(word) else word for word in name.split()]
    return " ".join(
        word
        if word != word.lower() or (number and word in _SMALL_WORDS) or not word.isascii()
        else word[:1].upper() + word[1:]
        for number, word in enumerate(parts)
    )


def _id(name: str) -> str:
    parts = re.sub(r"[^a-z0-9]+", " ", anyascii(spelt_signs(name).translate(GREEK)).lower()).split()
    if parts and not has_hangul(name):
        parts[-1] = singular(parts[-1])
    return "-".join(parts)[:_MOST_ID].strip("-")


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Give an id that nobody has: `term`, else `term-2`, `term-3`."""
    wanted = wanted or "term"
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def name_new(names: Sequence[str], taken: Collection[str]) -> Naming:
    """Name a concept by all the names that notes give it, the main ones first.

    The English title is the first English name that is no abbreviation, else the abbreviation; so for the id, which a
    concept without an English name gets from its Korean one in Latin letters.
    """
    english = [name for name in names if not has_hangul(name)]
    full = [name for name in english if not is_abbreviation(name)]
    ko = next((name for name in names if has_hangul(name) and not re.search("[A-Za-z]", name)), "")
    ko = ko or next((name for name in names if has_hangul(name)), "")
    en = _titled((full or english or [""])[0])
    seen = {loose_key(title) for title in (en, ko) if title}
    aliases = []
    for name in names:
        if loose_key(name) not in seen:
            seen.add(loose_key(name))
            aliases.append(name)
    return Naming(free_id(_id(en or ko), taken), en, ko, tuple(aliases))
