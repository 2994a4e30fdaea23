"""One module a form of note; the first that recognises a note reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note
from malmoi.ingest.readers import a_z, export, paste, table, transcript
from malmoi.ingest.records import Reading

__all__ = ["READERS", "Reader", "read_note"]


@dataclass(frozen=True)
class Reader:
    """A form of note."""

    kind: str
    """As in `docs/notes.yml`."""
    recognises: Callable[[Note], bool]
    read: Callable[[Note, Lexicon], Reading]


# Asked in this order. A transcript has times and an A–Z post has letters, which nothing else has; a table must make up
# a third of its note; a blog's page around the text rules out an export. What is left for the paste has such a page, or
# none of Markdown's marks.
READERS = (
    Reader("transcript", transcript.recognises, transcript.read),
    Reader("a-z", a_z.recognises, a_z.read),
    Reader("table", table.recognises, table.read),
    Reader("export", export.recognises, export.read),
    Reader("paste", paste.recognises, paste.read),
)


def read_note(note: Note, lexicon: Lexicon) -> Reading | None:
    """Give what a note says; None for a note in a form that no reader knows."""
    for reader in READERS:
        if reader.recognises(note):
            return reader.read(note, lexicon)
    return None
