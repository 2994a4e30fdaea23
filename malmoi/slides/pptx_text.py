"""What a slide says, box by box, and which of it may not be linked."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from malmoi.slides.pptx_runs import has_link, pieces_of, run_properties
from malmoi.slides.pptx_xml import Element, local

__all__ = ["Box", "Fonts", "SlideText", "boxes_of", "code_placeholders", "is_code_font", "read_slide"]

_TITLES = ("title", "ctrTitle")
_FOOTERS = ("ftr", "dt", "sldNum", "hdr", "sldImg")
_CODE_FONT = re.compile(
    r"(?i)consol|courier|mono(?:space)?(?![a-z])|menlo|monaco|d2\s?coding|nanum ?gothic ?coding|나눔\s?고딕\s?코딩"
    r"|fira ?code|source ?code|lucida console|inconsolata|^hack\b|jetbrains|cascadia|fixedsys|andale|anonymous pro"
)
_GAP = "\n\n"


@dataclass(frozen=True)
class Box:
    """A text body of a slide."""

    body: Element
    role: str
    """The kind of placeholder; empty for any other box."""
    index: str = ""
    """The number by which a placeholder is found in its layout."""
    linked: bool = False
    """Whether a click on the box follows a link that the author made."""
    top: int = -1
    """From the slide's top, in EMU; -1 where it is not said."""
    bottom: int = -1


@dataclass(frozen=True)
class Fonts:
    """Which fonts are for code in this deck."""

    placeholders: frozenset[str] = frozenset()
    """The placeholders whose layout sets them in a code font."""
    plain: bool = False
    """Whether most of the deck is set in one, so that it says nothing."""

    def reason(self, box: Box, paragraph: Element, run: Element) -> str | None:
        """Say why a run may not be linked; None where it may."""
        if has_link(run):
            return "existing link"
        return "code font" if self.is_code(box, paragraph, run) else None

    def is_code(self, box: Box, paragraph: Element, run: Element) -> bool:
        """Say whether a run is set in a code font, by itself, its box or its layout."""
        if self.plain:
            return False
        named = _named(run_properties(run)) or _named(_style(box.body, paragraph))
        if named:
            return any(map(is_code_font, named))
        return bool(box.index) and box.index in self.placeholders


class SlideText:
    """The text of one slide, as it is handed to the linker."""

    def __init__(self) -> None:
        self.paragraphs: list[tuple[Element, int, int]] = []
        """Each with its start and end in the text."""
        self.taken: list[tuple[int, int, str]] = []
        """What may not be linked, and why."""
        self._said: list[str] = []

    @property
    def text(self) -> str:
        """The paragraphs, an empty line between them."""
        return _GAP.join(self._said)

    def add(self, box: Box, fonts: Fonts, reason: str | None) -> None:
        """Add the paragraphs of a box; `reason` says why none of them may be linked."""
        for paragraph in box.body.iterfind("{*}p"):
            pieces = pieces_of(paragraph)
            said = "".join(text for text, _ in pieces)
            if not said.strip():
                continue
            at = start = self.paragraphs[-1][2] + len(_GAP) if self.paragraphs else 0
            for text, run in pieces:
                why = fonts.reason(box, paragraph, run) if reason is None and run is not None else reason
                if why is not None:
                    self.taken.append((at, at + len(text), why))
                at += len(text)
            self._said.append(said)
            self.paragraphs.append((paragraph, start, at))


@cache
def is_code_font(name: str) -> bool:
    """Say whether a font is made for code."""
    return bool(_CODE_FONT.search(name))


def code_placeholders(layout: Element) -> frozenset[str]:
    """Give the placeholders of a layout that are set in a code font."""
    found = set()
    for shape in layout.iterfind("{*}cSld/{*}spTree/{*}sp"):
        place = shape.find("{*}nvSpPr/{*}nvPr/{*}ph")
        named = _named(shape.find("{*}txBody/{*}lstStyle/{*}lvl1pPr/{*}defRPr"))
        if place is not None and any(map(is_code_font, named)):
            found.add(place.get("idx", "0"))
    return frozenset(found)


