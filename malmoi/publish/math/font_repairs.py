"""What STIX Two Math needs before Chromium sets it as well as Firefox does.

Chromium keeps room for the widest form of a character that stretches, whichever form it takes: √x had a gap of
0.4 em behind it, a small matrix one of 0.2 em between bracket and entries. So tall forms are made narrow here.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

__all__ = ["repair"]

_FENCES = "()[]{}⌈⌉⌊⌋⟨⟩"
_FENCE_ROOM = 60
_RADICAL = "√"
# Thousandths of an em: heights that are drawn, between those that the font has (1188, 1855, 2371, 2892).
_RADICAL_HEIGHTS = {860: 1188, 1020: 1188, 1500: 1855}
_COMBINING = "\u0302\u0303\u0305\u20d6\u20d7"
_STRETCH_LIKE = {"ˆ": "\u0302", "˜": "\u0303"}
_PRIMES = "′″‴⁗"


def repair(font: TTFont, name: str) -> None:
    """Change the font in place and give it another name, since it is another font now."""
    _rename(font, name)
    _mend_connectors(font)
    _space_combining_marks(font)
    _let_accents_stretch(font)
    _enlarge_primes(font)
    _lower_arrow_labels(font)
    _add_radical_heights(font)
    _narrow(font, _RADICAL, room=40)
    for character in _FENCES:
        _narrow(font, character, room=_FENCE_ROOM)


def _rename(font: TTFont, name: str) -> None:
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 16):
            record.string = name
        elif record.nameID == 6:  # noqa: PLR2004 -- the PostScript name, which has no blanks
            record.string = name.replace(" ", "")


def _variants(font: TTFont) -> otTables.MathVariants:
    return font["MATH"].table.MathVariants


def _vertical(font: TTFont, character: str) -> otTables.MathGlyphConstruction:
    variants = _variants(font)
    glyph = font.getBestCmap()[ord(character)]
    return variants.VertGlyphConstruction[variants.VertGlyphCoverage.glyphs.index(glyph)]


def _mend_connectors(font: TTFont) -> None:
    # The head of → has its joint noted at the wrong end, so that Chromium does not join it to a shaft.
    for construction in _variants(font).HorizGlyphConstruction:
        parts = construction.GlyphAssembly.PartRecords if construction.GlyphAssembly else []
        if len(parts) > 1 and parts[-1].StartConnectorLength == 0 < parts[-1].EndConnectorLength:
            parts[-1].StartConnectorLength, parts[-1].EndConnectorLength = parts[-1].EndConnectorLength, 0


def _space_combining_marks(font: TTFont) -> None:
    # A mark that hangs over the letter before it: Chromium paints it half an em to the left of its place.
    attachment = font["MATH"].table.MathGlyphInfo.MathTopAccentAttachment
    for character in _COMBINING:
        glyph = font.getBestCmap()[ord(character)]
        left, _, right, _ = _bounds(font, glyph)
        _redraw(font, glyph, glyph, Transform().translate(-left, 0), round(right - left))
        if glyph in attachment.TopAccentCoverage.glyphs:
            at = attachment.TopAccentAttachment[attachment.TopAccentCoverage.glyphs.index(glyph)]
            at.Value = round((right - left) / 2)


def _let_accents_stretch(font: TTFont) -> None:
    # ˆ and ˜ are what browsers stretch; the font has the wide forms below the combining marks only.
    variants, characters = _variants(font), font.getBestCmap()
    for spacing, combining in _STRETCH_LIKE.items():
        glyphs = variants.HorizGlyphCoverage.glyphs
        construction = variants.HorizGlyphConstruction[glyphs.index(characters[ord(combining)])]
        glyphs.append(characters[ord(spacing)])
        variants.HorizGlyphConstruction.append(deepcopy(construction))
    order = {glyph: i for i, glyph in enumerate(font.getGlyphOrder())}
    pairs = sorted(
        zip(variants.HorizGlyphCoverage.glyphs, variants.HorizGlyphConstruction, strict=True),
        key=lambda pair: order[pair[0]],
    )
    variants.HorizGlyphCoverage.glyphs = [glyph for glyph, _ in pairs]
    variants.HorizGlyphConstruction = [construction for _, construction in pairs]


def _enlarge_primes(font: TTFont) -> None:
    # MathML sets a prime as a superscript; the form for that is behind `ssty`, which Chromium does not apply.
    for table in font["cmap"].tables:
        if table.format in (4, 12):
            for character in _PRIMES:
                larger = _script_form(font, table.cmap.get(ord(character)))
                if larger:
                    table.cmap[ord(character)] = larger


def _script_form(font: TTFont, glyph: str | None) -> str | None:
    features = font["GSUB"].table.FeatureList.FeatureRecord
    lookups = {i for record in features if record.FeatureTag == "ssty" for i in record.Feature.LookupListIndex}
    for i in sorted(lookups):
        for extension in font["GSUB"].table.LookupList.Lookup[i].SubTable:
            subtable = getattr(extension, "ExtSubTable", extension)
            if glyph in getattr(subtable, "alternates", {}):
                return str(subtable.alternates[glyph][0])
            if glyph in getattr(subtable, "mapping", {}):
                return str(subtable.mapping[glyph])
    return None


def _lower_arrow_labels(font: TTFont) -> None:
    # The label of \\xrightarrow stands 0.8 em up, twice as far from its arrow as in TeX.
    font["MATH"].table.MathConstants.StretchStackTopShiftUp.Value = 600


def _add_radical_heights(font: TTFont) -> None:
    # Chromium hangs what is too tall below the line; a radical for one letter was 1.2 em tall.
    records = _vertical(font, _RADICAL).MathGlyphVariantRecord
    by_height = {record.AdvanceMeasurement: record for record in records}
    for height, model_height in _RADICAL_HEIGHTS.items():
        model = by_height[min(by_height, key=lambda known: abs(known - model_height))].VariantGlyph
        _, bottom, _, top = _bounds(font, model)
        glyph = f"radical.h{height}"
        scale = height / (top - bottom)
        _redraw(font, model, glyph, Transform().scale(1, scale), font["hmtx"][model][0])
        record = otTables.MathGlyphVariantRecord()
        record.VariantGlyph, record.AdvanceMeasurement = glyph, height
        records.append(record)
    # The form that is not stretched is taken whenever it is tall enough, so it has to be the smallest.
    base, tall = font.getBestCmap()[ord(_RADICAL)], "radical.base"
    _redraw(font, base, tall, Transform(), font["hmtx"][base][0])
    for record in records:
        if record.VariantGlyph == base:
            record.VariantGlyph = tall
    smallest = f"radical.h{min(_RADICAL_HEIGHTS)}"
    _redraw(font, smallest, base, Transform(), font["hmtx"][smallest][0])
    records.sort(key=lambda record: record.AdvanceMeasurement)


def _forms(font: TTFont, character: str) -> Iterator[str]:
    construction = _vertical(font, character)
    if construction.GlyphAssembly:
        yield from {part.glyph for part in construction.GlyphAssembly.PartRecords}
    yield from {record.VariantGlyph for record in construction.MathGlyphVariantRecord}


def _narrow(font: TTFont, character: str, room: int) -> None:
    base = font.getBestCmap()[ord(character)]
    widest = font["hmtx"][base][0] + room
    for glyph in sorted(_forms(font, character)):
        advance = font["hmtx"][glyph][0]
        if advance > widest:
            _redraw(font, glyph, glyph, Transform().scale(widest / advance, 1), widest)


def _bounds(font: TTFont, glyph: str) -> tuple[float, float, float, float]:
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.bounds or (0, 0, 0, 0)


def _redraw(font: TTFont, model: str, glyph: str, transform: Callable[..., object], advance: int) -> None:
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(glyphs)
    glyphs[model].draw(TransformPen(pen, transform))
    drawn = pen.glyph()
    if glyph not in font.getGlyphOrder():
        font.setGlyphOrder([*font.getGlyphOrder(), glyph])
    font["glyf"][glyph] = drawn
    drawn.recalcBounds(font["glyf"])
    font["hmtx"][glyph] = (advance, getattr(drawn, "xMin", 0))
