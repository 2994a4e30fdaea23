"""Markdown decks (Marp, Slidev, reveal-md, remark): `[[term]]` and plain terms become links; all else stays."""

from collections import Counter
from dataclasses import dataclass, field

from malmoi.slides.linker import Anchor, Linker
from malmoi.slides.markdown_appendix import appendix, without_appendix
from malmoi.slides.markdown_cut import Dialect
from malmoi.slides.markdown_edits import plain, term_edit, unlinked, wikilink_edit, wikilink_of
from malmoi.slides.markdown_page import Page, read_pages
from malmoi.slides.result import Linked, LostLink, Shown
from malmoi.slides.text import Edit, apply_edits, decode

__all__ = ["LinkedText", "check", "check_text", "link", "link_text", "report", "report_text", "unlink", "unlink_text"]


@dataclass
class LinkedText:
    """A text with its links put in, or taken off."""

    text: str
    slides: int = 0
    links: int = 0
    concepts: set[str] = field(default_factory=set)
    left: Counter[str] = field(default_factory=Counter)


def _link_page(page: Page, linker: Linker, linked: LinkedText) -> list[Edit]:
    edits: list[Edit] = []
    here: set[str] = set()
    left: set[tuple[str, str]] = set()
    for part in page.parts:
        for piece in part.pieces:
            if piece.kind == "wikilink":
                made = wikilink_edit(page, part, piece, linker)
                if isinstance(made, str):
                    linked.left[made] += 1
                else:
                    linker.remember(made[0])
                    here.add(made[0])
                    edits.append(made[1])
    anchored: dict[int, list[Edit]] = {}

    def fits(anchor: Anchor) -> bool:
        part = page.part_of(anchor.start, anchor.end)
        if part is None:
            return False
        inside = [piece for piece in part.pieces if piece.start < anchor.end and anchor.start < piece.end]
        why = part.left or ("existing link" if any(one.kind == "link" for one in inside) else "emphasis")
        if not inside and not part.left:
            before = anchored.setdefault(part.block.start, [])
            edit = term_edit(page, part, anchor, before, linker)
            if edit:
                before.append(edit)
                return True
        left.add((anchor.concept, why))
        return False

    here |= {anchor.concept for anchor in linker.anchors(page.shown, fits=fits)}
    edits += [edit for made in anchored.values() for edit in made]
    linked.left.update(why for concept, why in left if concept not in here)
    linked.concepts |= here
    linked.links += len(edits)
    return [Edit(page.start + edit.start, page.start + edit.end, edit.text) for edit in edits]


def link_text(text: str, linker: Linker, dialect: Dialect = "", *, tags: bool = False) -> LinkedText:
    """Give a text that has none of our links with links at its first mentions; the linker forgets nothing before.

    `tags` writes them as HTML, for a page whose own look of links must not show.
    """
    linked = LinkedText(text)
    edits: list[Edit] = []
    for page in read_pages(text, linker.options, dialect, tags=tags):
        linker.begin_slide()
        edits += _link_page(page, linker, linked)
        linked.slides = page.number
    linked.text = apply_edits(text, edits)
    return linked


def unlink_text(text: str, linker: Linker, dialect: Dialect = "") -> LinkedText:
    """Give a text without our links."""
    linked = LinkedText(text)
    edits: list[Edit] = []
    for page in read_pages(text, linker.options, dialect):
        linked.slides = page.number
        for piece in (piece for part in page.parts for piece in part.pieces):
            if piece.label[1] and linker.is_ours(piece.url):
                edits.append(Edit(page.start + piece.start, page.start + piece.end, unlinked(page, piece)))
                linked.concepts |= {linker.concept_of(piece.url) or ""} - {""}
    linked.links = len(edits)
    linked.text = apply_edits(text, edits)
    return linked


def report_text(text: str, linker: Linker, dialect: Dialect = "") -> list[Shown]:
    """Give every mention of a text."""
    found: list[Shown] = []
    for page in read_pages(text, linker.options, dialect):
        spans: list[tuple[int, int, str, bool]] = []
        for piece in (piece for part in page.parts for piece in part.pieces):
            if piece.label[1] and (ours := linker.concept_of(piece.url)):
                spans.append((*piece.label, ours, True))
            elif piece.kind == "wikilink" and (named := linker.named(wikilink_of(page.text, piece)[1])):
                spans.append((piece.start, piece.end, named, False))
        for anchor in linker.mentions(page.shown):
            part = page.part_of(anchor.start, anchor.end)
            known = any(start < anchor.end and anchor.start < end for start, end, *_ in spans)
            if part and part.left != "speaker notes" and not known:
                spans.append((anchor.start, anchor.end, anchor.concept, False))
        found += [Shown(page.number, plain(page.text[a:b]), concept, ours) for a, b, concept, ours in sorted(spans)]
    return found


def check_text(text: str, linker: Linker, dialect: Dialect = "") -> list[LostLink]:
    """Give our links in a text that lead nowhere."""
    return [
        LostLink(page.number, page.text[slice(*piece.label)], piece.url, message)
        for page in read_pages(text, linker.options, dialect)
        for part in page.parts
        for piece in part.pieces
        if (message := linker.lost(piece.url))
    ]


def _finished(linked: LinkedText, data: bytes) -> Linked:
    made = decode(data).encoded(linked.text)
    return Linked(made, linked.slides, linked.links, frozenset(linked.concepts), linked.left)


def link(data: bytes, linker: Linker) -> Linked:
    """Give the deck with links at the first mentions; ours that are there are made anew."""
    linker.begin_deck()
    source = unlink_text(without_appendix(decode(data).text), linker).text
    linked = link_text(source, linker)
    if linker.options.appendix and linked.concepts:
        linked.text += appendix(linked.concepts, linker)
    return _finished(linked, data)


def unlink(data: bytes, linker: Linker) -> Linked:
    """Give the deck without our links."""
    return _finished(unlink_text(without_appendix(decode(data).text), linker), data)


def report(data: bytes, linker: Linker) -> list[Shown]:
    """Give every mention, slide by slide, each in the order of the text."""
    return report_text(without_appendix(decode(data).text), linker)


def check(data: bytes, linker: Linker) -> list[LostLink]:
    """Give our links that lead nowhere."""
    return check_text(without_appendix(decode(data).text), linker)
