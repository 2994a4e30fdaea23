"""A recorded talk as Clova Note gives it: the summary with its times, the transcript with its speakers, or both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from malmoi.ingest.chrome import drop_reason
from malmoi.ingest.idle import is_idle, is_idle_title
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.privacy import MASK
from malmoi.ingest.records import Reading, Section, Text
from malmoi.ingest.talk_header import day_in, is_header, minutes_in

__all__ = ["read", "recognises"]

_CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}"
_TIME = re.compile(rf"\s*#{{0,6}}\s*[\[(]?({_CLOCK})[\])]?\s*(?:[-–~]\s*[\[(]?{_CLOCK}[\])]?)?\s*")
_TIME_FIRST = re.compile(rf"\s*#{{0,6}}\s*[\[(]?({_CLOCK})[\])]?\s+[-–|:]?\s*(\S.{{0,99}})")
_TURN = re.compile(rf"\s*#{{0,6}}\s*(\S[^:：]{{0,29}}?)\s*[|·・,]?\s+[\[(]?({_CLOCK})[\])]?\s*")
_SPEAKER = re.compile(rf"(?:{MASK}|(?:참석자|화자|발화자|익명|speaker)\s*\d*)\W*", re.IGNORECASE)
_CLOVA = re.compile(r"\s*(?:AI 요약|음성 기록|대화 기록|clovanote\b|클로바\s?노트)", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-*+•·▪◦]|\d{1,2}[.)])\s+")
_BLOCK = re.compile(
    r"(?:주요\s?주제|주요\s?키워드|키워드|핵심\s?키워드|다음\s?할\s?일|할\s?일|요약|keywords?|topics?)\s*:?",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:새로운|새)\s?(?:노트|녹음)\s*\d*|무제|제목\s?없음|untitled|new note|(?:음성\s?)?녹음\s?\d*", re.IGNORECASE
)
_HEAD, _SHORT, _LONGEST_TITLE, _FEW = 12, 200, 100, 3
_ONE_SECTION = 120
"""Seconds in which the turns of a talk make up one section: a page of two hundred headings is no page."""


@dataclass
class _Part:
    """A section while it is read."""

    at: str
    title: str = ""
    title_line: int = 0
    lines: list[int] = field(default_factory=list)
    """Those that carry its time and its speakers."""
    texts: list[Text] = field(default_factory=list)
    turn: bool = False

    @property
    def awaits_title(self) -> bool:
        """Whether the next line is its title: the first one below a time."""
        return bool(self.at) and not (self.title or self.texts or self.turn)


def _seconds(clock: str) -> int:
    total = 0
    for part in clock.split(":") if clock else ():
        total = total * 60 + int(part)
    return total


def _turn(line: str) -> str:
    """Give the time of a speaker's turn, whichever of both stands first; empty for any other line."""
    if len(line) > _SHORT or _BULLET.match(line):
        return ""
    if (found := _TURN.fullmatch(line)) and not day_in(line):
        return found[2]
    if (found := _TIME_FIRST.fullmatch(line)) and _SPEAKER.fullmatch(found[2]):
        return found[1]
    return ""


def _begins(line: str) -> tuple[str, str]:
    """Give the time of a section and the title behind it on the line; both are empty for any other line."""
    if len(line) > _SHORT:
        return "", ""
    if found := _TIME.fullmatch(line):
        return found[1], ""
    found = _TIME_FIRST.fullmatch(line)
    return (found[1], found[2].strip()) if found and not _SPEAKER.fullmatch(found[2]) else ("", "")


def _head(note: Note) -> Iterator[tuple[int, str]]:
    """Give the first filled lines, as far as nothing has been said."""
    filled = [(number, line) for number, line in note.numbered(note.front + 1) if line.strip()][:_HEAD]
    for number, line in filled:
        if _turn(line) or _begins(line)[0] or len(line) > _SHORT:
            return
        yield number, line


