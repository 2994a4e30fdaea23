"""What browsers need beyond the engine's MathML."""

from malmoi.publish.math.formula import Formula
from malmoi.publish.math.renderer import MathCore


def rendered(tex: str) -> str:
    result = MathCore().render([Formula(tex, display=True)])[0]
    assert isinstance(result, str)
    return result


def test_a_wide_accent_is_a_character_that_chromium_stretches() -> None:
    mathml = rendered(r"\widehat{xy}\widetilde{xy}\overline{xy}\underline{xy}")
    assert not {"\u0302", "\u0303", "\u0332", "~"} & set(mathml)
    assert {"\u02c6", "\u02dc", "\u203e", "_"} <= set(mathml)


def test_a_row_has_a_strut() -> None:
    assert rendered(r"\begin{matrix}a\\b\end{matrix}").count('<mspace height="0.75em" depth="0.3em"/>') == 2


def test_the_lines_below_a_sum_have_none() -> None:
    mathml = rendered(r"\sum_{\substack{i\\j}}")
    assert "mspace height" not in mathml
    assert "padding-top: 0.1em" in mathml


def test_no_entity_is_left_that_only_html_knows() -> None:
    assert "&ApplyFunction;" not in rendered(r"\log x")
    assert "\u2061" in rendered(r"\log x")


def test_a_colour_is_a_pair() -> None:
    assert "light-dark(" in rendered(r"\color{blue}x")
