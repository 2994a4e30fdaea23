"""A blog post copied as plain text: bare lines as headings, questions, `a = b` lines, numbered lists."""

import re
from collections.abc import Sequence

from malmoi.ingest.chrome import drop_reason, site_lines
from malmoi.ingest.definition import split_definition
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note
from malmoi.ingest.plain_name import is_url, plain_name, references_in, without_references
from malmoi.ingest.readers.body import Line, read_body
from malmoi.ingest.readers.code import is_code
from malmoi.ingest.readers.frame import content_of
from malmoi.ingest.readers.headings import QUESTION, is_heading
from malmoi.ingest.readers.open_entry import OpenEntry
from malmoi.ingest.readers.outline import Block, blocks, dedented
from malmoi.ingest.records import Reading
from malmoi.ingest.statement import is_name_like
from malmoi.names import has_hangul

__all__ = ["read", "recognises"]

_ITEM = re.compile(r"^\s{1,3}(?=(?:[-*+•·▪◦●○■▶✔✓]|\d{1,3}[.)])\s)")
_ANSWER = re.compile(r"[Aa]\d{0,2}\s?[.:)]\s*(?=\S)")
_CHAPTER = re.compile(r"^\d{1,2}(?:[.-]\d{1,2})*[.)]?\s+(?=\S)|^[■▶◆●□▷★☆※]+\s*")
_FEW = 2


def recognises(note: Note) -> bool:
    """Say whether a blog's page stands around the text, or questions and definition lines make it up."""
    if site_lines(note.lines) >= _FEW:
        return True
    lines = [line.strip() for line in note.lines if line.strip()]
    asked = sum(
        bool(QUESTION.match(line) or re.search(r"(?:이?란|무엇인가요?|차이점?)\s*\??$", line)) for line in lines
    )
    defined = sum(bool(re.match(r"[^:=|{}\[\]\"';]{2,40}\s(?:=|:|→)\s\S", line)) for line in lines)
    return (asked >= _FEW or defined > _FEW) and not any(line.startswith(("{", "<", "#include")) for line in lines[:3])


