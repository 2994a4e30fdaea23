"""Decks that are damaged, locked, false or made to do harm: told in one line, or read all the same."""

import struct
import time
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from malmoi.slides import pptx
from malmoi.slides.linker import Linker, Options
from malmoi.slides.result import DeckError
from malmoi.slides.terms import Terms
from tests.slides import pptx_decks as decks

DECK = decks.deck_of("잠재 공간에서", "VAE와 GAN")
SLIDE, MAIN = "ppt/slides/slide1.xml", "ppt/presentation.xml"
DAMAGED = "unexpected damage"


def with_part(name: str, content: bytes) -> bytes:
    return decks.packed(decks.parts_of(DECK) | {name: content})


def in_slide(old: bytes, new: bytes) -> bytes:
    return decks.changed(DECK, SLIDE, lambda xml: xml.replace(old, new))


def with_doctype(dtd: bytes, text: bytes) -> bytes:
    return decks.changed(
        DECK,
        SLIDE,
        lambda xml: b"<!DOCTYPE x " + dtd + b">" + xml[xml.index(b"<p:sld") :].replace("잠재".encode(), text),
    )


def with_flag(data: bytes, flag: int) -> bytes:
    """Set a flag of the first part in the list at the archive's end."""
    at = data.index(b"PK\1\2") + 8
    return data[:at] + struct.pack("<H", flag) + data[at + 2 :]


def lying(size: int) -> bytes:
    """Say that the slide is smaller than it unpacks to."""
    parts = decks.parts_of(DECK)
    data = bytearray(decks.packed({SLIDE: b"<a>" + bytes(50_000_000)} | {k: v for k, v in parts.items() if k != SLIDE}))
    for mark, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        struct.pack_into("<I", data, data.index(mark) + at, size)
    return bytes(data)


def bzipped() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_BZIP2) as archive:
        for name, content in decks.parts_of(DECK).items():
            archive.writestr(name, content)
    return out.getvalue()


LAUGHS = (
    b'[<!ENTITY a "ha">' + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 20) for i in range(12)) + b"]"
)


def huge_in_sum() -> bytes:
    data = bytearray(DECK)
    at = -1
    while (at := data.find(b"PK\1\2", at + 1)) >= 0:
        struct.pack_into("<I", data, at + 24, 63 << 20)
    return bytes(data)


def overlapping() -> bytes:
    data = bytearray(DECK)
    at = -1
    while (at := data.find(b"PK\1\2", at + 1)) >= 0:
        struct.pack_into("<I", data, at + 20, len(DECK))
    return bytes(data)


