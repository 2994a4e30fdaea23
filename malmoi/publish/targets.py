"""What a link means: a page and a section of it, a file, or an address outside."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from malmoi.concept_page import Lang
from malmoi.names import slug
from malmoi.publish.anchors import Anchors, Section, find_anchors
from malmoi.publish.file_index import FileIndex
from malmoi.publish.glossary import Page
from malmoi.publish.scan import Scan, scan

__all__ = ["Finder", "Target"]

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HARMLESS = ("http:", "https:", "mailto:", "tel:")
_BLANKS_AND_CONTROLS = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads."""

    kind: Literal["page", "asset", "url", "unsafe"]
    path: str
    """A page's stem, an asset's path, or the address."""
    lang: Lang = "ko"
    anchor: str = ""
    anchor_found: bool = True
    """False where a section was asked for that the page does not have."""


class Finder:
    """Looks links up. Pages are scanned once, when a link first asks for a section of theirs."""

    def __init__(
        self,
        pages: Mapping[tuple[str, Lang], Page],
        files: FileIndex,
        by_name: Callable[[str], str | None],
        *,
        names_first: bool = True,
    ) -> None:
        """Look in `pages` (authored) and `files` (all, generated ones too, pages under their stem and `.md`).

        `by_name` gives the stem of the page with this title or alias. In the glossary a name comes before a file name,
        for there file names are ids (`bias.md`); in a vault of notes the file name is the title.
        """
        self._pages = pages
        self._files = files
        self._by_name = by_name
        self._names_first = names_first
        self._scans: dict[tuple[str, Lang], tuple[Scan, Anchors]] = {}

    def page(self, target: Target) -> Page | None:
        """Give the authored page a target leads to; None for a generated one."""
        return self._pages.get((target.path, target.lang))

    def read(self, page: Page) -> tuple[Scan, Anchors]:
        """Give the scan and the sections of a page."""
        key = (page.stem, page.lang)
        if key not in self._scans:
            found = scan(page.body, page.body_line)
            self._scans[key] = (found, find_anchors(found))
        return self._scans[key]

    def read_stem(self, stem: str, lang: Lang) -> tuple[Scan, Anchors]:
        """Give the scan and the sections of the authored page of a stem."""
        return self.read(self._pages[stem, lang])

    def section(self, target: Target) -> Section | None:
        """Give the section a target names."""
        page = self.page(target)
        return next((s for s in self.read(page)[1].sections if s.id == target.anchor), None) if page else None

    def _language(self, stem: str, lang: Lang) -> Lang:
        other: Lang = "en" if lang == "ko" else "ko"
        return other if (stem, other) in self._pages and (stem, lang) not in self._pages else lang

    def page_of(self, stem: str, lang: Lang) -> Target:
        """Give the page of a stem in this language, or in the other one where it has none in this."""
        return Target("page", stem, self._language(stem, lang))

    def _page_target(self, stem: str, lang: Lang, heading: str, block: str) -> Target:
        target = Target("page", stem, self._language(stem, lang))
        page = self.page(target)
        if block:
            known = page is None or block in self.read(page)[1].blocks
            return Target("page", stem, target.lang, "^" + block, known)
        if not heading:
            return target
        if page is None:
            return Target("page", stem, target.lang, slug(heading))
        found = self.read(page)[1].find(heading)
        return Target("page", stem, target.lang, found.id if found else "", found is not None)

    def wikilink(self, page: Page, target: str, heading: str, block: str) -> Target | None:
        """Give what `[[target#heading]]` on this page leads to; None where nothing has that name."""
        if _SCHEME.match(_BLANKS_AND_CONTROLS.sub("", target)) and self._by_name(target) is None:
            return self.address(target + ("#" + heading if heading else ""))
        if not target:
            return self._page_target(page.stem, page.lang, heading, block) if heading or block else None
        folder = posixpath.dirname(page.stem)
        named, file = self._by_name(target), self._files.find(target, folder)
        if named is not None and (self._names_first or file is None):
            return self._page_target(named, page.lang, heading, block)
        if file is None:
            return None
        if file.endswith(".md"):
            return self._page_target(file.removesuffix(".md"), page.lang, heading, block)
        return Target("asset", file, anchor=heading)

    def address(self, address: str) -> Target | None:
        """Give an outside address; None for a path; a scheme that runs something is `unsafe`."""
        bare = _BLANKS_AND_CONTROLS.sub("", address)
        if bare.startswith("//"):
            return Target("url", bare)
        scheme = _SCHEME.match(bare)
        if not scheme:
            return None
        return Target("url" if scheme[0].lower() in _HARMLESS else "unsafe", bare)

    def destination(self, page: Page, destination: str) -> Target | None:
        """Give what the destination of a Markdown link leads to: its path first, then a file of that name anywhere."""
        if found := self.address(destination):
            return found
        path, _, anchor = unquote(destination).partition("#")
        path = path.partition("?")[0]
        if not path:
            return None
        folder = posixpath.dirname(page.stem)
        file = self._files.exact(
            posixpath.normpath(posixpath.join(folder, path.lstrip("/") if path[0] == "/" else path))
        )
        file = file or self._files.find(posixpath.basename(path) if "/" not in path else path, folder)
        if file is None:
            return None
        if file.endswith(".md"):
            stem = file.removesuffix(".md")
            return Target("page", stem, self._language(stem, page.lang), anchor)
        return Target("asset", file, anchor=anchor)
