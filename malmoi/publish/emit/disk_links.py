"""Links of a finished page for a reader without a server: a disk shows the listing of a folder, not its index.html."""

import posixpath
import re
from collections.abc import Collection
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit, urlunsplit

__all__ = ["for_disk"]

_INDEX = "index.html"
_ADDRESSES = frozenset({"href", "action", "data-to", "data-english"})
_ATTRIBUTE = re.compile(r"(\s([\w:-]+)=)(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_REFRESH = re.compile(r"(\scontent=\"\d+;\s*url=)([^\"]*)")


def _with_index(address: str, folder: str, files: Collection[str]) -> str:
    """Give an address that names the file, if it leads to a folder of the site that has an index."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return address
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if posixpath.normpath(posixpath.join(target, _INDEX)) not in files:
        return address
    path = posixpath.join(parts.path, _INDEX).removeprefix("./")
    return urlunsplit(parts._replace(path=path))


class _Tags(HTMLParser):
    """Finds the start tags; what a script, a style or a comment holds is none."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, str]] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class' method
        line, column = self.getpos()
        self.found.append((self._lines[line - 1] + column, self.get_starttag_text() or ""))


def for_disk(html: str, path: str, files: Collection[str]) -> str:
    """Give the page at `path` with every link to a folder of the site leading to the file in it.

    `files` has the paths of all files of the site. Nothing but the addresses changes, not a byte.
    """
    folder = posixpath.dirname(path)

    def quoted(match: re.Match[str]) -> str:
        if match[2] not in _ADDRESSES:
            return match[0]
        value = match[3].strip("\"'")
        changed = _with_index(unescape(value), folder, files)
        return match[0] if changed == unescape(value) else f'{match[1]}"{escape(changed)}"'

    def refreshed(match: re.Match[str]) -> str:
        return match[1] + escape(_with_index(unescape(match[2]), folder, files))

    parts: list[str] = []
    done = 0
    for start, tag in _Tags(html).found:
        changed = _ATTRIBUTE.sub(quoted, tag)
        if tag.startswith("<meta"):
            changed = _REFRESH.sub(refreshed, changed)
        if changed != tag:
            parts += (html[done:start], changed)
            done = start + len(tag)
    return "".join((*parts, html[done:]))
