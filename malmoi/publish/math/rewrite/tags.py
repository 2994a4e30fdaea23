r"""Numbers of equations: `\tag` and `\label` outside an environment, and in Hangul.

The engine takes them within `equation`, `align` and their like only, and takes ASCII only. What is not ASCII
travels through it as hexadecimal digits; `reveal` gives the author's text back.
"""

import re
from html import escape

from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.tokens import Token, group_end, insert, join, skip_blanks

__all__ = ["TAGS", "reveal"]

_NAMED = frozenset({"\\tag", "\\label", "\\eqref", "\\ref"})
_PLAIN = re.compile(r"[A-Za-z0-9 .,:;'*+/()-]*")
_WRAPPED = re.compile(r"\\(?:text|textrm|mathrm|textbf)\s*\{([^{}]*)\}|\$")
_SYMBOLS = {"\\ast": "*", "\\star": "⋆", "\\dagger": "†", "\\ddagger": "‡", "\\prime": "′", "\\_": "_", "\\#": "#"}
_NUMBERED = re.compile(r"\\begin\s*\{(?:equation|align|gather|multline)\*?\}")
_HIDDEN = re.compile(r"HEX-([0-9a-f]*)-")
# `\eqref` prints the parentheses that `\ref` does not.
_BARE = re.compile(r"<mtext>REF-</mtext>(<mtext><a [^>]*>)\(([^<]*)\)(</a></mtext>)")


def _name(text: str) -> str:
    text = _WRAPPED.sub(lambda match: match[1] or "", text)
    for command, symbol in _SYMBOLS.items():
        text = text.replace(command, symbol)
    text = text.strip()
    # A command that is left is not for us to guess; the engine names it.
    return text if _PLAIN.fullmatch(text) or "\\" in text else f"HEX-{text.encode().hex()}-"


def _apply(latex: Latex) -> list[Token]:
    tokens = latex.tokens
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        starred = token.text == "\\tag" and i + 1 < len(tokens) and tokens[i + 1].text == "*"
        start = skip_blanks(tokens, i + 1 + starred)
        end = group_end(tokens, start) if token.text in _NAMED else None
        if end is None:
            out.append(token)
            i += 1
            continue
        command = "\\text{REF-}\\eqref" if token.text == "\\ref" else token.text + "*" * starred
        out += insert(f"{command}{{{_name(join(tokens[start + 1 : end - 1]))}}}", token)
        i = end
    text = join(out)
    if latex.display and not _NUMBERED.search(text) and re.search(r"\\(?:tag|label)(?![A-Za-z])", text):
        environment = "equation*" if "\\tag" in text else "equation"
        out = [
            *insert(f"\\begin{{{environment}}}", out[0]),
            *out,
            *insert(f"\\end{{{environment}}}", out[-1]),
        ]
    return out


def reveal(mathml: str) -> str:
    """Give the MathML with the author's own tags and references."""
    if "REF-" in mathml:
        mathml = _BARE.sub(r"\1\2\3", mathml)
    return _HIDDEN.sub(lambda match: escape(bytes.fromhex(match[1]).decode()), mathml) if "HEX-" in mathml else mathml


TAGS = Rewrite(re.compile(r"\\(?:tag|label|eqref|ref)(?![A-Za-z])"), _apply)
