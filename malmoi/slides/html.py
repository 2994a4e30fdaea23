"""HTML decks (reveal.js, Marp, remark): anchors are put around terms; every other byte stays as it is."""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from malmoi.slides.html_appendix import appendix, without_appendix
from malmoi.slides.html_page import Page, read_page
from malmoi.slides.html_runs import SlideText, slide_text
from malmoi.slides.linker import Anchor, Linker
from malmoi.slides.markdown import LinkedText, check_text, link_text, report_text, unlink_text
from malmoi.slides.own_links import opening_tag
from malmoi.slides.result import Linked, LostLink, Shown
from malmoi.slides.text import Edit, apply_edits, decode

__all__ = ["check", "link", "report", "unlink"]

_RENDERS_FORMULAS = re.compile(r"mathjax|katex|RevealMath", re.IGNORECASE)


def _slides(source: str, page: Page) -> Iterator[tuple[int, SlideText]]:
    has_formulas = bool(_RENDERS_FORMULAS.search(source))
    for number, runs in groupby(page.runs, key=lambda run: run.slide):
        yield number, slide_text(source, runs, has_formulas=has_formulas)


def _link_slide(slide: SlideText, linker: Linker, linked: LinkedText) -> Iterator[Edit]:
    left: set[tuple[str, str]] = set()

    def fits(anchor: Anchor) -> bool:
        where = slide.source_of(anchor.start, anchor.end)
        if isinstance(where, str):
            left.add((anchor.concept, where))
        return not isinstance(where, str)

    here = set()
    for anchor in linker.anchors(slide.shown, fits=fits):
        where = slide.source_of(anchor.start, anchor.end)
        if not isinstance(where, str):
            here.add(anchor.concept)
            yield Edit(where[0], where[0], opening_tag(anchor.concept, anchor.url, anchor.tooltip))
            yield Edit(where[1], where[1], "</a>")
    linked.links += len(here)
    linked.concepts |= here
    linked.left.update(why for concept, why in left if concept not in here)


def _unlinked(source: str, linker: Linker) -> tuple[str, LinkedText]:
    """Give the page without our links, and what was taken off."""
    source = without_appendix(source)
    page = read_page(source, linker)
    done = LinkedText(source, slides=page.slides)
    edits: list[Edit] = []
    for own in page.own:
        edits.append(Edit(own.start, own.end, ""))
        if own.closing[1]:
            edits.append(Edit(*own.closing, ""))
        done.concepts |= {linker.concept_of(own.url) or ""} - {""}
    done.links = len(page.own)
    for part in page.embedded:
        markdown = part.markdown(source)
        inner = unlink_text(markdown.text, linker, part.dialect)
        edits.append(Edit(part.start, part.end, markdown.indented(inner.text)))
        _add(done, inner)
    done.text = apply_edits(source, edits)
    return done.text, done


def _add(whole: LinkedText, part: LinkedText) -> None:
    whole.links += part.links
    whole.concepts |= part.concepts
    whole.left.update(part.left)


def link(data: bytes, linker: Linker) -> Linked:
    """Give the deck with links at the first mentions; ours that are there are made anew."""
    deck = decode(data)
    source, _ = _unlinked(deck.text, linker)
    page = read_page(source, linker)
    linked = LinkedText(source, slides=page.slides)
    linker.begin_deck()
    edits: list[Edit] = []
    for _, slide in _slides(source, page):
        linker.begin_slide()
        edits += _link_slide(slide, linker, linked)
    for part in page.embedded:
        markdown = part.markdown(source)
        inner = link_text(markdown.text, linker, part.dialect, tags=part.within != "section")
        edits.append(Edit(part.start, part.end, markdown.indented(inner.text)))
        _add(linked, inner)
    if linker.options.appendix and linked.concepts:
        if page.end_of_slides < 0:
            linked.left["no place for an appendix"] += 1
        else:
            edits.append(Edit(page.end_of_slides, page.end_of_slides, appendix(linked.concepts, linker)))
    made = deck.encoded(apply_edits(source, edits))
    return Linked(made, linked.slides, linked.links, frozenset(linked.concepts), linked.left)


def unlink(data: bytes, linker: Linker) -> Linked:
    """Give the deck without our links."""
    deck = decode(data)
    text, done = _unlinked(deck.text, linker)
    return Linked(deck.encoded(text), done.slides, done.links, frozenset(done.concepts))


def report(data: bytes, linker: Linker) -> list[Shown]:
    """Give every mention, slide by slide, each in the order of the text."""
    source = without_appendix(decode(data).text)
    page = read_page(source, linker)
    linked = {own.end for own in page.own}
    found = []
    for number, slide in _slides(source, page):
        for anchor in linker.mentions(slide.shown):
            where = slide.source_of(anchor.start, anchor.end)
            ours = not isinstance(where, str) and where[0] in linked
            found.append(Shown(number, slide.shown[anchor.start : anchor.end], anchor.concept, ours))
    for part in page.embedded:
        inner = report_text(part.markdown(source).text, linker, part.dialect)
        found += [Shown(part.slide + one.slide - 1, one.text, one.concept, one.existing) for one in inner]
    return sorted(found, key=lambda one: one.slide)


def _lost(source: str, page: Page, linker: Linker) -> Iterable[LostLink]:
    for own in page.own:
        if message := linker.lost(own.url):
            text = html.unescape(re.sub(r"<[^<>]*>", "", source[own.end : own.closing[0]])) if own.closing[1] else ""
            yield LostLink(own.slide, text, own.url, message)
    for part in page.embedded:
        for one in check_text(part.markdown(source).text, linker, part.dialect):
            yield LostLink(part.slide + one.slide - 1, one.text, one.url, one.message)


def check(data: bytes, linker: Linker) -> list[LostLink]:
    """Give our links that lead nowhere."""
    source = without_appendix(decode(data).text)
    return sorted(_lost(source, read_page(source, linker), linker), key=lambda one: one.slide)
