"""The authors' page of formulas: how they are delimited, and the project's own commands with their rendering."""

from collections.abc import Mapping

from malmoi.concept_page import Lang
from malmoi.publish.math.macro_table import macro_table
from malmoi.publish.render.markup import finished_page, headline
from malmoi.publish.render.words import WORDS

__all__ = ["render_macros"]


def render_macros(macros: Mapping[str, str], lang: Lang) -> str:
    """Give the page; its table is Markdown, so that every builder renders the examples as it renders all formulas."""
    headings = (WORDS["macros.write"][lang], WORDS["macros.means"][lang], WORDS["macros.looks"][lang])
    parts = [headline(WORDS["macros"][lang]), WORDS["macros.lead"][lang]]
    if macros:
        parts += [f"## {WORDS['macros.own'][lang]} {{#macros}}", macro_table(macros, headings)]
    return finished_page(WORDS["macros"][lang], WORDS["macros.summary"][lang], lang, parts)
