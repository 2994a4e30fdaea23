"""A note as its readers see it: numbered lines, front matter taken apart."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

__all__ = ["Note", "digest_of", "lines_of"]

_FENCE = re.compile(r"(?:-{3,}|\+{3})\s*")  # YAML of Jekyll and Obsidian, TOML of Hugo
_KEY = re.compile(r"([\w가-힣 ]{1,40}?)\s*[:=]\s*(.*)")
_FRONT_LINES = 100


def lines_of(text: str) -> tuple[str, ...]:
    """Give the lines of a text without their ends; a line end at the very end begins no further line."""
    return tuple(text.removesuffix("\n").split("\n")) if text else ()


def digest_of(text: str) -> str:
    """Give what is the same for every copy of a note, whatever its encoding, line ends and name."""
    stripped = "\n".join(line.rstrip() for line in lines_of(text)).strip("\n")
    return hashlib.sha256(stripped.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Note:
    """One file that somebody handed over."""

    id: str
    """The name under which `sources` speak of it."""
    path: str
    """The file, for messages and the ledger."""
    lines: tuple[str, ...]
    """In NFC, without line ends, private names masked."""

    @cached_property
    def front(self) -> int:
        """How many lines the front matter takes, its two `---` included; 0 without one."""
        if not self.lines or not _FENCE.fullmatch(self.lines[0]):
            return 0
        for number, line in enumerate(self.lines[1:_FRONT_LINES], start=2):
            if _FENCE.fullmatch(line):
                return number
        return 0

    @cached_property
    def values(self) -> dict[str, str]:
        """The one-line values of the front matter, as they are written: notes are no YAML that one could trust."""
        found = (_KEY.match(line) for line in self.lines[1 : max(0, self.front - 1)])
        return {match[1].strip().casefold(): match[2].strip().strip("\"'") for match in found if match}

    def numbered(self, first: int = 1) -> list[tuple[int, str]]:
        """Give the lines from `first` on with their numbers, counted from 1."""
        return [(number, line) for number, line in enumerate(self.lines, start=1) if number >= first]
