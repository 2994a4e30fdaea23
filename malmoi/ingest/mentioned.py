"""Concepts that notes only mention in running text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from malmoi.concept_page import Source
from malmoi.ingest.catalog import Catalog
from malmoi.ingest.merge import Merged
from malmoi.ingest.names_of import Naming
from malmoi.ingest.note import Note
from malmoi.ingest.records import Reading

__all__ = ["add_mentions"]

_MOST_CHARACTERS = 20_000
_MARKS = re.compile(r"\*\*|__|==")
_BRACKETS = re.compile(r"\s?\([^()]{1,40}\)")


def add_mentions(
    readings: Sequence[tuple[Note, Reading]],
    merged: Sequence[Merged],
    catalog: Catalog,
    used: Mapping[str, dict[int, set[str]]],
    spoken: Iterable[tuple[str, Source]],
) -> list[Merged]:
    """Give the concepts with the first place of every note that mentions them and says nothing else of them.

    `spoken` are the concepts that were heard in talks; `used` gains, for each note by its path, the concepts of each line. A line that mentions a concept is used, even
    one that a reader only kept.
    """
    by_id = {one.naming.id: one for one in merged}
    finder = catalog.finder
    told: dict[str, set[str]] = defaultdict(set)
    for one in merged:
        for record in one.said:
            told[record.note].add(one.naming.id)
    for concept, source in spoken:
        known = by_id.get(concept)
        if not known or all(said.note != source.note for said in known.said):
            _mention(by_id, concept, source, catalog)
    for note, reading in sorted(readings, key=lambda pair: pair[0].id):
        if reading.sections:
            continue  # of speech the listener has told
        lines = used[note.path]
        said = told[note.id]
        for number, fate in sorted(reading.fates.items()):
            if fate.action == "dropped" or fate.reason in ("reference", "image", "file"):
                continue
            text = _MARKS.sub("", note.lines[number - 1][:_MOST_CHARACTERS])
            found = finder.find(text)
            if "(" in text:  # Dilated (Atrous) convolution
                found = [*found, *finder.find(_BRACKETS.sub("", text))]
            for mention in found:
                meant = catalog.decide(mention.concepts, text)
                if meant is None:
                    continue
                lines.setdefault(number, set()).add(meant)
                if meant not in said:
                    said.add(meant)
                    _mention(by_id, meant, Source(note.id, f"L{number}"), catalog)
    return sorted(by_id.values(), key=lambda one: one.naming.id)


def _mention(by_id: dict[str, Merged], concept: str, source: Source, catalog: Catalog) -> None:
    if concept not in by_id:
        entry = catalog.entries[concept]
        naming = Naming(entry.id, entry.en, entry.ko, tuple(n for n in entry.names if n not in (entry.en, entry.ko)))
        by_id[concept] = Merged(naming, entry.page)
    one = by_id[concept]
    if any(mention.note == source.note for mention in one.mentions):
        return
    if not one.page or all(known.note != source.note for known in one.page.sources):
        one.mentions.append(source)
