r"""What stands behind `\begin{array}`: `[t]`, `@{}`, `*{3}{c}`, `p{2em}`; the engine knows `l`, `c`, `r`, `|`."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, group_end, insert, join, skip_blanks

__all__ = ["COLUMNS"]

_WITH_COLUMNS = frozenset({"array", "darray", "subarray"})
_WITH_POSITION = _WITH_COLUMNS | {"aligned", "gathered", "split", "alignedat"}
_REPEATED = re.compile(r"\*\s*\{\s*(\d{1,2})\s*\}\s*\{([^{}]*)\}")
_DECORATION = re.compile(r"[@!<>]\s*\{[^{}]*\}")
_PARAGRAPH = re.compile(r"[pmb]\s*\{[^{}]*\}")
# What keeps a table's own `|` apart writes the ones of its cells as commands.
_RULE = re.compile(r"\\(?:vert|mid)\b\s*")


def _simple(columns: str) -> str:
    columns = _REPEATED.sub(lambda match: match[2] * int(match[1]), columns)
    columns = _DECORATION.sub("", columns)
    columns = _PARAGRAPH.sub("l", columns)
    return _RULE.sub("|", columns)


def _apply(latex: Latex) -> list[Token]:
    tokens = latex.tokens
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        out.append(tokens[i])
        i += 1
        if out[-1].text != "\\begin":
            continue
        end = group_end(tokens, skip_blanks(tokens, i))
        if end is None:
            continue
        name = join(tokens[i:end]).strip("{} \t\n")
        out += tokens[i:end]
        i = end
        if name in _WITH_POSITION:
            i = group_end(tokens, skip_blanks(tokens, i), "[", "]") or i
        columns_end = group_end(tokens, skip_blanks(tokens, i)) if name in _WITH_COLUMNS else None
        if columns_end:
            out += insert(_simple(join(tokens[i:columns_end])), tokens[i])
            i = columns_end
    return out


COLUMNS = Rewrite(
    re.compile(
        r"\\begin\s*\{\s*(?:(?:array|darray|subarray|aligned|gathered|split|alignedat)\s*\}\s*\[|"
        r"(?:array|darray|subarray)\s*\}\s*\{[^}]*[^lcr|\s}])"
    ),
    _apply,
)
