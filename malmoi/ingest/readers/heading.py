"""Headings of Markdown."""

import re

__all__ = ["heading_of"]

_CLOSING = re.compile(r"(?:^|(?<=\s))#+$")  # not the one of C#
_MARK = re.compile(r"\s*(?:[-*+]\s+)?(#{1,6})(?!#)")


def heading_of(line: str, *, loose: bool = False) -> tuple[int, str]:
    """Give the level and the text of a heading, one inside a bullet too; 0 for any other line.

    `loose`: also where no blank stands behind the mark, as in `####*term`.
    """
    found = _MARK.match(line)
    rest = line[found.end() :] if found else ""
    if found is None or not (loose or rest[:1].isspace()):
        return 0, ""
    return len(found[1]), _CLOSING.sub("", rest.strip()).rstrip()
