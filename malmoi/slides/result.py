"""What comes of a deck: its new bytes and the counts, what was seen, what is wrong."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Protocol

from malmoi.slides.linker import Linker

__all__ = ["LARGEST_DECK", "DeckError", "Format", "Linked", "LostLink", "Shown"]

LARGEST_DECK = 512 << 20
"""Bytes, packed or unpacked, beyond which nothing is a deck of slides."""


class DeckError(Exception):
    """A file that is no deck, is damaged, encrypted, signed or too large: `unexpected X, expected Y`, a cure last."""


@dataclass(frozen=True)
class Linked:
    """A deck with its links put in, or taken off."""

    data: bytes
    slides: int
    links: int
    """Put in, or taken off."""
    concepts: frozenset[str] = frozenset()
    """Ids, and paths of disambiguation pages (`which/편향`)."""
    left: Counter[str] = field(default_factory=Counter)
    """What could not be linked and why: "picture", "chart", "SmartArt", "no text layer", "code font" …"""
    told: tuple[str, ...] = ()
    """What else is to be known."""


@dataclass(frozen=True)
class Shown:
    """A concept that a slide names."""

    slide: int
    """Counted from 1."""
    text: str
    """As the slide has it."""
    concept: str
    """The id, or the path of a disambiguation page."""
    existing: bool
    """Whether a link of ours stands there."""


@dataclass(frozen=True)
class LostLink:
    """A link of ours that leads to no concept any more."""

    slide: int
    text: str
    """What is linked; empty where that cannot be said."""
    url: str
    message: str
    """`unexpected X, expected Y; did you mean Z?`"""


class Format(Protocol):
    """What each module of a format offers; a deck that cannot be read is a `DeckError`."""

    def link(self, data: bytes, linker: Linker) -> Linked:
        """Give the deck with links at the first mentions; ours that are there are made anew."""

    def unlink(self, data: bytes, linker: Linker) -> Linked:
        """Give the deck without our links."""

    def report(self, data: bytes, linker: Linker) -> list[Shown]:
        """Give every mention, slide by slide, each in the order of the text."""

    def check(self, data: bytes, linker: Linker) -> list[LostLink]:
        """Give our links that lead nowhere."""
