"""A notebook exported by Notion or Obsidian: bullets that name a term, their text indented below them."""

import re
from collections.abc import Sequence

from malmoi.ingest.chrome import drop_reason, is_logistics, site_lines
from malmoi.ingest.definition import split_definition
from malmoi.ingest.keys import loose_key
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note
from malmoi.ingest.phrases import Names, split_names
from malmoi.ingest.plain_name import plain_name, references_in
from malmoi.ingest.privacy import MASK
from malmoi.ingest.readers.body import Line, read_body, read_remarks, with_kinds
from malmoi.ingest.readers.outline import Block, blocks, dedented, opened
from malmoi.ingest.readers.sections import sections
from malmoi.ingest.records import Reading, Text
from malmoi.ingest.statement import is_label, is_name_like, is_prose
from malmoi.ingest.subject import subject_of

__all__ = ["read", "recognises"]

_EMBED = re.compile(r"!\[\[|^\s*[-*+]\s+//", re.MULTILINE)
_PROPERTY = re.compile(
    r"(?:created|created by|last edited(?: by| time)?|updated|tags?|date|status|type|author|url|"
    r"날짜|일시|태그|작성자|작성일|상태|생성일?|수정일?|생성 일시|최종 편집 일시|참석자|분류|유형|담당자?|"
    r"강의|교재|과목|"
    r"주차|링크|장소|시간|발표자)\s*[:：].{0,200}",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\W*(?:제?\s?\d{1,3}\s?(?:주차|일차|강|장|주|회차?|차시|부|편)|(?:week|day|chapter|ch|lecture|part|session)\s?\.?\d{1,3}|"
    r"(?:19|20)?\d\d\s?[.년/-]\s?\d{1,2}\s?(?:[.월/-]\s?\d{1,2}\s?[.일]?)?|\d{1,2}\s?[월/]\s?\d{1,2}\s?일?)\b.{0,40}",
    re.IGNORECASE,
)
_PROPERTIES_WITHIN = 16


def recognises(note: Note) -> bool:
    """Say whether there are Markdown headings or bullets with indented text, and no blog around them."""
    lines = opened(with_kinds(note.numbered(note.front + 1)))
    if site_lines(note.lines) > 1:
        return False
    found = blocks(lines)
    bodies = sum(block.kind == "bullet" and any(line.strip() for _, line, _ in block.below) for block in found)
    headings = sum(block.kind == "heading" for block in found)
    embeds = any(_EMBED.search(line) for line in note.lines)
    nested = sum(child.kind == "bullet" for block in found for child in blocks(dedented(block.below)))
    return bodies > 1 or headings > 1 or nested > 1 or (embeds and bodies + headings > 0)


def _row(block: Block) -> Line:
    return block.number, block.text, block.kind if block.kind in ("code", "comment") else ""


class _Reader:
    def __init__(self, lexicon: Lexicon, reading: Reading, *, one_title: bool) -> None:
        self._lexicon = lexicon
        self._reading = reading
        self._one_title = one_title
        self._heading: tuple[int, list[Names]] | None = None
        self._said: list[Text] = []
        self._cited: tuple[str, ...] = ()

    def _is_known(self, groups: Sequence[Names]) -> bool:
        return bool(groups) and all(any(self._lexicon.is_term(name) for name in group) for group in groups)

    def _names(self, text: str) -> list[Names]:
        """Give the concepts that a heading or bullet names; none for a part of an entry, a date or a statement."""
        plain = plain_name(text)
        if not plain or MASK in text or self._lexicon.aside(plain) or _WHEN.fullmatch(plain):
            return []
        if not self._lexicon.is_term(plain) and (not is_name_like(plain) or is_prose(plain) or is_logistics(plain)):
            return []
        return [group for group in split_names(text, self._lexicon.is_term) if not self._lexicon.aside(group[0])]

    def close(self) -> None:
        """End what a heading began: with text it is an entry, without only if the field knows its name."""
        if self._heading:
            number, groups = self._heading
            if self._said or self._cited or self._is_known(groups):
                self._reading.used(number, reason="name")
                self._reading.add(groups, number, self._said, references=self._cited)
            else:
                self._reading.dropped(number, reason="markup")
        self._heading, self._said, self._cited = None, [], ()

    def _begin(self, block: Block) -> None:
        self.close()
        groups = [] if block.level == 1 and self._one_title else self._names(block.text)
        self._reading.dropped(block.number, reason="private name" if MASK in block.text else "markup")
        if block.level == 1 and not self._reading.title and MASK not in block.text:
            self._reading.title = plain_name(block.text)
        if groups:
            self._heading = (block.number, groups)

    def _say(self, number: int, text: str, below: Sequence[Line] = ()) -> None:
        """Take a statement: of its subject if the field knows it, else of the heading above it, else a remark."""
        subject = subject_of(text, self._lexicon.is_term)
        if not subject and not self._heading:
            read_remarks([(number, text, ""), *below], self._lexicon, self._reading)
            return
        texts, references = read_body([(number, text, ""), *below], self._lexicon, self._reading)
        if subject and not self._heading:
            self._reading.add([(subject,)], number, texts, references=references)
        else:
            self._said += texts
            self._cited += references

    def _is_group(self, block: Block) -> bool:
        """Say whether a bullet only gathers the terms below it."""
        children = [child for child in blocks(dedented(block.below)) if child.kind != "blank"]
        bullets = [child for child in children if child.kind == "bullet"]
        if len(bullets) < 2 or len(bullets) < len(children) or self._lexicon.is_term(plain_name(block.text)):  # noqa: PLR2004 - a list
            return False
        named = [split_definition(child.text, self._lexicon.is_term) or (child.text, "") for child in bullets]
        known = sum(self._lexicon.is_term(plain_name(name)) for name, _ in named)
        bodies = sum(any(line.strip() for _, line, _ in child.below) for child in bullets)
        return max(known, bodies) * 10 >= len(bullets) * 6

    def _bullet(self, block: Block) -> None:
        text = block.text
        if reason := drop_reason("- " + text, self._lexicon):
            self._reading.dropped(block.number, reason=reason)
            read_remarks(block.below, self._lexicon, self._reading)
            return
        definition = split_definition(text, self._lexicon.is_term)
        if definition and is_label(text):
            definition = None
        groups = self._names(definition[0] if definition else text)
        if (not groups or not definition) and self._is_group(block):
            self._reading.dropped(block.number, reason="markup")
            self.read(dedented(block.below))
            return
        if not groups or (definition and self._heading and not self._is_known(groups)):
            self._say(block.number, text if plain_name(text) else "", block.below)
            return
        below = dedented(block.below)
        if definition:
            self._reading.used(block.number)
            below = [(block.number, definition[1], ""), *below]
        for names, part in sections(groups, below, self._lexicon):
            texts, references = read_body(part, self._lexicon, self._reading)
            self._reading.add(names, block.number, texts, references=(*references_in(text), *references))
        self._reading.used(block.number, reason="name")

    def read(self, lines: Sequence[Line]) -> None:
        """Read lines that stand at one margin."""
        for block in blocks(lines):
            if block.kind == "heading":
                self._begin(block)
            elif block.kind == "bullet":
                self._bullet(block)
            elif block.kind == "line" and not self._heading and (groups := self._bare(block)):
                self._reading.used(block.number)
                self._reading.add(groups[0], block.number, [Text(block.number, groups[1])])
            elif self._heading and block.kind != "heading":
                texts, references = read_body([_row(block)], self._lexicon, self._reading)
                self._said += texts or ([Text(block.number, "")] if self._said else [])
                self._cited += references
            elif block.kind == "line":
                self._say(block.number, block.text)
            else:
                read_remarks([_row(block)], self._lexicon, self._reading)

    def _bare(self, block: Block) -> tuple[list[Names], str] | None:
        """Give the names and the text of a line at the margin that defines a known term: `FID: …`."""
        definition = split_definition(block.text, self._lexicon.is_term)
        groups = self._names(definition[0]) if definition else []
        return (groups, definition[1]) if definition and self._is_known(groups) else None


def read(note: Note, lexicon: Lexicon) -> Reading:
    """Give a record for each bullet or heading that names a concept; parts of entries (특징, 요약) name none."""
    reading = Reading("export", note.values.get("title", ""))
    reading.dropped(*range(1, note.front + 1), reason="markup")
    lines = opened(with_kinds(note.numbered(note.front + 1)))
    head = [number for number, line, _ in lines[:_PROPERTIES_WITHIN] if _PROPERTY.fullmatch(line.strip())]
    reading.dropped(*head, reason="chrome")
    titles = sum(bool(re.match(r"#\s", line)) for _, line, kind in lines if not kind)
    reader = _Reader(lexicon, reading, one_title=titles < 3)  # noqa: PLR2004 - one for the note, one for its day
    reader.read([row for row in lines if row[0] not in head])
    reader.close()
    seen = {loose_key(record.names[0]) for record in reading.records}
    reading.title = "" if loose_key(reading.title) in seen else reading.title
    return reading
