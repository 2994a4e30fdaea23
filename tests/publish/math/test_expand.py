"""The project's commands written out."""

import pytest

from malmoi.publish.math.expand import expand_macros

MACROS = {"KL": r"D_{\mathrm{KL}}", "E": r"\mathbb{E}", "two": r"#1+\E_{#2}", "loop": r"\loop"}


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"\KL(p\|q)", r"{D_{\mathrm{KL}}}(p\|q)"),
        (r"\Ex \epsilon", r"\Ex \epsilon"),
        (r"\two{a}b", r"{{a}+{\mathbb{E}}_{b}}"),
        (r"\two {\E} {y}", r"{{{\mathbb{E}}}+{\mathbb{E}}_{{y}}}"),
        (r"\two a", r"{a+{\mathbb{E}}_{}}"),
        (r"\frac{1}{2}", r"\frac{1}{2}"),
    ],
)
def test_a_command_becomes_what_it_stands_for(tex: str, expected: str) -> None:
    assert expand_macros(tex, MACROS) == expected


def test_one_that_names_itself_ends() -> None:
    assert r"\loop" in expand_macros(r"\loop", MACROS)
