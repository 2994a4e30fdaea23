"""Formulas where only text can stand."""

import pytest

from malmoi.publish.math.formula import Formula
from malmoi.publish.math.plain import plain_text
from malmoi.publish.math.renderer import MathCore

CASES = (
    (r"\mu", "μ"),
    (r"D_{\mathrm{KL}}", "D_KL"),
    (r"x^2", "x^2"),
    (r"\sum_{i=1}^{n} x_i", "∑_(i = 1)^nx_i"),
    (r"\frac{1}{n}", "1/n"),
    (r"\frac{a+b}{n}", "(a+b)/n"),
    (r"\sqrt{d_k}", "√(d_k)"),
    (r"\mathbf{x}\in\mathbb{R}^n", "x ∈ R^n"),
    (r"\mathcal{L}(\theta)", "L(θ)"),
    (r"\hat{y}=f(x)", "y = f(x)"),
    (r"\text{오차}_i", "오차_i"),
    (r"a<b", "a < b"),
    (r"\foo{x}", r"\foo{x}"),
    (r"\sqrt" * 900 + " x", r"\sqrt" * 900 + " x"),
)


@pytest.mark.parametrize(("tex", "text"), CASES)
def test_a_formula_reads_as_a_line_of_text(tex: str, text: str) -> None:
    assert plain_text(Formula(tex, display=False), MathCore()) == text
