"""What is code in running text: lines of a program or a terminal, paths, addresses, identifiers, options."""

import re
from bisect import bisect_right

__all__ = ["Opaque"]

# A longer word without blanks is data, not language.
_TOKEN_LIMIT = 240
_REACH = 40
_LINE_LIMIT = 400
# Prose must not look like it: "AE = Autoencoder(오토인코더)", "for each token in the batch:", "class imbalance: …".
_LINE = re.compile(
    r"\s*(?:\$ |>>> ?|%[a-z]|!?pip3? install|(?:conda|docker|npm) [a-z]|sudo |git (?:add|clone|init|pull|push)\b"
    r"|python3? \S+\.py|import \w+(?:\.\w+)*(?: as|\s*$)|from [\w.]+ import|(?:async )?def \w+\("
    r"|class \w+(?:\([^)]{0,60}\))?:\s*$|return [\w.]+\(|for \w+(?:, ?\w+){0,5} in [\w.()\[\], ]{1,60}:\s*$"
    r"|(?:(?:el)?if|while) [^:=<>(]{0,80}[=<>(][^:]{0,80}:\s*$|print\(|#include|@\w+\s*$|(?:const|let|var) \w+ ?="
    r"|[\w.]{1,60}\(\)\s*;?\s*$"
    r"|[\w.\[\]]{1,60}(?:, ?[\w.]{1,60}){0,5} ?[-+*/@]?= ?(?:await |new )?[\w.]{1,60}\([ -~]{0,200}$)",
    re.ASCII,
)
# Items of a list end with a semicolon too; a statement calls, assigns or declares something.
_LINE_END = re.compile(
    r"[^{]*\{|\s*(?:\{.*)?\}[;,]?|[ -~]*(?:\w\(|[={}<>&|]|\w\[|->|::|\+\+|\w\.\w)[ -~]*;"
    r"|\s*(?:return|throw|delete|break|int|float|double|char|bool|auto|const|let|var|void|using|import|static)\b[ -~]*;"
)
_BETWEEN_STOPS = re.compile(r"[^\s()\[\]{}<>,;\"“”|]+")
_TOUCHING = frozenset("./\\@:=~_&?%+*$-#")
_QUOTES = ("'", '"')
_TOKEN = re.compile(
    r"://|www\.|\w@\w|::|\w_\w|__|\\\w|[A-Za-z]\.[a-z]|[a-z]\.[A-Z]|^[.~]{0,2}/(?!/)|^--|[A-Za-z]:\\"
    r"|\.(?:py|ipynb|md|com|org|io|net|json|ya?ml|pth?|ckpt|sh|txt|csv|pdf|pptx?|docx?|html?|cpp|[ch]|jsx?|tsx?|png|jpe?g|zip)\b"
)
_PATH = re.compile(r"[._~\d]|^[a-z/-]+$")
_OPTION_LEFT = re.compile(r"(?<![A-Za-z])[a-z_][a-z0-9_]*=['\"]?$")
_OPTION_RIGHT = re.compile(r"=(?:[\d'\"\[(.-]|True|False|None|[a-z_]+\b)")
# A key of JSON, or of a dictionary in Python.
_KEY_LEFT = re.compile(r"[{,]\s*['\"]$")
# A place for a value in a text of Python's: '{:.4f}', and what fills it.
_FORMATTED = re.compile(r"\{\w{0,20}:[\d.,<>^+]{0,8}[a-z%]?\}|\.format\(")
# What stands in the brackets of a function in a formula: f(x), f(Q, K, V), f(W_q q + b).
_ARGUMENTS = re.compile(
    r"\((?:[^()\[:가-힣]{0,40}(?:[A-Za-z0-9]\s?=|[\^_\\·⋅⊤ᵀ]|\b\w{1,3}\s?[+*]\s?\w{1,3}\b)"
    r"|(?:[^\W가-힣]|[a-z]\w)(?:\s?[,;|]\s?(?:[^\W가-힣]|[a-z]\w)){0,5}\))"
)
_KEY_RIGHT = re.compile(r"['\"]\s?:")
_SPANS = re.compile(
    r"(?:https?://|www\.)[^\s)>\]\"]{1,2000}|`[^`\n]{1,300}`|\\[A-Za-z]{1,30}\{[^{}\n]{0,200}\}"
    r"|\$\$?[^\s$\d][^$\n]{0,300}?(?<=\S)\$(?!\d)"
)


