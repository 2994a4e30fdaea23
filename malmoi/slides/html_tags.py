"""The tags of an HTML page, with their places, as a browser takes them; in one pass, whatever the page holds."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

__all__ = ["VOID", "Tag", "Text", "tokens"]

# A quotation mark counts behind `=` only. Possessive, so that no page takes longer than its length.
_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?=[^"'\s])|\Z)|["'])*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"))
_LONGEST_ATTRIBUTES = 100_000

_WITHOUT_END = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_WITHOUT_END.split())


@dataclass(frozen=True)
class Tag:
    """A start or end tag; offsets of the page."""

    start: int
    end: int
    name: str
    """Lower case."""
    closes: bool
    source: str
    """The attributes, as written."""

    @cached_property
    def attributes(self) -> Mapping[str, str]:
        """By lower-case name, character references resolved."""
        found: dict[str, str] = {}
        for one in _ATTRIBUTE.finditer(self.source[:_LONGEST_ATTRIBUTES]):
            found.setdefault(one[1].lower(), html.unescape(one[2] or one[3] or one[4] or ""))
        return found

    @cached_property
    def classes(self) -> frozenset[str]:
        """The words of `class`."""
        return frozenset(self.attributes.get("class", "").split())


@dataclass(frozen=True)
class Text:
    """What stands between tags; of a script, a style or a text field it is `raw`."""

    start: int
    end: int
    kind: Literal["text", "raw"]


def _behind_other(page: str, at: int) -> int:
    """Give the end of the comment, declaration or broken tag at a `<`; `at` where it is a mere sign."""
    after = page[at + 1 : at + 2]
    if after in ("!", "?", "/") and after:
        close = "-->" if page.startswith("<!--", at) else ">"
        end = page.find(close, at + 2)
        return end + len(close) if end >= 0 else len(page)
    # A tag that never ends: for a browser the page ends here.
    return len(page) if after.isascii() and after.isalpha() else at


def _raw_end(page: str, name: str, start: int) -> int:
    closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, start)
    return closing.start() if closing else len(page)


def tokens(page: str) -> Iterator[Tag | Text]:
    """Give tags and texts in order; comments and declarations are passed over."""
    at = begin = 0
    while (at := page.find("<", at)) >= 0:
        found = _TAG.match(page, at)
        end = found.end() if found else _behind_other(page, at)
        if end == at:
            at += 1
            continue
        if begin < at:
            yield Text(begin, at, "text")
        if found:
            tag = Tag(at, end, found[2].lower(), bool(found[1]), found[3])
            yield tag
            if tag.name in _RAW and not tag.closes:
                start, end = end, _raw_end(page, tag.name, end)
                if start < end:
                    yield Text(start, end, "raw")
        at = begin = end
    if begin < len(page):
        yield Text(begin, len(page), "text")
