"""Formulas: LaTeX in the author's Markdown becomes MathML when the site is built."""

from malmoi.publish.math.extension import makeExtension

__all__ = ["makeExtension"]
