"""Recorded talks: the header, sections, speakers, what is dropped, and that no line is lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.lexicon import Lexicon, Term
from malmoi.ingest.note import Note, lines_of
from malmoi.ingest.privacy import MASK
from malmoi.ingest.readers.transcript import read, recognises
from malmoi.ingest.talk_header import day_in, is_header, minutes_in

LEXICON = Lexicon(
    (Term("dropout", "Dropout", "드롭아웃"), Term("bleu", "BLEU", "BLEU", ("블루 점수",))),
    asides={"ai요약": "chrome", "새로운노트": "chrome", "오프라인모임": "logistics"},  # type: ignore[dict-item]
)

SUMMARY = """여섯 번째 모임
2024.04.02 화 오후 6:30 ・ 1시간 5분 59초
○○○

AI 요약
00:00
출석 확인
- 세 사람이 늦는다고 함

02:10
드롭아웃을 쓰는 까닭
- 뉴런을 무작위로 꺼서 서로 기대지 못하게 함
- 쉬는 시간을 가지기로 함

1:01:00
다음 모임
- 드롭아웃 논문을 이어서 읽기로 함
- 장소는 그대로임


clovanote.naver.com
"""

SPOKEN = """참석자 1 00:00
네 안녕하세요.

참석자 2 00:30
드롭아웃은 훈련할 때만 켭니다.

참석자 1 01:59
시험할 때는요?

참석자 2 02:00
그때는 끕니다.

