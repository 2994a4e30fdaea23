r"""LaTeX as tokens that know where their author wrote them.

A rewrite gives tokens back; one that it puts in carries the place of what it stands for, so that the engine's
complaint about the rewritten text leads to the author's own character.
"""

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

__all__ = ["Token", "group_end", "insert", "join", "origin", "rewrite_groups", "skip_blanks", "tokenize"]

# A comment takes the line end and the blanks of the next line with it, as in TeX.
_TOKEN = re.compile(r"\\(?:[A-Za-z]+|.|$)|%[^\n]*\n?[ \t]*|\s+|[0-9]+|[A-Za-z]+|.", re.DOTALL)


class Token(NamedTuple):
    """One command, brace, comment, run of blanks, letters or digits, or any other single character."""

    text: str
    start: int
    """Offset in the author's LaTeX."""


def tokenize(tex: str) -> list[Token]:
    """Cut LaTeX into tokens; joined, they are the text again."""
    return [Token(match[0], match.start()) for match in _TOKEN.finditer(tex)]


def insert(text: str, at: Token) -> list[Token]:
    """Give the tokens of a text that takes the place of a token."""
    return [Token(match[0], at.start) for match in _TOKEN.finditer(text)]


def join(tokens: Collection[Token]) -> str:
    """Give the text of tokens."""
    return "".join(token.text for token in tokens)


def origin(tokens: Collection[Token], offset: int, end: int) -> int:
    """Give the author's offset for an offset into the joined tokens; `end` for one behind the last token."""
    position = 0
    for token in tokens:
        position += len(token.text)
        if offset < position:
            return token.start
    return end


def skip_blanks(tokens: list[Token], index: int) -> int:
    """Give the index of the first token from `index` on that is neither blank nor comment."""
    while index < len(tokens) and (tokens[index].text.isspace() or tokens[index].text.startswith("%")):
        index += 1
    return index


def group_end(tokens: list[Token], index: int, opening: str = "{", closing: str = "}") -> int | None:
    """Give the index behind the group that opens at `index`; None if none opens there or it never closes."""
    if index >= len(tokens) or tokens[index].text != opening:
        return None
    depth = braces = 0
    for i in range(index, len(tokens)):
        text = tokens[i].text
        # A `]` within braces does not close a `[`.
        if opening != "{" and text in "{}":
            braces += 1 if text == "{" else -1
        elif braces == 0 and text == opening:
            depth += 1
        elif braces == 0 and text == closing:
            depth -= 1
            if depth == 0:
                return i + 1
    return None


def rewrite_groups(
    tokens: list[Token], names: Collection[str], build: Callable[[Token, list[Token]], list[Token]]
) -> list[Token]:
    r"""Replace each `\name{…}` by what `build` makes of the command and of what its braces hold, inner ones first.

    A command without a closed group behind it stays; the engine says what is wrong with it.
    """
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        opening = skip_blanks(tokens, i + 1)
        end = group_end(tokens, opening) if tokens[i].text in names else None
        if end is None:
            out.append(tokens[i])
            i += 1
        else:
            inner = rewrite_groups(tokens[opening + 1 : end - 1], names, build)
            out += build(tokens[i], inner)
            i = end
    return out
