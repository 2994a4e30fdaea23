import pytest

from malmoi.ingest.readers.body import Line, with_kinds
from malmoi.ingest.readers.outline import blocks, dedented, opened


def lines(text: str) -> list[Line]:
    return with_kinds(enumerate(text.split("\n"), start=1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 제목", [("heading", "제목", 1, 0)]),
        ("### 제목 ##", [("heading", "제목", 3, 0)]),
        ("#제목", [("line", "#제목", 0, 0)]),
        ("- 글", [("bullet", "글", 0, 0)]),
        ("-글", [("line", "-글", 0, 0)]),
        ("1. 글\n2) 둘", [("bullet", "글", 0, 0), ("bullet", "둘", 0, 0)]),
        ("● 글", [("bullet", "글", 0, 0)]),
        ("- 글\n    아래\n\n    또\n끝", [("bullet", "글", 0, 3), ("line", "끝", 0, 0)]),
        ("- 글\n\t아래", [("bullet", "글", 0, 1)]),
        ("- 글\n  - 아래\n- 둘", [("bullet", "글", 0, 1), ("bullet", "둘", 0, 0)]),
        ("- # 제목\n    글", [("bullet", "# 제목", 0, 1)]),
        ("글\n    안쪽", [("line", "글", 0, 0), ("line", "안쪽", 0, 0)]),
        ("\n글", [("blank", "", 0, 0), ("line", "글", 0, 0)]),
        ("```\n- 글\n```", [("code", "```", 0, 0), ("code", "- 글", 0, 0), ("code", "```", 0, 0)]),
        ("- 글\n<!-- 말 -->\n- 둘", [("bullet", "글", 0, 1), ("bullet", "둘", 0, 0)]),
        ("", [("blank", "", 0, 0)]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert [(block.kind, block.text, block.level, len(block.below)) for block in blocks(lines(text))] == expected


def test_every_line_is_in_one_block() -> None:
    text = "# 제목\n\n- 글\n    아래\n\n        더\n1. 하나\n글\n```\n코드\n```\n\n- 둘\n\n"
    numbers = [n for block in blocks(lines(text)) for n in (block.number, *(number for number, _, _ in block.below))]
    assert numbers == list(range(1, len(text.split("\n")) + 1))


def test_marks_tell_lists_apart() -> None:
    assert [block.mark for block in blocks(lines("1. 가\n2. 나\n1) 다\n* 라\n- 마"))] == [
        "first",
        "1",
        "first",
        "*",
        "-",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("    글\n        안쪽\n\n    끝", "글\n    안쪽\n\n끝"),
        ("\t글\n\t\t안쪽", "글\n    안쪽"),
        ("글\n  안쪽", "글\n  안쪽"),
        ("", ""),
    ],
)
def test_dedented(text: str, expected: str) -> None:
    assert "\n".join(line for _, line, _ in dedented(lines(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<details>\n<summary>이름</summary>\n글\n</details>\n끝", "<details>\n- 이름\n    글\n</details>\n끝"),
        ("<details><summary>이름</summary>\n글\n</details>", "- 이름\n    글\n</details>"),
        ("> 글\n> > 안쪽", "글\n> 안쪽"),
        ("> [!note] 이름\n> 글", "이름\n글"),
        ("> [!tip]- 접힌 이름\n> - 글", "접힌 이름\n- 글"),
        ("</details>\n글", "</details>\n글"),
        ("```\n> 글\n```", "```\n> 글\n```"),
    ],
)
def test_toggles_and_quotes_are_opened(text: str, expected: str) -> None:
    assert "\n".join(line for _, line, _ in opened(lines(text))) == expected