class _Reader:
    def __init__(self, lexicon: Lexicon, reading: Reading) -> None:
        self._lexicon = lexicon
        self._reading = reading
        self._entry = OpenEntry(lexicon, reading)

    def _define(self, number: int, name: str, said: str, below: Sequence[Line]) -> bool:
        """Take `a = b` and `a = b = text`: every name before the text gets it."""
        groups = self._entry.groups(name)
        while re.match(r".{1,40}?\s=\s", said) and (parts := split_definition(said, self._lexicon.is_term)):
            middle = self._entry.groups(parts[0])
            if not self._entry.is_known(middle) and (
                has_hangul(parts[0]) or not re.fullmatch(r"[A-Za-z][A-Za-z -]{2,40}", parts[0])
            ):
                break
            groups += middle
            said = parts[1]
        if not groups:
            return False
        texts, references = read_body([(number, said, ""), *below], self._lexicon, self._reading)
        self._reading.used(number)
        self._reading.add(groups, number, texts, references=(*references, *references_in(name)))
        return True

    def _item(self, block: Block, *, entries: bool) -> None:
        below = dedented(block.below)
        definition = split_definition(block.text, self._lexicon.is_term)
        if definition and self._entry.is_apart(definition[0]) and self._define(block.number, *definition, below):
            return
        plain = plain_name(block.text)
        groups = self._entry.groups(block.text) if is_name_like(plain) or self._lexicon.is_term(plain) else []
        if groups and (entries or not self._entry.is_open):
            texts, references = read_body(below, self._lexicon, self._reading)
            self._reading.used(block.number, reason="name")
            self._reading.add(groups, block.number, texts, references=(*references_in(block.text), *references))
        else:
            self._entry.say(
                [(block.number, "- " + block.text, ""), *((n, "    " + line, kind) for n, line, kind in below)]
            )

    def _are_entries(self, items: Sequence[Block]) -> bool:
        """Say whether a list names concepts instead of telling about the one above it."""
        named = [
            item
            for item in items
            if is_name_like(plain_name(item.text)) or self._lexicon.is_term(plain_name(item.text))
        ]
        bodies = sum(any(line.strip() for _, line, _ in item.below) for item in named)
        known = sum(self._entry.is_known(self._entry.groups(item.text)) for item in named)
        return len(named) * 10 >= len(items) * 6 and max(bodies, known) * 10 >= len(items) * 6

    def _line_block(self, block: Block) -> None:
        text = _CHAPTER.sub("", block.text)
        if is_url(text):
            self._entry.say([(block.number, text, "")])
        elif (urls := references_in(text)) and self._lexicon.aside(plain_name(without_references(text))):
            self._entry.say([(block.number, " ".join(urls), "")])
        elif _ANSWER.match(text):
            self._entry.say([(block.number, _ANSWER.sub("", text), "")])
        elif not QUESTION.match(text) and (definition := split_definition(text, self._lexicon.is_term)):
            if self._lexicon.aside(plain_name(definition[0])) or not self._define(block.number, *definition, ()):
                self._entry.say([(block.number, text, "")])
        elif self._lexicon.aside(plain_name(text)):
            if self._entry.is_told or not self._entry.is_open:
                self._entry.close()
            self._reading.dropped(block.number, reason="markup")
        elif is_heading(text, self._lexicon.is_term):
            self._entry.begin(block.number, text)
        else:
            self._entry.say([(block.number, text, "")])

    def _blank(self, passed: Sequence[Block], heading: Block | None = None) -> None:
        """Account for the blank lines of a list."""
        below = heading.below if heading else ()
        self._reading.dropped(*(block.number for block in passed if block.kind == "blank"), reason="empty")
        self._reading.dropped(*(number for number, line, _ in below if not line.strip()), reason="empty")

    def _list(self, items: Sequence[Block]) -> None:
        entries = self._are_entries(items)
        if entries and self._entry.is_open and not self._entry.is_told:
            self._entry.close()
        for item in items:
            self._item(item, entries=entries)

    def _is_headed(self, items: Sequence[Block], following: Block | None) -> bool:
        """Say whether a list of one is a heading: `■ GAN` or `1. GAN` with its text at the margin below it."""
        if len(items) > 1 or any(line.strip() for _, line, _ in items[0].below):
            return False
        text = items[0].text
        told = following is not None and following.kind in ("line", "code")
        return (told or "?" in text) and is_heading(text, self._lexicon.is_term)

    def _bullets(self, found: Sequence[Block], at: int) -> int:
        """Read the list that begins at a block and give where it ends."""
        end, mark = at + 1, "1" if found[at].mark == "first" else found[at].mark
        while end < len(found) and (found[end].kind == "blank" or found[end].mark == mark):
            end += 1
        items = [item for item in found[at:end] if item.kind == "bullet"]
        if self._is_headed(items, found[end] if end < len(found) else None):
            self._line_block(items[0])
            self._blank(found[at + 1 : end], items[0])
        else:
            self._list(items)
            self._blank(found[at:end])
        return end

    def _code(self, found: Sequence[Block], at: int) -> int:
        """Read the program that begins at a block, put a fence around it, and give where it ends."""
        end = at
        while end < len(found) and found[end].kind == "code":
            end += 1
        rows = [(block.number, block.text, "code") for block in found[at:end]]
        self._entry.say([(rows[0][0], "```", "code"), *rows, (rows[-1][0], "```", "code")])
        return end

    def _block(self, block: Block) -> None:
        if block.kind == "blank":
            self._reading.dropped(block.number, reason="empty")
            self._entry.pause(block.number)
        elif reason := drop_reason(block.text, self._lexicon):
            self._reading.dropped(block.number, reason=reason)
        elif block.kind == "heading":
            self._entry.begin(block.number, block.text)
        else:
            self._line_block(block)

    def read(self, lines: Sequence[Line]) -> None:
        """Read the content of a post."""
        found = blocks([(n, _ITEM.sub("", line), kind) for n, line, kind in lines])
        at = 0
        while at < len(found):
            if found[at].kind == "bullet":
                at = self._bullets(found, at)
            elif found[at].kind == "code":
                at = self._code(found, at)
            else:
                self._block(found[at])
                at += 1
        self._entry.close()


def read(note: Note, lexicon: Lexicon) -> Reading:
    """Give a record for each heading, definition line and named list item; the blog around the post is dropped."""
    first, last, title = content_of(note.lines, lexicon)
    reading = Reading("paste", title)
    for number, line in note.numbered():
        if not first <= number <= last:
            reading.dropped(number, reason=drop_reason(line, lexicon) or "chrome")
    inside = [(n, line, "code" if is_code(line) else "") for n, line in note.numbered(first) if n <= last]
    reader = _Reader(lexicon, reading)
    reader.read(inside)
    return reading
