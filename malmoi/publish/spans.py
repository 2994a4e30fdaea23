"""What stands between two offsets of an author's Markdown and needs the flow's attention."""

from dataclasses import dataclass

__all__ = ["Attributes", "BlockId", "Formula", "Html", "Link", "Span", "StrayDollar", "Wikilink"]


@dataclass(frozen=True, slots=True)
class Span:
    """Offsets into the scanned text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wikilink(Span):
    """`[[target#heading|label]]`, or with a leading `!` an embed."""

    raw: str
    """As written, `\\|` of table cells included."""
    embed: bool
    target: str
    """The name or path, trimmed; empty for a link into the same page."""
    heading: str
    """The last heading behind `#`; empty where none is asked."""
    block: str
    """The block id behind `#^`; empty where none is asked."""
    label: str | None
    size: str
    """`300` or `300x200`, in CSS pixels; embeds only."""
    block_text: str
    """The paragraph, item or cell around it, as Markdown."""
    block_start: int
    """Where in `block_text` the link begins."""
    block_end: int


@dataclass(frozen=True, slots=True)
class Link(Span):
    """The destination of an inline Markdown link or image; the span is the destination alone."""

    destination: str


@dataclass(frozen=True, slots=True)
class Formula(Span):
    """A formula with its delimiters."""

    tex: str
    display: bool


@dataclass(frozen=True, slots=True)
class StrayDollar(Span):
    r"""A dollar sign, or two, that delimits no formula; or `\[\[`, an escaped wikilink."""


@dataclass(frozen=True, slots=True)
class Html(Span):
    """A raw HTML tag, or a whole block of raw HTML."""

    source: str


@dataclass(frozen=True, slots=True)
class Attributes(Span):
    """An attribute list in braces, `{: .note }`, which Python-Markdown writes into the tag before it."""

    source: str


@dataclass(frozen=True, slots=True)
class BlockId(Span):
    """` ^name` at the end of a block."""

    name: str
