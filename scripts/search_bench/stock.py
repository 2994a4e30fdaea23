"""What Material's stock search indexes of a built site: an entry for each section of each page, made of its HTML.

As its plugin does it, but for formulas and the sections that a page keeps from the search.
"""

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path

__all__ = ["stock_index"]

_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))
_UNREAD = frozenset({"script", "style", "math", "form", "nav"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CONFIG = {
    "lang": ["en"],  # lunr has no Korean stemmer that the theme's Korean would choose
    "separator": r"""[\s\-,:!=\[\]()"/·]+|(?!\b)(?=[A-Z][a-z])|\.(?!\d)""",
    "pipeline": [],  # the Korean theme turns them all off
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}


class _Sections(HTMLParser):
    """Collects heading and text of each section of the article; the first one is the page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[tuple[str, list[str], list[str]]] = []
        self._article = False
        self._unread = 0
        self._heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "article":
            self._article = True
        elif not self._article or tag in _VOID:
            return
        elif self._unread or tag in _UNREAD or "data-search-exclude" in found or found.get("class") == "headerlink":
            self._unread += 1
        elif tag in _HEADINGS:
            self._heading = True
            self.sections.append((found.get("id") or "" if self.sections else "", [], []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._article = False
        elif self._unread and tag not in _VOID:
            self._unread -= 1
        elif tag in _HEADINGS:
            self._heading = False

    def handle_data(self, data: str) -> None:
        if self._article and not self._unread and self.sections:
            _, title, text = self.sections[-1]
            (title if self._heading else text).append(data)


def _words(parts: list[str]) -> str:
    return escape(re.sub(r"\s+", " ", "".join(parts)).strip())


def _entries(site: Path) -> Iterator[dict[str, str]]:
    for file in sorted(site.rglob("index.html")):
        parser = _Sections()
        parser.feed(file.read_text(encoding="utf-8"))
        parser.close()
        location = file.parent.relative_to(site).as_posix().removeprefix(".")
        for anchor, title, text in parser.sections:
            url = (f"{location}/" if location else "") + (f"#{anchor}" if anchor else "")
            yield {"location": url, "title": _words(title), "text": _words(text)}


def stock_index(site: Path) -> dict[str, object]:
    """Give what would stand in `search_index.json`."""
    return {"config": _CONFIG, "docs": list(_entries(site))}
