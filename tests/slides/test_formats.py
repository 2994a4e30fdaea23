"""Which module handles a file, and what is said of a file that none handles."""

import zipfile
from io import BytesIO

import pytest

from malmoi.slides import html, markdown, pdf, pptx
from malmoi.slides.formats import format_of, kind_of
from malmoi.slides.result import DeckError, Format

ALL: tuple[Format, ...] = (markdown, html, pptx, pdf)


def archive(*names: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return out.getvalue()


PPTX = archive("[Content_Types].xml", "ppt/presentation.xml")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pptx", PPTX, "pptx"),
        ("a", PPTX, "pptx"),
        ("a.PDF", b"%PDF-1.7", "pdf"),
        ("a.pdf", b"\n\n%PDF-1.7", "pdf"),
        ("a.md", b"# a", "markdown"),
        ("a.md", b"<div>a</div>", "markdown"),
        ("a.html", b"plain", "html"),
        ("a", b"<!DOCTYPE html><p>", "html"),
        ("a", b"<!-- x -->\n<html>", "html"),
    ],
)
def test_content_tells_first_then_the_name(name: str, data: bytes, kind: str) -> None:
    assert kind_of(name, data) == kind
    assert format_of(name, data) is {"markdown": markdown, "html": html, "pptx": pptx, "pdf": pdf}[kind]


DECK = "expected a deck: .pptx, .pdf, .md or .html"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.md", b"", f"unexpected empty file, {DECK}"),
        ("a.pdf", PPTX, "unexpected a PowerPoint file named .pdf, expected .pptx; rename it"),
        ("a.pptx", b"%PDF-1.7", "unexpected a PDF file named .pptx, expected .pdf; rename it"),
        ("a.pptx", b"# a", "unexpected text named .pptx, expected a PowerPoint file"),
        ("a.pdf", b"<html>", "unexpected HTML page named .pdf, expected a PDF file"),
        ("a.pptx", b"\x01\x02\x03", "unexpected damaged file named .pptx, expected a PowerPoint file"),
        ("a.pptx", archive("word/document.xml"), f"unexpected a Word file, {DECK}"),
        ("a.pptx", archive("x"), f"unexpected zip archive without slides, {DECK}; unpack it first"),
        ("a.ppt", OLE, "unexpected old Office or HWP file, expected .pptx; save it as .pptx"),
        (
            "a.pptx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "unexpected encrypted file, expected one without a password; save it without one",
        ),
        ("a.md", b"\x89PNG\r\n", f"unexpected a PNG picture, {DECK}"),
        ("a.md", b"a\0b", f"unexpected binary data, {DECK}"),
        ("a.txt", b"# a", f'unexpected name "a.txt", {DECK}'),
    ],
)
def test_what_is_no_deck_is_told_by_what_it_is(name: str, data: bytes, message: str) -> None:
    with pytest.raises(DeckError) as caught:
        format_of(name, data)
    assert str(caught.value) == message
