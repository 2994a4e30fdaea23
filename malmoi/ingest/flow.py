"""The ingest flow as a whole: decode, read, merge, find mentions, write drafts, account for every line."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from malmoi.concept_page import Source, write_concept_page
from malmoi.diagnostics import Problem, Report
from malmoi.ingest.add_sources import add_sources
from malmoi.ingest.catalog import Catalog, catalog_of
from malmoi.ingest.decode import decode
from malmoi.ingest.draft import draft_pages
from malmoi.ingest.heard import Listener
from malmoi.ingest.keys import loose_key
from malmoi.ingest.known import NOTES_PATH, Known
from malmoi.ingest.ledger import Row, account
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.mentioned import add_mentions
from malmoi.ingest.merge import Merged, merge
from malmoi.ingest.note import Note, digest_of, lines_of
from malmoi.ingest.note_list import ListedNote, note_id, with_notes
from malmoi.ingest.privacy import mask_private_names
from malmoi.ingest.readers import read_note
from malmoi.ingest.records import Fate, Reading, Text
from malmoi.ingest.seminar import HeardSection, listen, seminar_page, talk_records
from malmoi.names import name_key

__all__ = ["Addition", "Import", "import_notes"]


@dataclass(frozen=True)
class Addition:
    """A statement of a note about a concept that has a page already."""

    concept: str
    path: str
    line: int
    text: str


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


def _say(path: str, rule: str, message: str, report: Report) -> None:
    report(Problem(path, 1, 1, rule, message))


def _notes(
    sources: Iterable[tuple[str, bytes]], known: Known, lexicon: Lexicon, result: Import, report: Report
) -> Iterator[tuple[Note, str]]:
    """Give the notes with their digests, each text once, in an order that does not depend on how they were handed over."""
    decoded = [(path, text) for path, data in sources if (text := decode(path, data, report)) is not None]
    by_digest: dict[str, str] = {}
    given: list[str] = []
    for digest, path, text in sorted((digest_of(text), path, text) for path, text in decoded):
        lines = lines_of(text)
        if not text.strip():
            _say(path, "empty-note", "unexpected empty file, expected a note", report)
            result.rows += account(path, lines, Fate("dropped", "empty"), {})
            continue
        if digest in by_digest:
            _say(path, "copied-note", f"unexpected copy of {by_digest[digest]}, expected each note once", report)
            result.rows += account(path, lines, Fate("dropped", "copy"), {})
            continue
        by_digest[digest] = path
        masked = mask_private_names(lines, lexicon.is_term)
        name = mask_private_names([path.rsplit("/", 1)[-1].rsplit(".", 1)[0]], lexicon.is_term)[0]
        identity = note_id(name, digest, known.notes, given)
        given.append(identity)
        yield Note(identity, path, masked), digest


def _link_of(merged: Sequence[Merged], catalog: Catalog) -> Callable[[str], str | None]:
    """Give what answers by which title a name is linked: that of a page there is, or of one that this run writes."""
    pages = {one.naming.id: one.naming.ko or one.naming.en for one in merged if one.page or one.said}
    pages |= {entry.id: entry.page.title for entry in catalog.entries.values() if entry.page}
    own = {loose_key(n): one.naming.id for one in merged for n in (one.naming.en, one.naming.ko, *one.naming.aliases) if n}

    def link_of(name: str) -> str | None:
        ids = catalog.exactly(name) or catalog.likely(name) or ((own[loose_key(name)],) if loose_key(name) in own else ())
        return pages.get(ids[0]) if len(ids) == 1 else None

    return link_of


def _rivals(merged: Sequence[Merged]) -> dict[str, set[str]]:
    """Give the concepts of this run that share a name on purpose: pages must say so of each other."""
    claims: dict[str, set[str]] = defaultdict(set)
    for one in merged:
        if one.page is None and one.said:
            for name in (one.naming.en, one.naming.ko, *one.naming.aliases):
                if name:
                    claims[name_key(name)].add(one.naming.id)
    rivals: dict[str, set[str]] = defaultdict(set)
    for ids in claims.values():
        for concept in ids:
            rivals[concept] |= ids - {concept}
    return rivals


def _write(result: Import, known: Known, catalog: Catalog, report: Report) -> None:
    link_of, claims, rivals = _link_of(result.concepts, catalog), known.claims(), _rivals(result.concepts)
    for one in result.concepts:
        if one.page is None:
            if not one.said:
                continue
            for page in draft_pages(one, link_of, claims, sorted(rivals[one.naming.id]), report):
                result.files[page.path] = write_concept_page(page)
            if not one.naming.en:
                first = one.said[0]
                message = f'unexpected name "{one.naming.ko}" without an English one, expected one to make the id of; it is {one.naming.id} until then'  # noqa: E501 - one sentence
                report(Problem(first.path, first.record.line, 1, "needs-english-name", message))
            continue
        new = one.new_sources
        for said in one.said:
            if any(source.note == said.note for source in new):
                result.additions += [
                    Addition(one.naming.id, said.path, text.line, text.text.strip())
                    for text in said.record.texts
                    if text.text.strip()
                ]
        path = one.page.path
        changed = add_sources(path, known.texts.get(path, ""), new, report)
        if changed != known.texts.get(path, ""):
            result.files[path] = changed


def _talk(
    note: Note, reading: Reading, listener: Listener, catalog: Catalog, report: Report
) -> tuple[list[HeardSection], dict[int, set[str]]]:
    heard = listen(note, reading, listener, catalog, report)
    records, by_line = talk_records(heard, catalog)
    reading.records += records
    return heard, by_line


def import_notes(  # noqa: PLR0913 - what a run needs, each by its name
    sources: Iterable[tuple[str, bytes]],
    known: Known,
    lexicon: Lexicon,
    report: Report,
    *,
    progress: Callable[[str], None] = lambda _: None,
) -> Import:
    """Read notes (paths and bytes) and give the concepts, the files to write and the ledger; opens and writes nothing.

    Problems of the notes are reported with their places; `progress` is told the path of each note before it is read.
    """
    result = Import()
    catalog = catalog_of(known.pages, lexicon.terms)
    listener: Listener | None = None
    readings: list[tuple[Note, Reading]] = []
    heard: dict[str, list[HeardSection]] = {}
    used: dict[str, dict[int, set[str]]] = defaultdict(dict)
    listed: list[ListedNote] = []
    spoken: list[tuple[str, Source]] = []
    for note, digest in _notes(sources, known, lexicon, result, report):
        progress(note.path)
        reading = read_note(note, lexicon)
        if reading is None:
            _say(note.path, "unknown-format", "unexpected form of note, expected one that a reader knows: " + _FORMS, report)
            result.rows += account(note.path, note.lines, Fate("dropped", "format"), {})
            continue
        seminar = ""
        if reading.sections:
            listener = listener or Listener(catalog, lexicon.garbled)
            heard[note.path], used[note.path] = _talk(note, reading, listener, catalog, report)
            seminar = next((n.seminar for n in known.notes if n.id == note.id), "") or note.id
            result.seminars.append((note, reading))
            for one in heard[note.path]:
                spoken += [(concept, Source(note.id, one.section.at)) for concept in one.concepts()]
        readings.append((note, reading))
        listed.append(ListedNote(note.id, digest, seminar, reading.kind, reading.title))
    merged = merge(readings, catalog, known.taken, report)
    for one in merged:
        for said in one.said:
            for line in (said.record.line, *(text.line for text in said.record.texts)):
                used[said.path].setdefault(line, set()).add(one.naming.id)
    result.concepts = add_mentions(readings, merged, catalog, used, spoken)
    _write(result, known, catalog, report)
    link_of = _link_of(result.concepts, catalog)
    for note, reading in result.seminars:
        slug = next(n.seminar for n in listed if n.id == note.id)
        if f"seminars/{slug}.md" not in known.texts:
            result.files[f"seminars/{slug}.md"] = seminar_page(reading, heard[note.path], catalog, link_of)
    for note, reading in readings:
        result.rows += account(note.path, note.lines, reading, used[note.path])
        result.remarks += [(note.path, text) for text in reading.remarks]
    listing = with_notes(known.texts.get(NOTES_PATH, ""), listed, known.notes)
    if listing != known.texts.get(NOTES_PATH, ""):
        result.files[NOTES_PATH] = listing
    result.rows.sort(key=lambda row: (row.path, row.line))
    return result


_FORMS = "a table of terms, an A–Z post, a blog paste, a transcript, an export of Notion or Obsidian"