def recognises(note: Note) -> bool:
    """Say whether a program wrote the times of a talk into the note."""
    lines = [line[: _SHORT + 1] for line in note.lines[note.front :] if line.strip()]
    times = sum(bool(_turn(line) or _begins(line)[0]) for line in lines)
    head = [line for _, line in _head(note)]
    dated = any(map(day_in, head)) and any(map(minutes_in, head))
    signed = any(_CLOVA.match(line) for line in (*head, *lines[-_FEW:]))
    return (times > 0 and (dated or signed)) or (times >= _FEW and times * 12 >= len(lines))


def _finish(part: _Part, lexicon: Lexicon, reading: Reading) -> None:
    """Keep what a section says of the subject; without anything left it is none."""
    title = part.title
    idle = is_idle_title(title, lexicon)
    to_do = not part.at and lexicon.aside(title) == "logistics"  # 다음 할 일
    left = [text for text in part.texts if not to_do and not is_idle(text.text, lexicon, among_idle=idle)]
    reading.dropped(*(text.line for text in part.texts), reason="logistics")
    reading.used(*(text.line for text in left), reason="seminar")
    own = [*part.lines, *([part.title_line] if part.title_line else [])]
    if left or (title and not idle and not part.texts):
        reading.used(*own, reason="seminar")
        reading.sections.append(Section(part.at, title, min(own, default=left[0].line if left else 1), tuple(left)))
    else:
        reading.dropped(*own, reason="logistics" if part.texts or title else "empty")


def _read_head(note: Note, lexicon: Lexicon, reading: Reading) -> set[int]:
    """Take the title, the day and the length from the lines before the talk; give the lines that are read so."""
    read: set[int] = set()
    own = plain_name(reading.title)
    reading.title = "" if _NO_TITLE.fullmatch(own) else own
    for place, (number, line) in enumerate(_head(note)):
        if _BULLET.match(line) or _BLOCK.fullmatch(plain_name(line)):
            break
        name = plain_name(line)
        if is_header(line):
            reading.date, reading.minutes = reading.date or day_in(line), reading.minutes or minutes_in(line)
            reading.dropped(number, reason="chrome")
        elif reason := drop_reason(line, lexicon):
            reading.dropped(number, reason=reason)
        elif _NO_TITLE.fullmatch(name):
            reading.dropped(number, reason="chrome")
        elif not reading.title and (place == 0 or line.lstrip().startswith("#")) and len(name) <= _LONGEST_TITLE:
            reading.title = name
            reading.used(number, reason="seminar")
        else:
            continue
        read.add(number)
    return read


def read(note: Note, lexicon: Lexicon) -> Reading:
    """Give the sections of the talk, in order; it has no records, for names in speech are found by hearing."""
    reading = Reading("transcript", note.values.get("title", ""))
    reading.dropped(*range(1, note.front + 1), reason="markup")
    head = _read_head(note, lexicon, reading)
    part = _Part("")
    for number, line in note.numbered(note.front + 1):
        if number in head:
            continue
        spoken, (at, title) = _turn(line), _begins(line)
        if spoken:
            near = part.turn and 0 <= _seconds(spoken) - _seconds(part.at) < _ONE_SECTION
            if not near:
                _finish(part, lexicon, reading)
                part = _Part(spoken, turn=True)
            part.lines.append(number)
        elif at:
            _finish(part, lexicon, reading)
            part = _Part(at, plain_name(title), lines=[number])
        elif _BLOCK.fullmatch(line.strip("#* \t")):
            _finish(part, lexicon, reading)
            part = _Part("", plain_name(line), number)
        elif (reason := drop_reason(line, lexicon)) and (reason != "logistics" or not part.awaits_title):
            reading.dropped(number, reason=reason)
        elif not plain_name(line[:_SHORT]):
            reading.dropped(number, reason="markup")
        elif part.awaits_title and not _BULLET.match(line) and len(line) <= _SHORT:
            part.title, part.title_line = plain_name(line), number
        else:
            part.texts.append(Text(number, line))
    _finish(part, lexicon, reading)
    return reading
