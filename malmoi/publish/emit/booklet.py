"""A booklet's text, taken from the HTML that its pages have become."""

import itertools
import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache

from malmoi.publish.addresses import page_url

__all__ = ["authors_part", "bind"]

_FIRST_HEADING = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_FOOT = re.compile(r'<h2 id="(?:order|related|backlinks|concepts)"')
"""Where what the site knows begins, behind what the author says."""
_WHOLE = re.compile(r'<p class="mm-whole"((?: lang="\w+")?) data-path="([^"]+)">.*?</p>', re.DOTALL)
_ENTRY = re.compile(
    r'(<h2 id="[^"]+">(.*?)(?: <span class="mm-other".*?)?</h2>\s*<p class="mm-summary"[^>]*>.*?</p>)\s*'
    + _WHOLE.pattern,
    re.DOTALL,
)
# What to read is short, and stands on the slide of what goes before it.
_SECTION = re.compile(r'<h3\b(?! id="[^"]*-reading")')
_HEADING = re.compile(r"(</?h)([2-5])\b")
_PLACE = re.compile(r' (id|href|src)="([^"]*)"')
_TAG = re.compile(r"<a\b.*?</a>|<[^>]+>", re.DOTALL)


def authors_part(html: str) -> str:
    """Give what the author of a page wrote, of the page's HTML without the blocks that the build added."""
    foot = _FOOT.search(html)
    return _PERMALINK.sub("", _FIRST_HEADING.sub("", html[: foot.start()] if foot else html, count=1)).strip()


def _url(path: str) -> str:
    return page_url(path.removeprefix("en/").removesuffix(".md"), "en" if path.startswith("en/") else "ko")


@lru_cache(maxsize=50_000)
def _moved(href: str, start: str, to: str, members: frozenset[str]) -> str:
    # A link of one page as a link of another; one to a page that is in the booklet stays in it.
    if re.match(r"[a-z][a-z0-9+.-]*:|//", href):
        return href
    address, _, anchor = href.partition("#")
    there = posixpath.normpath(posixpath.join(start, address)) if address else start.rstrip("/")
    if there in members:
        inside = there.rpartition("/")[2]
        return f"#{inside}-{anchor}" if anchor else f"#{inside}"
    slash = "/" if address.endswith("/") else ""
    return posixpath.relpath(there, to) + slash + (f"#{anchor}" if anchor else "")


def _sections(html: str, title: str) -> tuple[str, str]:
    # A slide has one section; the first stands beside the headword.
    html = _HEADING.sub(lambda match: f"{match[1]}{int(match[2]) + 1}", html)
    starts = [match.start() for match in _SECTION.finditer(html)]
    # What stands before the first heading goes with it.
    cuts = [0, *starts[1:], len(html)]
    lowered = [html[start:end] for start, end in itertools.pairwise(cuts)]
    parts = (f'<section class="mm-part" data-of="{title}">\n{part}</section>\n' for part in lowered[1:])
    return lowered[0], "".join(parts)


def bind(html: str, path: str, texts: Mapping[str, str]) -> str:
    """Give the HTML of a booklet with the texts of its pages in it; `path` is its file, `texts` are by file.

    A page whose text is not there keeps its summary and its link.
    """
    here = _url(path)
    members = frozenset(_url(match[2]).rstrip("/") for match in _WHOLE.finditer(html) if "concepts/" in match[2])

    def text(source: str, prefix: str) -> str:
        start = _url(source)

        def move(place: re.Match[str]) -> str:
            moved = prefix + place[2] if place[1] == "id" else _moved(place[2], start, here, members)
            return f' {place[1]}="{moved}"'

        return _PLACE.sub(move, texts.get(source, ""))

    def entry(match: re.Match[str]) -> str:
        head, title, mark, source = match.groups()
        if not texts.get(source):
            return f'<section class="mm-entry">\n{match[0]}</section>\n'
        name = posixpath.basename(source).removesuffix(".md")
        first, parts = _sections(text(source, f"{name}-"), _TAG.sub("", title).strip().replace('"', "&quot;"))
        whole = f'<section class="mm-entry">\n{head}\n<div{mark}>{first}</div>\n</section>\n'
        return whole + (f"<div{mark}>{parts}</div>\n" if mark else parts)

    cover, heading, rest = html.partition("<h2 ")
    cover = _WHOLE.sub(lambda match: text(match[2], "topic-"), cover)
    return f'<section class="mm-cover">\n{cover}</section>\n{_ENTRY.sub(entry, heading + rest)}'
