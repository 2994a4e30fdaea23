r"""Commands that go by another name here, and commands that mean nothing on a web page."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, group_end, skip_blanks

__all__ = ["NAMES"]

# Renamed here and not by a macro: the engine reads a macro's argument as mathematics, blanks and all.
_RENAMED = {
    "hbox": "text",
    "mbox": "text",
    "textmd": "text",
    "textnormal": "text",
    "textsl": "textit",
    "textup": "text",
    "cr": "\\",
    "hdots": "dots",
}
# Sizes, because a page has its own; breaks and fillers, because there is no sheet of paper.
_DROPPED_NAMES = """
    tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge boldmath
    allowbreak nobreak displaybreak noindent hfill hfil centering protect null strut
"""
_DROPPED = frozenset(_DROPPED_NAMES.split())
_DROPPED_WITH_GROUP = frozenset({"require", "vspace"})

_ALL = sorted({*_RENAMED, *_DROPPED, *_DROPPED_WITH_GROUP}, key=len, reverse=True)


def _apply(latex: Latex) -> list[Token]:
    tokens = latex.tokens
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        name = token.text[1:] if token.text.startswith("\\") else ""
        if name in _RENAMED:
            out.append(Token(f"\\{_RENAMED[name]}", token.start))
        elif name in _DROPPED_WITH_GROUP:
            i = (group_end(tokens, skip_blanks(tokens, i + 1)) or i + 1) - 1
        elif name not in _DROPPED:
            out.append(token)
        i += 1
    return out


NAMES = Rewrite(re.compile(rf"\\(?:{'|'.join(map(re.escape, _ALL))})(?![A-Za-z])"), _apply)
