"""Bytes of a note become text, whatever program saved it."""

import codecs
import re
import unicodedata

from malmoi.diagnostics import Problem, Report

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # asked before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What no text editor writes; a file with many of them is a picture or an archive.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What a page may not hold: these too, private characters, marks of direction, and no characters at all.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufff9-\uffff]")
_MOST_CONTROLS = 0.001
_LINE_END = re.compile(r"\r\n|\r|\x85|\u2028|\u2029")


def _without_mark(data: bytes) -> str | None:
    """Give UTF-16 that was saved without its mark: every second byte of Latin text is then a zero."""
    sample = data[:4096]
    for codec, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(data) % 2 == 0 and zeros.count(0) * 5 > len(zeros):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                return None
    return None


def _text(data: bytes) -> str | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                return None
    if b"\0" in data[:4096]:
        return _without_mark(data)
    for codec in ("utf-8", "cp949"):  # CP949 is what Korean Windows writes
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    return None


def decode(path: str, data: bytes, report: Report) -> str | None:
    r"""Give the text of a note in NFC with `\n` line ends; a file that is no text is reported and gives None.

    Read are UTF-8, UTF-16 and UTF-32 with or without their marks, and CP949. Control characters become U+FFFD.
    """
    text = _text(data)
    if text is None or len(text) - len(_CONTROLS.sub("", text)) > _MOST_CONTROLS * len(text) + 1:
        message = "unexpected bytes, expected text in UTF-8, UTF-16 or CP949; save the file as UTF-8 text"
        report(Problem(path, 1, 1, "not-text", message))
        return None
    text = unicodedata.normalize("NFC", _LINE_END.sub("\n", text.removeprefix("\ufeff")))
    return _UNPRINTABLE.sub("\ufffd", text)
