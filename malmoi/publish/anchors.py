"""The sections and blocks of a page that links can name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from malmoi.names import slug
from malmoi.publish.plain import plain_text
from malmoi.publish.scan import Scan
from malmoi.publish.spans import BlockId

__all__ = ["Anchors", "Section", "find_anchors"]

_PICTURE = re.compile(r"!\[\[[^\[\]]*\]\]|!\[[^\[\]]*\]\([^()]*\)")
_COUNTED = re.compile(r"(.*)_([0-9]+)", re.DOTALL)
_EXPLICIT = re.compile(r"\{:?[^}]*#([\w-]+)[^}]*\}\s*$")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines below it."""

    id: str
    text: str
    level: int
    first_line: int
    """Of the scanned text, the heading's own, counted from 1."""
    end_line: int
    """The line behind the section's last."""


@dataclass(frozen=True)
class Anchors:
    """What `#…` may say behind a page's name."""

    sections: tuple[Section, ...]
    blocks: Mapping[str, int]
    """Block ids, and the offsets at which their marks stand."""

    def find(self, heading: str) -> Section | None:
        """Give the section of this heading text or id: compared as slugs, so `Step 1 Add` finds `Step 1: Add`."""
        wanted = slug(plain_text(heading))
        by_text = (section for section in self.sections if slug(section.text) == wanted)
        by_id = (section for section in self.sections if section.id in (heading, wanted))
        return next(by_text, None) or next(by_id, None)


def _words(source: str) -> str:
    # Python-Markdown makes ids of what is text: the words of a picture are not.
    return " ".join(plain_text(_PICTURE.sub("", source)).split())


def _unused(wanted: str, used: set[str]) -> str:
    anchor = wanted
    while anchor in used or not anchor:
        counted = _COUNTED.fullmatch(anchor)
        anchor = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{anchor}_1"
    return anchor


def find_anchors(scan: Scan) -> Anchors:
    """Give a text's sections, with the ids that Python-Markdown's `toc` gives them, and its block ids."""
    named = [_EXPLICIT.search(heading.source) for heading in scan.headings]
    used = {match[1] for match in named if match}  # wherever they stand, before any that is made
    sections = []
    last_line = scan.text.count("\n") + 2
    for number, (heading, explicit) in enumerate(zip(scan.headings, named, strict=True)):
        text = _words(heading.source)
        anchor = explicit[1] if explicit else _unused(slug(text), used)
        used.add(anchor)
        following = (h.line for h in scan.headings[number + 1 :] if h.level <= heading.level)
        sections.append(Section(anchor, text, heading.level, heading.line, next(following, last_line)))
    blocks = {span.name: span.start for span in scan.spans if isinstance(span, BlockId)}
    return Anchors(tuple(sections), blocks)
