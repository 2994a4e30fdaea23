"""The parts of a PowerPoint file and how they hang together: relationships, slides in their order."""

import posixpath
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote

from lxml import etree

from malmoi.slides.pptx_archive import Archive
from malmoi.slides.pptx_xml import Element, is_strict, local, parse, relation_kind, relationship_id, remove, serialize
from malmoi.slides.result import DeckError

__all__ = ["Package", "Part", "Relationships"]

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MOST_XML = 256 << 20


class Relationships:
    """What a part points to."""

    def __init__(self, root: Element, *, strict: bool) -> None:
        self.root = root
        self._by_url: dict[str, str] | None = None
        self._strict = strict
        self._last = 0

    @classmethod
    def none(cls, *, strict: bool) -> "Relationships":
        """Give those of a part that points to nothing."""
        root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})  # type: ignore[dict-item]
        return cls(root, strict=strict)

    def __iter__(self) -> Iterator[tuple[str, str, str]]:
        """Give id, the last word of the type, and target of each that stays inside the file."""
        for one in self.root.iterfind("{*}Relationship"):
            if one.get("TargetMode") != "External":
                yield str(one.get("Id")), str(one.get("Type")).rpartition("/")[2], str(one.get("Target"))

    def urls(self) -> dict[str, str]:
        """Give the addresses of links that lead out of the file, by id."""
        return {
            str(one.get("Id")): str(one.get("Target"))
            for one in self.root.iterfind("{*}Relationship")
            if one.get("TargetMode") == "External" and str(one.get("Type")).endswith("/hyperlink")
        }

    def link(self, url: str) -> str:
        """Give the id of a link to an address, made if there is none."""
        if self._by_url is None:
            self._by_url = {url: id_ for id_, url in self.urls().items()}
        if url not in self._by_url:
            self._by_url[url] = self.add("hyperlink", url, external=True)
        return self._by_url[url]

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Add a relationship and give its id."""
        if not self._last:
            ids = [str(one.get("Id")) for one in self.root]
            self._last = max((int(id_[3:]) for id_ in ids if id_.startswith("rId") and id_[3:].isdecimal()), default=0)
        self._last += 1
        made = etree.SubElement(self.root, f"{{{_RELATIONSHIPS}}}Relationship", Id=f"rId{self._last}")
        made.set("Type", relation_kind(kind, strict=self._strict))
        made.set("Target", target)
        if external:
            made.set("TargetMode", "External")
        return f"rId{self._last}"

    def drop(self, ids: set[str]) -> None:
        """Take relationships out."""
        for one in list(self.root):
            if one.get("Id") in ids:
                remove(one)
        self._by_url = None
        self._last = 0


class Part:
    """A part that holds XML."""

    def __init__(self, package: "Package", name: str) -> None:
        self.package = package
        self.name = name

    @cached_property
    def root(self) -> Element:
        """The root element."""
        return self.package.parsed(self.name)

    @property
    def _relationships_name(self) -> str:
        folder, _, file = self.name.rpartition("/")
        return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"

    @cached_property
    def relationships(self) -> Relationships:
        """What the part points to."""
        name = self._relationships_name
        if name in self.package.archive:
            return Relationships(self.package.parsed(name), strict=self.package.strict)
        return Relationships.none(strict=self.package.strict)

    def fresh(self) -> None:
        """Forget what was read: the part begins anew, pointing to nothing."""
        self.relationships = Relationships.none(strict=self.package.strict)

    def related(self, kind: str) -> list["Part"]:
        """Give the parts it points to by relationships of a kind."""
        found = (self.target(target) for _, type_, target in self.relationships if type_ == kind)
        return [part for part in found if part]

    def target(self, target: str) -> "Part | None":
        """Give the part that a relationship's target names; None where there is none."""
        base = "" if target.startswith("/") else posixpath.dirname(self.name)
        path = posixpath.normpath(posixpath.join(base, target.lstrip("/")))
        for name in (path, unquote(path)):
            if name in self.package.archive:
                return self.package.part(name)
        return None

    def save(self) -> None:
        """Put what was changed back into the file."""
        self.package.archive.write(self.name, serialize(self.root))
        # What only names others, as the list of content types does, has none.
        if len(self.relationships.root) or self._relationships_name in self.package.archive:
            self.package.archive.write(self._relationships_name, serialize(self.relationships.root))

    def drop(self) -> None:
        """Take the part out of the file."""
        self.package.archive.drop(self.name)
        self.package.archive.drop(self._relationships_name)


class Package:
    """A whole deck."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        self.strict = False
        """Whether the file is of the strict edition of the format, which has names of its own."""
        self._parsed = 0
        self._parts: dict[str, Part] = {}
        main = Part(self, "").related("officeDocument")
        if not main or local(main[0].root) != "presentation":
            raise DeckError("unexpected file without slides, expected a PowerPoint file (.pptx)")
        self.presentation = main[0]
        self.strict = is_strict(etree.QName(main[0].root).namespace or "")

    def part(self, name: str) -> Part:
        """Give the part of a name, one and the same each time."""
        return self._parts.setdefault(name.lower(), Part(self, name))

    def parsed(self, name: str) -> Element:
        """Give the root of a part."""
        content = self.archive.read(name)
        self._parsed += len(content)
        if self._parsed > _MOST_XML:
            raise DeckError(f"unexpected more than {_MOST_XML >> 20} MiB of XML, expected a deck of slides")
        return parse(name, content)

    @cached_property
    def slides(self) -> list[Part]:
        """The slides in their order, hidden ones too."""
        targets = {id_: target for id_, kind, target in self.presentation.relationships if kind == "slide"}
        ids = (relationship_id(one) for one in self.presentation.root.iterfind("{*}sldIdLst/{*}sldId"))
        found = (self.presentation.target(targets[id_]) for id_ in ids if id_ in targets)
        return list(dict.fromkeys(part for part in found if part))