def flipped() -> bytes:
    with ZipFile(BytesIO(DECK)) as archive:
        info = archive.getinfo(SLIDE)
    at = info.header_offset + 30 + len(SLIDE) + info.compress_size // 2
    return DECK[:at] + bytes([DECK[at] ^ 16]) + DECK[at + 1 :]


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "unexpected empty file"),
    "text": (lambda: b"VAE", "unexpected damaged file"),
    "half of it": (lambda: DECK[: len(DECK) // 2], "unexpected damaged file"),
    "old or encrypted": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "unexpected encrypted or old PowerPoint file"),
    "encrypted part": (lambda: with_flag(DECK, 1), "unexpected encrypted file"),
    "signed": (lambda: with_part("_xmlsignatures/sig1.xml", b"<x/>"), "unexpected signature"),
    "another zip": (lambda: decks.packed({"a.txt": b"a"}), "unexpected file without"),
    "no slides": (lambda: with_part(MAIN, b"<document/>"), "unexpected file without slides"),
    "out of the file": (lambda: with_part("../../x", b""), 'unexpected part "../../x"'),
    "out by backslash": (lambda: with_part("..\\x", b""), 'unexpected part "..\\x"'),
    "from the root": (lambda: with_part("/etc/x", b""), 'unexpected part "/etc/x"'),
    "zip bomb": (lambda: with_part(SLIDE, b"<a>" + bytes(60_000_000)), "unexpected part"),
    "large zip bomb": (lambda: with_part(SLIDE, b"<a>" + bytes(80_000_000)), "unexpected part"),
    "bomb that lies": (lambda: lying(1000), DAMAGED),
    "bomb in sum": (huge_in_sum, "MiB when unpacked"),
    "overlapping parts": (overlapping, "unexpected parts that overlap"),
    "billion laughs": (lambda: with_doctype(LAUGHS, b"&m;"), f"{DAMAGED}|unexpected DTD"),
    "file entity": (lambda: with_doctype(b'[<!ENTITY a SYSTEM "file:///etc/passwd">]', b"&a;"), "unexpected DTD"),
    "outer DTD": (lambda: with_doctype(b'SYSTEM "http://127.0.0.1:9/x.dtd"', b"x"), "unexpected DTD"),
    "broken XML": (lambda: in_slide(b"</p:sld>", b""), DAMAGED),
    "deep groups": (
        lambda: in_slide(b"</p:spTree>", b"<p:grpSp>" * 9000 + b"</p:grpSp>" * 9000 + b"</p:spTree>"),
        DAMAGED,
    ),
    "strange packing": (bzipped, "unexpected way of packing"),
    "flipped bit": (flipped, DAMAGED),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_harm_is_told_in_a_line(linker: Linker, name: str) -> None:
    make, message = HOSTILE[name]
    data = make()
    for work in (pptx.link, pptx.unlink, pptx.report, pptx.check):
        start = time.process_time()
        with pytest.raises(DeckError, match=r"^unexpected [^\n]*, expected [^\n]*$") as found:
            work(data, linker)
        assert any(one in str(found.value) for one in message.split("|")), str(found.value)
        assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "data",
    [
        b"junk before" + DECK,
        decks.changed(DECK, SLIDE, lambda xml: xml.decode().replace("UTF-8", "UTF-16").encode("utf-16")),
        decks.changed(DECK, "_rels/.rels", lambda xml: xml.replace(b'Target="ppt/pres', b'Target="/ppt/Pres')),
        decks.changed(
            DECK, MAIN, lambda xml: xml.replace(b"</p:sldIdLst>", b'<p:sldId id="x" r:id="no"/></p:sldIdLst>')
        ),
        decks.changed(
            DECK,
            "ppt/slides/_rels/slide1.xml.rels",
            lambda xml: xml.replace(
                b"</Relationships>",
                b'<!-- x --><Relationship Id="a" Type="x/notesSlide" Target="../../../../etc/passwd"/>'
                b'<Relationship Id="b" Type="x/hyperlink" Target="NULL"/><Relationship/></Relationships>',
            ),
        ),
        decks.changed(DECK, MAIN, lambda xml: xml.replace(b"sldSz cx", b"sldSz cy2='x' cx2")),
    ],
)
def test_odd_decks_are_linked_all_the_same(linker: Linker, data: bytes) -> None:
    assert pptx.link(data, linker).links == 3


def test_the_strict_edition_of_the_format_is_linked_in_its_own_words(linker: Linker, terms: Terms) -> None:
    def strict(xml: bytes) -> bytes:
        xml = xml.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
        )
        for one in (b"drawingml", b"presentationml"):
            xml = xml.replace(
                b"http://schemas.openxmlformats.org/" + one + b"/2006/", b"http://purl.oclc.org/ooxml/" + one + b"/"
            )
        return xml

    data = decks.packed({name: strict(part) for name, part in decks.parts_of(DECK).items()})
    result = pptx.link(data, Linker(terms, Options(appendix=True)))
    assert result.links == 3
    for name, part in decks.parts_of(result.data).items():
        if name.startswith("ppt/slides/"):
            assert b"openxmlformats.org/officeDocument/2006" not in part, name
            assert b"openxmlformats.org/drawingml" not in part, name
    assert pptx.unlink(result.data, linker).links == 3


