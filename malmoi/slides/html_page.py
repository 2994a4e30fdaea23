"""An HTML deck (reveal.js, Marp, remark) as slides of text runs: what may be linked, and why the rest may not."""

import re
from dataclasses import dataclass, field

from malmoi.slides.html_markdown import Embedded, embedded
from malmoi.slides.html_reasons import SLIDE_CLASSES, reason
from malmoi.slides.html_tags import VOID, Tag, Text, tokens
from malmoi.slides.linker import Linker
from malmoi.slides.markdown_cut import cut
from malmoi.slides.markdown_scan import new_parser

__all__ = ["Own", "Page", "Run", "read_page"]

# Tags that do not part words.
_WITHIN_WORDS = """
a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr
"""
_INLINE = frozenset(_WITHIN_WORDS.split())
_NEAR = 4
_FLEX = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)")
_LAYERS = frozenset(("background", "pseudo"))


@dataclass(frozen=True, slots=True)
class Run:
    """A text without tags in it."""

    start: int
    end: int
    slide: int
    left: str
    """Why it is not linked; empty where it may be."""
    apart: str
    """What separates it from the run before: nothing, a line end or an empty line."""


@dataclass(frozen=True, slots=True)
class Own:
    """A link of ours, tags and all."""

    start: int
    end: int
    """Of the start tag."""
    slide: int
    url: str
    closing: tuple[int, int] = (0, 0)
    """Where its end tag stands."""


@dataclass
class Page:
    """What was found."""

    slides: int = 1
    runs: list[Run] = field(default_factory=list)
    own: list[Own] = field(default_factory=list)
    embedded: list[Embedded] = field(default_factory=list)
    end_of_slides: int = -1
    """Where one more slide of reveal.js would go; -1 where there is no such place."""


@dataclass
class _Open:
    """An element that is open."""

    tag: Tag
    left: str
    """Why nothing inside it is linked."""
    direct: str = ""
    """Why text straight in it is not."""
    has_slides: bool = False
    own: Own | None = None


class _Reader:
    def __init__(self, source: str, linker: Linker) -> None:
        self._source, self._linker = source, linker
        self._stack: list[_Open] = []
        self._open: dict[str, int] = {}
        self._number = 0
        self._apart = ""
        self.page = Page()

    def read(self) -> Page:
        for token in tokens(self._source):
            if isinstance(token, Text):
                self._text(token)
            elif token.closes:
                self._end(token)
            else:
                self._start(token)
        self.page.slides = max(self._number, 1)
        return self.page

    def _text(self, text: Text) -> None:
        number = max(self._number, 1)
        top = self._stack[-1] if self._stack else None
        part = embedded(self._source, text, top.tag, (one.tag for one in self._stack), number) if top else None
        if part:
            self.page.embedded.append(part)
            self._number = number + len(cut(part.markdown(self._source).text, new_parser(), part.dialect)) - 1
        elif text.kind == "text":
            left = (top.left or top.direct) if top else ""
            self.page.runs.append(Run(text.start, text.end, number, left, self._apart))
            self._apart = ""

    def _start(self, tag: Tag) -> None:
        self._break(tag.name)
        if tag.name in VOID:
            return
        above = self._stack[-1] if self._stack else None
        around = (one.tag for one in self._stack[-_NEAR:])
        opened = _Open(tag, reason(tag, above.left if above else "", around, self._linker.options))
        if _FLEX.search(tag.attributes.get("style", "")):
            opened.direct = "flex layout"
        url = tag.attributes.get("href", "") if tag.name == "a" and "data-malmoi" in tag.attributes else ""
        if url and self._linker.is_ours(url):
            opened.own = Own(tag.start, tag.end, max(self._number, 1), url)
            opened.left = above.left if above else ""
        self._count(tag)
        self._stack.append(opened)
        self._open[tag.name] = self._open.get(tag.name, 0) + 1

    def _count(self, tag: Tag) -> None:
        """Count the slides: a section, unless it is the first one of a stack that was counted, or a mere layer."""
        if tag.name != "section" and not tag.classes & SLIDE_CLASSES:
            return
        if tag.attributes.get("data-marpit-advanced-background") in _LAYERS:
            return
        around = next((one for one in reversed(self._stack) if one.tag.name == "section"), None)
        if around is None or around.has_slides:
            self._number += 1
        else:
            around.has_slides = True

    def _end(self, tag: Tag) -> None:
        self._break(tag.name)
        if not self._open.get(tag.name):
            return
        while self._stack:
            opened = self._stack.pop()
            self._open[opened.tag.name] -= 1
            closed = opened.tag.name == tag.name
            if opened.own:
                one = opened.own
                closing = (tag.start, tag.end) if closed else (0, 0)
                self.page.own.append(Own(one.start, one.end, one.slide, one.url, closing))
            if closed:
                self.page.end_of_slides = tag.start if "slides" in opened.tag.classes else self.page.end_of_slides
                return

    def _break(self, name: str) -> None:
        if name not in _INLINE:
            self._apart = "\n\n" if self._apart == "\n\n" or name != "br" else "\n"


def read_page(source: str, linker: Linker) -> Page:
    """Give what a deck holds."""
    return _Reader(source, linker).read()
