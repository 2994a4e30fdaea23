"""A recorded talk as Clova Note gives it: the summary with its times, the transcript with its speakers, or both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from malmoi.ingest.chrome import drop_reason, is_logistics
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.note import Note
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.privacy import MASK
from malmoi.ingest.records import Reading, Section, Text

__all__ = ["read", "recognises"]

_CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}"
_TIME = re.compile(rf"\s*#{{0,6}}\s*[\[(]?({_CLOCK})[\])]?\s*(?:[-–~]\s*[\[(]?{_CLOCK}[\])]?)?\s*")
_TIME_FIRST = re.compile(rf"\s*#{{0,6}}\s*[\[(]?({_CLOCK})[\])]?\s+[-–|:]?\s*(\S.{{0,99}})")
_TURN = re.compile(rf"\s*#{{0,6}}\s*(\S[^:：]{{0,29}}?)\s*[|·・,]?\s+[\[(]?({_CLOCK})[\])]?\s*")
_SPEAKER = re.compile(rf"(?:{MASK}|(?:참석자|화자|발화자|익명|speaker)\s*\d*)\W*", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-*+•·▪◦]|\d{1,2}[.)])\s+")
_DATE = re.compile(r"(?<!\d)((?:19|20)?\d\d)\s?[.년/-]\s?(\d{1,2})\s?[.월/-]\s?(\d{1,2})(?!\d)")
_DAYTIME = re.compile(
    r"(?:오전|오후)\s*\d{1,2}(?:\s*시\s*(?:\d{1,2}\s*분)?|:\d\d(?::\d\d)?)|\d{1,2}\s*시(?!간)\s*(?:\d{1,2}\s*분)?|"
    r"\d{1,2}:\d\d\s*[AP]M|(?<![・·•|∙]\s)(?<!\d:)\b\d{1,2}:\d\d(?!:)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:(\d{1,3})\s*(?:시간|hours?|hrs?|h)\b\s*)?(?:(\d{1,4})\s*(?:분|minutes?|mins?|m)(?![a-z가-힣])\s*)?"
    r"(?:(\d{1,6})\s*(?:초|seconds?|secs?|s)(?![a-z가-힣]))?",
    re.IGNORECASE,
)
_LENGTH_CLOCK = re.compile(r"(?:[・·•|∙]|길이|시간|duration)\s*:?\s*(?:(\d{1,3}):)?(\d{1,3}):(\d\d)\s*$", re.IGNORECASE)
_HEADER = re.compile(r"\s*(?:(?:일시|날짜|녹음\s?(?:일시|시간)|길이|date|duration|length)\s*[:：].*|[\W\d]*)", re.IGNORECASE)
_BLOCK = re.compile(r"(?:주요\s?주제|주요\s?키워드|키워드|핵심\s?키워드|다음\s?할\s?일|할\s?일|요약|keywords?|topics?)\s*:?", re.IGNORECASE)
_TO_DO = re.compile(r"(?:다음\s?)?할\s?일\s*:?")
_NO_TITLE = re.compile(r"(?:새로운|새)\s?(?:노트|녹음)\s*\d*|무제|제목\s?없음|untitled|new note|(?:음성\s?)?녹음\s?\d*", re.IGNORECASE)
_IDLE_TITLE = re.compile(
    r"공지|회식|뒤풀이|출석|잡담|자기\s?소개|인사(?!이)|쉬는\s?시간|오프라인\s?모임|다음\s?(?:주|모임|시간|발표|일정)|순서\s?안내|과제|숙제"
)
_IDLE = re.compile(
    r"(?:(?:네에?|예|넵|넹|아+|어+|음+|오+|그렇죠|그렇군요|그쵸|맞아요|맞습니다|좋아요|좋습니다|감사합니다|고맙습니다|안녕하세요|안녕히|(?:다들\s)?수고하셨습니다|"
    r"고생하셨습니다|들어가세요|계세요|이해했습니다|알겠습니다|준비하겠습니다|(?:화면\s)?잘\s(?:들립니다|들려요|보여요|보입니다))[\s.,!?~…]*)+"
)
_SENTENCE = re.compile(r"(?<=[.?!。])\s+")
_PARTICLE = re.compile(r"(?:으로|에서|에는|까지|이랑|하고|이나|은|는|이|가|을|를|의|에|로|와|과|도|만|랑)$")
_HEAD, _SHORT, _ONE_SECTION, _FEW = 12, 200, 120, 3


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

    @cached_property
    def seconds(self) -> int:
        return _seconds(self.at)


def _seconds(clock: str) -> int:
    total = 0
    for part in clock.split(":") if clock else ():
        total = total * 60 + int(part)
    return total


def _turn(line: str) -> str:
    """Give the time of a speaker's turn, whichever of both stands first; empty for any other line."""
    if len(line) > _SHORT or _BULLET.match(line):
        return ""
    if (found := _TURN.fullmatch(line)) and not _DATE.search(line):
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


