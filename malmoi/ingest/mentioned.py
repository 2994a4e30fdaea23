"""Concepts that notes only mention in running text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from malmoi.concept_page import Source
from malmoi.ingest.catalog import Catalog
from malmoi.ingest.merge import Merged
from malmoi.ingest.names_of import Naming
from malmoi.ingest.note import Note
from malmoi.ingest.parallel import mapped
from malmoi.ingest.records import Reading

__all__ = ["add_mentions"]

_MOST_CHARACTERS = 20_000
_INTERRUPTED = re.compile(r"[\w*] ?\([^()]{1,40}\)\*{0,2} [A-Za-z가-힣]")
_NO_WORDS = ("reference", "image", "file")
_MARKS = re.compile(r"\*\*|__|==")
_BRACKETS = re.compile(r"\s?\([^()]{1,40}\)")


def _meant(text: str, catalog: Catalog) -> Iterator[str]:
    """Give the concepts that a line mentions, one in spite of brackets too: Dilated (Atrous) convolution."""
    text = _MARKS.sub("", text[:_MOST_CHARACTERS])
    found = catalog.finder.find(text)
    if _INTERRUPTED.search(text):
        found = [*found, *catalog.finder.find(_BRACKETS.sub("", text))]
    for mention in found:
        if meant := catalog.decide(mention.concepts, text):
            yield meant


def _lines(note: Note, reading: Reading) -> Iterator[tuple[int, str]]:
    """Give the lines that may mention something: not those of a talk, which the listener has told."""
    for number, fate in sorted(reading.fates.items()):
        if not reading.sections and fate.action != "dropped" and fate.reason not in _NO_WORDS:
            yield number, note.lines[number - 1]


def add_mentions(
    readings: Sequence[tuple[Note, Reading]],
    merged: Sequence[Merged],
    catalog: Catalog,
    used: Mapping[str, dict[int, set[str]]],
    spoken: Iterable[tuple[str, Source]],
) -> list[Merged]:
    """Give the concepts with the first place of every note that mentions them and says nothing else of them.

    `spoken` are the concepts that were heard in talks; `used` gains, for each note by its path, the concepts of each
    line. A line that mentions a concept is used, even one that a reader only kept.
    """
    by_id = {one.naming.id: one for one in merged}
    told: dict[str, set[str]] = defaultdict(set)
    for one in merged:
        for said in one.said:
            told[said.note].add(one.naming.id)
    for concept, source in spoken:
        if concept not in told[source.note]:
            told[source.note].add(concept)
            _mention(by_id, concept, source, catalog)
    in_order = sorted(readings, key=lambda pair: pair[0].id)
    catalog.finder.find("")  # built before the work is divided

    def meant_in(pair: tuple[Note, Reading]) -> list[tuple[int, list[str]]]:
        return [(number, list(_meant(text, catalog))) for number, text in _lines(*pair)]

    for (note, _), lines in zip(in_order, mapped(meant_in, in_order), strict=True):
        for number, concepts in lines:
            for meant in concepts:
                used[note.path].setdefault(number, set()).add(meant)
                if meant not in told[note.id]:
                    told[note.id].add(meant)
                    _mention(by_id, meant, Source(note.id, f"L{number}"), catalog)
    return sorted(by_id.values(), key=lambda one: one.naming.id)


def _mention(by_id: dict[str, Merged], concept: str, source: Source, catalog: Catalog) -> None:
    if concept not in by_id:
        entry = catalog.entries[concept]
        naming = Naming(entry.id, entry.en, entry.ko, tuple(n for n in entry.names if n not in (entry.en, entry.ko)))
        by_id[concept] = Merged(naming, entry.page)
    one = by_id[concept]
    if not one.page or all(known.note != source.note for known in one.page.sources):
        one.mentions.append(source)
