"""The running text of a page: what a reader reads as sentences, at its own offsets, all else blanked out."""

import re

from malmoi.publish.scan import Scan
from malmoi.publish.spans import Formula, Link, Wikilink

__all__ = ["running_text"]

# CommonMark 6.1: a code span ends with as many backticks as it begins with.
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:?[ ]*[#.][^{}\n]*\}")
# What is quoted is somebody's wording: a title, a term that is spoken about.
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|‘[^’\n]*’")
_NOT_A_NEWLINE = re.compile(r"[^\n]")
# A formula stands for a word: what is beside it does not become one with what is behind it.
_FORMULA = "\ufffc"


def _link_start(text: str, closing: int) -> int:
    """Give where the `[` of a link stands whose `]` is at `closing`."""
    depth = 0
    for at in range(closing, -1, -1):
        depth += (text[at] == "]") - (text[at] == "[")
        if depth == 0:
            return at
    return closing


def _blank(text: str, sign: str = " ") -> str:
    return sign * len(text) if "\n" not in text else _NOT_A_NEWLINE.sub(sign, text)


def running_text(found: Scan) -> str:
    """Give a text as long as the scanned one: blanks stand for headings, code, links, formulas, tags and quotations."""
    text = found.text
    hidden = [
        (_link_start(text, span.start - 2), span.end + 1, " ") if isinstance(span, Link)
        else (span.start, span.end, _FORMULA if isinstance(span, Formula | Wikilink) else " ")
        for span in found.spans
    ]  # fmt: skip
    ends = (0, *(end for _, end in found.prose))
    starts = (*(start for start, _ in found.prose), len(text))
    hidden += [(end, start, " ") for end, start in zip(ends, starts, strict=True) if end < start]
    parts, done = [], 0
    for start, end, sign in sorted(hidden):
        if end > done:
            parts += [text[done:start], _blank(text[max(start, done) : end], sign)]
            done = end
    masked = "".join([*parts, text[done:]])
    for pattern, mark in ((_CODE, "`"), (_ATTRIBUTES, "{"), (_QUOTED, None)):
        if mark is None or mark in masked:
            masked = pattern.sub(lambda match: _blank(match[0]), masked)
    return masked
