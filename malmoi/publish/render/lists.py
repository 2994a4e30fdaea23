"""Pages that list other pages: topics, seminars, wanted and stubs, and the meanings of a shared name."""

from collections.abc import Iterator, Sequence
from html import escape

from malmoi.concept_page import Lang
from malmoi.names import collation_key
from malmoi.publish.glossary import Concept, Glossary, Page, Topic
from malmoi.publish.graph import Graph
from malmoi.publish.render.markup import FormulaHtml, Markup, banner, finished_page, headline
from malmoi.publish.render.shown import deck_address
from malmoi.publish.render.study import topic_tools
from malmoi.publish.render.words import WORDS
from malmoi.publish.scan import scan

__all__ = [
    "render_seminar", "render_seminars", "render_text", "render_topic", "render_topics", "render_wanted",
    "render_which", "seminar_rows", "topic_rows",
]  # fmt: skip

_ASKERS = 5


def _in_order(concepts: Sequence[Concept], lang: Lang) -> list[Concept]:
    return sorted(concepts, key=lambda c: collation_key(c.page(lang).title))


def render_text(page: Page, body: str) -> str:
    """Give an authored page that is of no special kind."""
    has_heading = not page.title or any(heading.level == 1 for heading in scan(body).headings)
    return finished_page(
        page.title, page.summary, page.lang, ["" if has_heading else headline(page.title), body.strip("\n")]
    )


def topic_rows(glossary: Glossary, write: Markup, style: str) -> str:
    """Give all topics in reading order, each with its summary and the number of its concepts; `style` is a class."""
    lang = write.lang
    rows = "".join(
        f'<li class="{topic.style}">{write.link(escape(topic.title[lang]), f"topics/{topic.id}", lang)} '
        f"<small>{WORDS['count'][lang].format(len(glossary.by_topic[topic.id]))}</small>"
        f"<p>{write.inline(topic.summary[lang])}</p></li>"
        for topic in glossary.topics.values()
    )
    return f'<ol class="{style}">{rows}</ol>'


def render_topics(glossary: Glossary, lang: Lang, formula: FormulaHtml) -> str:
    """Give the overview of all topics, in reading order."""
    rows = topic_rows(glossary, Markup("topics/index", lang, formula), "mm-topic-list")
    parts = [headline(WORDS["topics"][lang]), rows]
    return finished_page(WORDS["topics"][lang], WORDS["topics.summary"][lang], lang, parts)


def render_topic(topic: Topic, glossary: Glossary, lang: Lang, body: str, formula: FormulaHtml) -> str:
    """Give a topic's page: its summary, the author's introduction (may be empty), its concepts."""
    write = Markup(f"topics/{topic.id}", lang, formula)
    concepts = glossary.by_topic[topic.id]
    parts = [
        headline(topic.title[lang]),
        f'<p class="mm-summary {topic.style}">{write.inline(topic.summary[lang])}</p>',
        topic_tools(topic, write) if concepts else "",
        body.strip("\n"),
    ]
    if concepts:
        parts += [f"## {WORDS['concepts'][lang]} {{#concepts}}", write.rows(_in_order(concepts, lang))]
    return finished_page(topic.title[lang], topic.summary[lang], lang, parts)


def _when(seminar: Page, lang: Lang) -> str:
    parts = [f'<time datetime="{seminar.date}">{seminar.date}</time>' if seminar.date else WORDS["no-date"][lang]]
    if seminar.minutes:
        parts.append(WORDS["minutes"][lang].format(seminar.minutes))
    return " · ".join(parts)


def seminar_rows(seminars: Sequence[Page], write: Markup) -> str:
    """Give a list of seminars, each with its day, its length and its summary."""
    rows = "".join(
        f"<li>{write.link(escape(s.title), s.stem, s.lang)} <small>{_when(s, write.lang)}</small>"
        f"<p>{write.inline(s.summary)}</p></li>"
        for s in seminars
    )
    return f'<ul class="mm-index">{rows}</ul>'


def render_seminars(glossary: Glossary, lang: Lang, formula: FormulaHtml) -> str:
    """Give the list of seminars."""
    write = Markup("seminars/index", lang, formula)
    parts = [headline(WORDS["seminars"][lang]), seminar_rows(glossary.seminars(lang), write)]
    if ("slides", lang) in glossary.pages:
        parts.append(f'<p class="mm-guide">{write.link(WORDS["share.guide"][lang], "slides", lang)}</p>')
    return finished_page(WORDS["seminars"][lang], WORDS["seminars.summary"][lang], lang, parts)


def render_seminar(page: Page, body: str, formula: FormulaHtml) -> str:
    """Give a seminar's page: when it was, its summary, its minutes."""
    write = Markup(page.stem, page.lang, formula)
    parts = [headline(page.title), *banner(page.status, page.lang)]
    deck = f' · <a href="{deck_address(page, write)}">{WORDS["deck"][page.lang]}</a>' if page.deck else ""
    parts.append(f'<p class="mm-when">{_when(page, page.lang)}{deck}</p>')
    parts += [f'<p class="mm-summary">{write.inline(page.summary)}</p>', body.strip("\n")]
    return finished_page(page.title, page.summary, page.lang, parts)


def _askers(stems: Sequence[str], write: Markup, glossary: Glossary) -> Iterator[str]:
    for stem in stems[:_ASKERS]:
        page = (
            glossary.pages.get((stem, write.lang))
            or glossary.pages.get((stem, "ko"))
            or glossary.pages.get((stem, "en"))
        )
        if page:
            yield write.link(escape(page.title or stem), stem, page.lang)


def render_wanted(glossary: Glossary, graph: Graph, lang: Lang, formula: FormulaHtml) -> str:
    """Give the pages that links ask for, by how many pages ask, and the stubs."""
    write = Markup("wanted", lang, formula)
    parts = [headline(WORDS["wanted"][lang])]
    if graph.wanted:
        rows = "".join(
            f"<li>{write.spoken(name)} <small>{WORDS['wanted.by'][lang].format(len(stems))}</small>"
            f"<p>{', '.join(_askers(stems, write, glossary))}</p></li>"
            for name, stems in graph.wanted.items()
        )
        parts += [f"## {WORDS['wanted.pages'][lang]} {{#wanted}}", f"<ol>{rows}</ol>"]
    else:
        parts.append(WORDS["wanted.none"][lang])
    stubs = [c for c in glossary.concepts.values() if c.page(lang).status == "stub"]
    if stubs:
        parts += [f"## {WORDS['stubs'][lang]} {{#stubs}}", write.rows(_in_order(stubs, lang))]
    return finished_page(WORDS["wanted"][lang], WORDS["wanted.summary"][lang], lang, parts)


def render_which(stem: str, name: str, concepts: Sequence[Concept], lang: Lang, formula: FormulaHtml) -> str:
    """Give the page of a name that several concepts share on purpose."""
    title = WORDS["which.title"][lang].format(name)
    rows = Markup(stem, lang, formula).rows(_in_order(concepts, lang))
    return finished_page(
        title, WORDS["which.summary"][lang].format(name), lang, [headline(title), WORDS["which.lead"][lang], rows]
    )
