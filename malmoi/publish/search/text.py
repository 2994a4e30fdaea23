"""The sections of a page in plain words. A formula is no word: where one stood, shown text has an ellipsis."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from malmoi.publish.glossary import Page
from malmoi.publish.plain import plain_text
from malmoi.publish.spans import Formula, Html, Wikilink
from malmoi.publish.targets import Finder

__all__ = ["TextSection", "page_sections", "plain_words"]

_LEFT_OUT = "…"
_MARKERS = re.compile(
    r"(?m)^[ >]*(?:[-*+]|\d+\.|#{1,6}|\|)\s+|[|]|^\s*:?-{3,}.*$|^\s*(?:```|~~~).*$|\{:?\s*[.#][^}]*\}"
)
# What is left of LaTeX that no delimiter marks as a formula: environments and commands.
_LATEX = re.compile(r"\\begin\{(\w+\*?)\}.*?\\end\{\1\}|\\[a-zA-Z]+(?:\{[^{}]*\})*", re.DOTALL)
_FORMULA = re.compile(r"\$\$[^$]+\$\$|\$[^$]+\$|\\\(.+?\\\)|\\\[.+?\\\]", re.DOTALL)
_GAPS = re.compile(r"…(?:[\s,;]*…)+")


@dataclass(frozen=True, slots=True)
class TextSection:
    """What stands under one heading."""

    anchor: str
    """The heading's id; empty for what stands before the first one."""
    heading: str
    text: str


def _without_formulas(page: Page, finder: Finder) -> str:
    """Give the body without its formulas, raw HTML and what it shows of other files, every line where it was."""
    found = finder.read(page)[0]
    parts, last = [], 0
    for span in found.spans:
        left_out = isinstance(span, Formula | Html) or (isinstance(span, Wikilink) and span.embed)
        if left_out and span.start >= last:
            sign = _LEFT_OUT if isinstance(span, Formula) else ""
            lines = "\n" * found.text.count("\n", span.start, span.end)
            parts += [found.text[last : span.start], sign, lines]
            last = span.end
    return "".join((*parts, found.text[last:]))


def _words(source: str) -> str:
    return _GAPS.sub("…", " ".join(plain_text(_LATEX.sub(" ", _MARKERS.sub(" ", source))).split()))


def plain_words(text: str) -> str:
    """Give a text that has no markup but formulas without these."""
    return " ".join(_FORMULA.sub(" ", text).split())


def page_sections(page: Page, finder: Finder) -> Iterator[TextSection]:
    """Give the sections in their order; the first one may be empty."""
    lines = _without_formulas(page, finder).split("\n")
    sections = finder.read(page)[1].sections
    first = sections[0].first_line if sections else len(lines) + 1
    yield TextSection("", "", _words("\n".join(lines[: first - 1])))
    for section, following in zip(sections, (*sections[1:], None), strict=False):
        end = following.first_line if following else len(lines) + 1
        yield TextSection(
            section.id,
            _words(_LATEX.sub(_LEFT_OUT, section.text)),
            _words("\n".join(lines[section.first_line : end - 1])),
        )
