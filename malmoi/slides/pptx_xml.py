"""The XML of a PowerPoint file: read without trust, in the namespaces of either edition of the format."""

from lxml import etree

from malmoi.slides.result import DeckError

__all__ = [
    "Element",
    "drawing_namespaces",
    "is_strict",
    "local",
    "namespaces",
    "parse",
    "relation_kind",
    "relationship_id",
    "remove",
    "serialize",
]

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type
# Files saved as "Strict Open XML" have namespaces of their own.
_STRICT = "http://purl.oclc.org/ooxml"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_R = f"{_STRICT}/officeDocument/relationships"
# No entities, no DTD, no network, no limits lifted: a deck has no need of them.
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=False)


def local(element: Element) -> str:
    """Give an element's name without its namespace; comments and the like have none."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespaces(element: Element) -> tuple[str, str]:
    """Give the namespaces of DrawingML and of relationship ids that go with an element of DrawingML."""
    drawing = etree.QName(element).namespace or ""
    return drawing, _STRICT_R if is_strict(drawing) else _R


def drawing_namespaces(presentation: Element) -> tuple[str, str]:
    """Give the same for the whole deck, by its main part."""
    main, relations = namespaces(presentation)
    return main.replace("presentationml", "drawingml"), relations


def relationship_id(element: Element) -> str:
    """Give the relationship that an element names."""
    return str(element.get(f"{{{_R}}}id") or element.get(f"{{{_STRICT_R}}}id") or "")


def parse(name: str, content: bytes) -> Element:
    """Parse a part; what is not XML, or has a DTD, is a `DeckError`."""
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError as error:
        raise DeckError(f'unexpected damage in "{name[:80]}", expected XML; save the deck again') from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise DeckError(f'unexpected DTD in "{name[:80]}", expected a deck without one')
    return root


def serialize(root: Element) -> bytes:
    """Give the bytes of a part."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def is_strict(name: str) -> bool:
    """Say whether a namespace, or the type of a relationship, is of the strict edition."""
    return name.startswith(_STRICT)


def relation_kind(kind: str, *, strict: bool) -> str:
    """Give the full type of a relationship."""
    return f"{_STRICT_R if strict else _R}/{kind}"


def remove(element: Element) -> None:
    """Take an element out of the tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
