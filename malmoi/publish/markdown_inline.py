"""Inline rules: what the scanner wants to find inside a paragraph, a heading or a table cell.

Offsets are those of the block's own text; `malmoi.publish.scan` moves them into the file.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination
from markdown_it.rules_inline import StateInline

from malmoi.publish.math.delimiters import formula_at
from malmoi.publish.spans import Attributes, BlockId, Formula, Html, Link, Span, StrayDollar, Wikilink

__all__ = ["add_inline_rules", "find_in_inline"]

_CLOSE = re.compile(r"\]\]")
_SIZE = re.compile(r"\d{1,4}(x\d{1,4})?")
_LITERAL_HTML = re.compile(r"<(code|kbd|samp|pre|script|style|textarea)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
# Wider than CommonMark's tag: Python-Markdown lets `<img/src=x onerror=…>` through, so it must be seen here.
_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_DEFINITION = re.compile(r"\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*(<[^>\n]*>|\S+)")
_BRACES = re.compile(r"\{:?[^{}\n]*=[^{}\n]*\}")
_BLOCK_ID = re.compile(r"(?:^|[ \t\n])\^([A-Za-z0-9-]+)[ \t]*$")


def _keep(state: StateInline, span: Span) -> bool:
    state.env["found"].append(span)
    state.pos = span.end
    return True


def _parse_target(inner: str) -> tuple[str, str, str]:
    target, _, section = inner.partition("#")
    last = section.rpartition("#")[2].strip()
    return target.strip(), "" if last.startswith("^") else last, last[1:] if last.startswith("^") else ""


def _wikilink(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    source, start = state.src, state.pos
    embed = source.startswith("![[", start)
    opened = start + 3 if embed else start + 2
    if silent or not (embed or source.startswith("[[", start)):
        return False
    close = _CLOSE.search(source, opened)
    line_end = source.find("\n", opened)
    if close is None or -1 < line_end < close.start():
        return False
    end = close.start()
    inner = source[opened:end]
    if inner.count("[") > inner.count("]") and source.startswith("]]]", end):
        end += 1
        inner = source[opened:end]
    name, *rest = inner.split("|")
    if "[" in name or "]" in name:
        return False
    size = rest.pop().strip() if embed and rest and _SIZE.fullmatch(rest[-1].strip()) else ""
    label = "|".join(rest).strip() if rest else None
    target, heading, block = _parse_target(name.rstrip("\\"))
    return _keep(
        state,
        Wikilink(
            start=start, end=end + 2, raw="", embed=embed, target=target, heading=heading, block=block,
            label=label, size=size, block_text=source, block_start=start, block_end=end + 2,
        ),
    )  # fmt: skip


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if silent or not state.src.startswith("](", state.pos):
        return False
    start = state.pos + 2
    while start < state.posMax and state.src[start] in " \n":
        start += 1
    found = parseLinkDestination(state.src, start, state.posMax)
    if not found.ok or found.pos == start:
        return False
    return _keep(state, Link(start, found.pos, state.src[start : found.pos].removeprefix("<").removesuffix(">")))


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if silent or state.src[state.pos] not in "$\\":
        return False
    if state.src.startswith("\\[\\[", state.pos):  # an escaped wikilink, which python-markdown-math takes for a formula
        return _keep(state, StrayDollar(state.pos, state.pos + 4))
    if found := formula_at(state.src, state.pos):
        return _keep(state, Formula(state.pos, *found))
    if state.src[state.pos] == "$":
        width = 2 if state.src.startswith("$$", state.pos) else 1
        return _keep(state, StrayDollar(state.pos, state.pos + width))
    return False


def _html(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if silent or state.src[state.pos] != "<":
        return False
    if match := _LITERAL_HTML.match(state.src, state.pos) or _TAG.match(state.src, state.pos):
        return _keep(state, Html(match.start(), match.end(), match[0]))
    return False


def _definition(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    at_line_start = state.pos == 0 or state.src[state.pos - 1] == "\n"
    match = _DEFINITION.match(state.src, state.pos) if at_line_start and not silent else None
    return bool(match and _keep(state, Link(match.start(1), match.end(1), match[1].strip("<>"))))


def _attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    match = _BRACES.match(state.src, state.pos) if not silent else None
    return bool(match and _keep(state, Attributes(match.start(), match.end(), match[0])))


RULES: tuple[tuple[str, Callable[[StateInline, bool], bool]], ...] = (
    ("wikilink", _wikilink),
    ("destination", _link),
    ("formula", _formula),
    ("raw_html", _html),
    ("definition", _definition),
    ("attributes", _attributes),
)


def add_inline_rules(parser: MarkdownIt) -> None:
    """Put the rules before those of markdown-it for escapes and code; all others are not needed to find spans."""
    parser.inline.ruler.enableOnly(["text", "escape", "backticks", "autolink"])
    for name, rule in RULES:
        parser.inline.ruler.before("escape", name, rule)
    parser.inline.ruler2.enableOnly([])


def find_in_inline(parser: MarkdownIt, text: str) -> list[Span]:
    """Give the spans of one block's text, in its own offsets."""
    found: list[Span] = []
    parser.inline.parse(text, parser, {"found": found}, [])
    if (match := _BLOCK_ID.search(text)) and (not found or found[-1].end <= match.start(1) - 1):
        found.append(BlockId(match.start(), match.end(), match[1]))
    return found
