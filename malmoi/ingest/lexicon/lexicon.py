"""Read the tables of this folder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from malmoi.ingest.keys import LooseKey, loose_key

__all__ = ["Garbled", "Lexicon", "Term", "read_lexicon"]


@dataclass(frozen=True)
class Term:
    """A concept of the field."""

    id: str
    en: str
    ko: str
    forms: tuple[str, ...] = ()
    """Every other way to write it."""
    context: tuple[str, ...] = ()
    """Words that decide for this term where another one has the same form."""

    @property
    def names(self) -> tuple[str, ...]:
        """Both titles and all forms, each once."""
        return tuple(dict.fromkeys(name for name in (self.en, self.ko, *self.forms) if name))


@dataclass(frozen=True)
class Garbled:
    """What a speech recogniser wrote, and what was said."""

    heard: str
    meant: str
    """The id of a term."""
    confidence: float
    """0 to 1; below 0.8 it is proposed and never asserted."""
    near: tuple[str, ...] = ()
    """Words one of which stands within the same section, where the same letters may mean two things."""


@dataclass(frozen=True)
class Lexicon:
    """All tables."""

    terms: tuple[Term, ...] = ()
    garbled: tuple[Garbled, ...] = ()
    asides: Mapping[LooseKey, str] = None  # type: ignore[assignment]
    """Words that head a part of an entry or a page but name no concept, and why: `markup`, `chrome`, `logistics`."""
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How English words are read aloud in Korean, the usual reading first; the words in lower case."""

    @cached_property
    def _keys(self) -> frozenset[LooseKey]:
        return frozenset(loose_key(name) for term in self.terms for name in term.names)

    def is_term(self, name: str) -> bool:
        """Say whether the field knows a name, however it is spaced."""
        return loose_key(name) in self._keys

    def aside(self, name: str) -> str | None:
        """Give why a word is no concept; None where it may be one."""
        return self.asides.get(loose_key(name))


def _rows(text: str) -> Iterator[list[str]]:
    """Give the rows below the header; comments and empty lines are passed over."""
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    for line in lines[1:]:
        yield [cell.strip() for cell in line.split("\t")] + [""] * 5


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def read_lexicon(texts: Mapping[str, str]) -> Lexicon:
    """Give the lexicon of these tables: `terms`, `garbled`, `asides`, `readings`.tsv; one that is missing is empty."""
    terms = tuple(
        Term(row[0], row[1], row[2], _several(row[3]), _several(row[4])) for row in _rows(texts.get("terms.tsv", ""))
    )
    garbled = tuple(
        Garbled(row[0], row[1], float(row[2]), _several(row[3])) for row in _rows(texts.get("garbled.tsv", ""))
    )
    asides = {loose_key(row[0]): row[1] for row in _rows(texts.get("asides.tsv", ""))}
    readings = {row[0].casefold(): _several(row[1]) for row in _rows(texts.get("readings.tsv", ""))}
    return Lexicon(terms, garbled, asides, readings)