def _day(line: str) -> str:
    found = _DATE.search(line)
    try:
        return date(int(found[1]) % 100 + 100 * int(found[1][:-2] or 20), int(found[2]), int(found[3])).isoformat() if found else ""
    except ValueError:  # the 31st of February
        return ""


def _minutes(line: str) -> int:
    if found := _LENGTH_CLOCK.search(line):
        return _seconds(":".join(part or "0" for part in found.groups())) // 60
    rest = _DAYTIME.sub(" ", _DATE.sub(" ", line))
    found = next((match for match in _LENGTH.finditer(rest) if match[0]), None)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 60 + minutes + seconds // 60


def recognises(note: Note) -> bool:
    """Say whether a program wrote the times of a talk into the note."""
    lines = [line for line in note.lines[note.front :] if line.strip()]
    times = sum(bool(_turn(line) or _TIME.fullmatch(line[:_SHORT])) for line in lines)
    head = [line for _, line in _head(note)]
    marks = [any(_day(line) for line in head) and any(_minutes(line) for line in head)]
    marks += [bool(re.match(r"AI 요약|음성 기록|clova", line.strip())) for line in (*head, *lines[-3:]) if len(line) < _SHORT]
    return (any(marks) and times > 0) or (times >= _FEW and times * 12 >= len(lines))


def _has_term(text: str, lexicon: Lexicon) -> bool:
    words = re.findall(r"[\w-]+", text)
    for first in range(len(words)):
        for last in range(first + 1, min(first + 4, len(words)) + 1):
            name = " ".join(words[first:last])
            if any(len(form) > 1 and lexicon.is_term(form) for form in (name, _PARTICLE.sub("", name))):
                return True
    bare = "".join(words)
    return any(len(row.heard) > 2 and row.heard.replace(" ", "") in bare for row in lexicon.garbled)  # noqa: PLR2004 - two letters stand in many words


def _is_idle(text: str, lexicon: Lexicon, *, idle: bool = False) -> bool:
    """Say whether a line tells nothing of the subject: how the group meets, or mere politeness."""
    if len(text) > 400 or not text.strip():  # noqa: PLR2004 - as in `is_logistics`
        return False
    sentences = [sentence for sentence in _SENTENCE.split(text.strip()) if sentence]
    empty = sum(bool(is_logistics(sentence) or _IDLE.fullmatch(sentence)) for sentence in sentences)
    return (idle or empty * 2 > len(sentences)) and not _has_term(text, lexicon)


def _finish(part: _Part, lexicon: Lexicon, reading: Reading) -> None:
    """Keep what a section says of the subject; without anything left it is none."""
    title = part.title
    idle = bool(title) and not _has_term(title, lexicon) and (
        lexicon.aside(title) == "logistics" or is_logistics(title) or bool(_IDLE_TITLE.search(title) or _TO_DO.fullmatch(title))
    )
    left = [text for text in part.texts if not _is_idle(text.text, lexicon, idle=idle)]
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
        day, minutes = _day(line), _minutes(line)
        rest = _LENGTH.sub("", _DAYTIME.sub("", _DATE.sub("", line)))
        if (day or minutes) and (minutes and day or _HEADER.fullmatch(rest) or _HEADER.fullmatch(line) or len(rest.strip()) < 3):
            reading.date, reading.minutes = reading.date or day, reading.minutes or minutes
            reading.dropped(number, reason="chrome")
        elif reason := drop_reason(line, lexicon):
            reading.dropped(number, reason=reason)
        elif _NO_TITLE.fullmatch(name):
            reading.dropped(number, reason="chrome")
        elif not reading.title and (place == 0 or line.lstrip().startswith("#")) and len(name) <= 100:
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
            near = part.turn and 0 <= _seconds(spoken) - part.seconds < _ONE_SECTION
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
        elif reason := drop_reason(line, lexicon):
            reading.dropped(number, reason=reason)
        elif part.at and not (part.title or part.texts or part.turn or _BULLET.match(line)) and len(line) <= _SHORT:
            part.title, part.title_line = plain_name(line), number
        else:
            part.texts.append(Text(number, line))
    _finish(part, lexicon, reading)
    return reading
