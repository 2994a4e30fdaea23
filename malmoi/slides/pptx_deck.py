"""A deck as the linker sees it: its slides' texts, what of them is footer or code, and our links off again."""

from collections import Counter
from dataclasses import dataclass

from malmoi.slides.linker import Linker
from malmoi.slides.pptx_parts import Package, Part
from malmoi.slides.pptx_runs import link_of, pieces_of, unset_links
from malmoi.slides.pptx_text import Box, Fonts, SlideText, boxes_of, code_placeholders, read_slide
from malmoi.slides.pptx_xml import Element, relationship_id

__all__ = ["APPENDIX", "Deck", "Slide"]

APPENDIX = "malmoi-appendix"
"""The name of the slides that list the terms; PowerPoint keeps it."""
# A footer stands in the strip below or above, on most slides in the same words.
_STRIP = 8
_FEW = 3


@dataclass(frozen=True)
class Slide:
    """One slide that the author made."""

    number: int
    """Counted from 1."""
    part: Part
    notes: tuple[Part, ...]
    boxes: list[Box]
    fonts: Fonts

    @property
    def parts(self) -> tuple[Part, ...]:
        """The slide and its notes."""
        return (self.part, *self.notes)


class Deck:
    """The slides of one deck, the appendix left out."""

    def __init__(self, data: bytes, linker: Linker) -> None:
        self.linker = linker
        self.package = Package(data)
        self.left: Counter[str] = Counter()
        self.changed: set[Part] = set()
        self.appendix = [part for part in self.package.slides if _is_appendix(part)]
        mine = [part for part in self.package.slides if part not in self.appendix]
        self.slides = [self._slide(number, part) for number, part in enumerate(mine, 1)]
        self._footers = self._find_footers()
        self._plain = self._is_all_code()

    def _slide(self, number: int, part: Part) -> Slide:
        layouts = part.related("slideLayout")
        fonts = Fonts(code_placeholders(layouts[0].root) if layouts else frozenset())
        return Slide(number, part, tuple(part.related("notesSlide")), _boxes(part, self.left), fonts)

    def text(self, slide: Slide) -> SlideText:
        """Give the text of a slide."""
        fonts = Fonts(slide.fonts.placeholders, self._plain)
        return read_slide(slide.boxes, self._footers, fonts, titles=self.linker.options.titles)

    def notes_text(self, notes: Part) -> SlideText:
        """Give the text of a slide's notes."""
        boxes = [box for box in _boxes(notes, Counter()) if box.role == "body"]
        return read_slide(boxes, set(), Fonts(plain=self._plain), titles=True)

    def ours(self, part: Part) -> dict[str, str]:
        """Give our links of a slide or its notes: the addresses by id."""
        return {id_: url for id_, url in part.relationships.urls().items() if self.linker.is_ours(url)}

    def our_spans(self, text: SlideText, part: Part) -> list[tuple[int, int]]:
        """Give the stretches of a slide's text that have a link of ours."""
        ours = self.ours(part)
        spans = []
        for paragraph, start, _ in text.paragraphs if ours else ():
            at = start
            for said, run in pieces_of(paragraph):
                if run is not None and link_of(run) in ours:
                    spans.append((at, at + len(said)))
                at += len(said)
        return spans

    def take_off(self) -> int:
        """Take our links off, and give how many there were."""
        count = 0
        for part in [part for slide in self.slides for part in slide.parts]:
            ours = set(self.ours(part))
            if ours:
                count += unset_links(part.root, ours)
                # What an author set on a whole shape, with an address copied from the site, stays.
                still = {relationship_id(one) for one in part.root.iter("{*}hlinkClick", "{*}hlinkMouseOver")}
                still |= {relationship_id(one) for one in part.root.iter("{*}hlinkHover")}
                part.relationships.drop(ours - still)
                self.changed.add(part)
        return count

    def data(self) -> bytes:
        """Give the deck with all that was changed."""
        for part in sorted(self.changed, key=lambda one: one.name):
            part.save()
        return self.package.archive.data()

    def _find_footers(self) -> set[Element]:
        size = self.package.presentation.root.find("{*}sldSz")
        height = int(size.get("cy", "0")) if size is not None and size.get("cy", "").isdecimal() else 0
        strips = [(box, _said(box)) for slide in self.slides for box in slide.boxes if _is_strip(box, height)]
        often = Counter((said, box.top) for box, said in strips)
        least = max(_FEW, len(self.slides) / 2)
        return {box.body for box, said in strips if often[said, box.top] >= least}

    def _is_all_code(self) -> bool:
        code = letters = 0
        for slide in self.slides:
            for box in slide.boxes:
                for paragraph in box.body.iterfind("{*}p"):
                    for text, run in pieces_of(paragraph):
                        if run is not None:
                            letters += len(text)
                            code += len(text) * slide.fonts.is_code(box, paragraph, run)
        return code * 2 > letters


def _boxes(part: Part, left: Counter[str]) -> list[Box]:
    tree = part.root.find("{*}cSld/{*}spTree")
    return list(boxes_of(tree, left)) if tree is not None else []


def _is_appendix(part: Part) -> bool:
    content = part.root.find("{*}cSld")
    return content is not None and content.get("name") == APPENDIX


def _is_strip(box: Box, height: int) -> bool:
    if not height or box.bottom < 0 or box.role:
        return False
    return box.bottom <= height / _STRIP or box.top >= height - height / _STRIP


def _said(box: Box) -> str:
    return "\n".join("".join(text for text, _ in pieces_of(one)) for one in box.body.iterfind("{*}p"))
