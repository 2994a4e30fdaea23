"""Resolve all authored pages, then render every page of the finished tree in both languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from malmoi.concept_page import Lang
from malmoi.diagnostics import Problem, Report
from malmoi.names import name_key
from malmoi.publish.addresses import staged_path
from malmoi.publish.autolink import Autolinker
from malmoi.publish.file_index import FileIndex
from malmoi.publish.glossary import LANGS, Concept, Glossary
from malmoi.publish.graph import Graph, link_graph
from malmoi.publish.index import NameIndex
from malmoi.publish.learning_order import LearningOrder, learning_order
from malmoi.publish.reading_order import reading_order
from malmoi.publish.render.booklet import render_booklet
from malmoi.publish.render.concept import Surroundings, render_concept
from malmoi.publish.render.home import render_home
from malmoi.publish.render.indexes import render_a_z, render_ganada
from malmoi.publish.render.lists import (
    render_seminar,
    render_seminars,
    render_text,
    render_topic,
    render_topics,
    render_wanted,
    render_which,
)  # fmt: skip
from malmoi.publish.render.macros import render_macros
from malmoi.publish.render.markup import FormulaHtml
from malmoi.publish.render.offline_page import render_offline
from malmoi.publish.render.search_page import render_search
from malmoi.publish.render.study import render_study
from malmoi.publish.resolve import Resolver
from malmoi.publish.settings import Settings
from malmoi.publish.shown import shown_in
from malmoi.publish.targets import Finder

__all__ = ["Resolution", "render_tree", "resolve_pages"]

_FIXED = ("a-z", "ganada", "topics/index", "seminars/index", "wanted", "formulas", "search", "study", "offline")
_EMBED = "<!-- malmoi: embed -->"
"""Where an author's page shows the tag that puts cards into HTML slides."""


@dataclass(frozen=True)
class Resolution:
    """All authored pages with their links resolved, and what was learnt on the way."""

    texts: Mapping[tuple[str, Lang], str]
    graph: Graph
    finder: Finder
    automatic: int
    """How many links no author wrote."""
    order: LearningOrder
    reading: Mapping[str, Sequence[Concept]]
    """The concepts of each topic as they are best read."""


def _check_clashes(glossary: Glossary, index: NameIndex, report: Report) -> None:
    for stem in (*_FIXED, *index.shared, *(f"booklet/{topic}" for topic in glossary.topics)):
        for lang in LANGS:
            if page := glossary.pages.get((stem, lang)):
                message = f"unexpected page where {staged_path(stem, lang)} is generated, expected another file name"
                report(Problem(page.path, 1, 1, "page-clash", message))


def _finder(glossary: Glossary, index: NameIndex) -> Finder:
    of_topics = (f"{folder}/{topic}" for topic in glossary.topics for folder in ("topics", "booklet"))
    generated = {*_FIXED, *index.shared, *of_topics}
    stems = {stem for stem, _ in glossary.pages} | generated
    # A path that names the English file is right too: `[x](concepts/y.en.md)`.
    english = {f"{stem}.en.md" for stem, lang in glossary.pages if lang == "en"}
    titles = {name_key(page.title): page.stem for page in glossary.pages.values() if page.title}
    titles |= {name_key(t.title[lang]): f"topics/{t.id}" for t in glossary.topics.values() for lang in LANGS}

    def by_name(name: str) -> str | None:
        return index.stem(name) or titles.get(name_key(name))

    return Finder(glossary.pages, FileIndex({*(f"{stem}.md" for stem in stems), *english, *glossary.assets}), by_name)


def resolve_pages(glossary: Glossary, index: NameIndex, report: Report) -> Resolution:
    """Resolve every authored page; what leads nowhere is reported and stays readable."""
    _check_clashes(glossary, index, report)
    finder = _finder(glossary, index)
    resolver = Resolver(finder, lambda: index.names, report, Autolinker(glossary, index, finder).links)
    resolved = {key: resolver.resolve(page) for key, page in sorted(glossary.pages.items())}
    graph = link_graph(resolved)
    automatic = sum(page.automatic for page in resolved.values())
    return Resolution(
        {key: page.text for key, page in resolved.items()},
        graph,
        finder,
        automatic,
        learning_order(resolved, graph, finder),
        {topic: reading_order(topic, glossary, graph) for topic in glossary.topics},
    )


def _authored(
    glossary: Glossary, texts: Mapping[tuple[str, Lang], str], around: Surroundings, day: str, embed: str
) -> Iterator[tuple[str, str]]:
    for (stem, lang), body in texts.items():
        page, path = glossary.pages[stem, lang], staged_path(stem, lang)
        concept = glossary.concepts.get(stem.removeprefix("concepts/")) if stem.startswith("concepts/") else None
        if concept:
            yield path, render_concept(concept, lang, body, around)
        elif stem.startswith("seminars/"):
            yield path, render_seminar(page, body, around.formula)
        elif stem == "index":
            yield path, render_home(page, body, glossary, day, around.formula)
        elif not stem.startswith("topics/"):
            yield path, render_text(page, body.replace(_EMBED, f"```html\n{embed}\n```"))


def _generated(
    glossary: Glossary, index: NameIndex, resolution: Resolution, lang: Lang, formula: FormulaHtml
) -> Iterator[tuple[str, str]]:
    yield "a-z", render_a_z(glossary, lang, formula)
    yield "ganada", render_ganada(glossary, lang, formula)
    yield "topics/index", render_topics(glossary, lang, formula)
    yield "seminars/index", render_seminars(glossary, lang, formula)
    yield "search", render_search(glossary, lang, formula)
    yield "wanted", render_wanted(glossary, resolution.graph, lang, formula)
    yield "offline", render_offline(lang)
    yield "study", render_study(glossary, resolution.reading, lang, formula)
    for topic in glossary.topics.values():
        stem = f"topics/{topic.id}"
        yield stem, render_topic(topic, glossary, lang, resolution.texts.get((stem, lang), ""), formula)
        if concepts := resolution.reading[topic.id]:
            yield f"booklet/{topic.id}", render_booklet(topic, concepts, lang, formula)
    for stem, (name, ids) in index.shared.items():
        yield stem, render_which(stem, name, [glossary.concepts[i] for i in ids], lang, formula)


def render_tree(
    glossary: Glossary,
    index: NameIndex,
    resolution: Resolution,
    codes: Mapping[str, str],
    settings: Settings,
    formula: FormulaHtml,
    embed: str = "",
) -> dict[str, str]:
    """Give all pages of the finished tree: path → Markdown; `embed` is the tag of the script for HTML slides."""
    around = Surroundings(
        glossary, resolution.graph, resolution.order, codes, settings.edit_url, formula,
        shown_in(glossary, resolution.graph), settings.site_url,
    )  # fmt: skip
    pages = dict(_authored(glossary, resolution.texts, around, settings.generated[:10], embed))
    for lang in LANGS:
        pages[staged_path("formulas", lang)] = render_macros(settings.macros, lang)
        for stem, text in _generated(glossary, index, resolution, lang, formula):
            pages[staged_path(stem, lang)] = text
    return dict(sorted(pages.items()))
