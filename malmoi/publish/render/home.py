"""The home page: what this is, the search box, a concept of the day, topics, the author's own sections, seminars."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date

from malmoi.publish.glossary import Concept, Glossary, Page
from malmoi.publish.render.lists import seminar_rows, topic_rows
from malmoi.publish.render.markup import FormulaHtml, Markup, finished_page, headline
from malmoi.publish.render.search_page import search_form
from malmoi.publish.render.words import WORDS

__all__ = ["concept_of_the_day", "render_home"]

_NEWEST = 3


def concept_of_the_day(concepts: Sequence[Concept], day: str) -> Concept | None:
    """Give the complete concept of a day (`YYYY-MM-DD`): each once before one comes again; None without either.

    The order is that of the ids' hashes, so that a new page moves few others and neighbours are of different topics.
    """
    complete = [concept for concept in concepts if concept.ko.status == "complete"]
    if not complete or not day:
        return None
    shuffled = sorted(complete, key=lambda concept: hashlib.sha256(concept.id.encode()).digest())
    return shuffled[date.fromisoformat(day).toordinal() % len(shuffled)]


def _today(concept: Concept, day: str, write: Markup) -> Iterator[str]:
    yield f"## {WORDS['day'][write.lang]} {{#concept-of-the-day}}"
    page = concept.page(write.lang)
    yield (
        f'<p class="mm-day">{write.concept(concept)}{write.beside(concept)} <time datetime="{day}">{day}</time>'
        f"<span>{write.inline(page.summary)}</span></p>"
    )


def render_home(page: Page, body: str, glossary: Glossary, day: str, formula: FormulaHtml) -> str:
    """Give the finished Markdown; the author's text before the first `##` stands on top, the rest below the topics."""
    write = Markup(page.stem, page.lang, formula)
    lead, _, rest = body.strip("\n").partition("\n## ")
    parts = [headline(page.title or WORDS["home"][page.lang]), lead, search_form(page.lang, "search/")]
    if concept := concept_of_the_day(list(glossary.concepts.values()), day):
        parts += _today(concept, day, write)
    if glossary.topics:
        parts += [f"## {WORDS['topics'][page.lang]} {{#topics}}", topic_rows(glossary, write, "mm-topic-cards")]
    parts += [f"## {rest}"] if rest else []
    if seminars := glossary.seminars(page.lang)[:_NEWEST]:
        parts += [f"## {WORDS['seminars.newest'][page.lang]} {{#seminars}}", seminar_rows(seminars, write)]
    return finished_page(page.title, page.summary, page.lang, parts)
