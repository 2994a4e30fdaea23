from collections.abc import Sequence

import pytest

from malmoi.diagnostics import Problem
from malmoi.ingest.mend_math import mend_math
from malmoi.ingest.records import Text


def mended(text: str) -> tuple[str, list[tuple[int, str]]]:
    found: list[Problem] = []
    lines: Sequence[Text] = [Text(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    rows = mend_math(lines, "note.md", found.append)
    return "\n".join(row.text for row in rows), [(problem.line, problem.rule) for problem in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("값은 $x$이다", "값은 $x$이다"),
        ("$$y=x$$ 뒤", "$$y=x$$ 뒤"),
        (r"\(x\)와 \[y\]", r"\(x\)와 \[y\]"),
        ("$$\ny = x\n$$", "\n$$\ny = x\n$$\n"),
        ("\\[\ny = x\n\\]", "\n$$\ny = x\n$$\n"),
        ("- $$\n  y = x\n  $$", "\n$$\ny = x\n$$\n"),
        ("    $$\n    y = x  \n    + 1\\\n    $$", "\n    $$\n    y = x\n    + 1\n    $$\n"),
        ("$$\nL = -p\n\\log q$$", "\n$$\nL = -p\n\\log q\n$$\n"),
        (r"$x\_1$과 a\_b", r"$x_1$과 a\_b"),
        ("$$\nx\\_1\n$$", "\n$$\nx_1\n$$\n"),
        ("`$` 하나와 `$$` 둘", "`$` 하나와 `$$` 둘"),
        ("$5와 $10 사이", r"\$5와 \$10 사이"),
        (r"\$5", r"\$5"),
        ("값 $x", r"값 \$x"),
        ("", ""),
    ],
)
def test_a_formula(text: str, expected: str) -> None:
    assert mended(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected", "line"),
    [
        ("앞 $$$$ 뒤", "앞  뒤", 1),
        ("앞 $$ $$ 뒤", "앞  뒤", 1),
        (r"앞 \[\] 뒤", "앞  뒤", 1),
        ("글\n$$\n$$\n뒤", "글\n뒤", 2),
        ("글\n$$\n\n$$\n뒤", None, 2),
        ("$$\n이 줄은 보통 글이고 수식이 아니다\n## 다음\n글", "이 줄은 보통 글이고 수식이 아니다\n## 다음\n글", 1),
        ("$$\ny = x\n\n글", "y = x\n\n글", 1),
        ("$$ y = x", r"\$\$ y = x", 1),
        ("$$\n" + "x\n" * 60 + "$$", None, 1),
    ],
)
def test_a_lost_formula_is_reported_and_does_no_harm(text: str, expected: str | None, line: int) -> None:
    rows, problems = mended(text)
    assert problems[0] == (line, "lost-formula")
    assert rows.count("$$") % 2 == 0
    if expected is not None:
        assert rows == expected


def test_two_open_ones_do_not_pair_over_the_text_between() -> None:
    text = "$$\ny = x\n\n보통 글이 여기에 있다.\n\n$$\nz = 1\n\n끝."
    rows, problems = mended(text)
    assert "$$" not in rows.replace(r"\$\$", "")
    assert [line for line, _ in problems] == [1, 6]
    assert "보통 글이 여기에 있다." in rows


def test_lines_keep_their_numbers() -> None:
    rows = mend_math([Text(7, "글"), Text(8, "$$"), Text(9, "x"), Text(10, "$$"), Text(11, "끝")], "n", lambda _: None)
    assert [row.line for row in rows] == [7, 8, 8, 8, 8, 8, 11]
