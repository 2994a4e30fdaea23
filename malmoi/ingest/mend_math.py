"""Formulas of notes: split over lines, empty, never closed. Mended where that is certain, else shown as they stand."""

import re
from collections.abc import Sequence

from malmoi.diagnostics import Problem, Report
from malmoi.ingest.records import Text

__all__ = ["mend_math"]

_OPENS, _CLOSES = re.compile(r"\s*(?:[-*+]\s+)?(\$\$|\\\[)\s*"), {"$$": "$$", "\\[": "\\]"}
_EMPTY = re.compile(r"\$\$\s*\$\$|\\\[\s*\\\]|\\\(\s*\\\)")
_BREAK = re.compile(r"(?:\s{2,}|\\)$")
_PROSE = re.compile(r"[가-힣]{2,}\S*\s+[가-힣]{2,}|^\s*#{1,6}\s|^\s*[-*+]\s.*[가-힣]")
_ESCAPED = re.compile(r"\\_")
_MATH = re.compile(
    r"(?<![\\$])\$(?=[^\s$])([^$\n]{1,1000}?)(?<=[^\s\\$])\$(?![\d$])|\$\$(.{1,2000}?)\$\$|\\\((.{1,1000}?)\\\)|\\\[(.{1,2000}?)\\\]"
)
_CODE = re.compile(r"(?<!`)(`+)(?!`).{0,1000}?(?<!`)\1(?!`)")
_MOST_LINES = 40


def _closing(lines: Sequence[Text], start: int, mark: str) -> int | None:
    """Give where a formula that begins on a line of its own ends; None where prose or a heading comes first."""
    for at in range(start + 1, min(len(lines), start + _MOST_LINES)):
        text = lines[at].text.strip()
        if text.startswith(_CLOSES[mark]) or text.endswith(_CLOSES[mark]):
            return at
        if not text or _PROSE.search(lines[at].text):
            return None
    return None


def _lost(path: str, line: int, said: str, report: Report) -> None:
    message = f"unexpected {said}, expected a formula between two delimiters; write it from its source"
    report(Problem(path, line, 1, "lost-formula", message))


def _escaped(text: str, path: str, line: int, report: Report) -> str:
    """Escape dollars without a partner, outside of code, so that they pair with nothing far away."""
    if not any(sign in text for sign in "$\\`"):
        return text
    kept: list[str] = []
    if _EMPTY.search(text):
        _lost(path, line, '"$$" with nothing in it', report)
        text = _EMPTY.sub("", text).rstrip()

    def keep(match: re.Match[str]) -> str:
        kept.append(_ESCAPED.sub("_", match[0]) if match[0][0] != "`" else match[0])
        return f"\ue002{len(kept) - 1}\ue003"

    bare = _MATH.sub(keep, _CODE.sub(keep, text))
    if "$$" in bare:
        _lost(path, line, '"$$" without a partner', report)
    bare = re.sub(r"(?<!\\)\$", r"\\$", bare)
    for _ in range(2):  # a formula may hold code that was kept before it
        bare = re.sub("\ue002(\\d+)\ue003", lambda match: kept[int(match[1])], bare)
    return bare


def mend_math(lines: Sequence[Text], path: str, report: Report) -> list[Text]:
    """Give the lines with each formula that stands on its own lines as a block of its own.

    A delimiter that pairs with nothing, or with nothing between, is reported (`lost-formula`) and does no harm.
    """
    found: list[Text] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        opening = _OPENS.fullmatch(line.text)
        if not opening:
            found.append(Text(line.line, _escaped(line.text, path, line.line, report)))
            at += 1
            continue
        end = _closing(lines, at, opening[1])
        body = [] if end is None else [_BREAK.sub("", row.text).strip() for row in lines[at + 1 : end]]
        last = "" if end is None else lines[end].text.strip().removesuffix(_CLOSES[opening[1]]).strip()
        body = [row for row in (*body, last) if row]
        if end is None or not body:
            _lost(
                path,
                line.line,
                f'"{opening[1]}" with nothing in it' if end else f'"{opening[1]}" without a partner',
                report,
            )
            at = at + 1 if end is None else end + 1
            continue
        indent = " " * (len(line.text) - len(line.text.lstrip()))
        block = ["", f"{indent}$$", *(indent + _ESCAPED.sub("_", row) for row in body), f"{indent}$$", ""]
        found += [Text(line.line, row) for row in block]
        at = end + 1
    return found
