"""The search page: it works without the dialog, its address holds the query, and it lists all hits by topic."""

from html import escape

from malmoi.concept_page import Lang
from malmoi.publish.glossary import Glossary
from malmoi.publish.render.markup import FormulaHtml, Markup, finished_page, headline
from malmoi.publish.render.words import WORDS

__all__ = ["render_search", "search_form"]


def search_form(lang: Lang, action: str) -> str:
    """Give the form that leads to the search page at the address `action`."""
    label = escape(WORDS["search"][lang])
    # `q` is the dialog's, which opens by itself with it in the address.
    return (
        f'<form class="mm-find" role="search" aria-label="{WORDS["search.title"][lang]}" '
        f'action="{escape(action)}" method="get">'
        f'<input type="search" name="for" required aria-label="{label}" placeholder="{label}" autocomplete="off">'
        f'<button type="submit">{WORDS["search.go"][lang]}</button></form>'
    )


def render_search(glossary: Glossary, lang: Lang, formula: FormulaHtml) -> str:
    """Give the page; a script fills it, and without one it says where to look."""
    write = Markup("search", lang, formula)
    indexes = " · ".join(
        write.link(WORDS[stem.partition("/")[0]][lang], stem, lang) for stem in ("a-z", "ganada", "topics/index")
    )
    parts = [
        headline(WORDS["search.title"][lang]),
        search_form(lang, "./"),
        write.topic_chips(glossary.topics.values(), "mm-search-topics", hidden=True),
        f'<p class="mm-search-status" role="status">{WORDS["search.none"][lang]} {indexes}</p>',
        '<ol class="mm-search-hits" hidden><li></li></ol>',
        f'<p class="mm-search-more" hidden><button type="button">{WORDS["search.more"][lang]}</button></p>',
    ]
    return finished_page(WORDS["search.title"][lang], WORDS["search.summary"][lang], lang, parts)
