"""The ingest flow as a whole: take in, read, merge, listen, find mentions, write, account for every line."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from malmoi.concept_page import Source
from malmoi.diagnostics import Problem, Report
from malmoi.ingest.catalog import Catalog, catalog_of
from malmoi.ingest.heard import Listener
from malmoi.ingest.intake import Taken, take_in
from malmoi.ingest.known import NOTES_PATH, Known
from malmoi.ingest.ledger import Row, account
from malmoi.ingest.lexicon import Lexicon, Term
from malmoi.ingest.mentioned import add_mentions
from malmoi.ingest.merge import Merged, merge
from malmoi.ingest.note import Note
from malmoi.ingest.note_list import ListedNote, with_notes
from malmoi.ingest.output import Addition, concept_files, link_of_names
from malmoi.ingest.parallel import mapped
from malmoi.ingest.places import lines_of_record
from malmoi.ingest.readers import read_note
from malmoi.ingest.records import Fate, Reading, Text
from malmoi.ingest.seminar import HeardSection, listen, seminar_page, talk_records

__all__ = ["Import", "import_notes"]

_FORMS = "a table of terms, an A–Z post, a blog paste, a transcript, an export of Notion or Obsidian"

Used = dict[str, dict[int, set[str]]]
"""The concepts that each line went to, by the path of its note."""


@dataclass
class Import:
    """What a run found, and the files it would write."""

    concepts: list[Merged] = field(default_factory=list)
    seminars: list[tuple[Note, Reading]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)
    remarks: list[tuple[str, Text]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    """New and changed files of the docs folder, by path."""


def _read(
    taken: Sequence[Taken], lexicon: Lexicon, rows: list[Row], report: Report, progress: Callable[[str], None]
) -> list[tuple[Taken, Reading]]:
    """Give what each note says; one that no reader knows is reported and accounted for."""
    found = []
    readings = mapped(lambda one: read_note(one.note, lexicon), taken, lambda one: progress(one.note.path))
    for one, reading in zip(taken, readings, strict=True):
        if reading:
            found.append((one, reading))
            continue
        message = f"unexpected form of note, expected one that a reader knows: {_FORMS}"
        report(Problem(one.note.path, 1, 1, "unknown-format", message))
        rows += account(one.note.path, one.note.lines, Fate("dropped", "format"), {})
    return found


def _with_new(catalog: Catalog, known: Known, lexicon: Lexicon, merged: Sequence[Merged]) -> Catalog:
    """Give the catalog that the next run will have: what this one found by its names is known then."""
    new = {
        one.naming.id: Term(
            one.naming.id, one.naming.en, one.naming.ko, one.naming.aliases, _context(catalog, one.naming.id)
        )
        for one in merged
        if one.page is None
    }
    old = [term for term in lexicon.terms if term.id not in new]
    return catalog_of(known.pages, [*old, *(new[concept] for concept in sorted(new))])


def _tell_slips(found: Problem, report: Report) -> None:
    if found.rule == "misspelt-name":
        report(found)


def _tell_others(found: Problem, report: Report) -> None:
    if found.rule != "misspelt-name":
        report(found)


def _context(catalog: Catalog, concept: str) -> tuple[str, ...]:
    return catalog.entries[concept].context if concept in catalog.entries else ()


def _hear(
    readings: Sequence[tuple[Note, Reading]], catalog: Catalog, lexicon: Lexicon, used: Used, report: Report
) -> tuple[dict[str, list[HeardSection]], list[tuple[str, Source]]]:
    """Listen to every talk: its records join its reading; what is only spoken of comes back with its place."""
    heard: dict[str, list[HeardSection]] = {}
    spoken: list[tuple[str, Source]] = []
    talks = [(note, reading) for note, reading in readings if reading.sections]
    listener = Listener(catalog, lexicon.garbled, lexicon.readings) if talks else None

    def hear(talk: tuple[Note, Reading]) -> tuple[list[HeardSection], list[Problem]]:
        guesses: list[Problem] = []
        return (listen(*talk, listener, catalog, guesses.append) if listener else []), guesses

    for (note, reading), (sections, guesses) in zip(talks, mapped(hear, talks), strict=True):
        heard[note.path] = sections
        for guess in guesses:
            report(guess)
        records, used[note.path] = talk_records(heard[note.path], catalog)
        reading.records += records
        for one in heard[note.path]:
            place = Source(note.id, one.section.at or f"L{one.section.line}")
            spoken += [(concept, place) for concept in one.concepts()]
    return heard, spoken


def _account(result: Import, readings: Sequence[tuple[Note, Reading]], used: Used) -> None:
    for note, reading in readings:
        result.rows += account(note.path, note.lines, reading, used[note.path])
        result.remarks += [(note.path, text) for text in reading.remarks if text.text.strip()]
    result.rows.sort(key=lambda row: (row.path, row.line))


def import_notes(
    sources: Iterable[tuple[str, bytes]],
    known: Known,
    lexicon: Lexicon,
    report: Report,
    *,
    progress: Callable[[str], None] = lambda _: None,
) -> Import:
    """Read notes (paths and bytes) and give the concepts, the files to write and the ledger; opens and writes nothing.

    Problems of the notes are reported with their places; `progress` is told the path of each note that was read.
    The order of the notes changes nothing, and a second run over the same notes finds nothing new.
    """
    collecting = gc.isenabled()
    gc.disable()  # nothing here is a cycle, and looking for them takes a tenth of the time
    try:
        return _import(sources, known, lexicon, report, progress)
    finally:
        if collecting:
            gc.enable()


def _import(
    sources: Iterable[tuple[str, bytes]],
    known: Known,
    lexicon: Lexicon,
    report: Report,
    progress: Callable[[str], None],
) -> Import:
    result = Import()
    taken = take_in(sources, known.notes, lexicon, result.rows, report)
    found = _read(taken, lexicon, result.rows, report, progress)
    readings = [(one.note, reading) for one, reading in found]
    catalog = catalog_of(known.pages, lexicon.terms)
    # Twice: phrases and talks may name what another note defines.
    # A slip of the pen is told by the first merge: for the second it is one more name.
    first = merge(readings, catalog, known.taken, lambda found: _tell_slips(found, report))
    catalog = _with_new(catalog, known, lexicon, first.concepts)
    used: Used = defaultdict(dict)
    heard, spoken = _hear(readings, catalog, lexicon, used, report)
    merged = merge(readings, catalog, known.taken, lambda found: _tell_others(found, report))
    for reading, record in merged.unplaced:
        reading.kept(*lines_of_record(record), reason="remark")
        reading.remarks += [Text(record.line, record.names[0]), *record.texts]
    for concept in merged.concepts:
        for said in concept.said:
            for line in lines_of_record(said.record):
                used[said.path].setdefault(line, set()).add(concept.naming.id)
    result.concepts = add_mentions(readings, merged.concepts, catalog, used, spoken)
    result.files, result.additions = concept_files(result.concepts, known, catalog, report)
    link_of = link_of_names(result.concepts, catalog)
    listed = []
    for one, reading in found:
        seminar = ""
        if reading.sections:
            seminar = next((n.seminar for n in known.notes if n.id == one.note.id), "") or one.note.id
            result.seminars.append((one.note, reading))
            if f"seminars/{seminar}.md" not in known.texts:
                page = seminar_page(reading, heard[one.note.path], catalog, link_of)
                result.files[f"seminars/{seminar}.md"] = page
        listed.append(ListedNote(one.note.id, one.digest, seminar, reading.kind, reading.title))
    listing = with_notes(known.texts.get(NOTES_PATH, ""), listed, known.notes)
    if listing != known.texts.get(NOTES_PATH, ""):
        result.files[NOTES_PATH] = listing
    _account(result, readings, used)
    return result
