"""What `![[page]]` takes out of a page, and how it stands in another: as a quotation with its source."""

import re

from malmoi.publish.glossary import Page
from malmoi.publish.targets import Finder, Target

__all__ = ["cut_out", "quoted"]

_EXPLICIT_ID = re.compile(r"(?m)^(#{1,6} .*\{:?\s*#)([\w-]+)")


def cut_out(finder: Finder, page: Page, target: Target) -> tuple[int, int]:
    """Give the offsets of what a target names: a section without its heading, a block without its mark, or all."""
    if target.anchor.startswith("^"):
        mark = finder.read(page)[1].blocks[target.anchor[1:]]
        return page.body.rfind("\n\n", 0, mark) + 1, mark
    section = finder.section(target)
    if section is None:
        return 0, len(page.body)
    starts = [0, *(match.end() for match in re.finditer("\n", page.body)), len(page.body)]
    return starts[section.first_line], starts[min(section.end_line, len(starts)) - 1]


def quoted(inner: str, prefix: str, source: str) -> str:
    """Give a block quote with its source; ids of its headings get a prefix, for the host has ids of its own."""
    inner = _EXPLICIT_ID.sub(rf"\1{prefix}-\2", inner)
    lines = "\n".join(f"> {line}".rstrip() for line in [*inner.split("\n"), "", f"— {source}"])
    return f"\n\n{lines}\n\n"
