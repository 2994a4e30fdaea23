"""The text of a record becomes Markdown that a concept page can hold."""

import re
from collections.abc import Sequence

from malmoi.diagnostics import Problem, Report
from malmoi.ingest.inline import LinkOf, clean_inline
from malmoi.ingest.mend_math import mend_math
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.readers.body import is_fence
from malmoi.ingest.readers.heading import heading_of
from malmoi.ingest.records import Text

__all__ = ["clean", "first_sentence", "tell_broken_off"]

_LIST = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\S")
_OTHER_BULLET = re.compile(r"^(\s*)[•·▪◦●○■▶▸✔✓☑✅]\s+")
_PARENTHESIS = re.compile(r"^(\s*\d{1,3})\)\s+")
_ARROW = re.compile(r"^(\s*)(?:<?->|=>)\s*")
_BREAKS_OFF = re.compile(r"[가-힣A-Za-z)](?:은|는|을|를|의|에서|와|과)\s*$|\s(?:및|or|and|the|of|is)\s*$|[(,]\s*$")
_SENTENCE = re.compile(r".+?(?:[.!?。](?=\s|$)|$)", re.DOTALL)
_RULE_LIKE = re.compile(r"^\s*(?:---+|===+|\+\+\+|:::.*)\s*$")


def _dedented(texts: Sequence[Text]) -> list[Text]:
    rows = [Text(text.line, text.text.expandtabs(4).rstrip()) for text in texts]
    # A definition stands on the line of its name, what follows is indented below it.
    indents = [len(row.text) - len(row.text.lstrip()) for row in rows if row.text]
    cut = min(indents, default=0)
    return [Text(row.line, row.text[cut:]) for row in rows]


def _marks(text: str) -> str:
    text = _OTHER_BULLET.sub(r"\1- ", _ARROW.sub(r"\1→ ", text))
    return _PARENTHESIS.sub(r"\1. ", text)


def clean(texts: Sequence[Text], path: str, link_of: LinkOf, report: Report) -> str:
    """Give the text as Markdown; formulas that cannot be mended are reported at their place in the note.

    A list gets the blank line before it without which it is none for Python-Markdown.
    """
    lines: list[str] = []
    fence = ""
    for text in mend_math(_dedented(texts), path, report):
        mark = is_fence(text.text)
        if fence or mark:
            fence = "" if fence and mark.startswith(fence) else fence or mark
            lines.append(text.text)
            continue
        line = _marks(text.text)
        if heading := heading_of(line)[1]:
            lines += ["", f"### {clean_inline(plain_name(heading), link_of)}", ""]
            continue
        if _RULE_LIKE.match(line):
            continue
        line = (
            line
            if line.strip() == "$$" or (lines and lines[-1].strip() == "$$" and line)
            else clean_inline(line, link_of)
        )
        before = lines[-1] if lines else ""
        if _LIST.match(line) and before.strip() and not _LIST.match(before) and not before.startswith("    "):
            lines.append("")
        lines.append(line.rstrip())
    if fence:
        lines.append(fence)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def first_sentence(texts: Sequence[Text], most: int) -> str:
    """Give the first sentence of a text without its marks, cut at a word where it is longer than `most` characters."""
    for text in texts:
        plain = plain_name(re.sub(r"[$`*_]|\\[()\[\]]", "", text.text))
        if not plain or heading_of(text.text)[0] or "[[" in plain:
            continue
        plain = re.sub("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufff9-\uffff]", "", plain)
        plain += "." if text.text.rstrip("\\ ").endswith(".") else ""
        sentence = " ".join((_SENTENCE.match(plain) or [plain])[0].split())
        if len(sentence) <= most:
            return sentence
        return sentence[: most - 1].rsplit(" ", 1)[0].rstrip(" ,") + "…"
    return ""


def tell_broken_off(texts: Sequence[Text], path: str, report: Report) -> None:
    """Report a text that stops in the middle of a sentence."""
    last = next((text for text in reversed(texts) if text.text.strip()), None)
    if last and not _LIST.match(last.text) and _BREAKS_OFF.search(last.text):
        message = f'unexpected end after "{last.text.split()[-1]}", expected the rest of the sentence'
        report(Problem(path, last.line, max(1, len(last.text.rstrip())), "text-breaks-off", message))