# Most lines hold none of these, and then no code.
_SIGN = re.compile(
    r"[=(){};$>@%!#`\\/_&~+|:]|\.\w|--|^\s*(?:import|from|return|pip3?|conda|sudo|git|python3?)\b", re.MULTILINE
)


class Opaque:
    """What of one text is code; found out only where a mention stands."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._has_code = bool(_SIGN.search(shown))
        self._lines: list[int] | None = None
        self._verdicts: dict[int, bool] = {}
        self._spans: list[tuple[int, int]] | None = None
        self._tokens: list[tuple[int, int]] | None = None
        self._judged: dict[int, bool] = {}

    def __contains__(self, span: tuple[int, int]) -> bool:
        """Say whether the stretch stands in code."""
        return self._has_code and (self._in_span(span[0]) or self._in_token(*span) or self._in_line(span[0]))

    def _in_span(self, start: int) -> bool:
        if self._spans is None:
            wanted = any(mark in self._shown for mark in ("`", "\\", "$", "://", "www."))
            self._spans = [found.span() for found in _SPANS.finditer(self._shown)] if wanted else []
        at = bisect_right(self._spans, (start, len(self._shown))) - 1
        return at >= 0 and start < self._spans[at][1]

    def _in_line(self, start: int) -> bool:
        shown = self._shown
        if self._lines is None:
            self._lines = [0, *(found.end() for found in re.finditer("\n", shown)), len(shown) + 1]
        at = bisect_right(self._lines, start) - 1
        if at not in self._verdicts:
            begin, end = self._lines[at], self._lines[at + 1] - 1
            line = shown[begin:end] if end - begin <= _LINE_LIMIT else ""
            self._verdicts[at] = bool(
                _LINE.match(line) or _LINE_END.fullmatch(line.rstrip()) or _FORMATTED.search(line)
            )
        return self._verdicts[at]

    def _in_token(self, start: int, end: int) -> bool:
        shown = self._shown
        called = shown.startswith("()", end) or self._is_function(start, end)
        left = shown[max(0, start - _REACH) : start]
        if left.endswith("<") and shown.startswith(">", end):
            return shown[start:end].isascii() and shown[start:end].islower()
        if left[-1:] not in _TOUCHING and shown[end : end + 1] not in _TOUCHING:
            return called or (left[-1:] in _QUOTES and self._is_quoted_code(left, end))
        if self._tokens is None:
            self._tokens = [found.span() for found in _BETWEEN_STOPS.finditer(shown)]
        first, last = self._token_at(start), self._token_at(end - 1)
        if called or self._is_code(first) or (last != first and self._is_code(last)):
            return True
        form = shown[start:end]
        if not form.isascii():
            return False
        return bool(_OPTION_LEFT.search(left) or (form.islower() and _OPTION_RIGHT.match(shown, end)))

    def _is_function(self, start: int, end: int) -> bool:
        word = self._shown[start:end]
        return word.isascii() and word.isalpha() and bool(_ARGUMENTS.match(self._shown, end))

    def _is_quoted_code(self, left: str, end: int) -> bool:
        if _OPTION_LEFT.search(left):
            return True
        return bool(_KEY_LEFT.search(left) and _KEY_RIGHT.match(self._shown, end))

    def _token_at(self, index: int) -> int:
        return bisect_right(self._tokens or [], (index, len(self._shown))) - 1

    def _is_code(self, token: int) -> bool:
        if self._tokens is None:
            return False
        if token not in self._judged:
            begin, end = self._tokens[token]
            text = self._shown[begin : min(end, begin + _TOKEN_LIMIT + 1)]
            path = text.count("/") > 1 and bool(_PATH.search(text))
            self._judged[token] = len(text) > _TOKEN_LIMIT or path or bool(_TOKEN.search(text))
        return self._judged[token]
