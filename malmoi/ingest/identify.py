"""Which concept the names of a record mean: a known one, one that only the phrase mentions, or a new one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from malmoi.ingest.catalog import Catalog
from malmoi.ingest.keys import loose_key
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.records import Record
from malmoi.ingest.statement import is_name_like, is_prose
from malmoi.ingest.subject import subject_of

__all__ = ["Identified", "identify"]

_BRACKETS = re.compile(r"\s?\([^()]{1,40}\)")
_FIRST_LINES = 8


@dataclass(frozen=True)
class Identified:
    """A record and the known concept it is about."""

    record: Record
    id: str | None
    """None for a name that nobody knows yet."""
    misspelt: tuple[str, ...] = ()
    """Names that were taken for a known one with a letter wrong."""
    undecided: tuple[str, ...] = ()
    """The concepts that share the name, where the text does not say which is meant."""


def _context(record: Record, around: str) -> str:
    return " ".join((*record.names, *(text.text for text in record.texts), around))


def _candidates(record: Record, catalog: Catalog) -> tuple[list[tuple[str, tuple[str, ...]]], tuple[str, ...]]:
    """Give each name with the concepts it may mean, and which of the names are misspelt."""
    found = [(name, catalog.exactly(name)) for name in record.names]
    if any(ids for _, ids in found):
        return found, ()
    likely = [(name, catalog.likely(name)) for name in record.names]
    return likely, tuple(name for name, ids in likely if ids and catalog.is_slip(name))


def _mentioned(record: Record, around: str, catalog: Catalog) -> Iterator[Identified]:
    """Give the concepts that a phrase mentions: `이미지가 가우시안 분포를 따른다는 것은`."""
    seen = set()
    for mention in catalog.finder.find(record.names[0]):
        concept = catalog.decide(mention.concepts, _context(record, around))
        if concept and concept not in seen:
            seen.add(concept)
            yield Identified(replace(record, names=(mention.text,), prose=True), concept)


def _divided(
    record: Record, found: Sequence[tuple[str, tuple[str, ...]]], misspelt: tuple[str, ...], main: str
) -> Iterator[Identified]:
    """Give the main concept with its names, and as mere names those that the field knows as something else."""
    own = tuple(name for name, ids in found if not ids or main in ids)
    yield Identified(record if own == record.names else replace(record, names=own), main, misspelt)
    for name, ids in found:
        if len(ids) == 1 and main not in ids and not (name.isupper() and len(name) < 6):  # noqa: PLR2004 - an abbreviation has many owners
            yield Identified(replace(record, names=(name,), texts=(), references=()), ids[0])


def _subject(record: Record, catalog: Catalog) -> str | None:
    """Give the known concept that the text is about, if its name holds the record's (이산: 이산 확산 모델은 …이다)."""
    for text in record.texts[:_FIRST_LINES]:
        said = _BRACKETS.sub("", plain_name(text.text))
        subject = subject_of(said, lambda name: bool(catalog.exactly(name)))
        if subject and any(loose_key(name) in loose_key(subject) for name in record.names):
            return catalog.decide(catalog.exactly(subject), _context(record, ""))
    return None


def identify(record: Record, around: str, catalog: Catalog) -> list[Identified]:  # noqa: PLR0911 - first match decides
    """Give the record once for each concept it is about; empty for a phrase that mentions none.

    The first name that only one concept has decides; of names that several share (정규화) the text decides, `around`
    being what stands about it.
    """
    if record.concept:
        return [Identified(record, record.concept)]
    found, misspelt = _candidates(record, catalog)
    sure = [ids[0] for _, ids in found if len(ids) == 1]
    if sure:
        return list(_divided(record, found, misspelt, sure[0]))
    shared = [ids for _, ids in found if ids]
    if shared:
        common = tuple(i for i in shared[0] if all(i in ids for ids in shared)) or shared[0]
        decided = catalog.decide(common, _context(record, "")) or catalog.decide(common, _context(record, around))
        if decided:
            return list(_divided(record, found, misspelt, decided))
        return [Identified(record, None, undecided=common)]
    phrase = record.names[0]
    if record.prose or is_prose(phrase) or not is_name_like(phrase):
        mentioned = list(_mentioned(record, around, catalog))
        if mentioned or record.prose:
            return mentioned
    if subject := _subject(record, catalog):
        return [Identified(record, subject)]
    return [Identified(record, None)]