def test_slides_that_lead_from_one_to_the_next_are_no_deep_water(linker: Linker) -> None:
    """Opening such a deck with python-pptx ends in a RecursionError, so the thousand slides are chained by hand."""
    count = 1100
    parts = decks.parts_of(decks.deck_of("VAE"))
    slide, rels = parts[SLIDE], parts["ppt/slides/_rels/slide1.xml.rels"]
    listed, pointed = b"", b""
    for number in range(2, count + 1):
        next_slide = b'<Relationship Id="rId9" Type="x/slide" Target="slide%d.xml"/></Relationships>' % (
            number % count + 1
        )
        parts[f"ppt/slides/slide{number}.xml"] = slide
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = rels.replace(b"</Relationships>", next_slide)
        listed += b'<p:sldId id="%d" r:id="s%d"/>' % (1000 + number, number)
        pointed += b'<Relationship Id="s%d" Type="x/slide" Target="slides/slide%d.xml"/>' % (number, number)
    parts[MAIN] = parts[MAIN].replace(b"</p:sldIdLst>", listed + b"</p:sldIdLst>")
    name = "ppt/_rels/presentation.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", pointed + b"</Relationships>")
    result = pptx.link(decks.packed(parts), linker)
    assert (result.slides, result.links) == (count, count)


def test_pictures_are_copied_as_they_are_packed(linker: Linker) -> None:
    parts = decks.parts_of(DECK) | {"ppt/media/film.mp4": bytes(range(256)) * 4000}
    after = decks.parts_of(pptx.link(decks.packed(parts), linker).data)
    assert after["ppt/media/film.mp4"] == parts["ppt/media/film.mp4"]
    assert set(after) == set(parts)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_parts_of_a_name_the_last_is_meant(linker: Linker) -> None:
    out = BytesIO(DECK)
    with ZipFile(out, "a", ZIP_DEFLATED) as archive:
        archive.writestr(SLIDE, decks.parts_of(DECK)[SLIDE].replace("잠재 공간".encode(), b"GAN"))
    result = pptx.link(out.getvalue(), linker)
    assert decks.linked_texts(result.data)[0] == ["GAN"]


def _survives(data: bytes, terms: Terms) -> None:
    linker = Linker(terms, Options(notes=True, appendix=True))
    for work in (pptx.link, pptx.unlink, pptx.report, pptx.check):
        made: Any = work
        try:
            result = made(data, linker)
        except DeckError:
            continue
        if work is pptx.link:
            assert pptx.link(result.data, linker).data == result.data


LINKED_NAMES = [
    *(SLIDE, MAIN, "[Content_Types].xml", "_rels/.rels", "ppt/_rels/presentation.xml.rels"),
    "ppt/slides/_rels/slide1.xml.rels",
]


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_no_damage_to_a_part_ends_in_a_traceback(terms: Terms, data: st.DataObject) -> None:
    """Words of the XML are taken out, doubled or changed for one another."""
    name = data.draw(st.sampled_from(LINKED_NAMES))
    xml = decks.parts_of(DECK)[name]
    at = data.draw(st.integers(0, len(xml)))
    length = data.draw(st.integers(0, 80))
    new = data.draw(st.sampled_from([b"", b"x", b"9" * 30, b'"', b"<a:r/>", b"-1", xml[at : at + length] * 2]))
    _survives(with_part(name, xml[:at] + new + xml[at + length :]), terms)


@given(st.integers(0, len(DECK) - 1), st.binary(min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_no_damage_to_the_archive_ends_in_a_traceback(terms: Terms, at: int, new: bytes) -> None:
    _survives(DECK[:at] + new + DECK[at + len(new) :], terms)


def test_python_pptx_opens_what_was_linked(linker: Linker) -> None:
    assert len(Presentation(BytesIO(pptx.link(DECK, linker).data)).slides) == 2
