"""HTML of the parts that the build adds to a page, and the frame around them.

Blocks of raw HTML go through every Markdown builder unchanged, and cost a tenth of the same lists in Markdown.
"""

import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape
from typing import Literal
from urllib.parse import quote

from malmoi.concept_page import Lang, Status
from malmoi.names import has_hangul
from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import Concept, Topic
from malmoi.publish.plain import escape_markdown
from malmoi.publish.render.words import WORDS

__all__ = ["DOT", "FormulaHtml", "Markup", "banner", "finished_page", "headline"]

FormulaHtml = Callable[[str, bool], str]
"""Gives the HTML of a formula: LaTeX, and whether it stands in a line of its own."""
DOT = "\N{NO-BREAK SPACE}· "
"""Stands between names; no line begins with it."""

# A dollar sign with a blank within, or a digit behind, is money, as it is in an author's text.
_FORMULA = re.compile(r"\$\$([^$]+)\$\$|\$(?!\s)([^$]+)(?<!\s)\$(?!\d)|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)
_url = lru_cache(maxsize=None)(page_url)


def finished_page(title: str, description: str, lang: Lang, parts: Iterable[str]) -> str:
    """Give a page of the finished tree; JSON's quoting is YAML's."""
    values = {"title": title, "description": description, "lang": lang}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items() if value)
    return f"---\n{head}---\n" + "\n\n".join(part for part in parts if part) + "\n"


def headline(title: str, beside: str = "") -> str:
    """Give the first heading: Markdown, for every builder takes a page's heading from it."""
    return f"# {escape_markdown(title)}{beside}"


def banner(status: Status | Literal["stale"], lang: Lang) -> list[str]:
    """Give the line that says a page is a stub, a draft or a stale translation; nothing for a complete one."""
    if status == "complete":
        return []
    return [
        f'<p class="mm-status mm-{status}"><strong>{WORDS[status][lang]}</strong> {WORDS["status." + status][lang]}</p>'
    ]


class Markup:
    """Writes HTML for one page: it knows the page's language and the way up to the site's root."""

    def __init__(self, stem: str, lang: Lang, formula: FormulaHtml) -> None:
        """Write for the page of this stem and language."""
        self.lang = lang
        self._formula = formula
        self._up = "../" * _url(stem, lang).count("/") or "./"

    def inline(self, text: str) -> str:
        """Give plain words with formulas as HTML."""
        parts, done = [], 0
        for match in _FORMULA.finditer(text):
            display, *inline = match[1], match[2], match[3]
            tex = next(group for group in match.groups() if group is not None)
            parts += [escape(text[done : match.start()]), self._formula(tex, display is not None and not any(inline))]
            done = match.end()
        return "".join([*parts, escape(text[done:])])

    def spoken(self, text: str) -> str:
        """Give words, marked with their language where it is not the page's."""
        language: Lang = "ko" if has_hangul(text) else "en"
        return escape(text) if language == self.lang else f'<span lang="{language}">{escape(text)}</span>'

    def href(self, stem: str, lang: Lang, anchor: str = "") -> str:
        """Give the address of a page relative to this one."""
        return f"{self._up}{_url(stem, lang)}{'#' + quote(anchor) if anchor else ''}"

    def file(self, path: str) -> str:
        """Give the address of a file as published, relative to this page."""
        return f"{self._up}{quote(path)}"

    def link(self, html: str, stem: str, lang: Lang, anchor: str = "", attributes: str = "") -> str:
        """Give a link around a piece of HTML; a page of the other language is marked as such."""
        if lang != self.lang:
            attributes += f' lang="{lang}" hreflang="{lang}" class="mm-foreign"'
        return f'<a href="{self.href(stem, lang, anchor)}"{attributes}>{html}</a>'

    def concept(self, concept: Concept, attributes: str = "") -> str:
        """Give a link to a concept, in this language where there is a page in it."""
        page = concept.page(self.lang)
        return self.link(self.inline(page.title), concept.stem, page.lang, attributes=attributes)

    def beside(self, concept: Concept) -> str:
        """Give the headword of the other language, to stand beside this one's; may be empty."""
        page = concept.page(self.lang)
        return self._other(concept.other_title(page.lang), "en" if page.lang == "ko" else "ko")

    def _other(self, title: str, lang: Lang) -> str:
        # It stands in a heading too, where Markdown would read a bracket of it.
        return f' <span class="mm-other" lang="{lang}">{escape_markdown(title)}</span>' if title else ""

    def row(self, concept: Concept, lead: Lang) -> str:
        """Give a list item of an index: both headwords, that of `lead` first, and the summary in the page's language.

        A filter finds it by all its names.
        """
        page, first = concept.page(self.lang), concept.page(lead)
        mark = f' lang="{first.lang}"' if first.lang != self.lang and page.lang == self.lang else ""
        link = self.link(self.inline(first.title), concept.stem, page.lang, attributes=mark)
        beside = self._other(concept.other_title(first.lang), "en" if first.lang == "ko" else "ko")
        names = escape(" ".join(concept.names))
        topics = escape(" ".join(concept.ko.topics))
        return f'<li data-names="{names}" data-topics="{topics}">{link}{beside}<p>{self.inline(page.summary)}</p></li>'

    def topic_chips(self, topics: Iterable[Topic], style: str, *, hidden: bool = False) -> str:
        """Give the topics as links that a script makes into filters; `hidden` until it shows them itself."""
        chips = " ".join(
            f'<a class="mm-chip {topic.style}" href="?topic={topic.id}" data-topic="{topic.id}">'
            f"{escape(topic.title[self.lang])}</a>"
            for topic in topics
        )
        return f'<p class="mm-topics {style}"{" hidden" * hidden}>{chips}</p>'

    def rows(self, concepts: Iterable[Concept], lead: Lang | None = None) -> str:
        """Give a list of concepts; `lead` is the language whose headword comes first, else the page's."""
        return f'<ul class="mm-index">{"".join(self.row(concept, lead or self.lang) for concept in concepts)}</ul>'
