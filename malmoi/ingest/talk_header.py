"""When a talk was recorded and for how long, from the line above its transcript."""

import re
from datetime import date

__all__ = ["day_in", "is_header", "minutes_in"]

_DATE = re.compile(r"(?<!\d)((?:19|20)?\d\d)\s?[.년/-]\s?(\d{1,2})\s?[.월/-]\s?(\d{1,2})(?!\d)")
_DAYTIME = re.compile(
    r"(?:오전|오후)\s*\d{1,2}(?:\s*시\s*(?:\d{1,2}\s*분)?|:\d\d(?::\d\d)?)|\d{1,2}\s*시(?!간)\s*(?:\d{1,2}\s*분)?|"
    r"\d{1,2}:\d\d\s*[AP]M|(?<![・·•|∙]\s)(?<!\d:)\b\d{1,2}:\d\d(?!:)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:(\d{1,3})\s*(?:시간|hours?|hrs?|h)(?![a-z])\s*)?(?:(\d{1,4})\s*(?:분|minutes?|mins?|m)(?![a-z])\s*)?"
    r"(?:(\d{1,6})\s*(?:초|seconds?|secs?|s)(?![a-z]))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:[・·•|∙]|길이|시간|duration|length)\s*:?\s*(?:(\d{1,3}):)?(\d{1,3}):(\d\d)\s*$", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?:일시|날짜|녹음\s?(?:일시|시간|길이)|길이|date|duration|length)\s*[:：]", re.IGNORECASE)
_REST = re.compile(r"(?:[월화수목금토일](?:요일)?|mon|tue|wed|thu|fri|sat|sun|약|총|[\W\d_])*", re.IGNORECASE)


def day_in(line: str) -> str:
    """Give the day of a line as `YYYY-MM-DD`; empty without one that the calendar has."""
    found = _DATE.search(line)
    if not found:
        return ""
    year = int(found[1]) if len(found[1]) > 2 else 2000 + int(found[1])  # noqa: PLR2004 - 24.03.11
    try:
        return date(year, int(found[2]), int(found[3])).isoformat()
    except ValueError:  # the 31st of February
        return ""


def _without_day(line: str) -> str:
    return _DAYTIME.sub(" ", _DATE.sub(" ", line))


def minutes_in(line: str) -> int:
    """Give the full minutes of a length: `73분 5초` → 73, `1시간 12분` → 72, `・ 1:12:03` → 72; 0 without one."""
    found = _CLOCK.search(line) or next((match for match in _LENGTH.finditer(_without_day(line)) if match[0]), None)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 60 + minutes + seconds // 60


def is_header(line: str) -> bool:
    """Say whether a line tells the day or the length of a recording, and nothing else."""
    if not (day_in(line) or minutes_in(line)):
        return False
    rest = _CLOCK.sub("", line) if day_in(line) else line
    return bool(_LABEL.match(line) or _REST.fullmatch(_LENGTH.sub("", _without_day(rest))))
