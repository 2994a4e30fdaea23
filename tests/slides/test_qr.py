"""QR codes: the same address gives the same picture, of the size that was asked for, and a camera reads it."""

from collections.abc import Callable
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from pptx import Presentation
from pypdfium2 import PdfDocument

from malmoi.slides import pdf, pptx
from malmoi.slides.linker import Linker
from malmoi.slides.qr import qr_png, qr_svg
from tests.slides import pdf_decks, pptx_decks

MakeLinker = Callable[..., Linker]
URL = "https://malmoi.example/s/va00/"
CONCEPTS = ("vae", "gan", "latent-space", "which/정칙화")


def read_from(picture: Image.Image) -> set[str]:
    """What a camera reads in a picture."""
    return {one.text for one in zxingcpp.read_barcodes(picture) if one.format == zxingcpp.BarcodeFormat.QRCode}


def test_the_same_address_gives_the_same_picture() -> None:
    assert qr_svg(URL) == qr_svg(URL)
    assert qr_png(URL) == qr_png(URL) != qr_png(URL + "x")


def test_the_pictures_are_what_they_are_said_to_be() -> None:
    assert qr_svg(URL).startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33">')
    assert qr_png(URL, scale=2)[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(qr_png(URL, scale=2)[16:20], "big") == 66


@pytest.mark.parametrize("url", [URL, f"{URL}?a=b", "https://malmoi.example/which/%EC%A0%95%EC%B9%99%ED%99%94/"])
def test_a_picture_is_read(url: str) -> None:
    assert read_from(Image.open(BytesIO(qr_png(url, scale=3)))) == {url}


def test_the_codes_of_an_appendix_are_read_from_the_screen(make_linker: MakeLinker) -> None:
    linker = make_linker(appendix=True)
    expected = {linker.short(concept) for concept in CONCEPTS}
    texts = ("VAE와 정칙화", "GAN, 잠재 공간")
    document = PdfDocument(pdf.link(pdf_decks.deck(*texts), linker).data)
    assert len(document) == len(texts) + 1
    assert read_from(document[len(texts)].render(scale=2).to_pil()) == expected
    slide = Presentation(BytesIO(pptx.link(pptx_decks.deck_of(*texts), linker).data)).slides[-1]
    pictures = [Image.open(BytesIO(shape.image.blob)) for shape in slide.shapes if hasattr(shape, "image")]
    assert len(pictures) == len(expected)
    assert set().union(*map(read_from, pictures)) == expected
