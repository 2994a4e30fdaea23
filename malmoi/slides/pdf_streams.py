"""Refuses PDF files that would unpack, or draw, far more than they hold; looks without unpacking anything whole."""

import base64
import binascii
import re
import zlib
from collections import Counter
from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream

from malmoi.slides.result import LARGEST_DECK, DeckError

__all__ = ["refuse_bombs", "refuse_nesting"]

_STREAM = re.compile(rb"stream\r?\n")
_HEAD = 1024
_IMAGE, _NO_IMAGE = re.compile(rb"/Subtype\s*/Image\b"), re.compile(rb"/(?:ObjStm|XRef)\b|#")
_ASCII85, _LZW = re.compile(rb"/(?:ASCII85Decode|A85)\b"), re.compile(rb"/LZW(?:Decode)?\b")
# Text shrinks to a tenth, drawings of equal strokes to a hundredth.
_ALWAYS_FINE, _MOST_SHRUNK, _LARGEST = 4 << 20, 200, 64 << 20
# What cannot be unpacked bit by bit is small in any deck of this century.
_LARGEST_ASCII85, _LARGEST_LZW = 16 << 20, 256 << 10
_CHUNK = 1 << 14
_DRAWN = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_MOST_DRAWN = 200_000
_BOMB = "unexpected stream that unpacks to far more than its size, expected a slide's text and drawings"


def _is_deflated(data: bytes) -> bool:
    return len(data) > 1 and data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2]) % 31 == 0


def _unpacks(data: bytes) -> bool:
    try:
        return _is_deflated(data) and bool(zlib.decompressobj().decompress(data, _CHUNK))
    except zlib.error:
        return False


def _unpacked(data: memoryview) -> int:
    """Give how large a deflated stream is."""
    unpacker = zlib.decompressobj()
    size, begun = 0, b""
    for at in range(0, len(data), _CHUNK):
        try:
            piece = unpacker.decompress(data[at : at + _CHUNK])
        except zlib.error:
            break
        begun = begun or piece[:_CHUNK]
        size += len(piece)
        packed = at + _CHUNK - len(unpacker.unused_data)
        if size > _LARGEST or (size > _ALWAYS_FINE and size > _MOST_SHRUNK * packed):
            raise DeckError(_BOMB)
        if unpacker.eof:
            break
    # Nobody packs twice but to hide how much there is.
    if size > _CHUNK and _unpacks(begun):
        raise DeckError(_BOMB)
    return size


def _size(data: bytes, start: int) -> int:
    """Give how large the stream is that begins here; 0 for what is not to be unpacked."""
    head = data[max(0, start - _HEAD) : start].rpartition(b"obj")[2]
    if _IMAGE.search(head) and not _NO_IMAGE.search(head):
        return 0
    if _ASCII85.search(head):
        packed = data[start : start + _LARGEST_ASCII85].partition(b"~>")[0]
        try:
            inner = base64.a85decode(packed)
        except (ValueError, binascii.Error):
            return 0
        return _unpacked(memoryview(inner)) if _is_deflated(inner) else len(inner)
    if _LZW.search(head) and data.find(b"endstream", start, start + _LARGEST_LZW) < 0:
        raise DeckError("unexpected large stream packed with LZW, expected a PDF of this century; save it anew")
    return _unpacked(memoryview(data)[start:]) if _is_deflated(data[start : start + 2]) else 0


def refuse_bombs(data: bytes) -> None:
    """Raise a `DeckError` when the file's streams, pictures aside, unpack to more than a deck can hold."""
    total = 0
    for found in _STREAM.finditer(data):
        total += _size(data, found.end())
        if total > LARGEST_DECK:
            raise DeckError(f"unexpected {total >> 20} MiB when unpacked, expected at most {LARGEST_DECK >> 20} MiB")


class _Drawings:
    """How many drawings are drawn in all when drawings draw drawings."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], int] = {}

    def of(self, holder: Object, content: Object | None) -> int:
        """Give how many a page, or a drawing, draws."""
        resources = holder.get("/Resources")
        drawings = resources.get("/XObject") if isinstance(resources, Dictionary) else None
        # A drawing may lie in the resources of thousands of pages.
        if not isinstance(drawings, Dictionary) or not isinstance(content, Stream):
            return 1
        counts: Mapping[bytes, int] = Counter(found[1] for found in _DRAWN.finditer(bytes(content.get_stream_buffer())))
        total = 1
        for name, count in counts.items():
            drawing = drawings.get("/" + name.decode("latin-1"))
            if isinstance(drawing, Stream) and drawing.get("/Subtype") == Name.Form:
                total += count * self._drawing(drawing)
                if total > _MOST_DRAWN:
                    raise DeckError("unexpected drawings within drawings without end, expected a slide's drawings")
        return total

    def _drawing(self, drawing: Stream) -> int:
        key = drawing.objgen
        if key not in self._known:
            self._known[key] = 1  # one that draws itself is drawn once
            self._known[key] = self.of(drawing, drawing)
        return self._known[key]


def refuse_nesting(pdf: Pdf) -> None:
    """Raise a `DeckError` when a page draws drawings within drawings without end."""
    drawings = _Drawings()
    for page in pdf.pages:
        content = page.obj.get("/Contents")
        for part in content if isinstance(content, Array) else (content,):
            if isinstance(part, Stream) and part.get("/Subtype") == Name.Image:
                raise DeckError(_BOMB)
            try:
                drawings.of(page.obj, part)
            except (PdfError, RecursionError):
                continue
