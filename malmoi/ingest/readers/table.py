"""An Obsidian table of terms, one row a term, with a loose list of terms below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from malmoi.ingest.brackets import split_brackets
from malmoi.ingest.chrome import drop_reason
from malmoi.ingest.definition import split_definition
from malmoi.ingest.keys import loose_key
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note
from malmoi.ingest.phrases import split_names
from malmoi.ingest.plain_name import is_url, plain_name, references_in, without_references
from malmoi.ingest.privacy import MASK
from malmoi.ingest.readers.cells import is_divider, split_cells
from malmoi.ingest.records import Reading, Text
from malmoi.ingest.statement import is_name_like

__all__ = ["read", "recognises"]

# What a header may say, asked in this order: it may say two things, `용어(영문)`.
_ROLES = {
    "name": "이름 용어 개념 단어 키워드 명칭 용어명 항목 term terms name concept word keyword title",
    "ko": "한국어 한글 국문 우리말 번역 한국어명 한글명 korean ko",
    "en": "영어 영문 원어 영문명 원문 english en",
    "abbr": "약어 약자 abbr abbreviation acronym",
    "text": """
        설명 뜻 의미 정의 내용 풀이 해설 요약 메모 description definition meaning explanation desc summary note notes
    """,
    "reference": "링크 url 참고 참고링크 link links reference references",
    "meta": """
        책 책이름 챕터 챕터날짜 날짜 출처 번호 no # 중요도 태그 분류 카테고리 담당 담당자 작성자 쓴사람 발표자 주차
        페이지 쪽 상태 단계 이해도 난이도 체크 status chapter book date source author tag category week page by id
    """,
}
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_MOST_NAME = 60
_FEW_CHARACTERS, _HEAD_LINES, _LONGEST_NAME = 12, 2, 200


@dataclass(frozen=True)
class _Columns:
    names: tuple[int, ...]
    text: tuple[int, ...]
    references: tuple[int, ...]
    others: tuple[tuple[int, str], ...]
    count: int
    outer: bool
    """Whether rows begin with a bar."""


@lru_cache(maxsize=1 << 10)
def _role(header: str) -> str:
    """Give what a column holds; `책 이름` is the name of a book, `용어(영문)` a term."""
    whole = {loose_key(header), loose_key(re.sub(r"\(.*", "", header))}
    words = {loose_key(word) for word in re.split(r"[\s()/,·|]+", header) if word}
    known = {role: {loose_key(word) for word in given.split()} for role, given in _ROLES.items()}
    for wanted in (whole, words):
        found = [role for role in _ROLES if wanted & known[role]]
        if found:
            return "meta" if wanted is words and "meta" in found else found[0]
    return "" if plain_name(header) else "meta"


def _columns(head: str, lines: Sequence[str]) -> _Columns:
    outer = head.strip().startswith("|")
    header, *rows = (split_cells(line, outer=outer) for line in (head, *lines))
    roles = [_role(plain_name(cell)) for cell in header]
    names = [n for n, role in enumerate(roles) if role in ("name", "ko", "en", "abbr")]
    names.sort(key=lambda n: ("name", "ko", "en", "abbr").index(roles[n]))
    cells = {n: [row[n] for row in rows if n < len(row)] for n in range(len(header))}
    if not names:
        linked = [n for n in cells if sum("[[" in cell for cell in cells[n]) * 2 > len(rows)]
        free = [n for n, role in enumerate(roles) if role == "" and any(cells[n])]
        names = (linked or free)[:1]
    text = [n for n, role in enumerate(roles) if role == "text"]
    if not text:
        left = [n for n, role in enumerate(roles) if role == "" and n not in names]
        text = sorted(left, key=lambda n: -sum(map(len, cells[n])))[:1]
    references = tuple(n for n, role in enumerate(roles) if role == "reference")
    # A column of numbers, chapters or ticks says nothing of the term, whatever its header.
    telling = [n for n in cells if sum(map(len, cells[n])) > _FEW_CHARACTERS * max(1, sum(map(bool, cells[n])))]
    others = tuple((n, plain_name(header[n])) for n in telling if roles[n] == "" and n not in (*names, *text))
    return _Columns(tuple(names), tuple(text), references, others, len(header), outer)


def _is_row(line: str) -> bool:
    return "|" in line and len(split_cells(line)) > 1


def _is_row_of_one(lines: Sequence[str], at: int, head: int) -> bool:
    """Say whether a line of one cell belongs to the table above and below it: somebody forgot the bars."""
    text = lines[at].strip()
    inside = at > head + 1 and at + 1 < len(lines) and _is_row(lines[at + 1])
    return inside and bool(text) and not text.startswith(("#", "-", "*", ">"))


def _blocks(note: Note) -> Iterator[tuple[int, int]]:
    """Give where each table begins and ends: the line of its header and the last one of its rows."""
    number, lines = max(note.front, 0), note.lines
    while number < len(lines):
        if "|" not in lines[number] or is_divider(lines[number]):
            number += 1
            continue
        end = number
        while end + 1 < len(lines) and (_is_row(lines[end + 1]) or _is_row_of_one(lines, end + 1, number)):
            end += 1
        divided = end > number and is_divider(lines[number + 1])
        header = [_role(plain_name(cell)) for cell in split_cells(lines[number])]
        if end > number and (divided or ("text" in header and {"name", "en", "ko"} & set(header))):
            yield number + 1, end + 1
        number = end + 1


def recognises(note: Note) -> bool:
    """Say whether terms stand in a table whose header names a column for them, or with wikilinks in one column."""
    rows = 0
    for first, last in _blocks(note):
        header = [_role(plain_name(cell)) for cell in split_cells(note.lines[first - 1])]
        linked = sum("[[" in line for line in note.lines[first:last])
        if {"name", "ko", "en"} & set(header) or linked * 2 > last - first:
            rows += sum(not is_divider(line) for line in note.lines[first:last])
    filled = sum(bool(line.strip()) for line in note.lines[note.front :])
    return rows > 0 and (rows + _HEAD_LINES) * 3 >= filled


def _row_names(cells: Sequence[str], columns: _Columns, lexicon: Lexicon) -> list[tuple[str, ...]]:
    filled = [cells[n] for n in columns.names if n < len(cells) and plain_name(cells[n]) not in ("", "-", "–", "?")]
    groups = split_names(filled[0], lexicon.is_term) if filled else []
    if filled and not groups and 0 < len(plain_name(filled[0])) <= _LONGEST_NAME:
        groups = [(plain_name(filled[0]),)]
    if len(groups) == 1:  # other columns name the same thing in another language
        more = [name for cell in filled[1:] for name in split_brackets(plain_name(cell))]
        groups = [tuple(dict.fromkeys((*groups[0], *more)))]
    return groups


def _read_row(number: int, line: str, columns: _Columns, lexicon: Lexicon, reading: Reading) -> None:
    cells = split_cells(line, outer=columns.outer)
    surplus = len(cells) - columns.count
    if surplus > 0 and columns.text:  # a bar in the text that nobody escaped
        at = columns.text[-1]
        cells = (*cells[:at], " | ".join(cells[at : at + surplus + 1]), *cells[at + surplus + 1 :])
    groups = _row_names(cells, columns, lexicon)
    said = [cells[n] for n in columns.text if n < len(cells) and plain_name(cells[n])]
    said += [f"{label}: {cells[n]}" for n, label in columns.others if n < len(cells) and plain_name(cells[n])]
    texts = [Text(number, part) for cell in said for part in _BREAK.split(cell) if plain_name(part)]
    linked = [cells[n] for n in (*columns.references, *columns.names) if n < len(cells)]
    references = tuple(url for cell in linked for url in references_in(cell))
    if not groups:
        if texts:
            reading.kept(number, reason="remark")
            reading.remarks += texts
        else:
            reading.dropped(number, reason="empty")
        return
    if all(lexicon.aside(name) == "logistics" for group in groups for name in group):
        reading.dropped(number, reason="logistics")
        return
    reading.used(number, reason="text" if texts else "name")
    reading.add(groups, number, texts, references=references)


def _read_loose(number: int, line: str, lexicon: Lexicon, reading: Reading) -> None:
    """Read a line below the table: a term, a term with an address, a term with its text, or a remark."""
    body = _ITEM.sub("", line).replace(" | ", " / ")
    name, references = plain_name(without_references(body)), tuple(references_in(body))
    if MASK in line:
        reading.dropped(number, reason="private name")
        return
    if is_url(body.strip()) and references and reading.records:
        reading.kept(number, reason="reference")
        last = reading.records[-1]
        reading.records.append(type(last)(last.names, last.line, references=references))
        return
    if lexicon.aside(name):
        reading.dropped(number, reason="markup")
        return
    if (parts := split_definition(body, lexicon.is_term)) and (groups := split_names(parts[0], lexicon.is_term)):
        reading.used(number)
        reading.add(groups, number, [Text(number, parts[1])], references=references)
    elif len(name) <= _MOST_NAME and is_name_like(name) and (groups := split_names(body, lexicon.is_term)):
        reading.used(number, reason="name")
        reading.add(groups, number, references=references)
    else:
        reading.kept(number, reason="remark")
        reading.remarks.append(Text(number, line.strip()))


def read(note: Note, lexicon: Lexicon) -> Reading:
    """Give one record a row, and one a term of the loose list."""
    reading = Reading("table", note.values.get("title", ""))
    reading.dropped(*range(1, note.front + 1), reason="markup")
    in_table: set[int] = set()
    for first, last in _blocks(note):
        in_table.update(range(first, last + 1))
        rows = [number for number in range(first + 1, last + 1) if not is_divider(note.lines[number - 1])]
        reading.dropped(*(set(range(first, last + 1)) - set(rows)), reason="markup")
        columns = _columns(note.lines[first - 1], [note.lines[number - 1] for number in rows])
        for number in rows:
            _read_row(number, note.lines[number - 1], columns, lexicon, reading)
    begun = min(in_table, default=0)
    for number, line in note.numbered(note.front + 1):
        if number in in_table:
            continue
        if reason := drop_reason(line, lexicon):
            reading.dropped(number, reason=reason)
        elif line.lstrip().startswith("#"):
            reading.dropped(number, reason="markup")
            reading.title = reading.title or plain_name(line)
        elif number < begun:
            reading.kept(number, reason="remark")
            reading.remarks.append(Text(number, line.strip()))
        else:
            _read_loose(number, line, lexicon, reading)
    return reading
