"""Small docs folders for tests: pages as authors write them, and what the first stages make of them."""

from typing import Any

from malmoi.concept_page import ConceptPage, Lang, write_concept_page
from malmoi.diagnostics import Problem
from malmoi.publish.flow import Site, publish
from malmoi.publish.glossary import Glossary
from malmoi.publish.load import load
from malmoi.publish.settings import Settings

__all__ = ["TOPICS", "concept", "docs", "glossary", "site"]

TOPICS = """\
- id: basics
  title: {ko: 기초, en: Basics}
  summary: {ko: 처음 배우는 것들., en: What one learns first.}
"""


def concept(name: str, title: str, lang: Lang = "ko", **values: Any) -> ConceptPage:  # noqa: ANN401 - fields of the page
    """Give a page of a concept; what is not said is filled in so that nothing is wrong with it."""
    filled = {"body": "\n글.\n", "summary": f"{title}: 한 문장.", "topics": ("basics",) if lang == "ko" else ()}
    return ConceptPage(id=name, lang=lang, title=title, **{**filled, **values})


def docs(*pages: ConceptPage, **texts: str) -> dict[str, str]:
    """Give the files of a docs folder: these pages, one topic, and what else is named (`seminars__x_en_md="…"`)."""
    named = {path if "/" in path else path.replace("__", "/").replace("_", "."): text for path, text in texts.items()}
    return {"topics.yml": TOPICS, **{page.path: write_concept_page(page) for page in pages}, **named}


def glossary(*pages: ConceptPage, **texts: str) -> Glossary:
    """Give the glossary of such a folder, in which nothing may be wrong."""
    found: list[Problem] = []
    loaded = load(docs(*pages, **texts), frozenset(), found.append)
    assert found == []
    return loaded


def site(*pages: ConceptPage, **texts: str) -> Site:
    """Give the finished site of such a folder, in which nothing may be wrong."""
    found: list[Problem] = []
    made = publish(docs(*pages, **texts), frozenset(), Settings(site_url="https://malmoi.example/"), found.append)
    assert found == []
    return made
