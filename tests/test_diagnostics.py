import pytest

from malmoi.diagnostics import RULES, Place, Problem, format_problem, level_of, suggestion


def test_a_problem_is_one_line() -> None:
    problem = Problem("concepts/x.md", 7, 16, "unknown-concept", "unexpected link to [[토근]]; did you mean [[토큰]]?")
    assert format_problem(problem) == (
        "concepts/x.md:7:16: unexpected link to [[토근]]; did you mean [[토큰]]? (unknown-concept)"
    )


def test_a_clash_shows_both_places() -> None:
    first = Place("concepts/a.md", 2, 8, "the same name is the title here")
    problem = Problem("concepts/b.md", 3, 11, "ambiguous-name", 'unexpected alias "경사"', (first,))
    assert format_problem(problem).splitlines() == [
        'concepts/b.md:3:11: unexpected alias "경사" (ambiguous-name)',
        "    concepts/a.md:2:8: the same name is the title here",
    ]


def test_problems_sort_by_place() -> None:
    def at(path: str, line: int, column: int) -> Problem:
        return Problem(path, line, column, "not-text", "x")

    problems = [at("b.md", 1, 1), at("a.md", 10, 1), at("a.md", 2, 1), at("a.md", 1, 2)]
    assert sorted(problems) == problems[::-1]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_level(rule: str) -> None:
    assert level_of(Problem("a.md", 1, 1, rule, "x")) in ("error", "warning")


def test_a_rule_that_does_not_exist_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        level_of(Problem("a.md", 1, 1, "no-such-rule", "x"))


@pytest.mark.parametrize(
    ("nearest", "form", "expected"),
    [
        ("토큰", "[[{}]]", "; did you mean [[토큰]]?"),
        ("x", "{}", "; did you mean x?"),
        (None, "{}", ""),
        ("", "{}", ""),
    ],
)
def test_a_guess_is_made_only_where_there_is_one(nearest: str | None, form: str, expected: str) -> None:
    assert suggestion(nearest, form) == expected
