"""Bars in the formulas of a table row, hidden from a parser that would cut the row at them."""

import re

__all__ = ["HIDDEN_BAR", "hide_bars", "show_bars"]

HIDDEN_BAR = "\ue003"
"""A private character of the same length, so that offsets into the text stay."""

_ROW = re.compile(r"^[^\n]*\|[^\n]*$", re.MULTILINE)
# As the scanner has it: no blank behind the opening dollar or before the closing one, no digit behind that.
_FORMULA = re.compile(r"(?<![\\$])\$(?![\s$])(?:\\.|[^\\$\n])*?(?:\\.|[^\\$\s])\$(?![\d$])|\\\((?:(?!\\\)).)+\\\)")
_BAR = re.compile(r"(?<!\\)\|")


def hide_bars(text: str) -> str:
    r"""Give the text, as long as before, with the `|` of formulas hidden; `\|` is how Markdown itself hides one."""
    if "|" not in text:
        return text
    return _ROW.sub(lambda row: _FORMULA.sub(lambda formula: _BAR.sub(HIDDEN_BAR, formula[0]), row[0]), text)


def show_bars(text: str) -> str:
    """Give a text with its bars again."""
    return text.replace(HIDDEN_BAR, "|")
