"""Python-Markdown finds the formulas that the scanner found, and no others."""

import re
from collections.abc import Iterator

import markdown
import pytest

from malmoi.publish.math.delimiters import formula_at
from malmoi.publish.math.guard import guard, rejoin
from malmoi.publish.spans import Formula, Span, StrayDollar

FORMULA = re.compile(r'<script type="math/tex(; mode=display)?">(.*?)</script>', re.DOTALL)


def spans_of(text: str) -> Iterator[Span]:
    """The scanner's part, for texts without code: formulas paragraph by paragraph, then what is left of dollars."""
    for paragraph in re.finditer(r"(?:(?!\n\s*\n).)+", text, re.DOTALL):
        at = paragraph.start()
        while at < paragraph.end():
            found = formula_at(text[: paragraph.end()], at)
            if found:
                yield Formula(at, *found)
                at = found[0]
            elif text[at] == "\\":
                at += 2
            elif text[at] == "$":
                width = 2 if text.startswith("$$", at) else 1
                yield StrayDollar(at, at + width)
                at += width
            else:
                at += 1


def guarded(text: str) -> str:
    return guard(text, rejoin(text, spans_of(text)))


def html(text: str) -> str:
    extensions = ["tables", "admonition", "attr_list", "mdx_math"]
    settings = {"mdx_math": {"enable_dollar_delimiter": True}}
    return markdown.markdown(guarded(text), extensions=extensions, extension_configs=settings)


def formulas(text: str) -> list[tuple[str, bool]]:
    return [(tex.strip(), bool(display)) for display, tex in FORMULA.findall(html(text))]


CASES: tuple[tuple[str, str, list[tuple[str, bool]]], ...] = (
    ("money is no formula", "값은 $5 이고 다음은 $10 이다.", []),
    ("money beside a formula", "$5 중 $x$, 나머지 $10", [("x", False)]),
    ("Korean on both sides", "값 $\\mu$를 (식 $x$)", [("\\mu", False), ("x", False)]),
    ("an escaped dollar inside", "$\\$5$ 와 $$a\\$b$$", [("a\\$b", True), ("\\$5", False)]),
    ("brackets and parentheses", "\\(a\\)와 \\[b\\]", [("b", True), ("a", False)]),
    ("a lone mark does not pair with a far one", "홀로 $$ 있고 $$x$$", [("x", True)]),
    ("a blank line", "$$\na\n\n= b\n$$", [("a = b", True)]),
    ("lines that look like a list", "$$\na\n- b\n+ c\n$$", [("a - b + c", True)]),
    ("a line that looks like a heading", "$$\na\n= b\n$$", [("a = b", True)]),
    ("a line that looks like HTML", "$$\na\n<div>\n$$", [("a <div>", True)]),
    ("a comment at a line that is joined", "$$\na % why\n- b\n$$", [("a - b", True)]),
    (
        "an environment without delimiters",
        "\\begin{Bmatrix}a\\\\b\\end{Bmatrix}",
        [("\\begin{Bmatrix}a\\\\b\\end{Bmatrix}", True)],
    ),
    (
        "in a list",
        "- a\n\n    $$\n    x\n    $$\n\n    - b\n\n        $$\n        y\n        $$",
        [("x", True), ("y", True)],
    ),
    ("in an admonition", '!!! note "값 $a$"\n    $$\n    b\n    $$', [("a", False), ("b", True)]),
    ("formulas in text in a formula", "$$\\text{$n$} x$$", [("\\text{$n$} x", True)]),
    ("the same in a sentence", "값 $\\text{for $n$ steps}$ 끝", [("{\\text{for }{n}\\text{ steps}}", False)]),
    ("links are left alone", "$[a](b)$ $c$", [("[a](b)", False), ("c", False)]),
)


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_formulas_are_these(text: str, expected: list[tuple[str, bool]]) -> None:
    assert sorted(formulas(text)) == sorted(expected)


def test_a_text_that_needs_nothing_stays() -> None:
    text = "값 $\\mu$를 $$x$$ 와\n\n$$\n\\begin{aligned}\na &= b\n\\end{aligned}\n$$\n"
    assert guarded(text) == text


def test_dollars_that_are_none_stay_dollars() -> None:
    assert html("값은 $5 이고 $$ 다음은 $10 이다.") == "<p>값은 $5 이고 $$ 다음은 $10 이다.</p>"


def test_bars_do_not_cut_the_cells_of_a_table() -> None:
    text = "| 이름 | 식 |\n|---|---|\n| 조건부 | $p(x|y)$ |\n| 노름 | $\\|x\\|$ \\(a|b\\) |\n"
    found = html(text)
    assert found.count("<td>") == 4
    assert [tex.strip() for _, tex in FORMULA.findall(found)] == [
        "p(x\\vert y)",
        "\\Vert x\\Vert",
        "a\\vert b",
    ]


def test_bars_outside_of_a_table_stay() -> None:
    assert guarded("확률 $p(x|y)$의 로그") == "확률 $p(x|y)$의 로그"


def test_an_escaped_wikilink_is_no_formula() -> None:
    text = r"\[\[페이지\]\] 아님"
    assert "math/tex" not in markdown.markdown(
        guard(text, [StrayDollar(0, 4)]),
        extensions=["mdx_math"],
        extension_configs={"mdx_math": {"enable_dollar_delimiter": True}},
    )


def test_two_lone_marks_around_a_text_stay_apart() -> None:
    text = "비용 $$ 이고\n\n모델을 학습한 다음 시험을 본다 = 끝\n\n다시 $$ 이다"
    assert all(isinstance(span, StrayDollar) for span in rejoin(text, spans_of(text)))


def test_a_formula_cut_by_a_blank_line_is_whole_again() -> None:
    text = "앞\n\n$$\na\n\n= b\n$$\n\n뒤 $x$"
    first, second = rejoin(text, spans_of(text))
    assert isinstance(first, Formula)
    assert (text[first.start : first.end], first.tex, first.display) == ("$$\na\n\n= b\n$$", "\na\n\n= b\n", True)
    assert isinstance(second, Formula)
    assert second.tex == "x"
