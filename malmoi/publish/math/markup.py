"""The HTML of one formula: MathML with its LaTeX beside it, or the LaTeX as code where it cannot be rendered."""

import re
from html import escape

from malmoi.publish.math.formula import Flaw, Formula

__all__ = ["DISPLAY_CLASS", "ERROR_CLASS", "INLINE_CLASS", "LONG_CLASS", "element", "is_long"]

DISPLAY_CLASS = "mm-display"
INLINE_CLASS = "mm-inline"
LONG_CLASS = "mm-long"
ERROR_CLASS = "mm-error"

_TAG = re.compile(r"<[^>]*>")
# A list on a telephone has room for some 15 em, and a sign takes 0.6; a few letters of text stick to the formula.
_LONG = 20


def element(formula: Formula, result: str | Flaw) -> str:
    """Give a `<math>` element whose `alttext` is the author's LaTeX on one line, or a `<code>` with that LaTeX.

    Nothing of the author's text gets out as HTML.
    """
    latex = escape(" ".join(formula.tex.split()))
    if isinstance(result, Flaw):
        return f'<code class="{ERROR_CLASS}" title="{escape(result.message)}">{latex or "$$"}</code>'
    return result.replace("<math", f'<math alttext="{latex}"', 1)


def is_long(result: str | Flaw) -> bool:
    """Say whether a formula in running text may be wider than a narrow screen, so that it needs a box to scroll in."""
    return isinstance(result, str) and len(_TAG.sub("", result)) > _LONG
