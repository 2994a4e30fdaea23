"""Names of private people, found where notes carry them, and masked before anything else reads the note.

Researchers who are known by their papers keep their names; everybody else becomes ○○○.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

__all__ = ["MASK", "is_masked", "mask_private_names"]

MASK = "○○○"

_SURNAMES = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부"
_GIVEN = r"[가-힣]{2}"
_FULL = rf"[{_SURNAMES}]{_GIVEN}"
# Titles that only people in the room have, and titles that researchers have too.
_ROOM = r"(?:선배님?|후배님?|학우님?|조교님?|멘토님?|튜터님?|코치님?|팀장님?|조장님?|스터디장님?|회장님?|부장님?|총무님?|형님|누나|오빠|언니|연구원님?|연구생|수강생|발표자님?)"
_POLITE = r"(?:님(?![가-힣]{3})|[씨쌤샘](?![가-힣]{2})|교수님?|선생님|박사님?|강사님?)"
_NOT_PEOPLE = frozenset(
    ["우리", "담당", "지도", "동기", "여자", "남자", "대학원", "대학", "학과", "학교", "같은", "어떤", "졸업", "연구실", "동아리", "스터디", "세미나", "오늘", "다음", "이번", "저번", "지난", "모든", "다른", "여러", "일부", "현재", "기존", "해당", "우리의", "저희", "저의", "석사", "박사", "학부", "신입", "재학", "외부", "초청", "특별", "담임", "전공", "한국", "국내", "인공", "고등", "중등", "초등", "유학", "장학", "전체", "각각", "이미지", "인공지능", "딥러닝", "머신러닝"]
)
_RESEARCHERS = frozenset(
    ["힌튼", "르쿤", "벤지오", "슈미트후버", "굿펠로우", "앤더슨", "송양", "양송", "조경현", "허카이밍", "카이밍", "바스와니", "킹마", "웰링", "에르몬", "디크스타인", "솔딕스테인", "조나단호", "니콜", "다리왈", "서튼", "실버", "하사비스", "페이페이", "카파시", "앤드류응", "앤드류", "응", "응교수", "민스키", "로젠블랫", "베이즈", "마르코프", "가우스"]
)
_IN_ROOM = re.compile(rf"(?<![가-힣])([가-힣]{{2,4}})(?=\s{{0,2}}{_ROOM}(?![가-힣]{{3}}))")
_ADDRESSED = re.compile(rf"(?<![가-힣])({_FULL})(?=\s{{0,2}}{_POLITE})")
_SPACED = re.compile(r"(?<![가-힣])([가-힣]{2,3})(?= 님(?![가-힣]{3}))")
_ASKED = re.compile(r"\b(?:[Aa]sk|[Cc]ontact|[Pp]ing|slides? to|[Tt]hanks to) ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
_INITIALED = re.compile(
    rf"(?<![가-힣])([{_SURNAMES}])(?=\s?(?:교수|박사|조교|쌤|선생|대리|과장|사원)(?:님|가|이|은|는|께|의|\s|$))"
)
_LABELLED = re.compile(
    rf"(?:발표자?|작성자?|글쓴이|진행자?|강사|사회자?|정리자?|기록자?|서기|스터디장|팀장|멘토|담당자?|참석자?|참여자?|소유자|필기)"
    rf"\s*[:：-]\s*((?:{_FULL}|[가-힣]{{2,3}}(?=\s*(?:,|→|->|$)))(?:\s*(?:[,、·/]|→|->)\s*[가-힣]{{2,4}})*)"
)
_OWNER_KEY = re.compile(
    r"^\s*(?:author|authors|nickname|owner|presenter|speaker|writer|written by|presented by|닉네임|작성자|글쓴이|발표자|이름)"
    r"\s*[:：=]\s*(\S.{0,40}?)\s*$", re.IGNORECASE,
)  # fmt: skip
_TALK = re.compile(rf"^(?:#+\s*)?[\w가-힣 ]{{0,20}}(?:세미나|발표|스터디|강의)\s*[-–—:|]\s*({_FULL})\b\W*$")
_LENGTH = re.compile(r"\d+\s*(?:분|시간)(?:\s*\d+\s*[분초])?")
_DATE = r"(?:19|20)\d\d\s?[.년/-]\s?\d{1,2}\s?[.월/-]\s?\d{1,2}\s?[.일]?"
_DATED = re.compile(_DATE)
_ONLY_DATE = re.compile(rf"\W*{_DATE}[\d:.\s오전후]*|(?:약\s)?\d+\s?(?:초|분|시간|일|주|달|개월|년)\s?전")
_SPEAKER = re.compile(r"^\s*(\S[^\d:：]{0,20}?)\s+(?:\d{1,2}:)?\d{1,2}:\d{2}\s*$")
_NUMBERED_SPEAKER = re.compile(r"(?:참석자|화자|발화자|speaker|익명)\s*\d*", re.IGNORECASE)
_BYLINE = re.compile(
    rf"^\s*(?:by\s+)?([^\s:：|#=-][^:：|=]{{0,20}}?)\s*[·・|,]?\s*(?:{_DATE}|(?:약\s)?\d+\s?(?:분|시간|일|주|달|개월|년)\s?전)"
)
_BY = re.compile(r"^\s*(?:posted\s+)?by\s+(\S.{0,20}?)\s*$", re.IGNORECASE)
_BLOG = re.compile(
    r"^\s*(?:구독하기)?\s*(\S.{1,20}?)\s?(?:님의|의)\s?(?:\S+\s)?(?:블로그|벨로그|velog|log|공부방|노트|연구노트|서랍|일지|저장소)(?:입니다)?\.?\s*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|01[016789][\s.-]?\d{3,4}[\s.-]?\d{4}")
_OWNER_COLUMN = re.compile(r"담당자?|작성자|쓴\s?사람|글쓴이|발표자?|author|by|writer|owner|presenter", re.IGNORECASE)
_LABELS = re.compile(
    rf"{_ROOM}|{_POLITE}|작성자?|글쓴이|발표자?|검수|담당자?|참석자?|참여자?|정리자?|기록자?|서기|진행자?|강사|소유자|(?:다음|이번)\s?주?|"
    r"의?\s?(?:블로그|노트|서랍)(?:입니다)?|구독하기|블로그주인|\b(?:by|posted|author|writer|presenter|speaker|owner)\b|오전|오후|[년월일분초]|시간",
    re.IGNORECASE,
)
_HEAD, _FOOT = 16, 40


def _around(lines: Sequence[str]) -> Iterator[str]:
    """Names in the head and the foot of what a program or a blog wrote around a note."""
    head = [line.strip() for line in lines[: _HEAD * 2] if line.strip()][:_HEAD]
    foot = [line.strip() for line in lines[-_FOOT:] if line.strip()]
    for line, below in pairwise(head):
        if (
            _DATED.search(line)
            and _LENGTH.search(line)
            and len(below) <= 20
            and not re.search(r"[\d:]|요약|기록|주제", below)
        ):
            yield below
    for line, below in pairwise(foot):
        if line.casefold() in ("profile", "프로필"):
            yield below
        if _ONLY_DATE.fullmatch(below) and len(line) <= 20:  # noqa: PLR2004 - who wrote a comment stands above its day
            yield line.split()[0]
    for line in (*head, *foot):
        for pattern in (_BYLINE, _BY, _BLOG):
            if len(line) <= 60 and (found := pattern.match(line)) and not _LENGTH.search(line):  # noqa: PLR2004 - a byline
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
        yield from (found[1] for found in pattern.finditer(line) if found[1] not in _NOT_PEOPLE)


def _names(lines: Sequence[str], is_term: Callable[[str], bool]) -> set[str]:
    names = {name for name in (*_around(lines), *_in_columns(lines)) if name}
    speakers = [found[1] for line in lines if (found := _SPEAKER.match(line))]
    if len(speakers) > 1:
        names.update(speakers)
    names.update(name for line in lines if len(line) < 2000 for name in _line_names(line))  # noqa: PLR2004 - no line of a person
    return {
        name for name in names
        if name not in _RESEARCHERS and MASK not in name and not _NUMBERED_SPEAKER.fullmatch(name) and not is_term(name)
        and not _ONLY_DATE.fullmatch(name)
    }  # fmt: skip


def mask_private_names(lines: Sequence[str], is_term: Callable[[str], bool]) -> tuple[str, ...]:
    """Give the lines with ○○○ for every private name; `is_term` says which words name a concept and nobody."""
    patterns = [_CONTACT.pattern]
    for name in sorted(_names(lines, is_term), key=lambda name: (-len(name), name)):
        if not re.search("[가-힣A-Za-z]{2}", name):
            continue  # a nickname of signs: its line is dropped as chrome
        short = len(name) < 3  # noqa: PLR2004 - two letters stand in many words
        tail = rf"(?=\s{{0,2}}(?:{_ROOM}|{_POLITE})|이?한테|\s*$)" if short else ""
        patterns.append(rf"(?<![가-힣A-Za-z]){re.escape(name)}{tail}")
        if re.fullmatch(_FULL, name):
            patterns.append(
                rf"(?<![가-힣]){name[1:]}(?=\s?(?:님|씨|이가|이는|이의|이도|이랑|이한테|이\s|아\b|야\b)|\s{{0,2}}{_ROOM})"
            )
        elif re.fullmatch(r"[A-Z][a-z]+ [A-Z][a-z]+", name):
            patterns.append(rf"\b(?:{'|'.join(name.split())})\b")
    found = re.compile("|".join(patterns))
    return tuple(_INITIALED.sub(MASK, found.sub(MASK, line)) for line in lines)


def is_masked(line: str) -> bool:
    """Say whether a line held a private name and nothing else but marks, dates and numbers."""
    rest = line.replace(MASK, "")
    return MASK in line and not re.search(
        r"[가-힣A-Za-z]{2}", re.sub(rf"{_ROOM}|{_POLITE}|by|posted|년|월|일|시간|분|초", "", rest)
    )
