r"""Where a formula ends that begins at a place of running text: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, `\begin…\end`.

What is code or a comment is for the scanner to say; it asks for places outside of both, in one paragraph or cell.
"""

import re

from malmoi.publish.math.commands import ENVIRONMENTS
from malmoi.publish.math.suspects import is_korean_prose

__all__ = ["formula_at"]

# Text inside a formula may hold formulas: \text{for $n$ steps}. Atomic, or a `$` without partner costs 2ⁿ steps.
_INSIDE = r"(?>\\(?:text[a-z]*|[mhf]box)\s*\{(?:[^{}]|\{[^{}]*\})*\}|\\.|[^\\$])"
_DOLLARS = re.compile(rf"\$\$((?:{_INSIDE})+?)\$\$", re.DOTALL)
_DOLLAR = re.compile(rf"\$(?!\$)((?:{_INSIDE})+?)\$(?![\d$])", re.DOTALL)
_PAREN = re.compile(r"\\\(((?:(?!\\\().)+?)\\\)", re.DOTALL)
_BRACKET = re.compile(r"\\\[(?!\\\[)((?:(?!\\\[).|(?<=\\)\\\[)+?)\\\]", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(begin|end)\{([A-Za-z]+\*?)\}")
_LATEX = re.compile(r"\\[A-Za-z]|[\^_]")
_KOREAN_WORDS = re.compile(r"[\s가-힣.,]*[가-힣][\s가-힣.,]*")
_WORD = re.compile(r"[^\W\d_]{2}")


def formula_at(text: str, start: int) -> tuple[int, str, bool] | None:
    """Give the end of the formula that begins at an offset, its LaTeX, and whether it is displayed; None if none does.

    A dollar sign with a blank next to it is money unless the text is LaTeX: `$5 and $10`, but `$ x_i $`.
    """
    if text.startswith("$", start):
        return _after_dollar(text, start)
    for pattern, display in ((_PAREN, False), (_BRACKET, True)):
        if match := pattern.match(text, start):
            return match.end(), match[1], display
    return _environment(text, start)


def _after_dollar(text: str, start: int) -> tuple[int, str, bool] | None:
    match = _DOLLARS.match(text, start)
    if match and not _KOREAN_WORDS.fullmatch(match[1]):
        return match.end(), match[1], True
    match = _DOLLAR.match(text, start)
    return (match.end(), match[1], False) if match and _is_latex(match[1]) else None


def _is_latex(tex: str) -> bool:
    if is_korean_prose(tex):
        return False
    left, right = tex[0].isspace(), tex[-1].isspace()
    if not left and not right:
        return True
    if _LATEX.search(tex):
        return True
    return left and right and not _WORD.search(tex)


def _environment(text: str, start: int) -> tuple[int, str, bool] | None:
    opening = _ENVIRONMENT.match(text, start)
    if not opening or opening[1] != "begin" or opening[2] not in ENVIRONMENTS:
        return None
    depth = 0
    for match in _ENVIRONMENT.finditer(text, start):
        if match[2] == opening[2]:
            depth += 1 if match[1] == "begin" else -1
            if depth == 0:
                return match.end(), text[start : match.end()], True
    return None
