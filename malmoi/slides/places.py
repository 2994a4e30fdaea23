"""What stands behind `#` in the address of an HTML deck that opens a slide: `/3/1` in reveal.js, `4` in Marp."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from malmoi.slides.html_markdown import embedded
from malmoi.slides.html_tags import Tag, tokens
from malmoi.slides.markdown_cut import cut
from malmoi.slides.markdown_scan import new_parser

__all__ = ["html_places", "markdown_places"]

_MARP = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:(?!---).*\r?\n)*?marp:[ \t]*true")
_MARP_PAGE = re.compile(r"<(?:svg|section|div)\b[^>]*\b(?:data-marpit-svg|data-marpit-fragment|class=\"marpit\")")
_REMARK_PAGE = re.compile(r"<textarea\b[^>]*\bid=[\"']?source\b")
_REVEAL_PAGE = re.compile(r"<\w+\b[^>]*\bclass=[\"'](?:[^\"'>]*\s)?reveal[\s\"']")
_LAYERS = frozenset(("background", "pseudo"))


@dataclass
class _Section:
    """A section that is open: a slide, or a stack of slides."""

    tag: Tag
    has_slides: bool = False


class _Reveal:
    """Counts the slides as `html_page` does, and says of each where reveal.js has it, which counts from 0."""

    def __init__(self) -> None:
        self._across, self._down = -1, 0
        self._open: list[_Section] = []

    def places(self, source: str) -> Iterator[str]:
        last: Tag | None = None
        for token in tokens(source):
            if not isinstance(token, Tag):
                sections = (one.tag for one in self._open)
                part = embedded(source, token, last, sections, 0) if last and not last.closes else None
                for _ in cut(part.markdown(source).text, new_parser(), part.dialect)[1:] if part else ():
                    yield self._next(below=len(self._open) > 1)
                continue
            last = token
            if token.name != "section" or token.attributes.get("data-marpit-advanced-background") in _LAYERS:
                continue
            if token.closes:
                del self._open[-1:]
                continue
            around = self._open[-1] if self._open else None
            if around is None or around.has_slides:
                yield self._next(below=around is not None)
            else:
                around.has_slides = True
            self._open.append(_Section(token))

    def _next(self, *, below: bool) -> str:
        self._across, self._down = (self._across, self._down + 1) if below else (self._across + 1, 0)
        return f"/{self._across}/{self._down}" if self._down else f"/{self._across}"


def html_places(source: str, slides: Iterable[int]) -> dict[int, str]:
    """Give the places of these slides, counted from 1; none in a deck of a make that is not known."""
    if _REVEAL_PAGE.search(source):
        found = dict(enumerate(_Reveal().places(source), start=1))
        return {number: found[number] for number in slides if number in found}
    if _MARP_PAGE.search(source) or _REMARK_PAGE.search(source):
        return {number: str(number) for number in slides}
    return {}


def markdown_places(source: str, slides: Iterable[int]) -> dict[int, str]:
    """Give the places in the HTML that Marp makes of a deck; other makes do not say what they will be."""
    return {number: str(number) for number in slides} if _MARP.match(source) else {}
