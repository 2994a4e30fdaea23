"""Puts links on stretches of a paragraph and takes them off, the formatting kept to the letter."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import accumulate
from xml.sax.saxutils import quoteattr

from lxml import etree

from malmoi.slides.linker import Anchor
from malmoi.slides.pptx_parts import Relationships
from malmoi.slides.pptx_xml import Element, local, namespaces, relationship_id

__all__ = ["click_xml", "has_link", "link_of", "links_in", "pieces_of", "run_properties", "set_links", "unset_links"]

_COLOUR = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"
_COLOUR_ID = "{A12FA001-AC4F-418D-AE19-62706E023703}"
_BEHIND_LINK = ("hlinkMouseOver", "rtl", "extLst")
_OBJECT = "\ufffc"
Piece = tuple[str, Element | None]


def run_properties(run: Element) -> Element | None:
    """Give the formatting of a run."""
    return run.find("{*}rPr")


def text_of(run: Element) -> str:
    """Give the text of a run."""
    return run.findtext("{*}t") or ""


def link_of(run: Element) -> str:
    """Give the id of a run's link; empty where there is none."""
    click = run.find("{*}rPr/{*}hlinkClick")
    return relationship_id(click) if click is not None else ""


def has_link(run: Element) -> bool:
    """Say whether a run has a link of any kind."""
    properties = run_properties(run)
    return properties is not None and any(local(one) in ("hlinkClick", "hlinkMouseOver") for one in properties)


def links_in(root: Element) -> Iterator[tuple[str, str]]:
    """Give id and text of every link; a link of a whole shape has no text."""
    for paragraph in root.iter("{*}p"):
        link = said = ""
        for text, run in pieces_of(paragraph):
            here = link_of(run) if run is not None else link if text == "\n" else ""
            if here != link and link:
                yield link, said.strip()
            said = said + text if here == link else text
            link = here
        if link:
            yield link, said.strip()
    for click in root.iter("{*}hlinkClick"):
        properties = click.getparent()
        if properties is not None and local(properties) == "cNvPr":
            yield relationship_id(click), ""


def pieces_of(paragraph: Element) -> list[Piece]:
    """Give the texts of a paragraph, each with its run; formulas and fields have none and count as one letter."""
    pieces: list[Piece] = []
    for child in paragraph:
        name = local(child)
        if name == "r":
            pieces.append((text_of(child), child))
        elif name == "br":
            pieces.append(("\n", None))
        elif name not in ("", "pPr", "endParaRPr"):
            pieces.append((_OBJECT, None))
    return pieces


def set_links(paragraph: Element, anchors: Iterable[Anchor], offset: int, relationships: Relationships) -> None:
    """Put links on stretches of the paragraph; `offset` is where it begins in the text that they count in."""
    # Runs of one format are one run first, so that the links come out the same however often they are made.
    _join_runs(paragraph, list(paragraph))
    pieces = pieces_of(paragraph)
    starts = list(accumulate((len(text) for text, _ in pieces), initial=offset))
    # From the right: what stands on the left of a cut stays in its run, so the places stay true.
    for anchor in sorted(anchors, key=lambda one: one.start, reverse=True):
        link = relationships.link(anchor.url)
        at = bisect_left(starts, anchor.end) - 1
        while at >= 0 and starts[at + 1] > anchor.start:
            run = pieces[at][1]
            start, end = max(anchor.start, starts[at]) - starts[at], min(anchor.end, starts[at + 1]) - starts[at]
            if run is not None and start < end:
                _set_link(_cut_out(run, start, end), link, anchor.tooltip)
            at -= 1


def unset_links(root: Element, ids: set[str]) -> int:
    """Take off the links with these ids and join what was cut for them; give how many there were."""
    touched: dict[Element, list[Element]] = {}
    for click in [one for one in root.iter("{*}hlinkClick") if relationship_id(one) in ids]:
        properties = click.getparent()
        run = properties.getparent() if properties is not None else None
        paragraph = run.getparent() if run is not None else None
        # A link of a whole shape, or of a line break, was not made here.
        if properties is not None and run is not None and paragraph is not None and local(run) == "r":
            touched.setdefault(paragraph, []).append(run)
    count = 0
    for paragraph, runs in touched.items():
        count += sum(_begins_link(run) for run in runs)
        for run in runs:
            properties = run_properties(run)
            for click in properties.findall("{*}hlinkClick") if properties is not None else ():
                click.getparent().remove(click)  # type: ignore[union-attr]
        _join_runs(paragraph, runs)
    return count


def _begins_link(run: Element) -> bool:
    """Say whether a link begins with this run: one link may go over several, and over line breaks."""
    before = run.getprevious()
    while before is not None and local(before) == "br":
        before = before.getprevious()
    return before is None or local(before) != "r" or link_of(before) != link_of(run)


def _format_of(run: Element) -> bytes:
    properties = run_properties(run)
    if properties is None or not (len(properties) or properties.attrib):
        return b""
    return etree.tostring(properties, method="c14n", with_tail=False)


def _join_runs(paragraph: Element, touched: list[Element]) -> None:
    """Join the touched runs with neighbours of the same format."""
    wanted = set(touched)
    before: Element | None = None
    for run in list(paragraph):
        if local(run) != "r":
            before = None
            continue
        properties = run_properties(run)
        if run in wanted and properties is not None and not (len(properties) or properties.attrib):
            run.remove(properties)
        if before is not None and (run in wanted or before in wanted) and _format_of(before) == _format_of(run):
            _set_text(before, text_of(before) + text_of(run))
            # In a file that is laid out for reading, what follows a run is its blanks.
            before.tail = run.tail
            paragraph.remove(run)
            wanted.add(before)
        else:
            before = run


def _set_text(run: Element, text: str) -> None:
    place = run.find("{*}t")
    if place is None:
        place = etree.SubElement(run, f"{{{namespaces(run)[0]}}}t")
    # An empty text is written as a parsed one is: `<a:t/>`.
    place.text = text or None


def _cut_out(run: Element, start: int, end: int) -> Element:
    """Give the run that holds just this stretch; what stands before it stays in the run itself."""
    text = text_of(run)
    if end < len(text):
        _put_behind(run, text[end:])
    if start:
        middle = _put_behind(run, text[start:end])
        _set_text(run, text[:start])
        return middle
    _set_text(run, text[:end])
    return run


def _put_behind(run: Element, text: str) -> Element:
    """Put a run of the same format behind this one; the blanks between elements stay behind the last."""
    twin = deepcopy(run)
    run.tail = None
    _set_text(twin, text)
    run.addnext(twin)
    return twin


def _set_link(run: Element, link: str, tooltip: str) -> None:
    drawing, relations = namespaces(run)
    properties = run_properties(run)
    if properties is None:
        properties = etree.Element(f"{{{drawing}}}rPr")
        run.insert(0, properties)
    click = etree.fromstring(click_xml(link, tooltip, drawing, relations))
    at = next((i for i, child in enumerate(properties) if local(child) in _BEHIND_LINK), len(properties))
    properties.insert(at, click)


def click_xml(link: str, tooltip: str, drawing: str, relations: str) -> str:
    """Give the element that makes a run a link; its text keeps its own colour, where a link has the theme's."""
    return (
        f'<a:hlinkClick xmlns:a={quoteattr(drawing)} xmlns:r="{relations}" r:id="{link}" tooltip={quoteattr(tooltip)}>'
        f'<a:extLst><a:ext uri="{_COLOUR_ID}"><ahyp:hlinkClr xmlns:ahyp="{_COLOUR}" val="tx"/></a:ext></a:extLst>'
        "</a:hlinkClick>"
    )
