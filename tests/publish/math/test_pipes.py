"""Bars of formulas in table rows."""

import pytest

from malmoi.publish.math.pipes import HIDDEN_BAR, hide_bars, show_bars

CASES = (
    ("| $p(x|y)$ | b |", "| $p(x‖y)$ | b |"),
    (r"| \(a|b\) | c |", r"| \(a‖b\) | c |"),
    (r"| $p(x\|y)$ | b |", r"| $p(x\|y)$ | b |"),
    ("| $5 | $10 |", "| $5 | $10 |"),
    ("no table: $x$", "no table: $x$"),
    ("| a | b |\n| $|x|$ | $y$ |", "| a | b |\n| $‖x‖$ | $y$ |"),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_only_the_bars_of_formulas_are_hidden(text: str, expected: str) -> None:
    hidden = hide_bars(text)
    assert hidden == expected.replace("‖", HIDDEN_BAR)
    assert len(hidden) == len(text)
    assert show_bars(hidden) == text
