"""Letters whose codes a PDF tells badly: pairs turned round, halves of pairs, blanks without a code."""

import ctypes
from typing import Any

import pypdfium2.raw as c_api
import pytest

from malmoi.slides import pdf_glyphs

ITALIC_X = "\U0001d465"


@pytest.mark.parametrize(
    ("codes", "read"),
    [
        ([0xD835, 0xDC65], [(ITALIC_X, 2)]),
        ([0xDC65, 0xD835], [(ITALIC_X, 2)]),  # in text that runs to the left
        ([0xD835, 0x41], [("\ufffd", 1), ("A", 1)]),
        ([0xDC65, 0xDC65], [("\ufffd", 1), ("\ufffd", 1)]),
    ],
)
def test_pairs_are_read_either_way(
    monkeypatch: pytest.MonkeyPatch, codes: list[int], read: list[tuple[str, int]]
) -> None:
    def unicode_at(_: Any, at: int) -> int:  # noqa: ANN401 - a pointer of pdfium's
        return codes[at] if at < len(codes) else 0

    monkeypatch.setattr(c_api, "FPDFText_GetUnicode", unicode_at)
    reader = pdf_glyphs._Reader(None)
    found: list[tuple[str, int]] = []
    at = 0
    while at < len(codes):
        code, places = reader.code(at)
        found.append((chr(code), places))
        at += places
    assert found == read


@pytest.mark.parametrize(("height", "is_blank"), [(0.02, True), (0.5, False), (7.0, False)])
def test_a_letter_without_ink_is_a_blank(monkeypatch: pytest.MonkeyPatch, height: float, is_blank: bool) -> None:  # noqa: FBT001 - a parameter of the test
    def box(_page: Any, _at: int, left: Any, right: Any, bottom: Any, top: Any) -> int:  # noqa: ANN401 - as above
        for place, value in ((left, 10.0), (right, 14.0), (bottom, 100.0), (top, 100.0 + height)):
            ctypes.cast(ctypes.pointer(place), ctypes.POINTER(ctypes.c_double))[0] = value
        return 1

    monkeypatch.setattr(c_api, "FPDFText_GetCharBox", box)
    assert pdf_glyphs._Reader(None).is_blank(0) is is_blank
