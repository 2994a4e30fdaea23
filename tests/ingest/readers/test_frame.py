import pytest

from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.readers.frame import content_of

EMPTY = Lexicon(asides={})
TEXT = [f"{number}번째 줄이다." for number in range(20)]


@pytest.mark.parametrize(
    ("above", "below", "title"),
    [
        ([], [], ""),
        (["제목을 단 글", "2024년 3월 2일"], [], "제목을 단 글"),
        (["제목을 단 글", "", "○○○ · 2024년 3월 2일", "", "1/3"], [], "제목을 단 글"),
        ([], ["0개의 댓글", "목록 보기"], ""),
        (
            ["로그인", "제목을 단 글", "3분 전"],
            ["", "2개의 댓글", "좋은 글이다.", "다음 포스트", "딴 글"],
            "제목을 단 글",
        ),
        (["제목을 단 글", "2024. 3. 2."], ["공감 3", "구독하기"], "제목을 단 글"),
    ],
)
def test_the_post_within_its_page(above: list[str], below: list[str], title: str) -> None:
    first, last, found = content_of([*above, *TEXT, *below], EMPTY)
    begin = len(above) + 1
    assert (first, found) == (begin, title)
    assert [above, *TEXT, *below][last - len(above)] in (TEXT[-1], "")


def test_a_word_of_the_foot_in_the_first_lines_ends_nothing() -> None:
    assert content_of(["태그", *TEXT], EMPTY)[:2] == (1, 21)


@pytest.mark.parametrize("lines", [[], [""], ["글"], ["2024년 3월 2일"], ["0개의 댓글"]])
def test_a_page_of_nothing(lines: list[str]) -> None:
    first, last, _ = content_of(lines, EMPTY)
    assert 1 <= first <= len(lines) + 1
    assert last <= len(lines)
