"""Lines that a site, a program or a meeting put around what a note has to say."""

import re
from collections.abc import Iterable

from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.patterns import AGO, DATE, one_of
from malmoi.ingest.plain_name import plain_name, without_references
from malmoi.ingest.privacy import is_masked
from malmoi.ingest.records import Reason

__all__ = ["drop_reason", "is_logistics", "site_lines"]

_CHROME = one_of(
    # by-lines and days
    rf"\W*(?:○○○|.{{1,20}}[·・|])?\s*{DATE}\.?(?:\s*\(?[월화수목금토일](?:요일)?\)?)?"
    r"(?:\s*(?:오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2})?)?\W*(?:수정됨|작성|발행|업데이트|에 작성됨)?",
    AGO,
    r"어제|오늘|방금 전",
    r"[·・]?\s*\d+\s?분\s?(?:읽기|소요)|\d+\s?min(?:ute)?s?\s?read",
    # counters
    r"\d{1,4}|\d{1,3}\s?/\s?\d{1,3}",
    r"(?:댓글|좋아요|조회수?|공감|구독자?|팔로워|팔로잉|views?|likes?|comments?)\s*:?\s*[\d,]*개?",
    r"[\d,]+\s?(?:개의\s?(?:댓글|좋아요)|views?|likes?|comments?|claps?|followers?)",
    r"공감\s?\d*(?:\s+댓글\s?\d*)?",
    # buttons and menus
    r"(?:공유|신고|수정|삭제|통계|로그인|글쓰기|관리)(?:하기)?",
    r".{0,20}(?:구독|팔로우)(?:하기|\s?\+)?",
    r"프로필|profile|메뉴 바로가기|본문 바로가기|검색|TOP|더\s?보기|접기|펼치기|이웃추가|반응형|comment-user-thumbnail",
    r"URL\s?복사.{0,20}|post-thumbnail|제안하기|작가의\s?이전\s?글.{0,60}|(?:소속|직업)\s.{0,30}|매거진.{0,40}|브런치.{0,20}",
    r"last (?:updated|modified|edited).{0,40}|[A-Z][a-z]{2,8}\.? \d{1,2}[.,] (?:19|20)\d\d|\^[\w-]{1,40}",
    # neighbours, categories, licences
    r"(?:이전|다음)\s?(?:포스트|글|게시글?|화)\b.{0,60}",
    r"'?\S{1,30}'?\s?카테고리의 다른 글.{0,40}",
    r"(?:카테고리|분류|category|tags?|태그)\s*[:：].{0,80}",
    r"(?:#\S{1,30}\s*){1,12}",
    r".{0,40}(?:저작자표시|비영리|변경금지|CC BY).{0,40}|©.{0,60}|Powered by.{0,40}|clovanote\.naver\.com",
    r"이 (?:글|포스트|포스팅)은.{0,40}(?:공부|학습|정리|기록).{0,30}",
)
_SITE = one_of(
    r"\d+\s?개의\s?댓글|댓글\s?\d*|공감\s?\d*|좋아요\s?\d*|comments?",
    r"목록\s?보기|공유하기|구독하기.{0,20}|팔로우|follow|profile|프로필|게시글 관리|이웃추가|URL\s?복사.{0,20}",
    r"(?:이전|다음) (?:포스트|글)|.{0,40}카테고리의 다른 글|답글 (?:달기|쓰기)",
    r"방명록|본문 바로가기|메뉴 바로가기|티스토리툴바|저작자표시",
    rf".{{1,20}}[·・]\s?(?:{DATE}|{AGO})",
)
_LOGISTICS = one_of(
    r"공유해?\s?주|공유\s?드리|공유할게|링크\s?(?:올|보내|드)|단톡|카톡|슬랙|디스코드|노션에|줌\s?링크",
    r"화면\s?공유|마이크|음소거|녹음|녹화",
    r"출석|결석|지각|불참|참석\s?(?:여부|가능|부탁)|참여하면\s?좋|관심\s?있으신\s?분|벌금|회비|강의실|예약",
    r"뒤풀이|회식|밥\s?(?:먹|을)|커피|쉬는\s?시간|쉬었다|휴식",
    r"(?:다음|이번)\s?(?:주|모임|시간|세미나|스터디|발표)[^.]{0,40}"
    r"(?:모이|만나|발표|하기로|예정|할\s?(?:것|거|예정|사람)|진행|준비|맡|까지|보기로|입니다)",
    r"과제[는를가]?\s?[^.]{0,20}(?:제출|까지|내|확인)|제출\s?(?:기한|마감|은|해)",
    r"[월화수목금토일]요일\s?(?:오전|오후|저녁)?\s?\d{1,2}시|일정[이은을]|장소[는은]|오프라인으로|시간(?:이|은)\s?\d{1,2}시|\d{1,2}시\s?(?:\d{1,2}분|반)?(?:에|까지|부터)\s",
)
_MOST_CHROME, _MOST_BUTTON = 400, 80
_TODO = re.compile(r"\s*[-*+]\s+\[[ xX]\]\s")
_RULE = re.compile(r"\s*(?:[-*_=~─━]\s?){3,}\s*")


def is_logistics(text: str) -> bool:
    """Say whether a line is about how a group meets and not about what it learns."""
    return bool(_LOGISTICS.search(text[:_MOST_CHROME]))


def drop_reason(line: str, lexicon: Lexicon) -> Reason | None:
    """Give why a line belongs in no page whatever note it stands in; None where it may."""
    text = line.strip()
    if not text:
        return "empty"
    if _RULE.fullmatch(line):
        return "markup"
    if len(line) > _MOST_CHROME:
        return None
    if is_masked(text):
        return "private name"
    plain = plain_name(without_references(text))
    aside = lexicon.aside(plain)
    if (_TODO.match(line) and not lexicon.is_term(plain)) or aside == "logistics":
        return "logistics"
    return "chrome" if aside == "chrome" or _CHROME.fullmatch(text) else None


def site_lines(lines: Iterable[str]) -> int:
    """Count the lines that only a blog's page has."""
    return sum(bool(_SITE.fullmatch(line.strip())) for line in lines if len(line) < _MOST_BUTTON)
