from collections.abc import Callable

import pytest

from malmoi.diagnostics import Problem
from malmoi.front_matter import read_front_matter
from malmoi.page_checks import Checker


def checked(head: str, take: Callable[[Checker], object]) -> tuple[object, list[str]]:
    """Give what is taken out of a block, and what is said about it."""
    found: list[Problem] = []
    front = read_front_matter("a.md", f"---\n{head}\n---\n", found.append)
    assert front
    value = take(Checker(front, found.append))
    return value, [f"{problem.line}:{problem.column} {problem.message}" for problem in found]


CASES: list[tuple[str, Callable[[Checker], object], object, list[str]]] = [
    ("a: 기울기", lambda c: c.text("a"), "기울기", []),
    ("a: |\n  두\n  줄", lambda c: c.text("a"), "두 줄", []),
    ("b: x", lambda c: c.text("a"), None, []),
    ("b: x", lambda c: c.text("a", required=True), None, [
        '2:1 unexpected page without "a", expected it in the front matter',
    ]),
    ("a: 2024", lambda c: c.text("a"), None, ["2:4 unexpected number as a, expected text; quote it"]),
    ("a: 2.5", lambda c: c.text("a"), None, ["2:4 unexpected number as a, expected text; quote it"]),
    ("a: no", lambda c: c.text("a"), None, ["2:4 unexpected true or false as a, expected text; quote it"]),
    ("a: 2024-01-01", lambda c: c.text("a"), None, ["2:4 unexpected date as a, expected text; quote it"]),
    ("a:", lambda c: c.text("a"), None, ["2:3 unexpected empty value as a, expected text"]),
    ("a: '  '", lambda c: c.text("a"), None, ["2:4 unexpected empty text as a, expected text"]),
    ("a: [x]", lambda c: c.text("a"), None, ["2:4 unexpected list as a, expected text"]),
    ("a: {x: y}", lambda c: c.text("a"), None, ["2:4 unexpected mapping as a, expected text"]),
    ("a: '[[x]]'", lambda c: c.text("a"), None, ["2:4 unexpected [[ in a, expected words without links"]),
    ('a: "x\\u0007"', lambda c: c.text("a"), None, [
        "2:4 unexpected character U+0007 in a, expected characters that print",
    ]),
    ("a: 가나다", lambda c: c.text("a", most=2), "가나다", ["2:4 unexpected a of 3 characters, expected at most 2"]),
    ("a: 가  나", lambda c: c.text("a", most=3), "가 나", []),
    ("a: x", lambda c: c.choice("a", ("x", "y")), "x", []),
    ("a: completed", lambda c: c.choice("a", ("complete", "stub")), None, [
        '2:4 unexpected a "completed", expected complete, stub; did you mean "complete"?',
    ]),
    ("a: true", lambda c: c.flag("a"), True, []),
    ("b: true", lambda c: c.flag("a"), False, []),
    ("a: 'true'", lambda c: c.flag("a"), False, ["2:4 unexpected text as a, expected true or false"]),
    ("a: 2024-05-01", lambda c: c.date("a"), "2024-05-01", []),
    ("a: 2024-05-01 10:00:00", lambda c: c.date("a"), "2024-05-01", []),
    ("b: x", lambda c: c.date("a"), "", []),
    ("a: May", lambda c: c.date("a"), "", ["2:4 unexpected text as a, expected a date YYYY-MM-DD"]),
    ("a: 90", lambda c: c.number("a"), 90, []),
    ("b: x", lambda c: c.number("a"), 0, []),
    ("a: -1", lambda c: c.number("a"), 0, ["2:4 unexpected number as a, expected a whole number from 0"]),
    ("a: 1.5", lambda c: c.number("a"), 0, ["2:4 unexpected number as a, expected a whole number from 0"]),
    ("a: true", lambda c: c.number("a"), 0, ["2:4 unexpected true or false as a, expected a whole number from 0"]),
    ("a: [x, y]", lambda c: c.texts("a"), ("x", "y"), []),
    ("a: []", lambda c: c.texts("a", required=True), (), []),
    ("a: x", lambda c: c.texts("a"), (), ["2:4 unexpected text as a, expected list"]),
    ("a: [x, 7, y]", lambda c: c.texts("a"), ("x", "y"), [
        "2:8 unexpected number as item 2 of a, expected text; quote it",
    ]),
    ("a: [x, X]", lambda c: c.texts("a"), ("x",), ['2:8 unexpected second "X" in a, expected each once']),
    ("a: [x, X]", lambda c: c.texts("a", repeated=True), ("x", "X"), []),
    ("a: [{p: x, q: y}]", lambda c: c.pairs("a", "p", "q"), (("x", "y"),), []),
    ("a: [{p: x}]", lambda c: c.pairs("a", "p", "q"), (), ["2:5 unexpected mapping in a, expected {p: …, q: …}"]),
    ("a: [{p: x, q: 1:30}]", lambda c: c.pairs("a", "p", "q"), (), [
        "2:15 unexpected number as q of item 1 of a, expected text; quote it",
    ]),
    ("a: {p: x}", lambda c: c.pairs("a", "p", "q"), (), ["2:4 unexpected mapping as a, expected list"]),
    ("a: x\nb: y\ntitel: z", lambda c: c.keys(("a", "title"), {"b": "elsewhere"}), None, [
        '3:1 unexpected "b", expected it elsewhere',
        '4:1 unexpected key "titel", expected one of a, title; did you mean "title"?',
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("head", "take", "value", "said"), CASES, ids=[case[0] for case in CASES])
def test_a_value_is_taken_or_told(head: str, take: Callable[[Checker], object], value: object, said: list[str]) -> None:
    assert checked(head, take) == (value, said)
