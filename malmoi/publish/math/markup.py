"""The HTML of one formula: MathML with its LaTeX beside it, or the LaTeX as code where it cannot be rendered."""

from html import escape

from malmoi.publish.math.formula import Flaw, Formula

__all__ = ["DISPLAY_CLASS", "ERROR_CLASS", "INLINE_CLASS", "element"]

DISPLAY_CLASS = "mm-display"
INLINE_CLASS = "mm-inline"
ERROR_CLASS = "mm-error"


def element(formula: Formula, result: str | Flaw) -> str:
    """Give a `<math>` element whose `alttext` is the author's LaTeX on one line, or a `<code>` with that LaTeX.

    Nothing of the author's text gets out as HTML.
    """
    latex = escape(" ".join(formula.tex.split()))
    if isinstance(result, Flaw):
        return f'<code class="{ERROR_CLASS}" title="{escape(result.message)}">{latex or "$$"}</code>'
    return result.replace("<math", f'<math alttext="{latex}"', 1)
