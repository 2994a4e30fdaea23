"""The fonts of the pages we add to a PDF: Helvetica, and one for Korean, of which what is written is embedded."""

import re
import struct
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from malmoi.slides.linker import FontFile

__all__ = ["Fonts", "fonts_for"]

_RUN = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")
# Of OS/2's fsType: may not be embedded; may be only whole; only as a picture.
_FORBIDDEN = 0x0002 | 0x0100 | 0x0200
_CID_NAME = re.compile(r"cid(\d{5})")
_TABLES = frozenset(
    ("GlyphOrder", "head", "hhea", "maxp", "hmtx", "cmap", "name", "OS/2", "post", "glyf", "loca", "CFF ")
)
_TAG = "MALMOI"
_SYMBOLIC, _STEM, _A_THOUSAND = 4, 80, 1000
_TO_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Malmoi def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
{pairs}
endcmap CMapName currentdict /CMap defineresource pop end end"""
_MOST_PAIRS = 100


@dataclass(frozen=True)
class Fonts:
    """The fonts as the PDF has them, and how a text is written with them."""

    resources: Object
    codes: dict[str, int] = field(default_factory=dict)
    """The number of each letter in the embedded font; empty where none is embedded."""

    def shown(self, text: str, x: float, y: float, size: float) -> str:
        """Write a line; Latin letters in Helvetica, all others in the font for Korean."""
        parts = [f"BT {x:.2f} {y:.2f} Td"]
        for run in _RUN.findall(text):
            if run.isascii():
                parts.append(f"/F1 {size:.2f} Tf <{run.encode('ascii').hex()}> Tj")
            else:
                codes = "".join(f"{self.codes[char]:04x}" for char in run) if self.codes else ""
                parts.append(f"/F2 {size:.2f} Tf <{codes or run.encode('utf-16-be').hex()}> Tj")
        return " ".join([*parts, "ET"])


@dataclass(frozen=True)
class _Cut:
    """What of a font file is needed."""

    program: bytes
    name: str
    is_cff: bool
    codes: dict[str, int]
    widths: dict[int, int]
    box: tuple[int, int, int, int]
    height: tuple[int, int]


def _cut(font: FontFile, characters: set[str]) -> _Cut | None:
    """Give the letters of a font; None where it lacks one, may not be embedded or cannot be read."""
    try:
        # The same bytes each time: no time of making in it.
        read: Any = TTFont(BytesIO(font.data), fontNumber=font.index, recalcTimestamp=False)
        known = read.getBestCmap() or {}
        if read["OS/2"].fsType & _FORBIDDEN or any(ord(char) not in known for char in characters):
            return None
        # Other tables are for layout, or for those who make the font.
        for tag in [tag for tag in read.keys() if tag not in _TABLES]:  # noqa: SIM118 - a font is no mapping
            del read[tag]
        options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[6])
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=sorted(map(ord, characters)))
        cutter.subset(read)
        out = BytesIO()
        read.save(out)
        made: Any = TTFont(BytesIO(out.getvalue()))
    except (TTLibError, KeyError, IndexError, ValueError, AssertionError, struct.error):
        return None
    is_cff = "CFF " in made
    scale = _A_THOUSAND / made["head"].unitsPerEm
    codes, widths = {}, {}
    for code, glyph in made.getBestCmap().items():
        cid = _CID_NAME.fullmatch(glyph) if is_cff else None
        codes[chr(code)] = int(cid[1]) if cid else made.getGlyphID(glyph)
        widths[codes[chr(code)]] = round(made["hmtx"][glyph][0] * scale)
    head, lines = made["head"], made["hhea"]
    return _Cut(
        made.getTableData("CFF ") if is_cff else out.getvalue(),
        str(made["name"].getDebugName(6) or "Korean"), is_cff, codes, widths,
        tuple(round(one * scale) for one in (head.xMin, head.yMin, head.xMax, head.yMax)),
        (round(lines.ascent * scale), round(lines.descent * scale)),
    )  # fmt: skip


def _to_unicode(codes: dict[str, int]) -> bytes:
    pairs = [f"<{code:04x}> <{char.encode('utf-16-be').hex()}>" for char, code in sorted(codes.items())]
    blocks = [pairs[at : at + _MOST_PAIRS] for at in range(0, len(pairs), _MOST_PAIRS)]
    listed = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
    return _TO_UNICODE.format(pairs=listed).encode("ascii")


def _described(name: str, box: tuple[int, int, int, int], height: tuple[int, int]) -> Dictionary:
    return Dictionary(
        Type=Name.FontDescriptor, FontName=Name(f"/{name}"), Flags=_SYMBOLIC, FontBBox=Array(box), ItalicAngle=0,
        Ascent=height[0], Descent=height[1], CapHeight=height[0], StemV=_STEM,
    )  # fmt: skip


def _embedded(pdf: Pdf, cut: _Cut) -> Dictionary:
    name = f"{_TAG}+{re.sub(r'[^A-Za-z0-9-]', '', cut.name)}"
    described = _described(name, cut.box, cut.height)
    program = pdf.make_stream(cut.program)
    if cut.is_cff:
        program.Subtype = Name.CIDFontType0C
        described.FontFile3 = program
    else:
        program.Length1 = len(cut.program)
        described.FontFile2 = program
    widths = [part for cid, width in sorted(cut.widths.items()) for part in (cid, Array([width]))]
    cid = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType0 if cut.is_cff else Name.CIDFontType2, BaseFont=Name(f"/{name}"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(described), DW=_A_THOUSAND, W=Array(widths),
    )  # fmt: skip
    if not cut.is_cff:
        cid.CIDToGIDMap = Name.Identity
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name(f"/{name}"), Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(cid)]), ToUnicode=pdf.make_stream(_to_unicode(cut.codes)),
    )  # fmt: skip


def _named(pdf: Pdf) -> Dictionary:
    """Give the font that viewers with Asian fonts use for Korean."""
    name = "HYGoThic-Medium"
    collection = Dictionary(Registry=String("Adobe"), Ordering=String("Korea1"), Supplement=1)
    cid = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType0, BaseFont=Name(f"/{name}"), CIDSystemInfo=collection,
        FontDescriptor=pdf.make_indirect(_described(name, (0, -200, 1000, 900), (880, -120))), DW=_A_THOUSAND,
    )  # fmt: skip
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name(f"/{name}"), Encoding=Name("/UniKS-UTF16-H"),
        DescendantFonts=Array([pdf.make_indirect(cid)]),
    )  # fmt: skip


def fonts_for(pdf: Pdf, text: str, font: FontFile | None) -> Fonts:
    """Give the fonts for a text; a viewer's own one for Korean where `font` is none or has not all of its letters."""
    latin = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    resources = Dictionary(F1=pdf.make_indirect(latin))
    characters = {char for run in _RUN.findall(text) if not run.isascii() for char in run}
    cut = _cut(font, characters) if font and characters else None
    if characters:
        resources.F2 = pdf.make_indirect(_embedded(pdf, cut) if cut else _named(pdf))
    return Fonts(pdf.make_indirect(resources), cut.codes if cut else {})
