"""What a reader gives: which concepts a note names, with what text, and what became of each line."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Action", "Fate", "Reading", "Reason", "Record", "Section", "Text"]

Action = Literal["used", "kept", "dropped"]
Reason = Literal[
    "name", "text", "seminar",  # used
    "reference", "image", "remark", "file",  # kept
    "chrome", "logistics", "private name", "markup", "empty", "copy", "format",  # dropped
]  # fmt: skip


@dataclass(frozen=True)
class Fate:
    """What became of one line."""

    action: Action
    reason: Reason


@dataclass(frozen=True)
class Text:
    """A line of what a note says about a concept, its list marks and indentation still on it."""

    line: int
    text: str


@dataclass(frozen=True)
class Record:
    """One entry of a note: names that the note gives to one concept, and what it says there."""

    names: tuple[str, ...]
    """At least one, the main one first, as the author wrote them."""
    line: int
    """Where the name stands, counted from 1."""
    texts: tuple[Text, ...] = ()
    """Empty for a concept that is only named."""
    references: tuple[str, ...] = ()
    at: str = ""
    """`MM:SS` in a transcript; empty where lines are counted."""
    shared: bool = False
    """The text is about several concepts at once: a comparison, or `A = B`."""
    concept: str = ""
    """The id, where the reader knows it already: of speech the sound decides and not the name."""
    prose: bool = False
    """The name is a phrase in which a concept is only mentioned: `batch norm을 쓰는 이유`."""

    @property
    def is_defined(self) -> bool:
        """Whether there is any text."""
        return any(text.text.strip() for text in self.texts)


@dataclass(frozen=True)
class Section:
    """One part of a recorded talk."""

    at: str
    title: str
    line: int
    texts: tuple[Text, ...]


@dataclass
class Reading:
    """All that one note gave; every line has one fate, the last that was said of it."""

    kind: str
    """As in `docs/notes.yml`: table, a-z, paste, transcript, export."""
    title: str = ""
    records: list[Record] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    date: str = ""
    """`YYYY-MM-DD` of a recorded talk."""
    minutes: int = 0
    fates: dict[int, Fate] = field(default_factory=dict)
    remarks: list[Text] = field(default_factory=list)
    """Lines that belong to no concept but that somebody may want to read."""

    def used(self, *lines: int, reason: Reason = "text") -> None:
        """Say that lines went into a page."""
        self.fates.update(dict.fromkeys(lines, Fate("used", reason)))

    def kept(self, *lines: int, reason: Reason = "reference") -> None:
        """Say that lines are shown elsewhere."""
        self.fates.update(dict.fromkeys(lines, Fate("kept", reason)))

    def dropped(self, *lines: int, reason: Reason = "markup") -> None:
        """Say that lines go nowhere, and why."""
        self.fates.update(dict.fromkeys(lines, Fate("dropped", reason)))

    def add(self, names: Sequence[Sequence[str]], line: int, texts: Sequence[Text] = (), **values: object) -> None:
        """Add a record for each group of names; they share the text."""
        shared = len(names) > 1
        for group in names:
            self.records.append(Record(tuple(group), line, tuple(texts), shared=shared, **values))  # type: ignore[arg-type]
