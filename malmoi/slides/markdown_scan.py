"""What of a Markdown slide is running text: markdown-it says what is code, a link, a formula or an emphasis."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from malmoi.publish.markdown_blocks import block_parser
from malmoi.publish.math.delimiters import formula_at
from malmoi.slides.markdown_cut import line_starts
from malmoi.slides.own_links import url_of_tag

__all__ = ["Block", "Env", "Piece", "blocks", "new_parser", "pieces", "rendered"]

Kind = Literal["code", "formula", "link", "image", "HTML", "wikilink", "embed", "braces", "delimiter"]
Env = dict[str, Any]
"""What markdown-it hands from rule to rule: the addresses of links that stand elsewhere."""
Finds = Callable[[StateInline, bool], bool]

_WIKILINK = re.compile(r"!?\[\[([^\[\]\r\n]+)\]\]")
_BRACES = re.compile(r"\{\{.{0,400}?\}\}|\{[:.#][^{}\n]{0,400}\}|\[\^[^\]\n]{1,80}\]", re.DOTALL)
_INDENTED = re.compile(r"^([ \t]*)[^ \t\r\n][^\r\n]*", re.MULTILINE)
_MARKER, _CODE_INDENT = 2, 4
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>)\]]+")
_KINDS: dict[str, Kind] = {
    "backticks": "code", "link": "link", "image": "image", "autolink": "link", "html_inline": "HTML",
    "entity": "braces", "emphasis": "delimiter", "strikethrough": "delimiter",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that is no running text, in the paragraph's own offsets."""

    kind: Kind
    start: int
    end: int
    url: str = ""
    """Where a link leads."""
    label: tuple[int, int] = (0, 0)
    """What of an inline link is its text."""


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines that hold inline text, list markers and the like included; offsets of the text handed over."""

    start: int
    end: int
    is_heading: bool
    is_html: bool = False


def _kept(kind: Kind, finds: Finds) -> Finds:
    """Wrap a rule of markdown-it, so that where it found something is kept."""

    def keeping(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start, tokens = state.pos, len(state.tokens)
        if not finds(state, silent):
            return False
        # The text of an image is parsed as a text of its own, whose offsets mean nothing here.
        if silent or state.src is not state.env.get("source"):
            return True
        url, label = "", (0, 0)
        if kind == "link":
            opened = next((token for token in state.tokens[tokens:] if token.type == "link_open"), None)
            url = str(opened.attrs.get("href", "")) if opened else ""
            close = state.md.helpers.parseLinkLabel(state, start) if state.src[start] == "[" else -1
            if close >= 0 and state.src.startswith("](", close):
                label = (start + 1, close)
        elif kind == "delimiter" and not (
            state.delimiters and (state.delimiters[-1].open or state.delimiters[-1].close)
        ):
            return True
        state.env["pieces"].append(Piece(kind, start, state.pos, url, label))
        return True

    return keeping


def _matching(pattern: re.Pattern[str], kind: Kind) -> Finds:
    def matching(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        found = pattern.match(state.src, state.pos, state.posMax)
        if not found:
            return False
        if not silent:
            state.pending += found[0]
            if state.src is state.env.get("source"):
                actual: Kind = "embed" if kind == "wikilink" and found[0].startswith("!") else kind
                state.env["pieces"].append(Piece(actual, found.start(), found.end()))
        state.pos = found.end()
        return True

    return matching


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    found = formula_at(state.src, state.pos) if state.src[state.pos] in "$\\" else None
    if not found or found[0] > state.posMax:
        return False
    if not silent:
        state.pending += state.src[state.pos : found[0]]
        if state.src is state.env.get("source"):
            state.env["pieces"].append(Piece("formula", state.pos, found[0]))
    state.pos = found[0]
    return True


def new_parser() -> MarkdownIt:
    """Give the parser that all functions here are handed."""
    parser = block_parser().enable(["reference", "hr", "strikethrough"])
    known = {one.name: one.fn for one in parser.inline.ruler.__rules__}
    for name, kind in _KINDS.items():
        parser.inline.ruler.at(name, _kept(kind, known[name]))
    parser.inline.ruler.before("escape", "formula", _formula)
    parser.inline.ruler.before("escape", "wikilink", _matching(_WIKILINK, "wikilink"))
    parser.inline.ruler.before("escape", "braces", _matching(_BRACES, "braces"))
    return parser


def blocks(text: str, parser: MarkdownIt, env: Env) -> Iterator[Block]:
    """Give the paragraphs, headings, items, table rows and raw HTML of a slide; all that lies between is code."""
    starts = line_starts(text)
    done = 0
    heading = False
    for token in parser.parse(text, env):
        if token.type in ("inline", "html_block") and token.map and token.map[0] >= done:
            done = token.map[1]
            yield Block(starts[token.map[0]], starts[done], heading, token.type == "html_block")
        heading = token.type == "heading_open"


def pieces(text: str, parser: MarkdownIt, env: Env) -> list[Piece]:
    """Give what of a block is no running text, in order; the outermost where one is inside another."""
    found: list[Piece] = []
    parser.inline.parse(text, parser, {**env, "source": text, "pieces": found}, [])
    found += [
        *_own_links(text, found),
        *_deep_lines(text),
        *(Piece("link", *match.span()) for match in _ADDRESS.finditer(text)),
    ]
    outermost: list[Piece] = []
    free = 0
    for piece in sorted(found, key=lambda piece: (piece.start, -piece.end)):
        if piece.start >= free:
            outermost.append(piece)
            free = piece.end
    return outermost


def _deep_lines(text: str) -> Iterator[Piece]:
    """Give the lines that stand so far right of the one before that remark and reveal.js show them as code."""
    indent = None
    for line in _INDENTED.finditer(text):
        width = len(line[1].expandtabs(_CODE_INDENT))
        if indent is not None and width >= indent + _MARKER + _CODE_INDENT:
            yield Piece("code", *line.span())
        else:
            indent = width


def _own_links(text: str, found: list[Piece]) -> Iterator[Piece]:
    """Give the links that are written as HTML and may be ours: from the start tag to the end tag that follows it."""
    opened: tuple[Piece, str] | None = None
    for piece in found:
        if piece.kind != "HTML":
            continue
        tag = text[piece.start : piece.end]
        if opened and tag == "</a>":
            yield Piece("link", opened[0].start, piece.end, opened[1], (opened[0].end, piece.start))
        opened = (piece, url) if (url := url_of_tag(tag)) else None


def rendered(text: str, parser: MarkdownIt, env: Env, is_ours: Callable[[str], bool]) -> list[tuple[str, str]]:
    """Give what a block becomes, our links taken off: two texts of one rendering give the same list."""
    tokens: list[Any] = []
    parser.inline.parse(text, parser, {**env, "source": None, "pieces": []}, tokens)
    shown: list[tuple[str, str]] = []
    ours = False
    for token in tokens:
        href = str(token.attrs.get("href", "")) or (url_of_tag(token.content) if token.type == "html_inline" else "")
        if token.type in ("link_open", "html_inline") and is_ours(href):
            ours = True
        elif ours and (token.type == "link_close" or token.content == "</a>"):
            ours = False
        elif token.type == "text" and shown and shown[-1][0] == "text":
            shown[-1] = ("text", shown[-1][1] + token.content)
        elif token.type != "text" or token.content:
            shown.append((token.type, href + str(token.attrs.get("src", "")) + token.content))
    return shown
