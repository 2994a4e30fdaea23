"""The publish flow as a whole: load, index, resolve, render, emit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from malmoi.diagnostics import Report
from malmoi.publish.check_formulas import check_formulas
from malmoi.publish.emit.decks import DeckFile, deck_files
from malmoi.publish.emit.embed_script import embed_files, embed_tag
from malmoi.publish.emit.files import emit_files
from malmoi.publish.emit.registry import CODES_PATH, URLS_PATH, Registry, check_urls, read_registry, short_codes
from malmoi.publish.emit.urls import published_urls
from malmoi.publish.glossary import Glossary
from malmoi.publish.graph import Graph
from malmoi.publish.index import NameIndex, index_names
from malmoi.publish.load import load
from malmoi.publish.math.renderer import MathCore
from malmoi.publish.page_info import PageInfo, page_infos
from malmoi.publish.render.formulas import formula_html
from malmoi.publish.settings import Settings
from malmoi.publish.targets import Finder
from malmoi.publish.tree import render_tree, resolve_pages

__all__ = ["Site", "publish"]


@dataclass(frozen=True)
class Site:
    """The finished tree."""

    pages: Mapping[str, str]
    """Markdown by path; every link in it is a plain relative one."""
    files: Mapping[str, str]
    """Text files that are published as they are, by path."""
    infos: Mapping[str, PageInfo]
    """What the templates need, by page path."""
    glossary: Glossary
    registry: Registry
    codes: Mapping[str, str]
    """Short code by concept id."""
    urls: Mapping[str, set[str]]
    """Every URL of this site with the ids of its sections, redirects included."""
    index: NameIndex
    finder: Finder
    graph: Graph
    links: int
    """How many links between concepts were resolved."""
    automatic: int
    """How many first mentions became links."""
    decks: Sequence[DeckFile]
    """What becomes files for Anki (`malmoi.publish.emit.anki`)."""


def publish(texts: Mapping[str, str], assets: frozenset[str], settings: Settings, report: Report) -> Site:
    r"""Make a site of the files of a docs folder (paths with `/`, texts with `\\n` line ends, both in NFC).

    All problems are reported before it returns; whether they stop the build is for the caller to say.
    """
    glossary = load(texts, assets, report, drafts=settings.drafts)
    index = index_names(glossary, report)
    registry = read_registry(texts.get(CODES_PATH, ""), texts.get(URLS_PATH, ""), report)
    codes = short_codes(registry, glossary.concepts)
    resolution = resolve_pages(glossary, index, report)
    renderer = MathCore(settings.macros)
    check_formulas(glossary, resolution.finder, renderer, report)
    formula = formula_html(renderer)
    pages = render_tree(glossary, index, resolution, codes, settings, formula, embed_tag(texts, settings.site_url))
    infos = page_infos(pages, glossary, codes, settings)
    urls = published_urls(infos, glossary, resolution.finder, codes)
    check_urls(registry, urls, report)
    files = emit_files(glossary, codes, settings, resolution.finder, formula) | embed_files(texts)
    links = sum(len(targets) for stem, targets in resolution.graph.outgoing.items() if stem.startswith("concepts/"))
    return Site(
        pages, files, infos, glossary, registry, codes, urls, index, resolution.finder, resolution.graph, links,
        resolution.automatic, list(deck_files(glossary, resolution.finder, resolution.reading, settings)),
    )  # fmt: skip
