"""What the engine's MathML still needs before browsers show it as the engine means it."""

import re

from malmoi.publish.math.colours import readable
from malmoi.publish.math.rewrite.tags import reveal

__all__ = ["polish"]

# Accents that stretch. Chromium stretches the spacing characters only, and puts the combining ones half an em to
# the left; Firefox takes both.
_ACCENTS = {
    '<mo stretchy="true">\u0302</mo>': '<mo stretchy="true">\u02c6</mo>',
    '<mo stretchy="true">~</mo>': '<mo stretchy="true">\u02dc</mo>',
}
_OVERLINE = '<mo stretchy="true">\u0332</mo></mover>'
# Chromium makes a row as high as its ink, so that `a` and `b` stand at uneven distances; TeX has a strut a row.
_ROW = re.compile(r"(<mtr><mtd(?:(?!padding-top)[^>])*>)")
_STRUT = r'\1<mspace height="0.75em" depth="0.3em"/>'
_UNDERLINE = '<mo stretchy="true">\u0332</mo></munder>'


def polish(mathml: str) -> str:
    """Give the `<math>` element with accents that stretch in every browser and with the author's own tags."""
    # An entity of HTML that a feed reader or an XML parser does not know.
    mathml = mathml.replace("&ApplyFunction;", "\u2061")
    if 'stretchy="true"' in mathml:
        for found, better in _ACCENTS.items():
            mathml = mathml.replace(found, better)
        mathml = mathml.replace(_OVERLINE, _OVERLINE.replace("\u0332", "\u203e"))
        mathml = mathml.replace(_UNDERLINE, _UNDERLINE.replace("\u0332", "_"))
    if "<mtr>" in mathml:
        mathml = _ROW.sub(_STRUT, mathml)
        # Lines below a sum that would touch.
        mathml = mathml.replace("padding-top: 0;padding-bottom: 0;", "padding-top: 0.1em;padding-bottom: 0.1em;")
    return readable(reveal(mathml))
