"""What is said in a meeting and tells nothing of its subject: when it meets again, thanks, yes and no."""

import re

from malmoi.ingest.chrome import is_logistics
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.sound import foreign
from malmoi.ingest.stems import stems

__all__ = ["has_term", "is_idle", "is_idle_title"]

_TITLE = re.compile(
    r"공지|회식|뒤풀이|출석|잡담|자기\s?소개|인사(?!이)|쉬는\s?시간|오프라인\s?모임|다음\s?(?:주|모임|시간|발표|일정)|"
    r"순서\s?안내|과제|숙제|(?:다음\s?)?할\s?일"
)
_POLITE = re.compile(
    r"(?:(?:네에?|예|넵|넹|아+|어+|음+|오+|그렇죠|그렇군요|그쵸|맞아요|맞습니다|좋아요|좋습니다|감사합니다|고맙습니다|안녕하세요|"
    r"안녕히|(?:다들\s)?수고하셨습니다|고생하셨습니다|들어가세요|계세요|이해했습니다|알겠습니다|준비하겠습니다|"
    r"(?:화면\s)?잘\s(?:들립니다|들려요|보여요|보입니다))[\s.,!?~…]*)+"
)
_SENTENCE = re.compile(r"(?<=[.?!。])\s+")
_WORD = re.compile(r"[\w-]+")
# Borrowed words of every meeting.
_OFFICE = frozenset(
    re.findall(
        r"\w+",
        "드라이브 노트북 마이크 카페 커피 피자 이메일 메일 링크 채팅 디스코드 슬랙 파일 프린트 리스트 컴퓨터 버스 "
        "테이블 파티 스피커 카메라 스터디 세미나 슬라이드 피피티 오프라인 온라인 유튜브 깃허브 노션 클로바 스케줄 "
        "캘린더 리더 멤버 미팅",
    )
)
_LONG, _MOST_WORDS, _LONG_WORD = 400, 4, 3


def has_term(text: str, lexicon: Lexicon) -> bool:
    """Say whether a line names anything of the field, garbled or not."""
    words = _WORD.findall(text)
    for first in range(len(words)):
        for last in range(first, min(first + _MOST_WORDS, len(words))):
            before = words[first:last]
            if any(len(stem) > 1 and lexicon.is_term(" ".join((*before, stem))) for stem in stems(words[last])):
                return True
    bare = "".join(words)
    heard = (row.heard.replace(" ", "") for row in lexicon.garbled if not row.near)
    return any(len(word) > 2 and word in bare for word in heard)  # noqa: PLR2004 - two letters stand in many words


def _may_be_term(text: str) -> bool:
    """Say whether a line has borrowed words that no meeting needs: a term that is garbled, perhaps."""
    run = 0
    for word in _WORD.findall(text):
        stem = stems(word)[-1] if len(word) > 1 else word
        borrowed = stem not in _OFFICE and foreign(stem) * 2 >= len(stem)
        run = run + len(stem) if borrowed else 0
        if run >= _LONG_WORD:
            return True
    return False


def is_idle(text: str, lexicon: Lexicon, *, among_idle: bool = False) -> bool:
    """Say whether most sentences of a line are idle; in a section that is, every line without a term."""
    text = text.strip()
    if not text or len(text) > _LONG:
        return False
    sentences = _SENTENCE.split(text)
    idle = sum(is_logistics(sentence) or bool(_POLITE.fullmatch(sentence)) for sentence in sentences)
    if has_term(text, lexicon):
        return False
    return idle * 2 > len(sentences) or (among_idle and not _may_be_term(text))


def is_idle_title(title: str, lexicon: Lexicon) -> bool:
    """Say whether a section is about the meeting."""
    told = lexicon.aside(title) == "logistics" or is_logistics(title) or bool(_TITLE.search(title))
    return told and not has_term(title, lexicon)
