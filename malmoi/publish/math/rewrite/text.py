r"""Mathematics inside `\text{…}`: `\text{for $n$ steps}` becomes `\text{for }n\text{ steps}`."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, insert, rewrite_groups

__all__ = ["TEXT", "TEXT_COMMANDS"]

TEXT_COMMANDS = frozenset({"\\text", "\\textrm", "\\textbf", "\\textit", "\\textsf", "\\texttt", "\\textsc"})
_SWITCHES = frozenset({"\\rm", "\\bf", "\\it", "\\sf", "\\tt", "\\sl", "\\em"})
_MATH = {"$": "$", "\\(": "\\)"}


def _pieces(inner: list[Token]) -> list[list[Token]] | None:
    # Text, mathematics, text, …; None where a delimiter has no partner.
    pieces: list[list[Token]] = [[]]
    closing = None
    for token in inner:
        if closing is None and token.text in _MATH:
            closing = _MATH[token.text]
            pieces.append([])
        elif token.text == closing:
            closing = None
            pieces.append([])
        else:
            pieces[-1].append(token)
    return None if closing else pieces


def _without_switches(text: list[Token]) -> list[Token]:
    out: list[Token] = []
    switched = False
    for token in text:
        if not (switched and token.text.isspace()) and token.text not in _SWITCHES:
            out.append(token)
        switched = token.text in _SWITCHES
    return out


def _build(command: Token, inner: list[Token]) -> list[Token]:
    pieces = _pieces(inner)
    if pieces is None:
        return [command, *insert("{", command), *inner, *insert("}", command)]
    out: list[Token] = []
    for i, piece in enumerate(pieces):
        if i % 2:
            out += [*insert("{", command), *piece, *insert("}", command)]
        elif piece or len(pieces) == 1:
            out += [command, *insert("{", command), *_without_switches(piece), *insert("}", command)]
    return [*insert("{", command), *out, *insert("}", command)] if len(pieces) > 1 else out


def _apply(latex: Latex) -> list[Token]:
    return rewrite_groups(latex.tokens, TEXT_COMMANDS, _build)


TEXT = Rewrite(re.compile(r"\$|\\\(|\\(?:rm|bf|it|sf|tt|sl|em)(?![A-Za-z])"), _apply)
