"""The font of the pages that are added to a PDF."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Dictionary

from malmoi.slides import pdf
from malmoi.slides.linker import FontFile, Linker
from tests.slides.pdf_decks import deck, pixels_of, texts_of

MakeLinker = Callable[..., Linker]
DECK = deck("VAE", "GAN")
LETTERS = "이발표의용어변분오토인코더생성적대신경망가"


def font(letters: str = LETTERS, rights: int = 0) -> FontFile:
    """A font whose letters are all the same black square."""
    names = [".notdef", *(f"uni{ord(letter):04X}" for letter in letters)]
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 800), (800, 800), (800, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder: Any = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    builder.setupGlyf(dict.fromkeys(names, square))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (900, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular", "psName": "Squares"})
    builder.setupOS2(fsType=rights)
    builder.setupPost()
    out = BytesIO()
    builder.save(out)
    return FontFile(out.getvalue())


def fonts_of(data: bytes) -> Dictionary:
    """Give what the last page's second font is made of, read once and for all."""
    with pikepdf.open(BytesIO(data)) as read:
        described = read.pages[-1].obj.Resources.Font.F2.DescendantFonts[0].FontDescriptor
        return Dictionary({key: str(value) for key, value in described.items()})


def test_what_is_written_is_embedded_and_no_more(make_linker: MakeLinker) -> None:
    linker = make_linker(appendix=True, font=font())
    linked = pdf.link(DECK, linker)
    assert linked.told == ()
    described = fonts_of(linked.data)
    assert described.FontName == "/MALMOI+Squares"
    assert "/FontFile2" in described
    with pikepdf.open(BytesIO(linked.data)) as read:
        cid = read.pages[-1].obj.Resources.Font.F2.DescendantFonts[0]
        # 가 is in the font and not on the page.
        assert len(cid.W) == 2 * len(LETTERS[:-1])
        assert {int(widths[0]) for widths in list(cid.W)[1::2]} == {900}


def test_the_text_can_still_be_searched_and_the_letters_are_drawn(make_linker: MakeLinker) -> None:
    linked = pdf.link(DECK, make_linker(appendix=True, font=font())).data
    text = texts_of(linked)[-1]
    assert text.startswith("이 발표의 용어")
    assert "변분 오토인코더" in text
    assert pixels_of(linked)[-1] != pixels_of(pdf.link(DECK, make_linker(appendix=True)).data)[-1]


def test_twice_is_once(make_linker: MakeLinker) -> None:
    linker = make_linker(appendix=True, font=font())
    linked = pdf.link(DECK, linker).data
    assert pdf.link(linked, linker).data == linked
    assert texts_of(pdf.unlink(linked, linker).data) == texts_of(DECK)


@pytest.mark.parametrize(
    "unfit",
    [None, font("이발표"), font(rights=2), font(rights=0x100), FontFile(b"no font"), FontFile(font().data[:300])],
    ids=["none", "letters are missing", "forbidden", "only whole", "no font", "damaged"],
)
def test_without_a_fit_font_that_is_told(make_linker: MakeLinker, unfit: FontFile | None) -> None:
    linked = pdf.link(DECK, make_linker(appendix=True, font=unfit))
    assert len(linked.told) == 1
    assert "Korean font" in linked.told[0]
    assert "/FontFile2" not in fonts_of(linked.data)
    assert "변분 오토인코더" in texts_of(linked.data)[-1]
    assert pdf.link(DECK, make_linker(appendix=True, font=unfit, lang="en")).told == ()
