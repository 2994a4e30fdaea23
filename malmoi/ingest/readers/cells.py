"""Rows of a Markdown table."""

import re
from functools import lru_cache

__all__ = ["is_divider", "split_cells"]

_DIVIDER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_OPAQUE = re.compile(
    r"\\\(.{1,300}?\\\)|\\.|(?<!`)(`+)(?!`).{0,500}?(?<!`)\1(?!`)|\[\[[^\[\]]{0,300}\]\]|"
    r"\$\$.{1,500}?\$\$|\$(?=\S)[^$]{1,300}(?<=\S)\$(?!\d)"
)


def is_divider(line: str) -> bool:
    """Say whether a line is the `|---|---|` below a header."""
    return "|" in line and "-" in line and len(line) < 1000 and bool(_DIVIDER.fullmatch(line))  # noqa: PLR2004 - no longer in fact


@lru_cache(maxsize=1 << 10)  # a row is looked at when its table is found, and again when it is read
def split_cells(line: str, *, outer: bool = True) -> tuple[str, ...]:
    r"""Give the cells of a row, trimmed; a bar in `\|`, code, formula or link divides nothing.

    Without `outer` bars a bar at either end stands beside an empty cell.
    """
    cells, start, at = [], 0, 0
    text = line.strip()
    while at < len(text):
        if text[at] == "|":
            cells.append(text[start:at])
            at += 1
            start = at
        elif text[at] in "\\`[$" and (match := _OPAQUE.match(text, at)):
            at = match.end()
        else:
            at += 1
    cells.append(text[start:])
    if outer and len(cells) > 1 and text.startswith("|"):
        cells = cells[1:]
    if outer and len(cells) > 1 and not cells[-1].strip():
        cells = cells[:-1]
    return tuple(cell.strip().replace("\\|", "|") for cell in cells)
