"""Formulas outside the author's text: in summaries, titles of entries, sentences around links, cards."""

from functools import cache

from malmoi.publish.math.formula import Formula, Renderer
from malmoi.publish.math.markup import DISPLAY_CLASS, INLINE_CLASS, element
from malmoi.publish.render.markup import FormulaHtml

__all__ = ["formula_html"]


def formula_html(renderer: Renderer) -> FormulaHtml:
    """Give what renders one formula at a time; each is rendered once, however often its sentence is quoted."""

    @cache
    def render(tex: str, display: bool) -> str:  # noqa: FBT001 - the shape of FormulaHtml
        formula = Formula(tex, display)
        kind = DISPLAY_CLASS if display else INLINE_CLASS
        return f'<span class="{kind}" translate="no">{element(formula, renderer.render([formula])[0])}</span>'

    return render
