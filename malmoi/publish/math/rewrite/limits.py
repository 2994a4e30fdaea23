r"""Limits of an operator that the author made: `\mathop{\mathbb{E}}_{x}` has its `x` below, as `\sum` has."""

import re

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, group_end, insert, skip_blanks

__all__ = ["LIMITS"]


def _argument_end(tokens: list[Token], index: int) -> int | None:
    # TeX takes one character as an argument without braces: of `_ab` the `a`; a whole run only where it is one.
    if index >= len(tokens) or tokens[index].text in ("}", "&", "_", "^"):
        return None
    if tokens[index].text == "{":
        return group_end(tokens, index)
    return index + 1 if tokens[index].text.startswith("\\") or len(tokens[index].text) == 1 else None


def _scripts(tokens: list[Token], index: int) -> tuple[dict[str, list[Token]], int]:
    # `_{…}` and `^{…}` in either order, and the index behind them.
    scripts: dict[str, list[Token]] = {}
    while (at := skip_blanks(tokens, index)) < len(tokens) and tokens[at].text in ("_", "^"):
        mark, start = tokens[at].text, skip_blanks(tokens, at + 1)
        end = _argument_end(tokens, start)
        if end is None or mark in scripts:
            break
        scripts[mark] = _rewritten(tokens[start:end], display=True)
        index = end
    return scripts, index


def _with_limits(command: Token, body: list[Token], scripts: dict[str, list[Token]]) -> list[Token]:
    for mark, name in (("^", "\\overset"), ("_", "\\underset")):
        if mark in scripts:
            start, between, end = insert(f"{name}{{", command), insert("}{", command), insert("}", command)
            body = [*start, *scripts[mark], *between, *body, *end]
    return [command, *insert("{", command), *body, *insert("}", command)]


def _rewritten(tokens: list[Token], *, display: bool) -> list[Token]:
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        start = skip_blanks(tokens, i + 1)
        end = group_end(tokens, start) if tokens[i].text == "\\mathop" else None
        if end is None:
            out.append(tokens[i])
            i += 1
            continue
        asked = skip_blanks(tokens, end)
        word = tokens[asked].text if asked < len(tokens) else ""
        body = _rewritten(tokens[start + 1 : end - 1], display=display)
        scripts: dict[str, list[Token]] = {}
        behind = asked + 1 if word in ("\\limits", "\\nolimits") else end
        if word == "\\limits" or (display and word != "\\nolimits"):
            scripts, behind = _scripts(tokens, behind)
        out += _with_limits(tokens[i], body, scripts)
        i = behind
    return out


def _apply(latex: Latex) -> list[Token]:
    return _rewritten(latex.tokens, display=latex.display)


LIMITS = Rewrite(re.compile(r"\\mathop(?![A-Za-z])"), _apply)
