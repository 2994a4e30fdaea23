"""Which format a file has: its content says so first, then its name; a false name is told, not guessed around."""

import re
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from malmoi.slides.result import LARGEST_DECK, DeckError, Format

__all__ = ["format_of", "kind_of"]

_HTML = re.compile(rb"(?is)\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|section|div|meta)\b")
_NAME = {
    ".pptx": "pptx", ".ppsx": "pptx", ".potx": "pptx", ".pptm": "pptx", ".pdf": "pdf", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown", ".qmd": "markdown",
}  # fmt: skip
_SAID = {
    "pptx": "a PowerPoint file", "pdf": "a PDF file", "html": "an HTML page", "markdown": "Markdown text",
}  # fmt: skip
_ENDING = {"pptx": ".pptx", "pdf": ".pdf", "html": ".html", "markdown": ".md"}
_EXPECTED = "expected a deck: .pptx, .pdf, .md or .html"


@dataclass(frozen=True)
class _Magic:
    """How a kind of file that is no deck begins."""

    begins: bytes
    said: str
    cure: str = ""


_STRANGERS = (
    _Magic(b"\x89PNG", "a PNG picture"),
    _Magic(b"\xff\xd8\xff", "a JPEG picture"),
    _Magic(b"GIF8", "a GIF picture"),
    _Magic(b"{\\rtf", "an RTF text"),
    _Magic(b"\x1f\x8b", "a gzip archive", "; unpack it first"),
    _Magic(b"7z\xbc\xaf\x27\x1c", "a 7z archive", "; unpack it first"),
    _Magic(b"Rar!", "a RAR archive", "; unpack it first"),
    _Magic(b"\xff\xfe", "a UTF-16 text", "; save it as UTF-8"),
    _Magic(b"\xfe\xff", "a UTF-16 text", "; save it as UTF-8"),
)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_OLE = b"\xd0\xcf\x11\xe0"
# Names of the streams in an OLE file are UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OFFICE = (
    (b"word/", "a Word file", ""),
    (b"xl/", "an Excel file", ""),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file", "; save it as .pptx"),
    (b"Index/Document.iwa", "a Keynote file", "; export it as .pptx"),
    (b"hwpml", "a Hangul (HWPX) file", ""),
)


def _refuse_strangers(data: bytes) -> None:
    if not data:
        raise DeckError(f"unexpected empty file, {_EXPECTED}")
    if len(data) > LARGEST_DECK:
        size, most = len(data) >> 20, LARGEST_DECK >> 20
        raise DeckError(f"unexpected file of {size} MiB, expected a deck of at most {most} MiB")
    for stranger in _STRANGERS:
        if data.startswith(stranger.begins):
            raise DeckError(f"unexpected {stranger.said}, {_EXPECTED}{stranger.cure}")
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise DeckError("unexpected encrypted file, expected one without a password; save it without one")
        raise DeckError("unexpected old Office or HWP file, expected .pptx; save it as .pptx")


def _zip_kind(data: bytes) -> str:
    """Say what a zip archive is by the names it lists, without opening it."""
    if b"ppt/presentation" in data or b"ppt/slides/" in data:
        return "pptx"
    for name, said, cure in _OFFICE:
        if name in data:
            raise DeckError(f"unexpected {said}, {_EXPECTED}{cure}")
    raise DeckError(f"unexpected zip archive without slides, {_EXPECTED}; unpack it first")


def _content(data: bytes) -> str:
    """Give the format that the content leaves no doubt of, else nothing: a text may be Markdown or HTML."""
    if data.startswith(b"PK"):
        return _zip_kind(data)
    return "pdf" if b"%PDF-" in data[:1024] else ""


def _is_text(data: bytes) -> bool:
    """Say whether it may be one, in UTF-8 or an older encoding: no byte of the first kilobyte is a control."""
    return b"\0" not in data and not _CONTROL.search(data[:1024])


def kind_of(name: str, data: bytes) -> str:
    """Give `pptx`, `pdf`, `html` or `markdown`; what is none of these, or named as another, is a `DeckError`."""
    _refuse_strangers(data)
    suffix = "." + name.rpartition(".")[2].lower() if "." in name else ""
    named, content = _NAME.get(suffix, ""), _content(data)
    if content:
        if named and named != content:
            raise DeckError(f"unexpected {_SAID[content]} named {suffix}, expected {_ENDING[content]}; rename it")
        return content
    is_html, is_binary = bool(_HTML.match(data)), not _is_text(data)
    if named in ("pptx", "pdf"):
        what = "HTML page" if is_html else "damaged file" if is_binary else "text"
        raise DeckError(f"unexpected {what} named {suffix}, expected {_SAID[named]}")
    if is_binary:
        raise DeckError(f"unexpected binary data, {_EXPECTED}")
    # Markdown may begin with tags, and HTML with text: of these two the name tells.
    if named or is_html:
        return named or "html"
    raise DeckError(f'unexpected name "{name}", {_EXPECTED}')


def format_of(name: str, data: bytes) -> Format:
    """Give the module that handles a file; a `DeckError` where none does."""
    # Loaded when one is met: PowerPoint and PDF take a third of a second that Markdown has no need of.
    return cast("Format", import_module(f"malmoi.slides.{kind_of(name, data)}"))
