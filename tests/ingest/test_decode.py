import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.diagnostics import Problem
from malmoi.ingest.decode import decode

TEXT = "드롭아웃은 뉴런을 끈다.\n둘째 줄.\n"


def decoded(data: bytes) -> tuple[str | None, list[str]]:
    found: list[Problem] = []
    text = decode("note.md", data, found.append)
    return text, [problem.rule for problem in found]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp949"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n").encode("cp949"),
        TEXT.replace("\n", "\u2028").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
        codecs.BOM_UTF8 + unicodedata.normalize("NFD", TEXT).replace("\n", "\r\n").encode(),
    ],
    ids=[
        *("UTF-8", "UTF-8 mark", "UTF-16 mark", "UTF-16 BE mark", "UTF-16 LE", "UTF-16 BE", "UTF-32 mark", "CP949"),
        *("CRLF", "CR", "CP949 CRLF", "line separator", "NFD", "all at once"),
    ],
)
def test_one_text_whatever_saved_it(data: bytes) -> None:
    assert decoded(data) == (TEXT, [])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ""),
        (codecs.BOM_UTF8, ""),
        (codecs.BOM_UTF16_LE, ""),
        (b"\n", "\n"),
        (b"a\r\n\r\nb", "a\n\nb"),
        (b"a\x85b".decode("latin-1").encode(), "a\nb"),
        (b"tab\tstays", "tab\tstays"),
        (b"one\x01sign", "one\ufffdsign"),
        ("똠방각하".encode("cp949"), "똠방각하"),  # a syllable that EUC-KR does not have
        (("글" * 3000 + "\0").encode(), "글" * 3000 + "\ufffd"),
    ],
)
def test_what_else_is_text(data: bytes, expected: str) -> None:
    assert decoded(data) == (expected, [])


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
        b"GIF89a\x01\x02\xff",
        b"\xff\xd8\xff\xe0\x10JFIF\x01\x02",
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0",
        b"\x1f\x8b\x08\0abcd" * 100,
        b"abc\0def" * 3,
        b"\x80",
        b"\xff\xff\xff",
        codecs.BOM_UTF16_LE + b"a",
        codecs.BOM_UTF8 + b"\xff",
        bytes(range(256)),
    ],
)
def test_what_is_no_text_is_reported(data: bytes) -> None:
    assert decoded(data) == (None, ["not-text"])


def test_the_message_tells_the_cure() -> None:
    found: list[Problem] = []
    decode("그림.md", b"\0\1\2", found.append)
    message = "unexpected bytes, expected text in UTF-8, UTF-16 or CP949; save the file as UTF-8 text"
    assert found == [Problem("그림.md", 1, 1, "not-text", message)]


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    text, rules = decoded(data)
    assert (text is None) == (rules == ["not-text"])
    if text is not None:
        assert "\r" not in text
        assert "\0" not in text
        assert unicodedata.is_normalized("NFC", text)
