r"""Commands of plain TeX that take a whole table: `\cases{a & b \cr c & d}`; and `\textcircled{1}`."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, insert, join, rewrite_groups

__all__ = ["PLAIN_TEX"]

_TABLES = {
    "\\cases": "cases",
    "\\matrix": "matrix",
    "\\pmatrix": "pmatrix",
    "\\eqalign": "aligned",
    "\\displaylines": "gathered",
}
# U+2460 is ①; the letters follow behind the numbers.
_CIRCLED = {str(n): chr(0x2460 + n - 1) for n in range(1, 21)}
_CIRCLED |= {chr(ord("A") + n): chr(0x24B6 + n) for n in range(26)}
_CIRCLED |= {chr(ord("a") + n): chr(0x24D0 + n) for n in range(26)}


def _build(command: Token, inner: list[Token]) -> list[Token]:
    if command.text == "\\textcircled":
        text = join(inner).strip()
        return insert(f"\\text{{{_CIRCLED.get(text, f'({text})')}}}", command)
    name = _TABLES[command.text]
    return [*insert(f"\\begin{{{name}}}", command), *inner, *insert(f"\\end{{{name}}}", command)]


def _apply(latex: Latex) -> list[Token]:
    return rewrite_groups(latex.tokens, {*_TABLES, "\\textcircled"}, _build)


PLAIN_TEX = Rewrite(re.compile(r"\\(?:cases|p?matrix|eqalign|displaylines|textcircled)(?![A-Za-z])"), _apply)