def _style(body: Element, paragraph: Element) -> Element | None:
    """Give the formatting that a box has for paragraphs of this level."""
    style = body.find("{*}lstStyle")
    if style is None or not len(style):
        return None
    properties = paragraph.find("{*}pPr")
    level = _number(properties.get("lvl") if properties is not None else None)
    return style.find(f"{{*}}lvl{level + 1}pPr/{{*}}defRPr")


def _named(properties: Element | None) -> list[str]:
    """Give the fonts that are named outright, not by the theme."""
    if properties is None or not len(properties):
        return []
    fonts = (properties.find(f"{{*}}{script}") for script in ("latin", "ea"))
    names = (str(font.get("typeface", "")) for font in fonts if font is not None)
    return [name for name in names if name and not name.startswith("+")]


def _is_linked(shape: Element) -> bool:
    return any(local(one) in ("hlinkClick", "hlinkHover") for one in shape.iterfind("*/{*}cNvPr/*"))


def boxes_of(tree: Element, left: Counter[str], *, linked: bool = False) -> Iterator[Box]:
    """Give the text bodies below a shape tree in their order; count in `left` what has none that can be read."""
    for shape in tree:
        name = local(shape)
        properties = shape.find("*/{*}cNvPr")
        if properties is not None and properties.get("hidden") in ("1", "true"):
            continue
        is_linked = linked or _is_linked(shape)
        if name == "sp":
            yield from _box(shape, linked=is_linked)
        elif name == "grpSp":
            yield from boxes_of(shape, left, linked=is_linked)
        elif name == "graphicFrame":
            yield from _frame(shape, left, linked=is_linked)
        elif name == "AlternateContent":
            # Only one of them is shown; the other is for programs that cannot show it.
            choice = next((one for one in shape if local(one) == "Choice"), None)
            yield from boxes_of(choice, left, linked=linked) if choice is not None else ()
        elif name == "pic":
            left["picture"] += 1


def _box(shape: Element, *, linked: bool) -> Iterator[Box]:
    body = shape.find("{*}txBody")
    if body is None:
        return
    place = shape.find("{*}nvSpPr/{*}nvPr/{*}ph")
    role = "" if place is None else place.get("type", "obj")
    index = "" if place is None else place.get("idx", "0")
    offset, size = shape.find("{*}spPr/{*}xfrm/{*}off"), shape.find("{*}spPr/{*}xfrm/{*}ext")
    top = bottom = -1
    if offset is not None and size is not None:
        top = _number(offset.get("y"))
        bottom = top + _number(size.get("cy"))
    yield Box(body, str(role), str(index), linked, top, bottom)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _frame(shape: Element, left: Counter[str], *, linked: bool) -> Iterator[Box]:
    content = shape.find("{*}graphic/{*}graphicData")
    kind = content.get("uri", "").rstrip("/").rpartition("/")[2] if content is not None else ""
    if content is None:
        return
    if kind == "table":
        for cell in content.iter("{*}tc"):
            body = cell.find("{*}txBody")
            if body is not None and not any(cell.get(one) in ("1", "true") for one in ("hMerge", "vMerge")):
                yield Box(body, "", linked=linked)
    elif kind.startswith("chart"):
        left["chart"] += 1
    else:
        left["SmartArt" if kind == "diagram" else "embedded object"] += 1


def read_slide(boxes: list[Box], footers: set[Element], fonts: Fonts, *, titles: bool) -> SlideText:
    """Give the text of a slide; footers and page numbers are left out, titles are taken unless they are wanted."""
    slide = SlideText()
    for box in boxes:
        if box.role not in _FOOTERS and box.body not in footers:
            reason = "existing link" if box.linked else "title" if box.role in _TITLES and not titles else None
            slide.add(box, fonts, reason)
    return slide
