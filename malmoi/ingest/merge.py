"""What several notes say about one concept comes together; names that only look alike stay apart."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from malmoi.concept_page import ConceptPage, Source
from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.ingest.catalog import Catalog, Entry
from malmoi.ingest.grouping import group_names
from malmoi.ingest.identify import Identified, identify
from malmoi.ingest.keys import loose_key
from malmoi.ingest.names_of import Naming, name_new
from malmoi.ingest.note import Note
from malmoi.ingest.places import covers, places_of
from malmoi.ingest.records import Reading, Record
from malmoi.names import name_key

__all__ = ["Kind", "Merge", "Merged", "Said", "merge"]

Kind = Literal["defined", "stub", "mentioned"]


@dataclass(frozen=True)
class Said:
    """What one record of one note says."""

    note: str
    path: str
    record: Record


@dataclass
class Merged:
    """A concept as the notes of one run have it."""

    naming: Naming
    page: ConceptPage | None
    """The Korean page that the site has of it."""
    said: list[Said] = field(default_factory=list)
    mentions: list[Source] = field(default_factory=list)
    """Where notes only mention it."""

    @property
    def kind(self) -> Kind:
        """Whether there is text about it, only its name, or only a mention."""
        if any(said.record.is_defined for said in self.said):
            return "defined"
        return "stub" if self.said else "mentioned"

    @property
    def sources(self) -> list[Source]:
        """Every place where the notes speak of it, each once, in order."""
        by_note: dict[str, list[Record]] = {}
        for said in self.said:
            by_note.setdefault(said.note, []).append(said.record)
        found = [Source(note, at) for note, records in sorted(by_note.items()) for at in places_of(records)]
        return list(dict.fromkeys([*found, *self.mentions]))

    @property
    def new_sources(self) -> list[Source]:
        """Those that its page does not have yet."""
        known = self.page.sources if self.page else ()
        return [source for source in self.sources if not covers(known, source.note, source.at)]


def _naming(entry: Entry, used: Sequence[str]) -> Naming:
    """Give the names of a known concept and those that the notes use: 1×1 and 1x1 are two to a search of text."""
    titles = {name_key(entry.en), name_key(entry.ko)}
    known = {loose_key(name) for name in entry.names}
    forms = {name_key(name): name for name in (*entry.names, *(name for name in used if loose_key(name) not in known))}
    return Naming(entry.id, entry.en, entry.ko, tuple(form for key, form in forms.items() if key not in titles))


def _tell(found: Identified, note: Note, catalog: Catalog, report: Report) -> None:
    record = found.record
    for name in found.misspelt:
        entry = catalog.entries[found.id or ""]
        meant = min(entry.names, key=lambda known: (abs(len(known) - len(name)), known))
        message = f'unexpected spelling "{name}", expected a name of {entry.id}{suggestion(meant)}'
        report(Problem(note.path, record.line, 1, "misspelt-name", message))
    if found.undecided:
        owners = " and ".join(found.undecided)
        message = f'unexpected name "{record.names[0]}" that {owners} share, expected text that tells which'
        report(Problem(note.path, record.line, 1, "undecided-name", message))


def _around(note: Note, record: Record) -> str:
    """Give the lines about a name, which may say what a name that several concepts share means here."""
    return " ".join(note.lines[max(0, record.line - 4) : record.line + 8])[:4000]


def _identified(record: Record, note: Note, catalog: Catalog) -> list[Identified]:
    """Identify a record by itself; only where that does not do, by what stands about it."""
    alone = identify(record, "", catalog)
    if alone and not record.prose and not any(one.undecided or one.record.prose for one in alone):
        return alone
    return identify(record, _around(note, record), catalog)


def _order(said: Said) -> tuple[str, int, tuple[str, ...]]:
    return said.note, said.record.line, said.record.names


def _undecided(names: Sequence[str], others: Sequence[str] = ()) -> Naming:
    """Name a concept of which only a shared name is known, by a title of its own: it claims the name from nobody.

    `others` are names that a note gives it besides and that nobody else has.
    """
    naming = name_new(names, ())
    title = naming.en or naming.ko
    return Naming(f"{naming.id}-undecided", f"{title} (undecided)", f"{naming.ko or title}(뜻 미정)", tuple(others))


def _waiting(found: Identified, catalog: Catalog) -> str | None:
    """Give the draft that an earlier run made of the same undecided name."""
    if not found.undecided:
        return None
    concept = _undecided(found.record.names[:1]).id
    return concept if concept in catalog.entries else None


def _new(
    entries: list[Said], taken: Collection[str], undecided: Mapping[int, bool], shared: Collection[str]
) -> list[Merged]:
    """Name the concepts that nobody knew; a shared name that no text decided stays a concept of its own."""
    ids, found = set(taken), []
    for group in group_names([said.record.names for said in entries]):
        names = list(dict.fromkeys(name for at in group for name in entries[at].record.names))
        mains = list(dict.fromkeys(entries[at].record.names[0] for at in group))
        naming = name_new(list(dict.fromkeys([*mains, *names])), ids)
        if any(undecided.get(id(entries[at])) for at in group):
            naming = _undecided(mains, [name for name in names if name not in mains and name not in shared])
        ids.add(naming.id)
        found.append(Merged(naming, None, [entries[at] for at in group]))
    return found


@dataclass(frozen=True)
class Merge:
    """What came of the records of all notes."""

    concepts: list[Merged]
    """In the order of their ids."""
    unplaced: list[tuple[Reading, Record]]
    """Phrases that mention no concept, with what stands below them."""


def merge(readings: Sequence[tuple[Note, Reading]], catalog: Catalog, taken: Collection[str], report: Report) -> Merge:
    """Give every concept that the notes define or name.

    `taken` are ids that may not be given. The order of the notes changes nothing.
    """
    known: dict[str, list[Said]] = defaultdict(list)
    unknown: list[Said] = []
    undecided: dict[int, bool] = {}
    unplaced: list[tuple[Reading, Record]] = []
    for note, reading in sorted(readings, key=lambda pair: pair[0].id):
        found = [(record, _identified(record, note, catalog)) for record in reading.records]
        # What the note calls by a name of its own once (이산) it calls so again.
        named = {loose_key(name): one.id for _, ones in found for one in ones if one.id for name in one.record.names}
        for record, ones in found:
            for one in ones:
                _tell(one, note, catalog, report)
                said = Said(note.id, note.path, one.record)
                concept = one.id or _waiting(one, catalog)
                if not concept and not one.undecided:
                    concept = named.get(loose_key(one.record.names[0]))
                if concept:
                    known[concept].append(said)
                else:
                    unknown.append(said)
                    undecided[id(said)] = bool(one.undecided)
            if not ones:
                unplaced.append((reading, record))
    merged = []
    for known_id, told in known.items():
        entry = catalog.entries[known_id]
        used = [n for one in told for n in one.record.names if not one.record.prose and not catalog.exactly(n)]
        merged.append(Merged(_naming(entry, used), entry.page, sorted(told, key=_order)))
    shared = {name for said in unknown for name in said.record.names if catalog.exactly(name)}
    merged += _new(sorted(unknown, key=_order), {*taken, *catalog.entries}, undecided, shared)
    return Merge(sorted(merged, key=lambda one: one.naming.id), unplaced)
