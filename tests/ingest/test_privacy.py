from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.privacy import MASK, is_masked, mask_private_names
from tests.ingest.field import LEXICON, is_unknown


def masked(*lines: str) -> list[str]:
    return list(mask_private_names(lines, LEXICON.is_term))


@pytest.mark.parametrize(
    "lines",
    [
        ["2023-06-23 · 48분", "{}", "위젯을 처음 본다"],
        ["주간 모임", "2024.03.05 오후 7:30 ・ 1시간 12분", "{}", "00:00", "위젯을 본다"],
        ["2024.03.05 화 오후 7:30 52분 10초", "{}", "요약"],
        ["위젯 정리", "{} · 2024년 3월 5일", "위젯은 부품이다"],
        ["위젯 정리", "{}・2024.03.05", "위젯은 부품이다"],
        ["{} 2일 전", "글 잘 봤습니다"],
        ["by {}", "위젯은 부품이다"],
        ["Posted by {}", "위젯은 부품이다"],
        ["{}의 블로그", "위젯은 부품이다"],
        ["위젯은 부품이다", "profile", "{}", "부품을 모읍니다"],
        ["위젯은 부품이다", "{}", "2024년 3월 5일", "글 잘 봤습니다"],
    ],
)
def test_owners_and_nicknames_around_a_note_are_masked(lines: Sequence[str]) -> None:
    for name in ("홍길동", "달리는곰", "dalgom"):
        assert masked(*(line.format(name) for line in lines)) == [line.format(MASK) for line in lines]


def test_a_name_that_was_found_once_is_masked_everywhere() -> None:
    assert (
        masked("달리는곰 · 2024년 3월 5일", "위젯은 부품이다", "라고 달리는곰이 말했다")[2] == f"라고 {MASK}이 말했다"
    )
    assert masked("홍길동 선배가 발표함", "길동이가 또 말함", "길동님 고마워요") == [
        f"{MASK} 선배가 발표함",
        f"{MASK}이가 또 말함",
        f"{MASK}님 고마워요",
    ]
    assert masked("Contact Gildong Hong for slides", "ask Gildong") == [f"Contact {MASK} for slides", f"ask {MASK}"]


@pytest.mark.parametrize(
    "line",
    [
        "{} 선배가 위젯을 보여 줌",
        "{} 선배님 자료를 봄",
        "{}님이 위젯을 발표함",
        "{} 교수님의 수업",
        "{} 조교가 나눠 줌",
        "{}쌤 고마워요",
        "{}씨가 맡음",
        "발표자: {}",
        "발표 : {}",
        "작성자: {}",
        "참석자 - {}",
        "담당: {}",
        "닉네임: {}",
        "author: {}",
        "위젯 세미나 - {}",
    ],
)
def test_titles_and_labels_tell_of_people(line: str) -> None:
    assert masked(line.format("홍길동")) == [line.format(MASK)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("발표: 홍길동, 임꺽정", f"발표: {MASK}, {MASK}"),
        ("작성자: 홍길동/임꺽정", f"작성자: {MASK}/{MASK}"),
        ("길동 님이 물어봄", f"{MASK} 님이 물어봄"),
        ("홍 교수님 수업", f"{MASK} 교수님 수업"),
        ("홍 박사가 만든 자료", f"{MASK} 박사가 만든 자료"),
    ],
)
def test_several_people_given_names_and_surnames_are_seen(line: str, expected: str) -> None:
    assert masked(line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "전화 010-1234-5678로",
        "전화 010 1234 5678로",
        "전화 01012345678로",
    ],
)
def test_telephone_numbers_are_masked(line: str) -> None:
    assert masked(line) == [f"전화 {MASK}로"]


def test_mail_addresses_are_masked() -> None:
    assert masked("메일은 gil.dong+study@mail.example.org, 그다음은 없음") == [f"메일은 {MASK}, 그다음은 없음"]


def test_the_owners_of_a_table_are_masked_in_their_column_only() -> None:
    assert masked("|담당자|용어|뜻|", "|---|---|---|", "|홍길동|위젯|부품|", "|임꺽정|가젯|도구|") == [
        "|담당자|용어|뜻|",
        "|---|---|---|",
        f"|{MASK}|위젯|부품|",
        f"|{MASK}|가젯|도구|",
    ]


def test_speakers_are_masked_unless_a_program_numbered_them() -> None:
    assert masked("홍길동 00:01", "시작합시다", "임꺽정 00:10", "네") == [
        f"{MASK} 00:01",
        "시작합시다",
        f"{MASK} 00:10",
        "네",
    ]
    numbered = ["참석자 1 00:01", "시작합시다", "참석자 2 00:10", "네"]
    assert masked(*numbered) == numbered


@pytest.mark.parametrize(
    "line",
    [
        "힌튼 교수님이 제안함",
        "르쿤 교수는 다르게 본다",
        "굿펠로우님의 논문",
        "조경현 교수님의 논문",
        "앤드류 응 교수님 강의",
        "강사: 힌튼",
    ],
)
def test_researchers_keep_their_names(line: str) -> None:
    assert masked(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "우리 선배가 보여 줌",
        "담당 교수님께 물어봄",
        "선생님께서 말씀하심",
        "부모님 세대",
        "임금님 귀는 당나귀 귀",
        "하느님이 보우하사",
        "같은 학교 선배",
        "이미지 선배",
        "정규화 박사",
        "위젯은 부품이다",
        "위젯에 대한 발표: 세 가지",
        "홍길동",
    ],
)
def test_everyday_words_and_terms_stay(line: str) -> None:
    assert masked(line) == [line]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (MASK, True),
        (f"{MASK} 님", True),
        (f"{MASK} 교수님", True),
        (f"by {MASK}", True),
        (f"{MASK} · 2024년 3월 5일", True),
        (f"{MASK} 2일 전", True),
        (f"발표자: {MASK}", True),
        (f"| {MASK} |", True),
        (f"{MASK}, {MASK}", True),
        (f"{MASK} 선배가 위젯을 보여 줌", False),
        ("위젯", False),
        ("2024년 3월 5일", False),
        ("", False),
    ],
)
def test_a_line_that_held_only_a_name_is_told(line: str, *, expected: bool) -> None:
    assert is_masked(line) is expected


PIECES = st.sampled_from(
    [
        "홍길동",
        "길동",
        " 선배",
        "님",
        "발표자: ",
        "|",
        "담당",
        "2024년 3월 5일",
        " 48분",
        "위젯",
        " ",
        "010-1234-5678",
        "by ",
        "(",
        "[",
    ]
)


@given(st.lists(st.one_of(st.text(max_size=20), st.lists(PIECES, max_size=5).map("".join)), max_size=12))
def test_lines_stay_lines_and_masking_again_adds_none(lines: list[str]) -> None:
    once = mask_private_names(lines, is_unknown)
    assert len(once) == len(lines)
    assert len(mask_private_names(once, is_unknown)) == len(lines)
    assert [line for line, was in zip(once, lines, strict=True) if MASK not in line and line != was] == []
