"""Entries of the search: one for each section of each authored page, in plain words.

Material's plugin reads every finished page as HTML for this, a fifth of the whole build; the words are here already.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape

from malmoi.concept_page import Lang
from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import Glossary
from malmoi.publish.plain import plain_text
from malmoi.publish.targets import Finder

__all__ = ["search_entries"]

_FORMULA = re.compile(r"\$\$[^$]+\$\$|\$[^$\n]+\$|\\\(.+?\\\)|\\\[.+?\\\]|\\begin\{(\w+\*?)\}.+?\\end\{\1\}", re.DOTALL)
_MARKERS = re.compile(r"(?m)^[ >]*(?:[-*+]|\d+\.|#{1,6}|\|)\s+|[|]|^\s*:?-{3,}.*$|\{:?\s*[.#][^}]*\}")


def _words(source: str) -> str:
    return escape(" ".join(plain_text(_MARKERS.sub(" ", _FORMULA.sub(" ", source))).split()))


def _sections(stem: str, lang: Lang, glossary: Glossary, finder: Finder) -> Iterator[tuple[str, str, str]]:
    page = glossary.pages[stem, lang]
    lines = page.body.split("\n")
    sections = finder.read(page)[1].sections
    first = sections[0].first_line if sections else len(lines) + 1
    yield "", "", "\n".join(lines[: first - 1])
    for section, following in zip(sections, (*sections[1:], None), strict=False):
        end = following.first_line if following else len(lines) + 1
        yield "#" + section.id, section.text, "\n".join(lines[section.first_line : end - 1])


def search_entries(glossary: Glossary, finder: Finder) -> list[dict[str, object]]:
    """Give the entries in the form of Material's `search_index.json`; formulas are no words and are left out."""
    entries: list[dict[str, object]] = []
    for stem, lang in sorted(glossary.pages):
        page = glossary.pages[stem, lang]
        concept = glossary.concepts.get(stem.removeprefix("concepts/")) if stem.startswith("concepts/") else None
        names: Mapping[str, None] = {}
        if concept:
            names = dict.fromkeys(n for p in concept.pages.values() for n in (p.title, *p.aliases) if n != page.title)
        for anchor, title, source in _sections(stem, lang, glossary, finder):
            text = f"{page.summary} {' · '.join(names)} {source}" if not anchor else source
            other = concept.other_title(lang) if concept else ""
            shown = title or f"{page.title} {other}".strip()
            entries.append({"location": page_url(stem, lang) + anchor, "title": escape(shown), "text": _words(text)})
    return entries
