"""Resolve the wikilinks of any folder of Markdown, without a contract for its pages: for measuring the resolver."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from malmoi.concept_page import Lang
from malmoi.front_matter import FrontMatter, read_front_matter
from malmoi.names import NameKey, name_key
from malmoi.publish.file_index import FileIndex
from malmoi.publish.glossary import Page
from malmoi.publish.spans import Wikilink
from malmoi.publish.targets import Finder, Target

__all__ = ["VaultLink", "resolve_vault"]


@dataclass(frozen=True)
class VaultLink:
    """One wikilink of a vault and what it leads to."""

    source: str
    """The file it stands in."""
    line: int
    raw: str
    """As written, with a leading `!` for embeds."""
    path: str | None
    """The file or address it leads to; None where nothing has that name."""
    anchor_ok: bool
    """True where the target was found and has the section that is asked for, if one is."""


def _cut(path: str, text: str) -> FrontMatter:
    front = read_front_matter(path, text, lambda _: None)
    if front is not None:
        return front
    # A vault's broken front matter still ends somewhere, and its page still has links.
    end = text.find("\n---\n", 3)
    body = text[end + 5 :] if end >= 0 else text
    return FrontMatter(path, {}, body, text.count("\n", 0, len(text) - len(body)) + 1)


def _names(front: FrontMatter) -> Iterator[str]:
    for key in ("title", "aliases", "alias"):
        value = front.values.get(key)
        yield from (name for name in (value if isinstance(value, list) else [value]) if isinstance(name, str))


def _path(target: Target | None) -> str | None:
    if target is None or target.kind == "unsafe":
        return None
    return target.path + ".md" if target.kind == "page" else target.path


def resolve_vault(texts: Mapping[str, str], assets: frozenset[str]) -> list[VaultLink]:
    """Give every wikilink of the vault, page by page; a file's name comes before an alias, as in Obsidian."""
    pages: dict[tuple[str, Lang], Page] = {}
    by_name: dict[NameKey, str] = {}
    for path, text in sorted(texts.items()):
        if path.endswith(".md"):
            front, stem = _cut(path, text), path.removesuffix(".md")
            pages[stem, "ko"] = Page(path, stem, "ko", "", "", front.body, front.body_line)
            for name in _names(front):
                by_name.setdefault(name_key(name), stem)
    files = FileIndex({*texts, *assets})
    finder = Finder(pages, files, lambda name: by_name.get(name_key(name)), names_first=False)
    links = []
    for page in pages.values():
        scan = finder.read(page)[0]
        for span in scan.spans:
            if isinstance(span, Wikilink):
                target = finder.wikilink(page, span.target, span.heading, span.block)
                leads_to = _path(target)
                found = target is not None and leads_to is not None and target.anchor_found
                links.append(VaultLink(page.path, scan.place(span.start)[0], span.raw, leads_to, found))
    return links
