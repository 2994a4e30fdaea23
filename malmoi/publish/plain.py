"""Markdown to plain words: for heading ids, for the sentence around a link, for attributes of HTML."""

import html
import re

__all__ = ["escape_markdown", "plain_text", "sentence_around"]

_WIKILINK = re.compile(r"(!?)\[\[([^\[\]|]*)(?:\|([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*))?\]\]")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:<[^>]*>|[^()\s]*)(?:\s+\"[^\"]*\")?\)(?:\{[^}]*\})?")
_ATTRIBUTES = re.compile(r"\s*\{:?[ ]*[#.][^}]*\}\s*$")
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_SIZE = re.compile(r"\d+(?:x\d+)?")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]*)>")
# A star between blanks is a sign of arithmetic; a sign behind a backslash is meant as it is.
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|(?<=\S)\*+|\*+(?=\S)|~~|==|`|(?<!\w)__?(?=\S)|(?<=\S)__?(?!\w)")
_FORMULA = re.compile(r"(\$\$[^$]+\$\$|\$(?!\s)[^$]+(?<!\s)\$(?!\d)|\\\(.+?\\\)|\\\[.+?\\\])", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_SENTENCE_END = re.compile(r"(?<=[.!?。])[)\"'”’\]]*\s+|\n(?=\s*(?:[-*+]|\d+\.)\s)")
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&$|~^=!#]")
_LONGEST_SENTENCE = 240


def escape_markdown(text: str) -> str:
    """Give the text so that every Markdown builder shows just these characters."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)


def _shown(mark: str, target: str, label: str | None) -> str:
    if mark and label and _SIZE.fullmatch(label.strip()):
        label = None
    return label or target.partition("#")[0] or target.lstrip("#")


def _words(source: str) -> str:
    source = _WIKILINK.sub(lambda m: _shown(m[1], m[2], m[3]), source)
    source = _AUTOLINK.sub(r"\1", _FOOTNOTE.sub("", _LINK.sub(r"\1", source)))
    return html.unescape(_MARKS.sub(lambda m: m[1] or "", _TAG.sub("", source)))


def plain_text(source: str) -> str:
    """Give one block's Markdown without its markup; formulas stay as they are written."""
    parts = _FORMULA.split(_ATTRIBUTES.sub("", source))
    return "".join(part if number % 2 else _words(part) for number, part in enumerate(parts)).strip()


def _shorten(text: str, *, from_end: bool) -> str:
    if len(text) <= _LONGEST_SENTENCE // 2 or _FORMULA.search(text):
        return text
    if from_end:
        end = text[-_LONGEST_SENTENCE // 2 :]
        return "… " + (end.partition(" ")[2] or end)
    start = text[: _LONGEST_SENTENCE // 2]
    return (start.rpartition(" ")[0] or start) + " …"


def sentence_around(block: str, start: int, end: int) -> tuple[str, str, str]:
    """Give the sentence of a block that holds `start:end`: what is before, the words there, what is behind.

    Plain words but for formulas, which keep their delimiters; the words next to the link are kept when it is long.
    """
    first, last = 0, len(block)
    for match in _SENTENCE_END.finditer(block):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    bare = re.compile(r"^(?:>\s*|[-*+]\s+|\d+\.\s+)+")
    before = plain_text(bare.sub("", block[first:start])) if first < start else ""
    behind = plain_text(block[end:last])
    gap = " " if block[max(0, start - 1) : start].isspace() and before else ""
    tail = " " if block[end : end + 1].isspace() and behind else ""
    return (
        " ".join(_shorten(before, from_end=True).split()) + gap,
        " ".join(plain_text(block[start:end]).split()),
        tail + " ".join(_shorten(behind, from_end=False).split()),
    )
