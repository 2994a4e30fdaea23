"""The links of a PDF page: ours and others', found, put in and taken off."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from malmoi.slides.linker import Linker
from malmoi.slides.pdf_glyphs import Box

__all__ = ["add_link", "drop_links", "foreign_boxes", "our_links"]

_PRINTED = 4
_LONGEST_URL = 4000


def _annotations(page: Dictionary) -> list[Object]:
    listed = page.get("/Annots")
    return list(listed) if isinstance(listed, Array) else []


def _url(annotation: Object) -> str:
    action = annotation.get("/A") if isinstance(annotation, Dictionary) else None
    url = action.get("/URI") if isinstance(action, Dictionary) else None
    return str(url)[:_LONGEST_URL] if isinstance(url, String) else ""


def _is_ours(annotation: Object, linker: Linker) -> bool:
    return (
        isinstance(annotation, Dictionary)
        and annotation.get("/Subtype") == Name.Link
        and linker.is_ours(_url(annotation))
    )


def _box(annotation: Object) -> Box | None:
    corners = annotation.get("/Rect") if isinstance(annotation, Dictionary) else None
    if not isinstance(corners, Array):
        return None
    try:
        x0, y0, x1, y1 = (float(one) for one in corners)
    except (TypeError, ValueError):
        return None
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def our_links(page: Dictionary, linker: Linker) -> list[tuple[str, Box]]:
    """Give address and place of our links."""
    ours = [one for one in _annotations(page) if _is_ours(one, linker)]
    return [(_url(one), box) for one in ours if (box := _box(one))]


def foreign_boxes(page: Dictionary, linker: Linker) -> list[Box]:
    """Give the places of what reacts to a click and is not ours: links, fields of a form, films."""
    reacting = (Name.Link, Name.Widget, Name.Screen, Name.Movie, Name.RichMedia)
    others = [
        one
        for one in _annotations(page)
        if isinstance(one, Dictionary) and one.get("/Subtype") in reacting and not _is_ours(one, linker)
    ]
    return [box for one in others if (box := _box(one))]


def drop_links(page: Dictionary, linker: Linker) -> int:
    """Take our links off the page, and say how many there were."""
    listed = _annotations(page)
    kept = [one for one in listed if not _is_ours(one, linker)]
    if len(kept) < len(listed):
        if kept:
            page["/Annots"] = Array(kept)
        else:
            del page["/Annots"]
    return len(listed) - len(kept)


def add_link(pdf: Pdf, page: Dictionary, boxes: Sequence[Box], url: str, tooltip: str) -> None:
    """Put a link on the page, unseen, one rectangle a line."""
    listed = _annotations(page)
    for box in boxes:
        # The address says that it is ours; that outlives other programs, which drop keys they do not know.
        made = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(corner, 2) for corner in box]),
            Border=Array([0, 0, 0]),
            F=_PRINTED,
            A=Dictionary(Type=Name.Action, S=Name.URI, URI=String(url)),
            Contents=String(tooltip),
        )
        listed.append(pdf.make_indirect(made))
    page["/Annots"] = Array(listed)
