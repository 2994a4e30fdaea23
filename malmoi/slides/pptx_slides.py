"""Puts slides at the end of a deck and takes them out again, in all the places that list the slides."""

import re
from xml.sax.saxutils import quoteattr

from lxml import etree

from malmoi.slides.pptx_deck import APPENDIX, Deck
from malmoi.slides.pptx_parts import Part
from malmoi.slides.pptx_xml import drawing_namespaces, namespaces, parse, relationship_id, remove

__all__ = ["QR_FOLDER", "add_slide", "drop_slides", "fill_slide", "slide_number"]

QR_FOLDER = "ppt/media/malmoi-qr-"
"""How the names of our own pictures begin."""
_TYPES = "[Content_Types].xml"
_SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_SLIDE_NAME = re.compile(r"(?i)ppt/slides/slide(\d+)\.xml")
_FIRST_ID = 256


def add_slide(deck: Deck, layout: Part | None) -> Part:
    """Put an empty slide at the end."""
    package, presentation = deck.package, deck.package.presentation
    numbers = [int(found[1]) for name in package.archive.names() if (found := _SLIDE_NAME.fullmatch(name))]
    name = f"ppt/slides/slide{max(numbers, default=0) + 1}.xml"
    # Names are taken by what is in the file.
    package.archive.write(name, b"")
    part = package.part(name)
    part.fresh()
    if layout is not None:
        part.relationships.add("slideLayout", f"/{layout.name}")
    _list_slide(presentation, f"/{name}")
    types = package.part(_TYPES)
    namespace = etree.QName(types.root).namespace
    if not any(one.get("Extension", "").lower() == "png" for one in types.root.iterfind("{*}Default")):
        types.root.insert(0, etree.Element(f"{{{namespace}}}Default", Extension="png", ContentType="image/png"))
    etree.SubElement(types.root, f"{{{namespace}}}Override", PartName=f"/{name}", ContentType=_SLIDE_TYPE)
    deck.changed |= {part, presentation, types}
    return part


def _list_slide(presentation: Part, name: str) -> None:
    """Name a slide in the presentation, and in its last section if it has sections."""
    listed = presentation.root.find("{*}sldIdLst")
    if listed is None:
        return
    ids = [
        int(id_) for one in presentation.root.iterfind("{*}sldIdLst/{*}sldId") if (id_ := one.get("id", "")).isdecimal()
    ]
    number = str(max([*ids, _FIRST_ID - 1]) + 1)
    made = etree.SubElement(listed, f"{{{etree.QName(listed).namespace}}}sldId", id=number)
    relations = namespaces(listed)[1]
    made.set(f"{{{relations}}}id", presentation.relationships.add("slide", name))
    sections = [one for one in presentation.root.iter("{*}section") if one.find("{*}sldIdLst") is not None]
    if sections:
        last = sections[-1].find("{*}sldIdLst")
        if last is not None:
            etree.SubElement(last, f"{{{etree.QName(last).namespace}}}sldId", id=number)


def fill_slide(deck: Deck, part: Part, shapes: str) -> None:
    """Give a slide its content."""
    main = etree.QName(deck.package.presentation.root).namespace or ""
    drawing, relations = drawing_namespaces(deck.package.presentation.root)
    part.root = parse(
        part.name,
        f'<p:sld xmlns:a={quoteattr(drawing)} xmlns:r="{relations}" xmlns:p={quoteattr(main)}>'
        f'<p:cSld name="{APPENDIX}"><p:spTree>'
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>".encode(),
    )


def drop_slides(deck: Deck) -> None:
    """Take the slides of an earlier appendix out."""
    if not deck.appendix:
        return
    presentation = deck.package.presentation
    types = deck.package.part(_TYPES)
    for part in deck.appendix:
        gone = {id_ for id_, _, target in presentation.relationships if presentation.target(target) is part}
        numbers = {
            one.get("id") for one in presentation.root.iterfind("{*}sldIdLst/{*}sldId") if relationship_id(one) in gone
        }
        # Sections list the slides a second time.
        for one in [one for one in presentation.root.iter("{*}sldId") if one.get("id") in numbers]:
            remove(one)
        presentation.relationships.drop(gone)
        codes = [one for one in part.related("image") if one.name.startswith(QR_FOLDER)]
        dropped = [part, *part.related("notesSlide"), *codes]
        names = {f"/{one.name}".lower() for one in dropped}
        for one in [one for one in types.root.iterfind("{*}Override") if one.get("PartName", "").lower() in names]:
            remove(one)
        for gone_part in dropped:
            gone_part.drop()
    deck.appendix = []
    deck.changed |= {presentation, types}


def slide_number(part: Part) -> str:
    """Give the number in a slide's file name."""
    found = _SLIDE_NAME.fullmatch(part.name)
    return found[1] if found else "0"
