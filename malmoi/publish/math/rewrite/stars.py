r"""A star behind a command: `\epsilon*x` is a product, `\hspace*` and `\\*` are the unstarred command."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token

__all__ = ["STARS"]

# The engine reads `\name*` as one name, whatever the name is.
_ITS_OWN = frozenset({"\\operatorname", "\\tag", "\\DeclareMathOperator"})
_WITHOUT = frozenset({"\\hspace", "\\\\", "\\newcommand", "\\renewcommand", "\\providecommand"})


def _apply(latex: Latex) -> list[Token]:
    tokens = latex.tokens
    out: list[Token] = []
    for token in tokens:
        before = out[-1].text if out else ""
        if token.text == "*" and before in _WITHOUT:
            continue
        if token.text == "*" and before.startswith("\\") and before not in _ITS_OWN:
            out.append(Token(" ", token.start))
        out.append(token)
    return out


STARS = Rewrite(re.compile(r"\\(?:[A-Za-z]+|\\)\*"), _apply)
