"""Which dollar signs are mathematics and which are money."""

import time

import pytest

from malmoi.publish.math.delimiters import formula_at

FORMULAS = (
    ("$x$", "x", False),
    ("$$x$$", "x", True),
    (r"\(x\)를", "x", False),
    (r"\[x\]", "x", True),
    ("$ t $", " t ", False),
    ("$ x_i $", " x_i ", False),
    (r"$\mu $를", r"\mu ", False),
    (r"$\$5$", r"\$5", False),
    ("$5$", "5", False),
    ("$$a\nb$$", "a\nb", True),
    (r"$\text{for $n$ steps}$", r"\text{for $n$ steps}", False),
    (r"$$\text{$n$} x$$", r"\text{$n$} x", True),
    (r"\[a\\[2pt] b\]", r"a\\[2pt] b", True),
    (r"\begin{aligned}a\end{aligned} b", r"\begin{aligned}a\end{aligned}", True),
    (r"\begin{Bmatrix}a\end{Bmatrix}", r"\begin{Bmatrix}a\end{Bmatrix}", True),
    (
        r"\begin{aligned}\begin{aligned}a\end{aligned}\end{aligned}b\end{aligned}",
        r"\begin{aligned}\begin{aligned}a\end{aligned}\end{aligned}",
        True,
    ),
)
OTHERS = (
    "$5 와 $10",
    "$5, $x$",
    "costs $ 5 each and $ 10",
    "$( D_{KL} )는 거리이고 $x$",
    "$x",
    "$",
    "$$",
    "$$x$",
    "$$ 있고 $$x$$",
    "$a$5",
    r"\[\[페이지\]\]",
    r"\begin{itemize}\end{itemize}",
    r"\begin{aligned}a",
    r"\end{aligned}",
    "x",
)


@pytest.mark.parametrize(("text", "tex", "display"), FORMULAS)
def test_it_is_a_formula(text: str, tex: str, display: bool) -> None:  # noqa: FBT001 -- a column of the table
    found = formula_at(text, 0)
    assert found is not None
    assert found[1:] == (tex, display)
    assert text[: found[0]].endswith(tex) or text[: found[0]].count(tex) == 1


@pytest.mark.parametrize("text", OTHERS)
def test_it_is_none(text: str) -> None:
    assert formula_at(text, 0) is None


def test_a_dollar_without_a_partner_costs_little() -> None:
    started = time.perf_counter()
    assert formula_at("$" + r"\text{a}" * 2000, 0) is None
    assert time.perf_counter() - started < 1
