"""Problems stand at the author's line and column."""

from malmoi.diagnostics import Problem, format_problem
from malmoi.publish.math.check import PlacedFormula, check, lone_delimiter
from malmoi.publish.math.renderer import MathCore


def lines(*formulas: PlacedFormula) -> list[str]:
    return [format_problem(problem) for problem in check(formulas, MathCore())]


def test_a_good_page_has_no_problems() -> None:
    assert lines(PlacedFormula("x", display=False, path="a.md", line=1, column=2)) == []


def test_the_message_is_the_one_an_author_reads() -> None:
    assert lines(PlacedFormula(r"x + \alhpa", display=False, path="concepts/fid.md", line=34, column=8)) == [
        (
            'concepts/fid.md:34:12: unexpected "\\alhpa" in formula, expected a known command; '
            'did you mean "\\alpha"? (bad-formula)'
        )
    ]


def test_a_formula_that_stands_twice_is_reported_at_both_places() -> None:
    found = lines(
        PlacedFormula(r"\foo", display=False, path="a.md", line=3, column=5),
        PlacedFormula(r"\foo", display=False, path="a.md", line=9, column=1),
    )
    assert [line.split(" ")[0] for line in found] == ["a.md:3:5:", "a.md:9:1:"]


def test_the_line_is_that_of_the_mistake_in_a_long_formula() -> None:
    tex = "\n\\begin{aligned}\na &= b \\\\\nc &= \\foo\n\\end{aligned}\n"
    (line,) = lines(PlacedFormula(tex, display=True, path="a.md", line=10, column=3))
    assert line.startswith('a.md:13:6: unexpected "\\foo"')


def test_a_suspicion_is_reported_though_the_formula_renders() -> None:
    (line,) = lines(PlacedFormula(r"x\_t", display=False, path="a.md", line=1, column=2))
    assert line.endswith("(escaped-underscore)")


def test_a_reference_needs_a_label_on_its_page() -> None:
    found = lines(
        PlacedFormula(r"\eqref{a}", display=False, path="a.md", line=1, column=2),
        PlacedFormula(r"x\label{a}", display=True, path="a.md", line=3, column=3),
        PlacedFormula(r"\eqref{a}", display=False, path="b.md", line=1, column=2),
    )
    assert found == [
        'b.md:1:2: unexpected "\\eqref{a}", expected the label of a formula on the same page (unknown-label)'
    ]


def test_a_label_that_stands_twice_shows_both_places() -> None:
    found = lines(
        PlacedFormula(r"x\label{a}", display=True, path="a.md", line=1, column=3),
        PlacedFormula(r"y\label{a}", display=True, path="a.md", line=5, column=3),
    )
    assert found == [
        (
            'a.md:5:4: unexpected "\\label{a}", expected a label that no other formula of the page has '
            "(duplicate-label)\n"
            "    a.md:1:4: the same label is here"
        )
    ]


def test_a_lone_delimiter_says_how_to_write_a_dollar() -> None:
    problem = lone_delimiter("a.md", 2, 5, "$$")
    assert isinstance(problem, Problem)
    assert format_problem(problem) == (
        'a.md:2:5: unexpected "$$", expected a second one in its paragraph or table cell; '
        'did you mean "\\$\\$"? (lone-delimiter)'
    )
