"""Pages that list other pages: topics, seminars, wanted and stubs, and the meanings of a shared name."""

from collections.abc import Iterator, Sequence

from malmoi.concept_page import Lang
from malmoi.names import collation_key
from malmoi.publish.addresses import staged_path
from malmoi.publish.glossary import Concept, Glossary, Page, Topic
from malmoi.publish.graph import Graph
from malmoi.publish.plain import escape_markdown
from malmoi.publish.render.words import WORDS, concept_row, front_matter, page_link

__all__ = [
    "render_seminar", "render_seminars", "render_text", "render_topic", "render_topics", "render_wanted", "render_which",
]  # fmt: skip


def _page(title: str, description: str, lang: Lang, parts: Sequence[str]) -> str:
    head = front_matter(title=title, description=description, lang=lang)
    return head + "\n\n".join([f"# {escape_markdown(title)}", *(part for part in parts if part)]) + "\n"


def _rows(concepts: Sequence[Concept], start: str, lang: Lang) -> str:
    ordered = sorted(concepts, key=lambda c: collation_key(c.page(lang).title))
    return "\n".join(concept_row(concept, start, lang) for concept in ordered) + "\n{: .mm-index }"


def render_text(page: Page, body: str) -> str:
    """Give an authored page that is of no special kind."""
    title = f"# {escape_markdown(page.title)}\n\n" if page.title and "\n# " not in "\n" + body else ""
    return front_matter(title=page.title, description=page.summary, lang=page.lang) + title + body


def render_topics(glossary: Glossary, lang: Lang) -> str:
    """Give the overview of all topics, in reading order."""
    start = staged_path("topics/index", lang)
    rows = []
    for topic in glossary.topics.values():
        count = WORDS["count"][lang].format(len(glossary.by_topic[topic.id]))
        link = page_link(escape_markdown(topic.title[lang]), start, f"topics/{topic.id}", lang)
        rows.append(f"1. {link} <small>{count}</small>  \n    {escape_markdown(topic.summary[lang])}")
    parts = ["\n".join(rows) + "\n{: .mm-topic-list }" if rows else ""]
    return _page(WORDS["topics"][lang], WORDS["topics.summary"][lang], lang, parts)


def render_topic(topic: Topic, glossary: Glossary, lang: Lang, body: str) -> str:
    """Give a topic's page: its summary, the author's introduction (may be empty), its concepts."""
    start = staged_path(f"topics/{topic.id}", lang)
    concepts = glossary.by_topic[topic.id]
    parts = [f"{escape_markdown(topic.summary[lang])}\n{{: .mm-summary }}", body.strip()]
    if concepts:
        parts += [f"## {WORDS['concepts'][lang]} {{#concepts}}", _rows(concepts, start, lang)]
    return _page(topic.title[lang], topic.summary[lang], lang, parts)


def _when(seminar: Page, lang: Lang) -> str:
    parts = [seminar.date or WORDS["no-date"][lang]]
    if seminar.minutes:
        parts.append(WORDS["minutes"][lang].format(seminar.minutes))
    return " · ".join(parts)


def render_seminars(glossary: Glossary, lang: Lang) -> str:
    """Give the list of seminars."""
    start = staged_path("seminars/index", lang)
    rows = [
        f"- {page_link(escape_markdown(s.title), start, s.stem, s.lang)} <small>{_when(s, lang)}</small>  \n"
        f"    {escape_markdown(s.summary)}"
        for s in glossary.seminars(lang)
    ]
    parts = ["\n".join(rows) + "\n{: .mm-index }" if rows else ""]
    return _page(WORDS["seminars"][lang], WORDS["seminars.summary"][lang], lang, parts)


def render_seminar(page: Page, body: str) -> str:
    """Give a seminar's page: when it was, its summary, its minutes."""
    parts = [f"{_when(page, page.lang)}\n{{: .mm-when }}", f"{escape_markdown(page.summary)}\n{{: .mm-summary }}", body.strip()]
    return _page(page.title, page.summary, page.lang, parts)


def _askers(stems: Sequence[str], start: str, glossary: Glossary, lang: Lang) -> Iterator[str]:
    for stem in stems[:5]:
        page = glossary.pages.get((stem, lang)) or glossary.pages.get((stem, "ko")) or glossary.pages.get((stem, "en"))
        if page:
            yield page_link(escape_markdown(page.title or stem), start, stem, page.lang)


def render_wanted(glossary: Glossary, graph: Graph, lang: Lang) -> str:
    """Give the pages that links ask for, by how many pages ask, and the stubs."""
    start = staged_path("wanted", lang)
    parts = []
    if graph.wanted:
        rows = [
            f"1. {escape_markdown(name)} <small>{WORDS['wanted.by'][lang].format(len(stems))}</small>  \n"
            f"    {', '.join(_askers(stems, start, glossary, lang))}"
            for name, stems in graph.wanted.items()
        ]
        parts += [f"## {WORDS['wanted.pages'][lang]} {{#wanted}}", "\n".join(rows)]
    else:
        parts.append(WORDS["wanted.none"][lang])
    stubs = [c for c in glossary.concepts.values() if c.page(lang).status == "stub"]
    if stubs:
        parts += [f"## {WORDS['stubs'][lang]} {{#stubs}}", _rows(stubs, start, lang)]
    return _page(WORDS["wanted"][lang], WORDS["wanted.summary"][lang], lang, parts)


def render_which(stem: str, name: str, concepts: Sequence[Concept], lang: Lang) -> str:
    """Give the page of a name that several concepts share on purpose."""
    parts = [WORDS["which.lead"][lang], _rows(concepts, staged_path(stem, lang), lang)]
    return _page(WORDS["which.title"][lang].format(name), WORDS["which.summary"][lang].format(name), lang, parts)
