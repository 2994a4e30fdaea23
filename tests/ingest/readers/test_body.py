import pytest

from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.readers.body import is_fence, read_body, read_remarks, with_kinds
from malmoi.ingest.records import Reading, Text

EMPTY = Lexicon(asides={})


def kinds(text: str) -> list[str]:
    return [kind for _, _, kind in with_kinds(enumerate(text.split("\n"), start=1))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("글\n```\n코드\n```\n글", ["", "code", "code", "code", ""]),
        ("~~~py\n```\n~~~\n글", ["code", "code", "code", ""]),
        ("````\n```\n````\n글", ["code", "code", "code", ""]),
        ("- ```\n코드\n  ```\n글", ["code", "code", "code", ""]),
        ("<!-- 하나 -->\n글", ["comment", ""]),
        ("<!--\n글\n-->\n글", ["comment", "comment", "comment", ""]),
        ("%%\n글\n%%\n글", ["comment", "comment", "comment", ""]),
        ("%% 하나 %%\n글", ["comment", ""]),
        ("<!--\n```\n-->\n글", ["comment", "comment", "comment", ""]),
        ("```\n<!--\n```\n글", ["code", "code", "code", ""]),
        ("글 `코드` <!-- 뒤 -->\n글", ["", ""]),
    ],
)
def test_what_a_line_stands_in(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("line", "fence"), [("```py", "```"), ("  ~~~~", "~~~~"), ("> ```", "```"), ("``", ""), ("글 ```", "")]
)
def test_a_fence(line: str, fence: str) -> None:
    assert is_fence(line) == fence


@pytest.mark.parametrize(
    ("line", "fate"),
    [
        ("글이다.", "used text"),
        ("$$", "used text"),
        (r"\[", "used text"),
        ("", "dropped empty"),
        ("   ", "dropped empty"),
        ("---", "dropped markup"),
        ("</div>", "dropped markup"),
        ("{% include x %}", "dropped markup"),
        ("{: .class }", "dropped markup"),
        (":::note", "dropped markup"),
        ("…", "dropped markup"),
        ("![그림](https://a.example/b_(c).png)", "kept image"),
        ("- ![](a.png)", "kept image"),
        ("![글]()", "dropped empty"),
        ("![[a.png|200]]", "kept image"),
        ("![[a.pdf]]", "kept file"),
        ("![[다른 노트#절]]", "kept file"),
        ("https://a.example/b", "kept reference"),
        ("- https://a.example/b", "kept reference"),
        ("[https://a.example](https://a.example)", "kept reference"),
        ("글 https://a.example", "used text"),
        ("[글](https://a.example)", "used text"),
        ("- [ ] 다음 주에 읽기", "dropped logistics"),
        ("2024년 3월 2일", "dropped chrome"),
    ],
)
def test_what_becomes_of_a_line(line: str, fate: str) -> None:
    reading = Reading("export")
    read_body(with_kinds([(1, "앞"), (2, line), (3, "뒤")]), EMPTY, reading)
    assert sorted(reading.fates) == [1, 2, 3]
    assert f"{reading.fates[2].action} {reading.fates[2].reason}" == fate


def test_blank_lines_part_paragraphs_and_stand_at_no_end() -> None:
    reading = Reading("export")
    lines = with_kinds(enumerate(["", "글", "", "", "둘", " ", ""], start=1))
    texts, references = read_body(lines, EMPTY, reading)
    assert texts == [Text(2, "글"), Text(3, ""), Text(4, ""), Text(5, "둘")]
    assert references == ()
    assert len(reading.fates) == 7


def test_addresses_come_once_and_in_order() -> None:
    lines = ["https://b.example", "글 https://c.example", "https://a.example/%EA%B8%80", "https://b.example"]
    _, references = read_body(with_kinds(enumerate(lines, start=1)), EMPTY, Reading("export"))
    assert references == ("https://b.example", "https://a.example/%EA%B8%80")


def test_code_and_comments() -> None:
    reading = Reading("export")
    texts, _ = read_body(
        with_kinds(enumerate(["```", "https://a.example", "```", "<!-- 글 -->"], start=1)), EMPTY, reading
    )
    assert [text.text for text in texts] == ["```", "https://a.example", "```"]
    assert [fate.action for _, fate in sorted(reading.fates.items())] == ["used", "used", "used", "dropped"]


def test_remarks_are_kept_with_their_lines() -> None:
    reading = Reading("export")
    read_remarks([(4, "글", ""), (5, "", ""), (6, "https://a.example", "")], EMPTY, reading)
    assert reading.remarks == [Text(4, "글")]
    assert [(number, fate.reason) for number, fate in sorted(reading.fates.items())] == [
        (4, "remark"), (5, "empty"), (6, "reference"),
    ]  # fmt: skip
