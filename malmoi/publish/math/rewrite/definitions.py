r"""Definitions in a formula: operators, and commands that redefine one the engine or the project has."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, group_end, insert, skip_blanks

__all__ = ["DEFINITIONS"]


def _name(tokens: list[Token], index: int) -> tuple[Token, int] | None:
    # `{\name}` or `\name`, and the index behind it.
    index = skip_blanks(tokens, index)
    end = group_end(tokens, index)
    inside = [token for token in tokens[index + 1 : end - 1] if not token.text.isspace()] if end else []
    if end and len(inside) == 1 and inside[0].text.startswith("\\"):
        return inside[0], end
    if not end and index < len(tokens) and tokens[index].text.startswith("\\"):
        return tokens[index], index + 1
    return None


def _operator(tokens: list[Token], index: int) -> tuple[list[Token], int] | None:
    command = tokens[index]
    star = "*" if index + 1 < len(tokens) and tokens[index + 1].text == "*" else ""
    named = _name(tokens, index + 1 + len(star))
    if named is None:
        return None
    name, start = named
    start = skip_blanks(tokens, start)
    end = group_end(tokens, start)
    if end is None:
        return None
    opening = insert(f"\\providecommand{{{name.text}}}{{}}\\renewcommand{{{name.text}}}{{\\operatorname{star}", command)
    return [*opening, *tokens[start:end], *insert("}", command)], end


def _apply(latex: Latex) -> list[Token]:
    tokens = latex.tokens
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.text == "\\DeclareMathOperator" and (found := _operator(tokens, i)):
            replacement, i = found
            out += replacement
            continue
        if token.text == "\\newcommand" and (named := _name(tokens, i + 1)):
            # The engine refuses a name it has, LaTeX's `\R` or `\E` among them; the author means the new one.
            out += insert(f"\\providecommand{{{named[0].text}}}{{}}\\renewcommand", token)
        else:
            out.append(token)
        i += 1
    return out


DEFINITIONS = Rewrite(re.compile(r"\\(?:newcommand|DeclareMathOperator)(?![A-Za-z])"), _apply)
