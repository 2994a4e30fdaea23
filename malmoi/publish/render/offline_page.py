"""The page that a reader without a network gets in the place of one that was not kept."""

from malmoi.concept_page import Lang
from malmoi.publish.render.markup import finished_page, headline
from malmoi.publish.render.words import WORDS

__all__ = ["render_offline"]


def render_offline(lang: Lang) -> str:
    """Give the page; a script names the page that was asked for and lists those that were kept."""
    parts = [
        headline(WORDS["offline"][lang]),
        f'<p class="mm-lost">{WORDS["offline.lead"][lang]}</p>',
        '<ul class="mm-kept" hidden><li></li></ul>',
    ]
    return finished_page(WORDS["offline"][lang], WORDS["offline.summary"][lang], lang, parts)
