"""Markdown inside an HTML deck: where it stands, and the indentation that reveal.js takes off before it reads it."""

from collections.abc import Iterable
from dataclasses import dataclass

from malmoi.slides.html_tags import Tag, Text
from malmoi.slides.markdown_cut import Dialect

__all__ = ["Embedded", "Outdented", "embedded", "is_markdown"]

_TYPES = frozenset(("text/template", "text/x-markdown", "text/markdown"))


@dataclass(frozen=True, slots=True)
class Outdented:
    """A Markdown text as it is read."""

    text: str
    indents: tuple[str, ...] = ()
    """What was taken off each of its lines; empty where nothing was."""

    def indented(self, text: str) -> str:
        """Give a text of as many lines as they stand in the page."""
        if not self.indents:
            return text
        return "\n".join(indent + line for indent, line in zip(self.indents, text.split("\n"), strict=True))


@dataclass(frozen=True, slots=True)
class Embedded:
    """A deck in Markdown inside the page."""

    start: int
    end: int
    slide: int
    """The number of its first slide."""
    dialect: Dialect
    within: str
    """The element that it stands in; straight in a section, reveal.js takes the text only, without the tags."""

    def markdown(self, page: str) -> Outdented:
        """Give the text with the indentation of its first line taken off all lines; remark has no such rule."""
        text = page[self.start : self.end]
        indent = self._indent(text) if self.dialect != "remark" else ""
        if not indent:
            return Outdented(text)
        lines = text.split("\n")
        indents = tuple(indent if line.startswith(indent) else "" for line in lines)
        return Outdented("\n".join(line[len(off) :] for line, off in zip(lines, indents, strict=True)), indents)

    def _indent(self, text: str) -> str:
        first = text.replace("\r\n", "\n")
        if self.within == "textarea":
            # A browser drops the line end that a text field begins with.
            first = first.removeprefix("\n")
        first = first.removeprefix("\n")
        tabs = len(first) - len(first.lstrip("\t"))
        spaces = len(first) - len(first.lstrip())
        return "\t" * tabs or (" " * spaces if spaces > 1 else "")


def is_markdown(tag: Tag) -> bool:
    """Say whether reveal.js will read a section as Markdown, and has not done so in a page that was saved since."""
    attributes = tag.attributes
    return tag.name == "section" and "data-markdown" in attributes and "data-markdown-parsed" not in attributes


def embedded(page: str, text: Text, tag: Tag, around: Iterable[Tag], slide: int) -> Embedded | None:
    """Give the Markdown that a text is, None if it is none; `tag` is the innermost of the elements `around`."""
    if text.kind == "text":
        is_straight = is_markdown(tag) and not tag.attributes["data-markdown"] and text.start == tag.end
        is_plain = is_straight and page[text.start : text.end].strip()
        return Embedded(text.start, text.end, slide, "", tag.name) if is_plain else None
    if tag.name == "textarea" and tag.attributes.get("id") == "source":
        return Embedded(text.start, text.end, slide, "remark", tag.name)
    is_template = "data-template" in tag.attributes or tag.attributes.get("type", "") in _TYPES
    if is_template and any(is_markdown(one) for one in around):
        return Embedded(text.start, text.end, slide, "", tag.name)
    return None
