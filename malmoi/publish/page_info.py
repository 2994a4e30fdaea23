"""What a page's template must know beyond its Markdown: language, the other language's page, structured data."""

from collections.abc import Mapping
from dataclasses import dataclass

from malmoi.concept_page import Lang
from malmoi.publish.addresses import page_url, staged_path
from malmoi.publish.emit.json_ld import defined_term, defined_term_set
from malmoi.publish.glossary import Glossary
from malmoi.publish.settings import Settings

__all__ = ["PageInfo", "page_infos", "urls_of"]


@dataclass(frozen=True)
class PageInfo:
    """One page of the finished tree."""

    path: str
    """The file of the finished tree."""
    lang: Lang
    kind: str
    """`home`, `search`, `offline`, `concept`, `seminar`, `topic`, `index`, `which`, `study`, `booklet` or `text`."""
    alternate: str
    """The path of the same page in the other language; empty where there is none."""
    other_home: str
    """The path of the other language's home page, for readers whom the switch cannot keep on the page."""
    source: str
    """The author's file; empty for a generated page."""
    concept: str
    """The id; empty for all other kinds."""
    json_ld: str
    """schema.org data, safe inside `<script>`; empty where there is none."""


def _kind(stem: str) -> str:
    folder, _, name = stem.rpartition("/")
    if stem in ("index", "search", "study", "offline"):
        return "home" if stem == "index" else stem
    if stem in ("a-z", "ganada", "wanted", "formulas") or (name == "index" and folder):
        return "index"
    kinds = {"concepts": "concept", "seminars": "seminar", "topics": "topic"}
    return kinds.get(folder, folder if folder in ("which", "booklet") else "text")


def page_infos(
    pages: Mapping[str, str], glossary: Glossary, codes: Mapping[str, str], settings: Settings
) -> dict[str, PageInfo]:
    """Give the facts of every page of the finished tree, by path."""
    infos = {}
    for path in pages:
        lang: Lang = "en" if path.startswith("en/") else "ko"
        other: Lang = "ko" if lang == "en" else "en"
        stem = (path.removeprefix("en/") if lang == "en" else path).removesuffix(".md")
        source = glossary.pages.get((stem, lang))
        concept = glossary.concepts.get(stem.removeprefix("concepts/")) if stem.startswith("concepts/") else None
        json_ld = ""
        if concept:
            json_ld = defined_term(concept, lang, settings.site_url, codes[concept.id])
        elif stem == "index" and source:
            json_ld = defined_term_set(source.title, source.summary, settings.site_url, lang)
        alternate = staged_path(stem, other)
        infos[path] = PageInfo(
            path, lang, _kind(stem), alternate if alternate in pages else "", staged_path("index", other),
            source.path if source else "", concept.id if concept else "", json_ld,
        )  # fmt: skip
    return infos


def urls_of(infos: Mapping[str, PageInfo]) -> dict[str, str]:
    """Give each page's URL below the site's, by path."""
    return {
        path: page_url((path.removeprefix("en/") if info.lang == "en" else path).removesuffix(".md"), info.lang)
        for path, info in infos.items()
    }
