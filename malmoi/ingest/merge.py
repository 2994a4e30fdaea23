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
from malmoi.ingest.names_of import Naming, free_id, name_new
from malmoi.ingest.note import Note
from malmoi.ingest.places import covers, places_of
from malmoi.ingest.records import Reading, Record, Text

__all__ = ["Kind", "Merged", "Said", "merge"]

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
    is_field_term: bool = False
    """Known to the field, though the site has no page of it."""

    @property
    def kind(self) -> Kind:
        """Whether there is text about it, only its name, or only a mention."""
        if any(said.record.is_defined for said in self.said):
            return "defined"
        return "stub" if self.said else "mentioned"

    @property
    def sources(self) -> list[Source]:
        """Every place where the notes speak of it, each once, in order."""
        found = [Source(said.note, at) for said in self.said for at in places_of(said.record)]
        return list(dict.fromkeys([*found, *self.mentions]))

    @property
    def new_sources(self) -> list[Source]:
        """Those that its page does not have yet."""
        known = self.page.sources if self.page else ()
        return [source for source in self.sources if not covers(known, source.note, source.at)]


def _naming(entry: Entry, used: Sequence[str]) -> Naming:
    titles = {loose_key(entry.en), loose_key(entry.ko)}
    forms = {loose_key(name): name for name in (*entry.names, *used) if loose_key(name) not in titles}
    return Naming(entry.id, entry.en, entry.ko, tuple(forms.values()))


def _tell(found: Identified, note: Note, catalog: Catalog, report: Report) -> None:
    record = found.record
    for name in found.misspelt:
        entry = catalog.entries[found.id or ""]
        meant = min(entry.names, key=lambda known: (abs(len(known) - len(name)), known))
        message = f'unexpected spelling "{name}", expected a name of {entry.id}{suggestion(meant)}'
        report(Problem(note.path, record.line, 1, "misspelt-name", message))
    if found.undecided:
        message = f'unexpected name "{record.names[0]}" that {" and ".join(found.undecided)} share, expected text that tells which'
        report(Problem(note.path, record.line, 1, "undecided-name", message))


def _around(note: Note, record: Record) -> str:
    """Give the lines about a name, which may say what a name that several concepts share means here."""
    return " ".join(note.lines[max(0, record.line - 4) : record.line + 8])[:4000]


def _order(said: Said) -> tuple[str, int, tuple[str, ...]]:
    return said.note, said.record.line, said.record.names


def _new(entries: list[Said], taken: Collection[str], undecided: Mapping[int, bool]) -> list[Merged]:
    """Name the concepts that nobody knew; a shared name that no text decided stays a concept of its own."""
    ids, found = set(taken), []
    for group in group_names([said.record.names for said in entries]):
        names = list(dict.fromkeys(name for at in group for name in entries[at].record.names))
        mains = list(dict.fromkeys(entries[at].record.names[0] for at in group))
        naming = name_new(list(dict.fromkeys([*mains, *names])), ids)
        if any(undecided.get(id(entries[at])) for at in group):
            naming = Naming(free_id(naming.id + "-undecided", taken), naming.en, naming.ko, naming.aliases)
        ids.add(naming.id)
        found.append(Merged(naming, None, [entries[at] for at in group]))
    return found


def merge(readings: Sequence[tuple[Note, Reading]], catalog: Catalog, taken: Collection[str], report: Report) -> list[Merged]:
    """Give every concept that the notes define or name, in the order of their ids.

    `taken` are ids that may not be given. The order of the notes changes nothing.
    """
    known: dict[str, list[Said]] = defaultdict(list)
    unknown: list[Said] = []
    undecided: dict[int, bool] = {}
    for note, reading in sorted(readings, key=lambda pair: pair[0].id):
        found = [(record, identify(record, _around(note, record), catalog)) for record in reading.records]
        # What the note calls by a name of its own once (이산) it calls so again.
        named = {loose_key(name): one.id for _, ones in found for one in ones if one.id for name in one.record.names}
        for record, ones in found:
            for one in ones:
                _tell(one, note, catalog, report)
                said = Said(note.id, note.path, one.record)
                concept = one.id or (None if one.undecided else named.get(loose_key(one.record.names[0])))
                if concept:
                    known[concept].append(said)
                else:
                    unknown.append(said)
                    undecided[id(said)] = bool(one.undecided)
            if not ones:  # a phrase that mentions nothing
                reading.kept(record.line, *(text.line for text in record.texts if text.text.strip()), reason="remark")
                reading.remarks += [Text(record.line, record.names[0]), *record.texts]
    merged = []
    for concept, said in known.items():
        entry = catalog.entries[concept]
        used = [name for one in said for name in one.record.names if not one.record.prose]
        merged.append(Merged(_naming(entry, used), entry.page, sorted(said, key=_order), is_field_term=entry.page is None))
    merged += _new(sorted(unknown, key=_order), {*taken, *catalog.entries}, undecided)
    return sorted(merged, key=lambda one: one.naming.id)
