import pytest

from malmoi.diagnostics import Problem
from malmoi.front_matter import FrontMatter, read_front_matter


def read(text: str) -> tuple[FrontMatter | None, list[str]]:
    found: list[Problem] = []
    front = read_front_matter("a.md", text, found.append)
    return front, [f"{problem.line}:{problem.column} {problem.rule}" for problem in found]


@pytest.mark.parametrize(
    ("text", "values", "body", "body_line"),
    [
        ("---\ntitle: 기울기\n---\n본문\n", {"title": "기울기"}, "본문\n", 4),
        ("---\ntitle: 기울기\n---", {"title": "기울기"}, "", 4),
        ("--- \ntitle: x\n---\t\n본문", {"title": "x"}, "본문", 4),
        ("---\n---\n본문\n", {}, "본문\n", 3),
        ("---\n# nothing said\n\n---\n본문\n", {}, "본문\n", 5),
        ("본문만 있다\n", {}, "본문만 있다\n", 1),
        ("", {}, "", 1),
        ("----\n줄\n----\n", {}, "----\n줄\n----\n", 1),
        ("---\na: 1\n---\n위\n\n---\n\n아래\n", {"a": 1}, "위\n\n---\n\n아래\n", 4),
        ("\n---\n\n가로줄로 시작한 글\n", {}, "\n---\n\n가로줄로 시작한 글\n", 1),
        ("---\na: &x [1, 2]\nb: *x\n---\n", {"a": [1, 2], "b": [1, 2]}, "", 5),
    ],
)
def test_a_page_is_cut_in_two(text: str, values: dict[str, object], body: str, body_line: int) -> None:
    front, problems = read(text)
    assert problems == []
    assert front
    assert (front.values, front.body, front.body_line) == (values, body, body_line)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("---\ntitle: 기울기: 벡터\n---\n", "2:11"),
        ("---\ntitle: x\n\nbody without an end\n", "1:1"),
        ("---\n- 하나\n- 둘\n---\n", "2:1"),
        ("---\njust words\n---\n", "2:1"),
        ("---\ntitle: {{ name }}\n---\n", "2:9"),
        ("---\n? [a, b]\n: c\n---\n", "2:3"),
        ("---\ntitle: *nobody\n---\n", "2:8"),
        ("---\na: 1\n\tb: 2\n---\n", "3:1"),
        ("---\na: 1\ndate: 2024-02-31\n---\n", "3:7"),
        ("---\na: 1\nb: [1,\n---\n", "4:1"),
        ("---\na: !!int ''\n---\n", "2:4"),
        ("---\na: !!bool maybe\n---\n", "2:4"),
        ("---\na: !!python/object/apply:os.system [ls]\n---\n", "2:4"),
        ("---\na: 1\nb: x\x07y\n---\n", "3:5"),
        ("---\na: " + "[" * 3000 + "\n---\n", "3:1"),
        ("\n\n---\ntitle: x\n---\n", "3:1"),
    ],
)
def test_what_is_broken_is_told_with_its_place(text: str, where: str) -> None:
    front, problems = read(text)
    assert front is None
    assert problems == [f"{where} broken-front-matter"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("---\ntitle: a\nsummary: b\ntitle: c\n---\n", "4:1"),
        ("---\nsources:\n  - {note: a, at: L1, at: L2}\n---\n", "3:23"),
        ("---\n1: a\n'1': b\n---\n", "3:1"),
    ],
)
def test_a_key_stands_once(text: str, where: str) -> None:
    front, problems = read(text)
    assert front
    assert problems == [f"{where} duplicate-key"]


def test_everything_has_its_place() -> None:
    front, _ = read("---\ntitle: 기울기\nsources:\n  - {note: 일지, at: L3}\naliases: [경사, slope]\n---\n")
    assert front
    places = [
        (front.place("title"), (2, 8)),
        (front.place("sources", 0, "at"), (4, 20)),
        (front.place("aliases", 1), (5, 15)),
        (front.place("aliases", 7), (5, 10)),
        (front.place("missing"), (2, 1)),
        (front.key_place("sources"), (3, 1)),
        (front.key_place("aliases"), (5, 1)),
        (front.key_place("sources", 0, "at"), (4, 16)),
        (front.key_place("missing"), (2, 1)),
    ]
    assert [(place.line, place.column) for place, _ in places] == [expected for _, expected in places]


def test_a_page_without_a_block_has_its_first_line_as_place() -> None:
    front, _ = read("본문\n")
    assert front
    assert (front.place("title").line, front.place("title").column) == (1, 1)


def test_names_that_stand_for_each_other_a_billion_times_are_walked_once() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]"
        for before, name in zip("abcdefghijk", "bcdefghijkl", strict=True)
    ]
    front, problems = read("---\n" + "\n".join(lines) + "\n---\n")
    line = front.place("l").line if front else 0  # front itself must not be in an assertion: its repr has no end
    assert (line, problems) == (13, [])


def test_a_value_that_holds_itself_is_read() -> None:
    front, problems = read("---\naliases: &a [*a]\n---\n")
    assert problems == []
    assert front
    assert front.values["aliases"][0] is front.values["aliases"]
