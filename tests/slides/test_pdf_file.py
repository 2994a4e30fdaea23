"""PDF files that are refused, each with a sentence; nothing is written for any of them."""

import base64
import re
import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from malmoi.slides import pdf
from malmoi.slides.linker import Linker
from malmoi.slides.result import DeckError
from tests.slides.pdf_decks import Slide, built, deck, linked_texts, saved, slide

GOOD = deck("VAE", "GAN")


def filled(made: Pdf, filters: list[Name], data: bytes, **more: Name) -> bytes:
    """A deck whose first page draws this stream."""
    stream = pikepdf.Stream(made, data)
    stream.Filter = Array(filters)
    for key, value in more.items():
        stream[f"/{key}"] = value
    made.pages[0].obj.Contents = made.make_indirect(stream)
    return saved(made, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def packed(size: int) -> bytes:
    return zlib.compress(b"0 0 m " * (size // 6), 9)


def drawings_in_drawings(levels: int, each: int) -> bytes:
    """A page that draws ten times what draws ten times what … draws."""
    made = built([slide("VAE")])
    inner = None
    for _ in range(levels):
        form = made.make_stream(b"/D Do " * each if inner is not None else b"")
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
        if inner is not None:
            form.Resources = Dictionary(XObject=Dictionary(D=inner))
        inner = form
    page = made.pages[0].obj
    page.Resources.XObject = Dictionary(D=inner)
    page.Contents = made.make_stream(b"/D Do")
    return saved(made)


def signed(*, everywhere: bool = False) -> bytes:
    made = built([slide("VAE")])
    field = Dictionary(FT=Name.Sig, T="s", V=made.make_indirect(Dictionary(Type=Name.Sig)))
    parent = made.make_indirect(Dictionary(T="p", Kids=Array([made.make_indirect(field)])))
    made.Root.AcroForm = Dictionary(Fields=Array([parent]), SigFlags=3)
    if everywhere:
        made.Root.Perms = Dictionary(DocMDP=made.make_indirect(Dictionary(Type=Name.Sig)))
    return saved(made)


def pageless() -> bytes:
    made = Pdf.new()
    made.add_blank_page()
    del made.pages[0]
    return saved(made)


REFUSED = [
    ("empty", b"", "unexpected content, expected a PDF file"),
    ("a text", b"VAE", "unexpected content, expected a PDF file"),
    ("a head without a body", b"%PDF-1.7\n", "unexpected damage"),
    ("half a file", GOOD[: len(GOOD) // 2], "unexpected damage"),
    ("a file without its end", GOOD[:-300], "unexpected damage"),
    ("noise", b"%PDF-1.7\n" + bytes(range(256)) * 20, "unexpected damage"),
    ("no pages", pageless(), "unexpected PDF without pages"),
    ("a password", deck("VAE", encryption=pikepdf.Encryption(user="a", owner="b")), "unexpected encrypted PDF"),
    ("restrictions", deck("VAE", encryption=pikepdf.Encryption(user="", owner="b")), "unexpected encrypted PDF"),
    ("a bomb", filled(built([slide()]), [Name.FlateDecode], packed(100 << 20)), "unexpected stream that unpacks"),
    (
        "a bomb that calls itself a picture",
        filled(built([slide()]), [Name.FlateDecode], packed(8 << 20), Subtype=Name.Image),
        "unexpected stream that unpacks",
    ),
    (
        "a bomb in ASCII",
        filled(built([slide()]), [Name.ASCII85Decode, Name.FlateDecode], base64.a85encode(packed(50 << 20)) + b"~>"),
        "unexpected stream that unpacks",
    ),
    (
        "a bomb that is packed twice",
        filled(built([slide()]), [Name.FlateDecode, Name.FlateDecode], zlib.compress(packed(200 << 20), 0)),
        "unexpected stream that unpacks",
    ),
    ("drawings within drawings", drawings_in_drawings(12, 10), "unexpected drawings within drawings without end"),
]


@pytest.mark.parametrize("work", [pdf.link, pdf.unlink, pdf.report, pdf.check])
@pytest.mark.parametrize(("data", "message"), [pytest.param(*one[1:], id=one[0]) for one in REFUSED])
def test_what_is_refused(linker: Linker, data: bytes, message: str, work: Callable[[bytes, Linker], object]) -> None:
    with pytest.raises(DeckError, match=f"^{re.escape(message)}.*, expected |^{re.escape(message)}$"):
        work(data, linker)


@pytest.mark.parametrize("data", [signed(), signed(everywhere=True)])
def test_a_signed_file_is_read_but_not_changed(linker: Linker, data: bytes) -> None:
    for work in (pdf.link, pdf.unlink):
        with pytest.raises(DeckError, match="unexpected signature, expected a PDF that may be changed"):
            work(data, linker)
    assert len(pdf.report(data, linker)) == 1
    assert pdf.check(data, linker) == []


@pytest.mark.parametrize(
    "data",
    [
        b"\n\n" + GOOD,
        GOOD + b"\0" * 100,
        re.sub(rb"startxref\n\d+", b"startxref\n7", GOOD),
        deck("VAE", "GAN", linearize=True),
        deck("VAE", "GAN", object_stream_mode=pikepdf.ObjectStreamMode.generate),
        deck("VAE", "GAN", force_version="1.3"),
        # These two bytes look like the beginning of a deflated stream.
        deck(Slide("80 0 m\n" * 9000 + slide("VAE").drawn, {}), "GAN"),
    ],
)
def test_what_every_viewer_opens_is_linked(linker: Linker, data: bytes) -> None:
    linked = pdf.link(data, linker).data
    assert linked_texts(linked) == [["VAE"], ["GAN"]]
    assert pdf.link(linked, linker).data == linked


def test_a_form_that_waits_for_a_signature_is_linked(linker: Linker) -> None:
    made = built([slide("VAE")])
    made.Root.AcroForm = Dictionary(Fields=Array([made.make_indirect(Dictionary(FT=Name.Sig, T="s"))]), SigFlags=1)
    assert pdf.link(saved(made), linker).links == 1


def test_a_drawing_that_draws_itself_ends(linker: Linker) -> None:
    made = built([slide("VAE")])
    form = made.make_stream(b"/D Do")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    form.Resources = Dictionary(XObject=Dictionary(D=form))
    made.pages[0].obj.Resources.XObject = Dictionary(D=form)
    assert pdf.link(saved(made), linker).links == 1


def test_a_page_with_thousands_of_lines_in_one_place_ends(linker: Linker) -> None:
    crowd = "\n".join(f"BT /F 10 Tf 50 {at % 7} Td (line {at}) Tj ET" for at in range(5000))
    assert pdf.link(deck(Slide(crowd, {}), "VAE"), linker).links == 1


def test_what_is_not_packed_is_packed_once_and_for_all(linker: Linker) -> None:
    made = built([slide("VAE")])
    plain = made.make_stream(b"0 0 m " * 200)
    plain.Type, plain.Subtype, plain.Alternate = Name.Metadata, Name.XML, Name.DeviceRGB
    made.pages[0].obj.Metadata = plain
    made.Root.Metadata = made.make_stream(b"<x:xmpmeta/>", Type=Name.Metadata, Subtype=Name.XML)
    once = pdf.link(saved(made, compress_streams=False, fix_metadata_version=False), linker).data
    assert linked_texts(once) == [["VAE"]]
    assert pdf.link(once, linker).data == once
    assert b"<x:xmpmeta/>" in once
    assert b"0 0 m 0 0 m" not in once
    with pikepdf.open(BytesIO(once)) as read:
        assert read.pages[0].obj.Metadata.read_bytes() == b"0 0 m " * 200


def test_a_list_of_one_filter_is_that_filter(linker: Linker) -> None:
    made = built([slide("VAE"), slide("1")])
    drawn = pikepdf.Stream(made, zlib.compress(b"0 0 m " * 200, 1))
    drawn.Filter = Array([Name.FlateDecode])
    made.pages[1].obj.Contents = made.make_indirect(drawn)
    kept = saved(made, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    once = pdf.link(kept, linker).data
    assert pdf.link(once, linker).data == once
    with pikepdf.open(BytesIO(once)) as read:
        assert read.pages[1].obj.Contents.read_raw_bytes() == zlib.compress(b"0 0 m " * 200, 1)
