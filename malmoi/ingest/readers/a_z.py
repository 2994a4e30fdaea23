"""A blog post that lists terms under letters: `## A`, `#### * term (한국어)`, `: definition`."""

import re
from collections.abc import Iterator

from malmoi.ingest.definition import split_definition
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note
from malmoi.ingest.phrases import split_names
from malmoi.ingest.plain_name import plain_name, references_in
from malmoi.ingest.readers.body import Line, read_body, read_remarks, with_kinds
from malmoi.ingest.readers.heading import heading_of
from malmoi.ingest.records import Reading, Text

__all__ = ["read", "recognises"]

_LETTER = re.compile(
    r"\W*(?:[A-Za-z]|[ㄱ-ㅎ]|[가나다라마바사아자차카타파하]|[A-Z]\s?[-~–]\s?[A-Z]|[ㄱ-ㅎ]\s?[-~–]\s?[ㄱ-ㅎ]|0\s?[-~–]\s?9|숫자|기호|기타|#)\W*"
)
_BOLD = re.compile(r"\s{0,3}(?:[-*+]\s+)?(\*\*|__)(?=\S)(.{1,100}?)(?<=\S)\1\s*(.*)")
_LEAD = re.compile(r"^\s{0,3}[:：]\s*")
_BRACKET = re.compile(r"\([^()]{1,80}\)\s*")
_DEFINES = re.compile(r"\s{0,3}[:：]\s+\S")
_FEW, _MOST_NAME = 3, 200


def _heading(line: str, kind: str = "") -> tuple[int, str]:
    return (0, "") if kind or line[:1] in "-*+" or line.startswith("    ") else heading_of(line, loose=True)


def _is_letter(text: str) -> bool:
    return bool(_LETTER.fullmatch(text))


def recognises(note: Note) -> bool:
    """Say whether single letters are headings."""
    headings = [_heading(line, kind)[1] for _, line, kind in with_kinds(note.numbered(note.front + 1))]
    return sum(bool(text) and _is_letter(text) for text in headings) >= _FEW


def _bare_name(line: str, below: str, lexicon: Lexicon) -> tuple[str, str]:
    """Give the name and the text of an entry that is no heading: bold, `term: text`, or above a line with a `:`."""
    if found := _BOLD.fullmatch(line):
        bracket = _BRACKET.match(found[3])
        behind = bracket[0] if bracket else ""
        return found[2] + behind, found[3][len(behind) :].lstrip(":：-– ")
    if _LEAD.match(line) and not line.startswith("- "):
        return "", ""
    if line[:1].strip() and _DEFINES.match(below):
        return line, ""
    if line[:1].strip() and (parts := split_definition(line, lexicon.is_term)):
        return parts
    return "", ""


def _entries(lines: list[Line], level: int, lexicon: Lexicon) -> Iterator[tuple[int, str, str, list[Line]]]:
    """Give each entry: the line and text of its name, what stands behind it there, and the lines below."""
    deeper = any(_heading(line, kind)[0] > level for _, line, kind in lines)
    entry: tuple[int, str, str, list[Line]] | None = None
    below = [*(line for _, line, _ in lines[1:]), ""]
    for (number, line, kind), following in zip(lines, below, strict=True):
        depth, name = _heading(line, kind)
        rest, is_letter = "", bool(depth) and _is_letter(name)
        if not depth and not deeper and not kind:
            name, rest = _bare_name(line, following, lexicon)
        if name:
            if entry:
                yield entry
            entry = None if is_letter else (number, name, rest, [])
        elif entry:
            entry[3].append((number, line, kind))
    if entry:
        yield entry


def _unmarked(text: Text) -> Text:
    r"""Take off the `:` before a definition and the `\` behind a line."""
    return Text(text.line, _LEAD.sub("", text.text).removesuffix("\\").rstrip())


def read(note: Note, lexicon: Lexicon) -> Reading:
    """Give one record a term; a letter without terms is markup."""
    reading = Reading("a-z", note.values.get("title", ""))
    reading.dropped(*range(1, note.front + 1), reason="markup")
    lines = with_kinds(note.numbered(note.front + 1))
    letters = [at for at, (_, line, kind) in enumerate(lines) if _is_letter(_heading(line, kind)[1] or "??")]
    for number, line, kind in lines[: letters[0]]:
        if heading := _heading(line, kind)[1]:
            reading.title = reading.title or plain_name(heading)
            reading.dropped(number, reason="markup")
    read_remarks([row for row in lines[: letters[0]] if row[0] not in reading.fates], lexicon, reading)
    listed = lines[letters[0] :]
    level = _heading(listed[0][1])[0]
    claimed: set[int] = set()
    for number, name, rest, below in _entries(listed, level, lexicon):
        claimed.update((number, *(n for n, _, _ in below)))
        texts, references = read_body(below, lexicon, reading)
        texts = [_unmarked(text) for text in ([Text(number, rest)] if rest.strip() else []) + texts]
        groups = split_names(name, lexicon.is_term) or [(plain_name(name)[:_MOST_NAME],)]
        groups = [group for group in groups if group[0]]
        if not groups or lexicon.aside(groups[0][0]):
            reading.kept(number, *(text.line for text in texts if text.text), reason="remark")
            reading.remarks += [Text(number, name), *texts]
            continue
        reading.used(number, reason="name")
        reading.add(groups, number, texts, references=(*references_in(name), *references))
    between = [row for row in listed if row[0] not in claimed]
    letters_only = [number for number, line, kind in between if _is_letter(_heading(line, kind)[1] or "??")]
    reading.dropped(*letters_only, reason="markup")
    read_remarks([row for row in between if row[0] not in letters_only], lexicon, reading)
    return reading
