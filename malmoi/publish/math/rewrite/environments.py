r"""Environments that go by another name here, such as `split`, `alignat`, `eqnarray`, `smallmatrix`, `matrix*`."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, group_end, insert, join, skip_blanks

__all__ = ["ENVIRONMENTS"]

_RENAMED = {
    "split": "aligned",
    "alignat": "align",
    "alignat*": "align*",
    "alignedat": "aligned",
    "xalignat": "align",
    "xalignat*": "align*",
    "flalign": "align",
    "flalign*": "align*",
    "eqnarray": "align",
    "eqnarray*": "align*",
    "smallmatrix": "subarray",
    **{f"{kind}*": kind for kind in ("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix")},
}
_WITH_COUNT = frozenset({"alignat", "alignat*", "alignedat", "xalignat", "xalignat*"})
_TRANSPARENT = frozenset({"subequations", "math", "displaymath"})
# As many columns as anyone will set small; the engine does not mind more than are used.
_SMALL_COLUMNS = "{" + "c" * 10 + "}"


def _apply(latex: Latex) -> list[Token]:
    tokens = latex.tokens
    out: list[Token] = []
    open_environments: list[str] = []
    ampersands = [0]
    i = 0
    while i < len(tokens):
        token = tokens[i]
        start = skip_blanks(tokens, i + 1)
        end = group_end(tokens, start) if token.text in ("\\begin", "\\end") else None
        if end is not None:
            name = join(tokens[start + 1 : end - 1]).strip()
            if token.text == "\\begin":
                open_environments.append(name)
                ampersands.append(0)
                i = _behind_arguments(tokens, end, name)
            else:
                open_environments = open_environments[:-1]
                ampersands = ampersands[:-1] or [0]
                i = end
            out += _delimiter(token, name)
            continue
        if token.text == "\\\\":
            ampersands[-1] = 0
        elif token.text == "&":
            ampersands[-1] += 1
        # `a &=& b` has its relation in a column of its own; `align` wants one `&` before it.
        if token.text != "&" or ampersands[-1] != 2 or not _is_eqnarray(open_environments):  # noqa: PLR2004 -- the second
            out.append(token)
        i += 1
    return out


def _is_eqnarray(open_environments: list[str]) -> bool:
    return bool(open_environments) and open_environments[-1].startswith("eqnarray")


def _behind_arguments(tokens: list[Token], end: int, name: str) -> int:
    if name in _WITH_COUNT:
        return group_end(tokens, skip_blanks(tokens, end)) or end
    if name.endswith("matrix*"):
        return group_end(tokens, skip_blanks(tokens, end), "[", "]") or end
    return end


def _delimiter(token: Token, name: str) -> list[Token]:
    if name in _TRANSPARENT:
        return []
    columns = _SMALL_COLUMNS if name == "smallmatrix" and token.text == "\\begin" else ""
    return insert(f"{token.text}{{{_RENAMED.get(name, name)}}}{columns}", token)


_NAMES = "|".join(re.escape(name) for name in sorted([*_RENAMED, *_TRANSPARENT], key=len, reverse=True))
ENVIRONMENTS = Rewrite(re.compile(rf"\\(?:begin|end)\s*\{{\s*(?:{_NAMES})\s*\}}"), _apply)
