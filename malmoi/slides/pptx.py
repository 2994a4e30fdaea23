"""Links the concepts of a PowerPoint deck, text and formatting kept, and takes the links off again."""

from bisect import bisect_left

from malmoi.slides.linker import Anchor, Linker
from malmoi.slides.pptx_appendix import add_appendix
from malmoi.slides.pptx_deck import Deck
from malmoi.slides.pptx_parts import Part
from malmoi.slides.pptx_runs import links_in, set_links
from malmoi.slides.pptx_slides import drop_slides
from malmoi.slides.pptx_text import SlideText
from malmoi.slides.result import Linked, LostLink, Shown

__all__ = ["check", "link", "report", "unlink"]


def link(data: bytes, linker: Linker) -> Linked:
    """Give the deck with links at the first mentions; ours that are there are made anew."""
    linker.begin_deck()
    deck = Deck(data, linker)
    deck.take_off()
    anchors: list[Anchor] = []
    for slide in deck.slides:
        linker.begin_slide()
        text = deck.text(slide)
        if not text.text.strip():
            deck.left["slide without text"] += 1
        anchors += _link_text(deck, slide.part, text)
        for notes in slide.notes if linker.options.notes else ():
            anchors += _link_text(deck, notes, deck.notes_text(notes))
    # In the order in which they come up.
    concepts = list(dict.fromkeys(anchor.concept for anchor in anchors))
    drop_slides(deck)
    if linker.options.appendix and concepts:
        add_appendix(deck, concepts)
    return Linked(deck.data(), len(deck.slides), len(anchors), frozenset(concepts), deck.left)


def unlink(data: bytes, linker: Linker) -> Linked:
    """Give the deck without our links and our appendix."""
    deck = Deck(data, linker)
    count = deck.take_off()
    drop_slides(deck)
    return Linked(deck.data(), len(deck.slides), count)


def report(data: bytes, linker: Linker) -> list[Shown]:
    """Give every mention, slide by slide, each in the order of the text."""
    deck = Deck(data, linker)
    shown = []
    for slide in deck.slides:
        texts = [(slide.part, deck.text(slide))]
        texts += [(notes, deck.notes_text(notes)) for notes in slide.notes if linker.options.notes]
        for part, text in texts:
            spans = deck.our_spans(text, part)
            shown += [
                Shown(slide.number, text.text[one.start : one.end], one.concept, _overlaps(one, spans))
                for one in linker.mentions(text.text)
            ]
    return shown


def check(data: bytes, linker: Linker) -> list[LostLink]:
    """Give our links that lead nowhere."""
    deck = Deck(data, linker)
    found = []
    for slide in deck.slides:
        for part in slide.parts:
            lost = {id_: (url, message) for id_, url in deck.ours(part).items() if (message := linker.lost(url))}
            if lost:
                found += [LostLink(slide.number, text, *lost[id_]) for id_, text in links_in(part.root) if id_ in lost]
    return found


def _link_text(deck: Deck, part: Part, text: SlideText) -> list[Anchor]:
    """Link a slide, or its notes, and give what was linked."""
    anchors = deck.linker.anchors(text.text, taken=[(start, end) for start, end, _ in text.taken])
    if anchors:
        _set(part, text, anchors)
        deck.changed.add(part)
    if text.taken:
        linked = {anchor.concept for anchor in anchors}
        kept: dict[str, str] = {}
        for mention in deck.linker.mentions(text.text):
            at = bisect_left(text.taken, (mention.end,)) - 1
            if mention.concept not in linked and at >= 0 and text.taken[at][1] > mention.start:
                kept.setdefault(mention.concept, text.taken[at][2])
        deck.left.update(kept.values())
    return anchors


def _set(part: Part, text: SlideText, anchors: list[Anchor]) -> None:
    starts = [start for _, start, _ in text.paragraphs]
    by_paragraph: dict[int, list[Anchor]] = {}
    for anchor in anchors:
        by_paragraph.setdefault(bisect_left(starts, anchor.start + 1) - 1, []).append(anchor)
    for index, found in by_paragraph.items():
        paragraph, start, _ = text.paragraphs[index]
        set_links(paragraph, found, start, part.relationships)


def _overlaps(anchor: Anchor, spans: list[tuple[int, int]]) -> bool:
    at = bisect_left(spans, (anchor.end, 0)) - 1
    return at >= 0 and spans[at][1] > anchor.start
