"""Find, in an author's Markdown, what the flow must see: links, formulas, raw HTML, headings, block ids.

markdown-it-py says what is code, a comment or a table cell; nothing here guesses that by regular expression.
Offsets count characters of the text that was scanned; lines and columns count from 1.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from malmoi.publish.markdown_blocks import block_parser
from malmoi.publish.markdown_inline import add_inline_rules, find_in_inline
from malmoi.publish.math.guard import rejoin
from malmoi.publish.math.pipes import hide_bars, show_bars
from malmoi.publish.spans import Formula, Html, Span, Wikilink

__all__ = ["Heading", "Scan", "scan"]

_PARSER = block_parser()
add_inline_rules(_PARSER)
_WORTH_A_LOOK = re.compile(r"\[\[|\]\(|\]:|[$<^]|\\[(\[b]|\{[^{}]*=")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as its author wrote it, attribute list and all."""

    line: int
    """In the scanned text, counted from 1."""
    level: int
    source: str


@dataclass(frozen=True)
class Scan:
    """Everything found in one text, in the order of the text."""

    text: str
    first_line: int
    """The line of the file on which the text begins."""
    spans: tuple[Span, ...]
    headings: tuple[Heading, ...]
    prose: tuple[tuple[int, int], ...] = ()
    """Offsets of the lines of each paragraph, list item and table row; neither headings nor code."""

    @cached_property
    def _starts(self) -> list[int]:
        return _line_starts(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column, in the file, of an offset in the text."""
        row = bisect_right(self._starts, offset) - 1
        return self.first_line + row, offset - self._starts[row] + 1


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def _cell_offsets(line: str) -> list[list[int]]:
    """Give, for each cell of a table row, where each character of its trimmed text stands in the line."""
    cells: list[list[int]] = [[]]
    for i, character in enumerate(line):
        if character == "|":
            if i and line[i - 1] == "\\":
                cells[-1].pop()
            else:
                cells.append([])
                continue
        cells[-1].append(i)
    trimmed = []
    for cell in cells:
        text = "".join(line[i] for i in cell)
        trimmed.append(cell[len(text) - len(text.lstrip()) : len(text.rstrip())])
    if not trimmed[0]:
        trimmed.pop(0)
    return trimmed


def _block_offsets(token: Token, lines: list[str], starts: list[int]) -> list[int]:
    """Give where each character of a block's text stands; its lines end as the lines of the source do."""
    offsets: list[int] = []
    first = token.map[0] if token.map else 0
    for row, part in enumerate(token.content.split("\n"), start=first):
        column = lines[row].rfind(part)
        if column < 0:  # a tab was opened into blanks
            column = lines[row].rfind(part.strip()) - (len(part) - len(part.lstrip()))
        offsets.extend(range(starts[row] + column, starts[row] + column + len(part) + 1))
    return offsets


def _inline_spans(tokens: list[Token], text: str, parsed: str) -> Iterator[Span]:
    lines, starts = parsed.split("\n"), _line_starts(text)
    cell = 0
    for previous, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "tr_open":
            cell = 0
        if token.type != "inline" or token.map is None:
            continue
        in_table = previous is not None and previous.type in ("td_open", "th_open")
        cell += in_table
        if not _WORTH_A_LOOK.search(token.content):
            continue
        found = find_in_inline(_PARSER, token.content)
        if not found:
            continue
        if in_table:
            cells = _cell_offsets(lines[token.map[0]])
            columns = cells[cell - 1] if cell <= len(cells) else []
            offsets = [starts[token.map[0]] + column for column in columns]
            offsets.append(offsets[-1] + 1 if offsets else 0)
        else:
            offsets = _block_offsets(token, lines, starts)
        yield from (_moved(span, offsets, text) for span in found)


def _moved(span: Span, offsets: list[int], text: str) -> Span:
    start = offsets[span.start]
    end = offsets[span.end - 1] + 1
    # The spans were made a moment ago and nobody else has them; copying each takes a tenth of the scan.
    object.__setattr__(span, "start", start)
    object.__setattr__(span, "end", end)
    if isinstance(span, Wikilink):
        object.__setattr__(span, "raw", text[start:end])
        object.__setattr__(span, "block_text", show_bars(span.block_text))
    elif isinstance(span, Formula):
        object.__setattr__(span, "tex", show_bars(span.tex))
    return span


def scan(text: str, first_line: int = 1) -> Scan:
    r"""Scan one text, `\\n` line ends, front matter taken off; it reports nothing, for a text cannot be wrong here."""
    parsed = hide_bars(text)
    tokens = _PARSER.parse(parsed)
    spans = rejoin(text, _inline_spans(tokens, text, parsed))
    starts = _line_starts(text)
    headings: list[Heading] = []
    prose: list[tuple[int, int]] = []
    for token, following in zip(tokens, (*tokens[1:], None), strict=False):
        if token.type == "heading_open" and token.map and following:
            headings.append(Heading(token.map[0] + 1, int(token.tag[1]), show_bars(following.content)))
        elif token.type == "inline" and token.map and not (headings and headings[-1].line == token.map[0] + 1):
            lines = (starts[token.map[0]], starts[token.map[1]] if token.map[1] < len(starts) else len(text))
            if lines not in prose[-1:]:  # the cells of a row
                prose.append(lines)
        elif token.type == "html_block" and token.map:
            first = starts[token.map[0]]
            end = starts[token.map[1]] if token.map[1] < len(starts) else len(text)
            # A block that begins with a comment ends with the comment's last line; what stands behind it there is text.
            behind = text.find("-->", first, end) + 3 if token.content.lstrip().startswith("<!--") else end
            spans.append(Html(first, behind, text[first:behind]))
            found = find_in_inline(_PARSER, text[behind:end])
            spans.extend(_moved(span, list(range(behind, end + 1)), text) for span in found)
    return Scan(text, first_line, tuple(sorted(spans, key=lambda span: span.start)), tuple(headings), tuple(prose))
