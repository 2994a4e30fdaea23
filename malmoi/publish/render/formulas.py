"""Formulas outside the author's text: in summaries, titles of entries, sentences around links, cards."""

from collections.abc import Mapping
from functools import cache

from malmoi.publish.math.formula import Formula
from malmoi.publish.math.markup import element
from malmoi.publish.math.renderer import MathCore
from malmoi.publish.render.markup import FormulaHtml

__all__ = ["formula_html"]


def formula_html(macros: Mapping[str, str]) -> FormulaHtml:
    """Give what renders one formula at a time; each is rendered once, however often its sentence is quoted."""
    renderer = MathCore(macros)

    @cache
    def render(tex: str, display: bool) -> str:  # noqa: FBT001 - the shape of FormulaHtml
        formula = Formula(tex, display)
        return element(formula, renderer.render([formula])[0])

    return render