참석자 1 1:10:00
수고하셨습니다.
"""


def note(text: str) -> Note:
    return Note("n", "n.txt", lines_of(text))


def fates(text: str) -> dict[str, str]:
    lines = lines_of(text)
    found = read(note(text), LEXICON).fates
    return {lines[number - 1]: f"{fate.action}: {fate.reason}" for number, fate in found.items()}


@pytest.mark.parametrize(
    ("line", "day", "minutes"),
    [
        ("2024.03.11 월 오후 7:02 ・ 73분 5초", "2024-03-11", 73),
        ("2023.10.19 목 오후 8:31 ・ 1시간 12분 3초", "2023-10-19", 72),
        ("2022-11-08 21:00 ・ 26분 50초", "2022-11-08", 26),
        ("2025년 1월 5일 (일) 오전 9시 30분 · 2시간 4분", "2025-01-05", 124),
        ("2024/5/6 · 1:02:03", "2024-05-06", 62),
        ("24.03.11 Mon 7:02 PM | 45 min", "2024-03-11", 45),
        ("2024.02.31 ・ 59초", "", 0),
        ("녹음 시간: 41분", "", 41),
        ("2024.03.11", "2024-03-11", 0),
        ("세 번째 모임", "", 0),
    ],
)
def test_day_and_full_minutes_come_from_every_form_of_the_header(line: str, day: str, minutes: int) -> None:
    assert (day_in(line), minutes_in(line)) == (day, minutes)
    assert is_header(line) == bool(day or minutes)


def test_a_title_with_a_date_is_no_header() -> None:
    assert not is_header("2024.03.11 트랜스포머 읽기")


def test_a_summary_gives_title_day_length_and_sections() -> None:
    reading = read(note(SUMMARY), LEXICON)
    assert (reading.kind, reading.title, reading.date, reading.minutes) == (
        "transcript", "여섯 번째 모임", "2024-04-02", 65,
    )  # fmt: skip
    assert [(part.at, part.title, part.line) for part in reading.sections] == [
        ("02:10", "드롭아웃을 쓰는 까닭", 10),
        ("1:01:00", "다음 모임", 15),
    ]
    assert [text.line for text in reading.sections[0].texts] == [12]
    assert not reading.records


def test_every_line_of_a_summary_has_its_fate() -> None:
    found = fates(SUMMARY)
    assert found["2024.04.02 화 오후 6:30 ・ 1시간 5분 59초"] == "dropped: chrome"
    assert found["○○○"] == "dropped: private name"
    assert found["AI 요약"] == found["clovanote.naver.com"] == "dropped: chrome"
    assert found["출석 확인"] == found["- 세 사람이 늦는다고 함"] == "dropped: logistics"
    assert found["- 쉬는 시간을 가지기로 함"] == "dropped: logistics"
    assert found["02:10"] == found["드롭아웃을 쓰는 까닭"] == "used: seminar"


def test_a_line_with_a_term_is_never_dropped_as_logistics() -> None:
    found = fates(SUMMARY)
    assert found["- 드롭아웃 논문을 이어서 읽기로 함"] == "used: seminar"
    assert found["- 장소는 그대로임"] == "dropped: logistics"


def test_turns_within_two_minutes_are_one_section() -> None:
    reading = read(note(SPOKEN), LEXICON)
    assert [(part.at, part.title, [text.line for text in part.texts]) for part in reading.sections] == [
        ("00:00", "", [5, 8]),
        ("02:00", "", [11]),
    ]
    assert fates(SPOKEN)["수고하셨습니다."] == fates(SPOKEN)["참석자 1 1:10:00"] == "dropped: logistics"


@pytest.mark.parametrize(
    "turn", [f"{MASK} 03:10", "참석자 12 1:03:10", "03:10 참석자 2", "Speaker 1  03:10", "화자 1\t03:10"]
)
def test_speakers_are_told_from_titles(turn: str) -> None:
    (part,) = read(note(f"{turn}\n드롭아웃을 다시 볼게요\n"), LEXICON).sections
    assert (part.title, len(part.texts)) == ("", 1)


@pytest.mark.parametrize("first", ["새로운 노트", "새 노트 3", "무제", "Untitled", MASK, "00:10", "AI 요약", "- 점"])
def test_a_default_is_no_title(first: str) -> None:
    assert read(note(f"{first}\n2024.01.02 ・ 3분\n00:30\n제목\n- 말\n"), LEXICON).title == ""


def test_topics_and_keywords_are_sections_without_a_time() -> None:
    text = (
        "AI 요약\n주요 주제\n- 드롭아웃과 배깅\n\n다음 할 일\n- 회비 내기\n- 블루 점수 재 보기\n\n00:01\n시작\n- 말\n"
    )
    sections = read(note(text), LEXICON).sections
    assert [(part.at, part.title, [text.line for text in part.texts]) for part in sections] == [
        ("", "주요 주제", [3]),
        ("", "다음 할 일", [7]),
        ("00:01", "시작", [11]),
    ]


def test_summary_and_transcript_of_one_file_are_both_read() -> None:
    parts = read(note(SUMMARY + "\n음성 기록\n\n" + SPOKEN), LEXICON).sections
    assert [part.at for part in parts] == ["02:10", "1:01:00", "00:00", "02:00"]


def test_title_on_the_line_of_its_time() -> None:
    sections = read(note("## 03:04 규제\n- 말\n[05:06] 증강\n- 말\n"), LEXICON).sections
    assert [(part.at, part.title) for part in sections] == [("03:04", "규제"), ("05:06", "증강")]


def test_a_section_with_nothing_but_a_title_stays_and_an_empty_time_goes() -> None:
    reading = read(note("00:10\n규제\n\n01:00\n\n02:00\n증강\n- 말\n"), LEXICON)
    assert [part.title for part in reading.sections] == ["규제", "증강"]
    assert reading.fates[4].reason == "empty"


@pytest.mark.parametrize(
    ("text", "is_talk"),
    [
        (SUMMARY, True),
        (SPOKEN, True),
        ("00:10\n제목\n- 말\n\n01:10\n제목\n- 말\n\n02:10\n제목\n- 말\n", True),
        ("회의는 10:30 에 시작\n", False),
        ("# 용어\n\n## A\n#### Adam\n: 옵티마이저\n", False),
        ("|이름|설명|\n|---|---|\n|드롭아웃|끄기|\n", False),
        ("2024.03.11\n어제 읽은 글\n12:30\n", False),
        ("", False),
    ],
)
def test_recognised_by_its_times(text: str, is_talk: bool) -> None:  # noqa: FBT001 - a table's column
    assert recognises(note(text)) is is_talk


LINE = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["00:00", "1:2:3", "99:99", "999:59", ":", "참석자 1 00:12", f"{MASK} 03:10", MASK, "AI 요약", "키워드", "- ",
         "#", "\t", "다음 할 일", "- 드롭아웃을 씀", "- 회식", "네.", "2024.13.40 ・ 99분 99초", "---", "새로운 노트",
         "clovanote.naver.com"]
    ),
)  # fmt: skip


@given(st.lists(LINE, max_size=30))
def test_any_text_gives_every_line_exactly_one_fate(parts: list[str]) -> None:
    given_note = note("\n".join(parts))
    recognises(given_note)
    reading = read(given_note, LEXICON)
    assert set(reading.fates) == set(range(1, len(given_note.lines) + 1))
    told = [text.line for part in reading.sections for text in part.texts]
    assert len(told) == len(set(told))
    assert all(reading.fates[line].action == "used" for line in told)


@pytest.mark.parametrize("unit", ["말 ", "0:", "00:12 ", "1", " ", "- ", "드롭아웃", "참석자 "])
def test_a_line_of_two_million_characters_is_read_at_once(unit: str) -> None:
    long = note("00:10\n제목\n" + unit * (2_000_000 // len(unit)) + "\n")
    begun = time.perf_counter()
    recognises(long)
    assert set(read(long, LEXICON).fates) == {1, 2, 3}
    assert time.perf_counter() - begun < 5
