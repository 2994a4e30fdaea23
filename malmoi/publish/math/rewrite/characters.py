"""Characters that come with copied text: symbols the engine knows by command only, blanks that are not seen."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.rewrite.text import TEXT_COMMANDS
from malmoi.publish.math.tokens import Token, group_end, insert, skip_blanks

__all__ = ["CHARACTERS"]

_COMMANDS = {
    "∅": "\\varnothing ",
    "√": "\\surd ",
    "∠": "\\angle ",
    "∡": "\\measuredangle ",
    "∢": "\\sphericalangle ",
    "∴": "\\therefore ",
    "∵": "\\because ",
    "⊤": "\\top ",
    "⊥": "\\bot ",
}
# What copying from a chat, a PDF or a note tool leaves behind; the engine would print a box for each.
_UNSEEN = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\xad", "")
_BLANKS = dict.fromkeys("\xa0\u2002\u2003\u2009\u202f\u3000", " ")
_OUTSIDE_TEXT = {**_COMMANDS, **_UNSEEN, **_BLANKS}


def _apply(latex: Latex) -> list[Token]:
    tokens = latex.tokens
    out: list[Token] = []
    text_ends = 0
    for i, token in enumerate(tokens):
        if i >= text_ends and token.text in TEXT_COMMANDS:
            text_ends = group_end(tokens, skip_blanks(tokens, i + 1)) or 0
        table = _UNSEEN if i < text_ends else _OUTSIDE_TEXT
        out += [part for c in token.text for part in insert(table[c], token)] if _all_in(token, table) else [token]
    return out


def _all_in(token: Token, table: dict[str, str]) -> bool:
    return all(character in table for character in token.text)


CHARACTERS = Rewrite(re.compile(f"[{''.join(_OUTSIDE_TEXT)}]"), _apply)
