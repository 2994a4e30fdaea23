"""PowerPoint decks for the tests, made with python-pptx and, where that has no words for it, in XML."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Emu

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}"'
TITLE_ONLY, TITLE_AND_BODY, BLANK = 5, 1, 6

Slide = Any
"""python-pptx has no types."""


def saved(deck: Any) -> bytes:  # noqa: ANN401 - no types
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def deck_of(*texts: str | Iterable[str]) -> bytes:
    """A deck with one text box a slide; a slide of several texts has a paragraph for each."""
    deck = Presentation()
    for text in texts:
        slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
        add_box(slide, *([text] if isinstance(text, str) else text))
    return saved(deck)


def add_box(slide: Slide, *paragraphs: str, top: int = 2_000_000, left: int = 1_000_000) -> Any:  # noqa: ANN401
    frame = slide.shapes.add_textbox(Emu(left), Emu(top), Emu(5_000_000), Emu(400_000)).text_frame
    frame.text = paragraphs[0]
    for text in paragraphs[1:]:
        frame.add_paragraph().text = text
    return frame


def made(build: Callable[[Any], None]) -> bytes:
    """A deck of one empty slide that `build` puts something on."""
    deck = Presentation()
    build(deck.slides.add_slide(deck.slide_layouts[BLANK]))
    return saved(deck)


def paragraph_of(xml: str) -> bytes:
    """A deck of one box with one paragraph, given in XML."""

    def build(slide: Slide) -> None:
        frame = add_box(slide, "x")
        old = frame.paragraphs[0]._p
        old.getparent().replace(old, parse_xml(f"<a:p {SPACES}>{xml}</a:p>"))

    return made(build)


def shapes_of(xml: str) -> bytes:
    """A deck of one slide with shapes, given in XML."""
    return made(lambda slide: slide.shapes._spTree.extend(list(parse_xml(f"<x {SPACES}>{xml}</x>"))))


def box_xml(text: str, *, properties: str = "", more: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"{properties}>{more}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        "<p:spPr/>"
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def texts_of(data: bytes) -> list[list[str]]:
    """Every paragraph of every slide, groups, tables and notes included, as python-pptx reads them."""
    return [_paragraphs(part) for slide in Presentation(BytesIO(data)).slides for part in _trees(slide)]


def _trees(slide: Slide) -> list[Any]:
    return [slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])]


def _paragraphs(tree: Any) -> list[str]:  # noqa: ANN401
    said = []
    for paragraph in tree.iter(f"{{{A}}}p"):
        texts = [
            one.text or "" if one.tag == f"{{{A}}}t" else "\n" for one in paragraph.iter(f"{{{A}}}t", f"{{{A}}}br")
        ]
        said.append("".join(texts))
    return said


def links_of(data: bytes) -> list[list[tuple[str, str]]]:
    """Text and address of every linked run, slide by slide."""
    found = []
    for slide in Presentation(BytesIO(data)).slides:
        runs = slide._element.iter(f"{{{A}}}r")
        found.append([one for run in runs if (one := _link(slide, run))])
    return found


def _link(slide: Slide, run: Any) -> tuple[str, str] | None:  # noqa: ANN401
    click = run.find(f"{{{A}}}rPr/{{{A}}}hlinkClick")
    if click is None:
        return None
    return run.findtext(f"{{{A}}}t"), slide.part.rels[click.get(f"{{{R}}}id")].target_ref


def linked_texts(data: bytes) -> list[list[str]]:
    return [[text for text, _ in links] for links in links_of(data)]


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The deck with one part changed."""
    parts = parts_of(data)
    return packed(parts | {name: change(parts[name])})


def canonical(xml: bytes) -> bytes:
    return etree.tostring(etree.fromstring(xml), method="c14n")


def slide_root(data: bytes, number: int = 1) -> Any:  # noqa: ANN401 - as above
    """The XML of one slide."""
    return Presentation(BytesIO(data)).slides[number - 1]._element
