"""The font file: small, complete, and repaired where Chromium needs it."""

import io
import itertools
import re
from html import unescape

import pytest
from fontTools.ttLib import TTFont

from malmoi.publish.math.commands import COMMANDS
from malmoi.publish.math.font import FONT_NAME, math_font
from malmoi.publish.math.formula import Formula
from malmoi.publish.math.renderer import MathCore

# Layout, not shapes: blanks, the invisible function sign, the choice of a script form.
UNSEEN = set(" \u00a0\u2009\u2061\u2062\u2063\u200b\ufe00\ufe01")


@pytest.fixture(scope="module")
def file() -> bytes:
    return math_font()


@pytest.fixture(scope="module")
def font(file: bytes) -> TTFont:
    return TTFont(io.BytesIO(file))


def test_it_is_woff2_of_at_most_110_kilobytes(file: bytes) -> None:
    assert file.startswith(b"wOF2")
    assert len(file) <= 110_000


def test_it_is_the_same_at_every_build(file: bytes) -> None:
    assert math_font() == file


def test_it_has_tables_for_mathematics_and_keeps_its_licence(font: TTFont) -> None:
    assert "MATH" in font
    names = {record.nameID: str(record) for record in font["name"].names}
    assert names[1] == FONT_NAME
    assert "STIX Fonts Project Authors" in names[0]
    assert "SIL Open Font License" in names[13]


def test_it_has_what_the_commands_print(font: TTFont) -> None:
    renderer = MathCore()
    printed: set[str] = set()
    for name in COMMANDS:
        for tex in (rf"\{name}", rf"\{name}{{x}}", rf"\{name}{{x}}{{y}}", rf"\left\{name} x\right."):
            result = renderer.render([Formula(tex, display=True)])[0]
            if isinstance(result, str):
                printed |= set(unescape(re.sub(r"<[^>]*>", "", result)))
    missing = {c for c in printed - UNSEEN if ord(c) not in font.getBestCmap() and not "\u00c0" <= c <= "\u017f"}
    assert missing == set()


@pytest.mark.parametrize("character", ["√", "𝑥", "ℎ", "𝜃", "𝐱", "𝔼", "ℒ", "∑", "′"])
def test_it_has_what_no_text_names(font: TTFont, character: str) -> None:
    assert ord(character) in font.getBestCmap()


def test_more_characters_can_be_asked_for(font: TTFont) -> None:
    assert ord("⏨") not in font.getBestCmap()
    larger = TTFont(io.BytesIO(math_font(["⅀"])))
    assert ord("⅀") in larger.getBestCmap()


def vertical(font: TTFont, character: str) -> tuple[list[str], list[str]]:
    variants = font["MATH"].table.MathVariants
    glyph = font.getBestCmap()[ord(character)]
    construction = variants.VertGlyphConstruction[variants.VertGlyphCoverage.glyphs.index(glyph)]
    parts = construction.GlyphAssembly.PartRecords if construction.GlyphAssembly else []
    return [record.VariantGlyph for record in construction.MathGlyphVariantRecord], [part.glyph for part in parts]


@pytest.mark.parametrize("character", list("√()[]{}⌈⌉⌊⌋⟨⟩"))
def test_no_tall_form_is_much_wider_than_the_short_one(font: TTFont, character: str) -> None:
    forms, parts = vertical(font, character)
    base = font["hmtx"][font.getBestCmap()[ord(character)]][0]
    assert max(font["hmtx"][glyph][0] for glyph in [*forms, *parts]) <= base + 60


def test_a_radical_has_a_form_for_one_letter(font: TTFont) -> None:
    variants = font["MATH"].table.MathVariants
    glyph = font.getBestCmap()[ord("√")]
    construction = variants.VertGlyphConstruction[variants.VertGlyphCoverage.glyphs.index(glyph)]
    heights = [record.AdvanceMeasurement for record in construction.MathGlyphVariantRecord]
    assert heights == sorted(heights)
    assert heights[0] == 860


@pytest.mark.parametrize("character", list("→ˆ˜‾"))
def test_it_stretches_sideways(font: TTFont, character: str) -> None:
    variants = font["MATH"].table.MathVariants
    glyph = font.getBestCmap()[ord(character)]
    construction = variants.HorizGlyphConstruction[variants.HorizGlyphCoverage.glyphs.index(glyph)]
    parts = construction.GlyphAssembly.PartRecords if construction.GlyphAssembly else []
    assert len(construction.MathGlyphVariantRecord) > 1 or len(parts) > 1
    # Two parts join where both have room for it.
    joints = [min(left.EndConnectorLength, right.StartConnectorLength) for left, right in itertools.pairwise(parts)]
    assert all(joint >= variants.MinConnectorOverlap for joint in joints)


def test_a_combining_arrow_has_a_width_of_its_own(font: TTFont) -> None:
    assert font["hmtx"][font.getBestCmap()[0x20D7]][0] > 300
