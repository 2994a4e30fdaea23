"""A recorded talk becomes a seminar page with its minutes; what was heard of the field is linked and corrected."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from malmoi.diagnostics import Problem, Report
from malmoi.ingest.catalog import Catalog
from malmoi.ingest.heard import Hearing, Listener
from malmoi.ingest.inline import LinkOf, clean_inline
from malmoi.ingest.mend_math import mend_math
from malmoi.ingest.note import Note
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.privacy import MASK
from malmoi.ingest.records import Reading, Record, Section, Text

__all__ = ["SURE", "HeardSection", "listen", "seminar_page", "talk_records"]

SURE = 0.8
"""From here on a hearing is asserted; below it is proposed."""
_BULLET = re.compile(r"^\s*(?:[-*+•·]|\d{1,2}[.)])\s+")
_SOME, _LONGEST = 2, 20_000


@dataclass(frozen=True)
class HeardSection:
    """A section with what was heard in its title and in each of its lines."""

    section: Section
    title: tuple[Hearing, ...]
    lines: tuple[tuple[Text, tuple[Hearing, ...]], ...]

    def concepts(self) -> dict[str, list[Text]]:
        """Give the concepts that were surely heard, each with the lines in which it was."""
        found: dict[str, list[Text]] = {one.concept: [] for one in self.title if one.confidence >= SURE}
        for text, hearings in self.lines:
            for concept in dict.fromkeys(one.concept for one in hearings if one.confidence >= SURE):
                found.setdefault(concept, []).append(text)
        return found


def listen(note: Note, reading: Reading, listener: Listener, catalog: Catalog, report: Report) -> list[HeardSection]:
    """Give what was heard in each section; what is not sure is reported as a guess (`unsure-term`)."""
    heard = []
    for section in reading.sections:
        around = " ".join((section.title, *(text.text for text in section.texts)))
        title = tuple(listener.hear(section.title, around)) if section.title else ()
        lines = tuple((text, tuple(listener.hear(text.text[:_LONGEST], around))) for text in section.texts)
        heard.append(HeardSection(section, title, lines))
        for text, hearings in lines:
            for one in hearings:
                if one.confidence < SURE:
                    entry = catalog.entries[one.concept]
                    message = (
                        f'unexpected word "{one.text}", expected a term; did you mean "{entry.ko or entry.en}"'
                        f" ({one.confidence:.2f})?"
                    )
                    report(Problem(note.path, text.line, one.start + 1, "unsure-term", message))
    return heard


def talk_records(heard: Sequence[HeardSection], catalog: Catalog) -> tuple[list[Record], dict[int, set[str]]]:
    """Give a record for each concept that a section is about, and the concepts of each line, mere mentions too.

    A section is about what its title or two of its lines speak of.
    """
    records: list[Record] = []
    by_line: dict[int, set[str]] = {}
    for one in heard:
        titled = {hearing.concept for hearing in one.title if hearing.confidence >= SURE}
        for concept, texts in one.concepts().items():
            for text in texts:
                by_line.setdefault(text.line, set()).add(concept)
            if concept in titled:
                by_line.setdefault(one.section.line, set()).add(concept)
            if concept in titled or len(texts) >= _SOME:
                entry = catalog.entries[concept]
                said = texts or list(one.section.texts)
                records.append(
                    Record((entry.ko or entry.en,), one.section.line, tuple(said), at=one.section.at, concept=concept)
                )
    return records, by_line


def _corrected(text: str, hearings: Sequence[Hearing], catalog: Catalog, link_of: LinkOf) -> str:
    parts, at = [], 0
    for one in hearings:
        if one.confidence < SURE:
            continue
        entry = catalog.entries[one.concept]
        meant = one.text if one.how == "name" else entry.ko or entry.en
        target = link_of(entry.ko or entry.en)
        link = meant if target is None else f"[[{target}]]" if target == meant else f"[[{target}|{meant}]]"
        parts += [text[at : one.start], link]
        at = one.end
    return "".join([*parts, text[at:]])


def _line(text: Text, hearings: Sequence[Hearing], catalog: Catalog, link_of: LinkOf) -> str:
    bare = _corrected(_BULLET.sub("", text.text).strip(), _shifted(text, hearings), catalog, link_of)
    mended = mend_math([Text(text.line, bare)], "", lambda _: None)
    return "- " + clean_inline(" ".join(row.text.strip() for row in mended), link_of)


def seminar_page(reading: Reading, heard: Sequence[HeardSection], catalog: Catalog, link_of: LinkOf) -> str:
    """Give the page in Markdown: a draft with a heading for each time, and the lines below it as a list."""
    title = plain_name(reading.title.replace(MASK, "")) or "세미나 기록"
    summary = f"{reading.date.replace('-', '.') + ' ' if reading.date else ''}세미나의 음성 기록에서 옮긴 초안이다."
    front = [f"title: {json.dumps(title, ensure_ascii=False)}"]
    front += [f"date: {reading.date}"] if reading.date else []
    front += [f"minutes: {reading.minutes}"] if reading.minutes else []
    front += [f"summary: {summary}", "status: draft"]
    parts: list[str] = []
    anchors: dict[str, int] = {}
    for one in heard:
        at = one.section.at
        anchor = "t-" + at.replace(":", "-") if at else "t"
        anchors[anchor] = anchors.get(anchor, 0) + 1
        unique = anchor if anchors[anchor] == 1 else f"{anchor}-{anchors[anchor]}"
        name = " ".join(clean_inline(f"{at} {plain_name(one.section.title)}", lambda _: None).replace("#", "").split())
        lines = [_line(text, hearings, catalog, link_of) for text, hearings in one.lines if text.text.strip()]
        parts.append("\n".join([f"## {name or '기록'} {{#{unique}}}", "", *lines]).rstrip())
    return "---\n" + "\n".join(front) + "\n---\n\n" + "\n\n".join(parts) + "\n"


def _shifted(text: Text, hearings: Sequence[Hearing]) -> list[Hearing]:
    """Give the hearings with their places in the line without its bullet."""
    bare = _BULLET.sub("", text.text).strip()
    cut = text.text.find(bare) if bare else 0
    return [
        Hearing(one.start - cut, one.end - cut, one.text, one.concept, one.confidence, one.how)
        for one in hearings
        if one.start >= cut
    ]
