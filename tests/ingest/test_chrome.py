import pytest

from malmoi.ingest.chrome import drop_reason, is_logistics, site_lines
from tests.ingest.field import LEXICON


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["", "  ", "\t"], "empty"),
        (["---", "* * *", "=====", "────", "- - -"], "markup"),
        (["○○○", "○○○ 님", "by ○○○"], "private name"),
        (["- [ ] 자료 올리기", "* [x] 회비 내기"], "logistics"),
        (["0개의 댓글", "댓글 3", "좋아요 5", "3/10", "3 / 10", "12", "1,234 views"], "chrome"),
        (["2024년 3월 5일", "2024.03.05.", "2024-03-05 19:30", "2일 전", "약 2시간 전", "어제"], "chrome"),
        (["3분 읽기", "5 min read", "이전 포스트", "다음 글 가젯", "목록 보기", "공유하기", "구독하기"], "chrome"),
        (["#위젯 #가젯", "태그: 위젯, 가젯", "카테고리: 위젯", "© 2024 말모이", "CC BY-SA 4.0"], "chrome"),
    ],
)
def test_lines_around_a_note_are_dropped_with_their_reason(lines: list[str], reason: str) -> None:
    for line in lines:
        assert drop_reason(line, LEXICON) == reason, line


@pytest.mark.parametrize(
    "line",
    [
        "위젯",
        "# 위젯",
        "위젯은 부품이다",
        "오늘은 위젯을 배운다",
        "TOP-5 정확도",
        "검색 증강 생성",
        "가중치 공유",
        "통계량",
        "3.14",
        "특징:",
        "○○○ 선배가 위젯을 보여 줌",
        "- [x] 과적합",
        "위" * 401,
    ],
)
def test_what_a_note_says_is_kept(line: str) -> None:
    assert drop_reason(line, LEXICON) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("다음 주 발표 준비는 둘이 나눠서", True),
        ("과제 제출은 금요일까지", True),
        ("화면 공유 부탁해요", True),
        ("끝나고 뒤풀이", True),
        ("수요일 저녁 7시", True),
        ("위젯은 부품이다", False),
        ("손실 함수를 공유한다", False),
        ("일정한 크기의 위젯", False),
        ("다음 층으로 넘어간다", False),
        ("", False),
    ],
)
def test_how_a_group_meets_is_no_knowledge(text: str, *, expected: bool) -> None:
    assert is_logistics(text) is expected


def test_a_blog_is_told_by_the_lines_that_only_its_page_has() -> None:
    assert site_lines(["위젯 정리", "달리는곰 · 2024년 3월 5일", "위젯은 부품이다", "0개의 댓글", "목록 보기"]) == 3
    assert site_lines(["위젯 정리", "위젯은 부품이다", "댓" * 90]) == 0
