"""Files that were handed over become notes: decoded, each text once, private names masked, with an id."""

from collections.abc import Iterable
from dataclasses import dataclass

from malmoi.diagnostics import Problem, Report
from malmoi.ingest.decode import decode
from malmoi.ingest.ledger import Row, account
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note, digest_of, lines_of
from malmoi.ingest.note_list import ListedNote, note_id
from malmoi.ingest.parallel import mapped
from malmoi.ingest.privacy import mask_private_names
from malmoi.ingest.records import Fate

__all__ = ["Taken", "take_in"]


@dataclass(frozen=True)
class Taken:
    """A note that is to be read."""

    note: Note
    digest: str


def take_in(
    sources: Iterable[tuple[str, bytes]],
    listed: tuple[ListedNote, ...],
    lexicon: Lexicon,
    rows: list[Row],
    report: Report,
) -> list[Taken]:
    """Give the notes in an order that does not depend on how they were handed over.

    Files that are no text are reported; of empty ones and of copies `rows` gains the lines.
    """
    decoded = [(path, text) for path, data in sources if (text := decode(path, data, report)) is not None]
    by_digest: dict[str, str] = {}
    given: list[str] = []
    kept: list[tuple[str, str, str, tuple[str, ...]]] = []
    for digest, path, text in sorted((digest_of(text), path, text) for path, text in decoded):
        lines = lines_of(text)
        if not text.strip():
            report(Problem(path, 1, 1, "empty-note", "unexpected empty file, expected a note"))
            rows += account(path, lines, Fate("dropped", "empty"), {})
            continue
        if digest in by_digest:
            message = f"unexpected copy of {by_digest[digest]}, expected each note once"
            report(Problem(path, 1, 1, "copied-note", message))
            rows += account(path, lines, Fate("dropped", "copy"), {})
            continue
        by_digest[digest] = path
        name = mask_private_names([path.rsplit("/", 1)[-1].rsplit(".", 1)[0]], lexicon.is_term)[0]
        identity = note_id(name, digest, listed, given)
        given.append(identity)
        kept.append((digest, identity, path, lines))
    masked = mapped(lambda note: mask_private_names(note[-1], lexicon.is_term), kept)
    return [
        Taken(Note(identity, path, lines), digest)
        for (digest, identity, path, _), lines in zip(kept, masked, strict=True)
    ]
