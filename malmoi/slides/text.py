"""Decks that are text: bytes to text and back, and edits that leave all the rest as it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from malmoi.slides.result import DeckError

__all__ = ["Deck", "Edit", "apply_edits", "decode"]

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_LARGEST_TEXT = 64 << 20
_KOREAN = frozenset((b"euc-kr", b"cp949", b"ks_c_5601-1987", b"windows-949", b"uhc"))


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the text and what is put in its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Deck:
    """A text, and how it is written as bytes."""

    text: str
    encoding: str

    def encoded(self, text: str) -> bytes:
        """Give the bytes of a text in the deck's encoding; what that does not have becomes a character reference."""
        return text.encode(self.encoding, "strict" if self.encoding == "utf-8" else "xmlcharrefreplace")


def decode(data: bytes) -> Deck:
    """Read UTF-8, or the encoding that an HTML page names; the byte order mark and line ends stay as they are."""
    if len(data) > _LARGEST_TEXT:
        size, most = len(data) >> 20, _LARGEST_TEXT >> 20
        raise DeckError(f"unexpected text of {size} MiB, expected a deck of at most {most} MiB")
    try:
        return Deck(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        named = _CHARSET.search(data[:2048])
        if named and named[1].lower() in _KOREAN:
            # Browsers read all of these names as the same, largest one.
            text = data.decode("cp949", "replace")
            if "\ufffd" not in text:
                return Deck(text, "cp949")
        line = data.count(b"\n", 0, error.start) + 1
        message = f"unexpected byte 0x{data[error.start]:02x} in line {line}, expected UTF-8 text; save it as UTF-8"
        raise DeckError(message) from error


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Give the text with the edits made; they must not overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])
