r"""Lines below a sum: `\substack{i \\ j}` is the environment `subarray` with one centred column."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, insert, rewrite_groups

__all__ = ["SUBSTACK"]


def _build(command: Token, inner: list[Token]) -> list[Token]:
    opening, closing = insert("{\\begin{subarray}{c}", command), insert("\\end{subarray}}", command)
    return [*opening, *inner, *closing]


def _apply(latex: Latex) -> list[Token]:
    return rewrite_groups(latex.tokens, {"\\substack"}, _build)


SUBSTACK = Rewrite(re.compile(r"\\substack"), _apply)
