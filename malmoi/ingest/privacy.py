"""Names of private people, found where notes carry them, and masked before anything else reads the note.

Researchers who are known by their papers keep their names; everybody else becomes ○○○.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from malmoi.ingest.patterns import AGO, DATE, one_of
from malmoi.ingest.people import FULL_NAME, NOT_PEOPLE, POLITE_TITLE, RESEARCHERS, ROOM_TITLE, SURNAMES

__all__ = ["MASK", "is_masked", "mask_private_names"]

MASK = "○○○"

_IN_ROOM = re.compile(rf"(?<![가-힣])([가-힣]{{2,4}})(?=\s{{0,2}}{ROOM_TITLE}(?![가-힣]{{3}}))")
_ADDRESSED = re.compile(rf"(?<![가-힣])({FULL_NAME})(?=\s{{0,2}}{POLITE_TITLE})")
_SPACED = re.compile(r"(?<![가-힣])([가-힣]{2,3})(?= 님(?![가-힣]{3}))")
_ASKED = re.compile(r"\b(?:[Aa]sk|[Cc]ontact|[Pp]ing|slides? to|[Tt]hanks to) ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
_INITIALED = re.compile(
    rf"(?<![가-힣])([{SURNAMES}])(?=\s?(?:교수|박사|조교|쌤|선생|대리|과장|사원)(?:님|가|이|은|는|께|의|\s|$))"
)
_LABELLED = re.compile(
    rf"(?:발표자?|작성자?|글쓴이|진행자?|강사|사회자?|정리자?|기록자?|서기|스터디장|팀장|멘토|담당자?|참석자?|참여자?|소유자|필기)"
    rf"\s*[:：-]\s*((?:{FULL_NAME}|[가-힣]{{2,3}}(?=\s*(?:,|→|->|$)))(?:\s*(?:[,、·/]|→|->)\s*[가-힣]{{2,4}})*)"
)
_OWNER_KEY = re.compile(
    r"^\s*(?:authors?|nickname|owner|presenter|speaker|writer|written by|presented by|닉네임|작성자|글쓴이|발표자|이름)"
    r"\s*[:：=]\s*(\S.{0,40}?)\s*$",
    re.IGNORECASE,
)
_TALK = re.compile(rf"^(?:#+\s*)?[\w가-힣 ]{{0,20}}(?:세미나|발표|스터디|강의)\s*[-–—:|]\s*({FULL_NAME})\b\W*$")
_LENGTH = re.compile(r"\d+\s*(?:분|시간)(?:\s*\d+\s*[분초])?")
_DATED = re.compile(DATE)
_ONLY_DATE = re.compile(rf"\W*{DATE}[\d:.\s오전후]*|{AGO}")
_SPEAKER = re.compile(r"^\s*(\S[^\d:：]{0,20}?)\s+(?:\d{1,2}:)?\d{1,2}:\d{2}\s*$")
_NUMBERED_SPEAKER = re.compile(r"(?:참석자|화자|발화자|speaker|익명)\s*\d*", re.IGNORECASE)
_BYLINE = re.compile(rf"^\s*(?:by\s+)?([^\s:：|#=-][^:：|=]{{0,20}}?)\s*[·・|,]?\s*(?:{DATE}|{AGO})")
_BY = re.compile(r"^\s*(?:posted\s+)?by\s+(\S.{0,20}?)\s*$", re.IGNORECASE)
_BLOG = re.compile(
    r"^\s*(?:구독하기)?\s*(\S.{1,20}?)\s?(?:님의|의)\s?(?:\S+\s)?"
    r"(?:블로그|벨로그|velog|log|공부방|노트|연구노트|서랍|일지|저장소)(?:입니다)?\.?\s*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}|(?<!\d)01[016789][\s.-]?\d{3,4}[\s.-]?\d{4}"
)
_OWNER_COLUMN = re.compile(r"담당자?|작성자|쓴\s?사람|글쓴이|발표자?|author|by|writer|owner|presenter", re.IGNORECASE)
_LABELS = one_of(
    ROOM_TITLE,
    POLITE_TITLE,
    r"작성자?|글쓴이|발표자?|검수|담당자?|참석자?|참여자?|정리자?|기록자?|서기|진행자?|강사|소유자|(?:다음|이번)\s?주?",
    r"의?\s?(?:블로그|노트|서랍)(?:입니다)?|구독하기|블로그주인",
    r"\b(?:by|posted|author|writer|presenter|speaker|owner)\b|오전|오후|[년월일분초]|시간",
)
_MOST_NAME, _MOST_BYLINE, _MOST_LINE = 20, 60, 2000
_HEAD, _FOOT = 16, 40


def _around(lines: Sequence[str]) -> Iterator[str]:
    """Names in the head and the foot of what a program or a blog wrote around a note."""
    head = [line.strip() for line in lines[: _HEAD * 2] if line.strip()][:_HEAD]
    foot = [line.strip() for line in lines[-_FOOT:] if line.strip()]
    for line, below in pairwise(head):
        if (
            _DATED.search(line)
            and _LENGTH.search(line)
            and len(below) <= _MOST_NAME
            and not re.search(r"[\d:]|요약|기록|주제", below)
        ):
            yield below
    for line, below in pairwise(foot):
        if line.casefold() in ("profile", "프로필"):
            yield below
        if _ONLY_DATE.fullmatch(below) and len(line) <= _MOST_NAME:
            yield line.split()[0]
    for line in (*head, *foot):
        for pattern in (_BYLINE, _BY, _BLOG):
            if len(line) <= _MOST_BYLINE and (found := pattern.match(line)) and not _LENGTH.search(line):
                yield found[1].strip(" ·・|,")


def _in_columns(lines: Sequence[str]) -> Iterator[str]:
    """Names in the column of a table that says who wrote a row."""
    column = -1
    for line in lines:
        if "|" not in line:
            column = -1
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        owners = [number for number, cell in enumerate(cells) if _OWNER_COLUMN.fullmatch(cell)]
        if owners:
            column = owners[0]
        elif 0 <= column < len(cells) and re.fullmatch(r"[가-힣]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?", cells[column]):
            yield cells[column]


def _line_names(line: str) -> Iterator[str]:
    if (found := _OWNER_KEY.match(line)) and not found[1].startswith(("|", "[[")):
        yield from re.split(r"\s*[,/·]\s*", found[1].strip("\"'[]"))
    if found := _TALK.match(line):
        yield found[1]
    for found in _LABELLED.finditer(line):
        yield from re.split(r"\s*(?:[,、·/]|→|->)\s*", found[1])
    for pattern in (_IN_ROOM, _ADDRESSED, _SPACED, _ASKED):
        yield from (found[1] for found in pattern.finditer(line) if found[1] not in NOT_PEOPLE)


def _names(lines: Sequence[str], is_term: Callable[[str], bool]) -> set[str]:
    names = {name for name in (*_around(lines), *_in_columns(lines)) if name}
    speakers = [found[1] for line in lines if (found := _SPEAKER.match(line))]
    if len(speakers) > 1:
        names.update(speakers)
    names.update(name for line in lines if len(line) < _MOST_LINE for name in _line_names(line))
    return {
        name for name in names
        if name not in RESEARCHERS and MASK not in name and not _NUMBERED_SPEAKER.fullmatch(name) and not is_term(name)
        and not _ONLY_DATE.fullmatch(name)
    }  # fmt: skip


def mask_private_names(lines: Sequence[str], is_term: Callable[[str], bool]) -> tuple[str, ...]:
    """Give the lines with ○○○ for every private name; `is_term` says which words name a concept and nobody."""
    patterns = [_CONTACT.pattern]
    for name in sorted(_names(lines, is_term), key=lambda name: (-len(name), name)):
        if not re.search("[가-힣A-Za-z]{2}", name):
            continue  # a nickname of signs: its line is dropped as chrome
        short = len(name) < 3  # noqa: PLR2004 - two letters stand in many words
        # Where a name of two letters may end: before a title, a divider, a time, a day.
        ends = rf"\s{{0,2}}(?:{ROOM_TITLE}|{POLITE_TITLE})|이?한테|\s*[|,、/·:：]|\s*(?:→|->)"
        tail = rf"(?={ends}|\s+\d{{1,2}}:\d\d|의\s|\s*{DATE}|\s*{AGO}|\s*$)" if short else ""
        patterns.append(rf"(?<![가-힣A-Za-z]){re.escape(name)}{tail}")
        if re.fullmatch(FULL_NAME, name):
            patterns.append(
                rf"(?<![가-힣]){name[1:]}(?=\s?(?:님|씨|이가|이는|이의|이도|이랑|이한테|이\s|아\b|야\b)|\s{{0,2}}{ROOM_TITLE})"
            )
        elif re.fullmatch(r"[A-Z][a-z]+ [A-Z][a-z]+", name):
            patterns.append(rf"\b(?:{'|'.join(name.split())})\b")
    found = re.compile("|".join(patterns))
    return tuple(_INITIALED.sub(MASK, found.sub(MASK, line)) for line in lines)


def is_masked(line: str) -> bool:
    """Say whether a line held a private name and nothing else but marks, dates and numbers."""
    rest = line.replace(MASK, "")
    return MASK in line and not re.search(r"[가-힣A-Za-z]{2}", _LABELS.sub("", rest))
