"""What the scanner sees and where: code, formulas, comments and tables are the parser's to tell, not ours to guess."""

import pytest

from malmoi.publish.scan import scan
from malmoi.publish.spans import Attributes, BlockId, Formula, Html, Link, Span, StrayDollar, Wikilink


def _found(text: str, kind: type[Span]) -> list[str]:
    return [text[span.start : span.end] for span in scan(text).spans if isinstance(span, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[a]] and [[b|c]]은", ["[[a]]", "[[b|c]]"]),
        ("`[[a]]` [[b]]", ["[[b]]"]),
        ("``[[a]] ` [[c]]`` [[b]]", ["[[b]]"]),
        ("```\n[[a]]\n```\n[[b]]", ["[[b]]"]),
        ("~~~~\n[[a]]\n~~~\n[[c]]\n~~~~\n[[b]]", ["[[b]]"]),
        ("- item\n\n    ```\n    [[a]]\n    ```\n\n    [[b]]", ["[[b]]"]),
        ("> ```\n> [[a]]\n> ```\n> [[b]]", ["[[b]]"]),
        ("text\n\n    [[a]]\n\n[[b]]", ["[[b]]"]),
        ("- item\n\n    [[in an item]]", ["[[in an item]]"]),
        ("!!! note\n    [[a]]\n\n    [[b]]", ["[[a]]", "[[b]]"]),
        ('??? tip "t"\n\n    [[a]]\n\n        [[code]]', ["[[a]]"]),
        ('=== "tab"\n\n    [[a]]', ["[[a]]"]),
        ("x[^1]\n\n[^1]: [[a]]\n\n    [[b]]", ["[[a]]", "[[b]]"]),
        ("term\n:   [[a]]\n\n    [[b]]", ["[[a]]", "[[b]]"]),
        ("<!-- [[a]] --> [[b]]", ["[[b]]"]),
        ("<!--\n[[a]]\n-->\n\n[[b]]", ["[[b]]"]),
        ("<code>[[a]]</code> [[b]]", ["[[b]]"]),
        ("<pre>\n[[a]]\n</pre>\n\n[[b]]", ["[[b]]"]),
        ("$[[a]]$ $$[[b]]$$ \\([[c]]\\) \\[[[d]]\\] [[e]]", ["[[e]]"]),
        ("$$\n- [[a]]\n# [[b]]\n$$\n\n[[c]]", ["[[c]]"]),
        ("\\begin{aligned}\n[[a]] &= 1\n\\end{aligned}\n\n[[c]]", ["[[c]]"]),
        ("$$ alone\n\n[[a]] and $$ far away\n\n[[b]]", ["[[a]]", "[[b]]"]),
        ("it costs $5 for [[a]] and $10", ["[[a]]"]),
        ("\\[\\[a\\]\\] [[b]]", ["[[b]]"]),
        ("x = [[1, 2], [3, 4]]", []),
        ("[[a [[b]]", ["[[b]]"]),
        ("[[no\nend]] [[b]]", ["[[b]]"]),
        ("[[LoRA|see [1]]] [[b]]", ["[[LoRA|see [1]]]", "[[b]]"]),
        ("# heading [[a]] #\n\nother [[b]]\n===", ["[[a]]", "[[b]]"]),
        ("[[a]](RL)", ["[[a]]"]),
        ("[x]: [[a]]", []),
        ("", []),
        ("[[", []),
        ("]]", []),
    ],
)
def test_wikilinks_are_links_only_where_text_is(text: str, expected: list[str]) -> None:
    assert _found(text, Wikilink) == expected


@pytest.mark.parametrize(
    ("cell", "raw", "label"),
    [
        ("[[a\\|b]]", "[[a\\|b]]", "b"),
        ("`x\\|y` [[a\\|b]]", "[[a\\|b]]", "b"),
        ("  [[a]]  ", "[[a]]", None),
        ("한글 **굵게** [[a\\|b]] 뒤", "[[a\\|b]]", "b"),
    ],
)
def test_a_link_in_a_table_cell_is_found_where_it_stands(cell: str, raw: str, label: str | None) -> None:
    for row in (f"| x | {cell} |", f"{cell} | x", f"| {cell} | x"):
        text = f"| h | i |\n|---|---|\n{row}\n"
        (link,) = [span for span in scan(text).spans if isinstance(span, Wikilink)]
        assert text[link.start : link.end] == link.raw == raw
        assert link.label == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("값 $\\mu$를", [("\\mu", False)]),
        ("$$x$$ 그리고 $y$", [("x", True), ("y", False)]),
        ("$5 and $10", []),
        ("$ \\mu $ 값", [(" \\mu ", False)]),
        ("\\(a\\) \\[b\\]", [("a", False), ("b", True)]),
        ("$a\\$b$", [("a\\$b", False)]),
        ("`$x$`", []),
    ],
)
def test_formulas_are_told_from_money_and_code(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(span.tex, span.display) for span in scan(text).spans if isinstance(span, Formula)] == expected


def test_dollars_without_a_partner_are_told() -> None:
    assert _found("$5 and $$ and \\$7", StrayDollar) == ["$", "$$"]


def test_places_count_lines_of_the_whole_file_and_characters_of_the_line() -> None:
    text = "첫 줄\n\n- 목록 [[가]]\n    - 안쪽 [[나]]\n"
    found = scan(text, first_line=7)
    assert [found.place(span.start) for span in found.spans] == [(9, 6), (10, 10)]


def test_a_tab_before_the_text_moves_no_place() -> None:
    text = "-\titem\n\n\t[[a]]\n"
    (link,) = scan(text).spans
    assert text[link.start : link.end] == "[[a]]"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ('[a](b.md#c "t") ![x](<d e.png>)', Link, ["b.md#c", "<d e.png>"]),
        ("[k]: javascript:x", Link, ["javascript:x"]),
        ("<img/src=x onerror=y> and <b>", Html, ["<img/src=x onerror=y>", "<b>"]),
        ("[x](y){: onclick=z }", Attributes, ["{: onclick=z }"]),
        ("a paragraph ^name", BlockId, [" ^name"]),
        ("`code ^name`", BlockId, []),
    ],
)  # fmt: skip
def test_other_things_are_found_too(text: str, kind: type[Span], expected: list[str]) -> None:
    assert _found(text, kind) == expected


def test_time_grows_no_faster_than_the_text() -> None:
    # Counted in spans and not in seconds: each must be looked at once, however many there are.
    line = "[[a]] `[[b]]` $c$ [d](e.md) <b>x</b> "
    assert len(scan(line * 2000).spans) == 2000 * len(scan(line).spans)
