"""Links the concepts of a PDF deck, nothing else on its pages changed, and takes the links off again."""

from collections import Counter

from pikepdf import Dictionary, Pdf

from malmoi.slides.linker import Anchor, Linker
from malmoi.slides.pdf_appendix import add_appendix, drop_appendix, slide_count
from malmoi.slides.pdf_file import opened, opened_text, refuse_signed, written
from malmoi.slides.pdf_glyphs import Box
from malmoi.slides.pdf_links import add_link, drop_links, foreign_boxes, our_links
from malmoi.slides.pdf_text import PageText, read_pages
from malmoi.slides.result import Linked, LostLink, Shown

__all__ = ["check", "link", "report", "unlink"]

_TOUCHES = 1.0
_NO_FONT = "no Korean font to embed was found, so the appendix is shown in what the reader's viewer has"


def link(data: bytes, linker: Linker) -> Linked:
    """Give the deck with links at the first mentions; ours that are there are made anew."""
    linker.begin_deck()
    left: Counter[str] = Counter()
    anchors: list[Anchor] = []
    dropped = 0
    told: tuple[str, ...] = ()
    with opened(data) as pdf:
        refuse_signed(pdf)
        slides = slide_count(pdf)
        with opened_text(data, len(pdf.pages)) as document:
            for page, text in zip(pdf.pages, read_pages(document, slides), strict=False):
                dropped += drop_links(page.obj, linker)
                linker.begin_slide()
                anchors += _link_page(pdf, page.obj, text, linker, left)
        dropped += drop_appendix(pdf)
        concepts = list(dict.fromkeys(anchor.concept for anchor in anchors))
        if linker.options.appendix and concepts:
            told += () if add_appendix(pdf, concepts, linker) else (_NO_FONT,)
        made = written(pdf) if anchors or dropped else data
        return Linked(made, slides, len(anchors), frozenset(concepts), left, told)


def _link_page(pdf: Pdf, page: Dictionary, text: PageText, linker: Linker, left: Counter[str]) -> list[Anchor]:
    if trouble := text.trouble():
        left[trouble] += 1
        return []
    taken = foreign_boxes(page, linker)
    kept: dict[str, str] = {}
    titled: set[str] = set()

    def fits(anchor: Anchor) -> bool:
        roles = text.roles(anchor)
        if "footer" in roles:
            return False
        if "title" in roles and not linker.options.titles:
            titled.add(anchor.concept)
            return False
        reason = _reason(text, anchor, taken)
        if reason:
            kept.setdefault(anchor.concept, reason)
        return not reason

    anchors = linker.anchors(text.text, fits=fits)
    for anchor in anchors:
        add_link(pdf, page, text.boxes(anchor), anchor.url, anchor.tooltip)
    linked = {anchor.concept for anchor in anchors}
    left.update(reason for concept, reason in (dict.fromkeys(titled, "title") | kept).items() if concept not in linked)
    return anchors


def _reason(text: PageText, anchor: Anchor, taken: list[Box]) -> str:
    """Say why a mention cannot be a link; empty where it can."""
    boxes = text.boxes(anchor)
    if not boxes:
        return "letters without a place"
    if any(box.overlaps(one, _TOUCHES) for box in boxes for one in taken):
        return "existing link"
    if any(any(line.code[first:last]) for line, first, last in text.pieces(anchor.start, anchor.end)):
        return "code font"
    return ""


def unlink(data: bytes, linker: Linker) -> Linked:
    """Give the deck without our links and our appendix."""
    with opened(data) as pdf:
        refuse_signed(pdf)
        slides = slide_count(pdf)
        pages = list(pdf.pages)[:slides]
        urls = [url for page in pages for url in dict.fromkeys(url for url, _ in our_links(page.obj, linker))]
        for page in pages:
            drop_links(page.obj, linker)
        appended = drop_appendix(pdf)
        concepts = frozenset(concept for url in urls if (concept := linker.concept_of(url)))
        return Linked(written(pdf) if urls or appended else data, slides, len(urls), concepts)


def report(data: bytes, linker: Linker) -> list[Shown]:
    """Give every mention, slide by slide, each in the order of the text."""
    found = []
    with opened(data) as pdf, opened_text(data, len(pdf.pages)) as document:
        for number, text in enumerate(read_pages(document, slide_count(pdf)), 1):
            ours = [(linker.concept_of(url), box) for url, box in our_links(pdf.pages[number - 1].obj, linker)]
            for anchor in linker.mentions(text.text):
                if "footer" in text.roles(anchor):
                    continue
                boxes = text.boxes(anchor)
                # Links reach into the lines above and below, but not half of their height.
                existing = any(concept == anchor.concept and box.holds(one) for box in boxes for concept, one in ours)
                said = text.text[anchor.start : anchor.end]
                found.append(Shown(number, " ".join(said.split()), anchor.concept, existing))
    return found


def check(data: bytes, linker: Linker) -> list[LostLink]:
    """Give our links that lead nowhere."""
    with opened(data) as pdf:
        lost: dict[int, dict[str, list[Box]]] = {}
        for number, page in enumerate(list(pdf.pages)[: slide_count(pdf)], 1):
            for url, box in our_links(page.obj, linker):
                if linker.lost(url):
                    lost.setdefault(number, {}).setdefault(url, []).append(box)
        if not lost:
            return []
        found = []
        with opened_text(data, len(pdf.pages)) as document:
            for number, text in enumerate(read_pages(document, max(lost)), 1):
                for url, boxes in lost.get(number, {}).items():
                    said = " ".join(text.said_at(box) for box in boxes)
                    found.append(LostLink(number, said, url, linker.lost(url) or ""))
        return found
