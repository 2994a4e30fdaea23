"""The math font of the site: STIX Two Math, cut to what formulas need, as WOFF2.

It comes from the wheel of ziamath, which carries the whole font (1.5 MB); nothing of it is committed.
Its licence, the SIL Open Font License 1.1, is docs/assets/fonts/OFL.txt and is published beside the font.
"""

import hashlib
import inspect
import io
import sys
from collections.abc import Iterable
from importlib.metadata import distribution, version

from fontTools import subset
from fontTools.ttLib import TTFont

from malmoi.publish.math import font_repairs
from malmoi.publish.math.font_repairs import repair

__all__ = ["CHARACTERS", "FONT_NAME", "FONT_PATH", "font_key", "math_font"]

FONT_PATH = "assets/fonts/malmoi-math.woff2"
"""Where math.css looks for it."""

FONT_NAME = "Malmoi Math"
_SOURCE = ("ziamath", "ziamath/fonts/STIXTwoMath-Regular.ttf")
# Browsers apply `dtls` and `flac` (dotless letters and flat accents) by themselves; the optical sizes of `ssty`
# would double the file.
_FEATURES = ["math", "ccmp", "dtls", "flac"]
# Copyright, family, style, full name, version, PostScript name, licence and its address: the OFL wants them kept.
_NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]

_RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x0391, 0x03F6),  # Greek
    (0x1D400, 0x1D537),  # bold, italic, script, fraktur; an <mi> of one letter is painted as its italic
    (0x1D538, 0x1D56B),  # double-struck
    (0x1D5A0, 0x1D5D3),  # sans-serif
    (0x1D670, 0x1D6A5),  # typewriter, dotless i and j
    (0x1D6A8, 0x1D755),  # Greek, bold and italic
    (0x1D7CE, 0x1D7E1),  # digits, bold and double-struck
)
# What the commands of `malmoi.publish.math.commands` print besides; a test holds that none is missing.
_SIGNS = """
£¥§¨©¬®¯°±´·×ßð÷ıȷˆˇ˘˙˚˜\u0302\u0303\u0338–—‖‘’“”†‡•…′″‴⁗‵‾⃖⃗⃛⃜
ℂℊℋℌℍℏℐℑℒℓℕ℘ℙℚℛℜℝℤ℧ℨℬℭℯℰℱℲℳℴℵℶℷℸ⅁ℎ
←↑→↓↔↕↖↗↘↙↚↛↞↠↢↣↦↩↪↫↬↭↮↰↱↶↷↺↻↼↽↾↿⇀⇁⇂⇃⇄⇆⇇⇈⇉⇊⇋⇌⇍⇎⇏⇐⇑⇒⇓⇔⇕⇚⇛⇝⇠⇢
∀∁∂∃∄∅∇∈∉∋∌∏∐∑−∓∔∕∖∗∘∙√∝∞∠∡∢∣∤∥∦∧∨∩∪∫∬∭∮∯∰∴∵∶∷∼∽≀≁≂≃≅≇≈≊≍≎≏≐≑≒≓≔≕≖≗≜≠≡≢≤≥≦≧≨≩≪≫≬≮≯≰≱≲≳≶≷
≺≻≼≽≾≿⊀⊁⊂⊃⊄⊅⊆⊇⊈⊉⊊⊋⊎⊏⊐⊑⊒⊓⊔⊕⊖⊗⊘⊙⊚⊛⊝⊞⊟⊠⊡⊢⊣⊤⊥⊨⊩⊪⊬⊭⊮⊯⊲⊳⊴⊵⊶⊷⊸⊺⊻⊼⋀⋁⋂⋃⋄⋅⋆⋇⋈⋉⋊⋋⋌⋍⋎⋏⋐⋑⋒⋓⋔⋖⋗⋘⋙⋚⋛⋞⋟⋠⋡⋦⋧⋨⋩⋪⋫⋬⋭
⋮⋯⋰⋱⌈⌉⌊⌋⌜⌝⌞⌟⌢⌣⎰⎱⎴⎵⏞⏟⏠⏡ⓇⓈ■□△▴▵▶▷▽▾▿◀◁◊◯◻★♠♡♢♣♭♮♯✓✠⟂⟋⟍⟦⟧⟨⟩⟮⟯⟵⟶⟷⟸⟹⟺⟼⦃⦄⧫⨀⨁⨂⨄⨆⨝⨿⩞⩴⩽⩾⪅⪆⪇⪈⪉⪊⪋⪌⪕⪖⪯⪰⪵⪶⪷⪸⪹⪺⫅⫆⫋⫌
"""
CHARACTERS = frozenset(code for first, last in _RANGES for code in range(first, last + 1)) | {
    ord(sign) for sign in _SIGNS.replace("\n", "")
}
"""What the font holds: every letter and sign of everyday formulas; a rarer one is painted by the reader's own."""


def font_key() -> str:
    """Give what tells one font file from another: it changes with the source font and with this code."""
    versions = [version(package) for package in ("ziamath", "fonttools", "brotli")]
    code = [inspect.getsource(module) for module in (sys.modules[__name__], font_repairs)]
    return hashlib.sha256("\n".join([*versions, *code]).encode()).hexdigest()[:16]


def math_font(more: Iterable[str] = ()) -> bytes:
    """Give the font file; `more` adds characters. Takes a second or two."""
    name, path = _SOURCE
    # The same bytes at every build: no time of making in it.
    font = TTFont(str(distribution(name).locate_file(path)), recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = _FEATURES
    options.name_IDs = _NAMES
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    repair(font, FONT_NAME)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(CHARACTERS | {ord(character) for text in more for character in text}))
    subsetter.subset(font)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()
