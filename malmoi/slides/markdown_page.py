"""A slide of a Markdown deck as the matcher sees it: the same length, with all that is no running text hidden."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt

from malmoi.slides.linker import Linker, Options
from malmoi.slides.markdown_cut import Dialect, cut
from malmoi.slides.markdown_html import unread
from malmoi.slides.markdown_scan import Block, Env, Piece, blocks, new_parser, pieces, rendered
from malmoi.slides.text import Edit, apply_edits

__all__ = ["Page", "Part", "read_pages"]

# Beyond this nobody reads it on a slide, and formulas are looked for more than once in each paragraph.
_LONGEST_BLOCK = 20_000
_HIDDEN, _NO_WIDTH = "\ufffc", "\u200b"


@dataclass(frozen=True)
class Part:
    """A block of a slide with its pieces; offsets are those of the slide."""

    block: Block
    pieces: tuple[Piece, ...]
    left: str
    """Why nothing of it is linked; empty where it may be."""


@dataclass(frozen=True)
class Page:
    """One slide."""

    number: int
    start: int
    """Where the slide begins in the deck."""
    text: str
    parts: tuple[Part, ...]
    parser: MarkdownIt
    env: Env
    tags: bool
    """Whether links are written as HTML."""

    @property
    def shown(self) -> str:
        """As long as the text: code is gone, emphasis has no width, paragraphs are apart."""
        letters = ["\n"] * len(self.text)
        for part in self.parts:
            block = part.block
            letters[block.start : block.end] = self.text[block.start : block.end]
            for piece in part.pieces:
                letters[piece.start : piece.end] = _shown(piece, self.text)
        return "".join(letters)

    def part_of(self, start: int, end: int) -> Part | None:
        """Give the block that holds the whole stretch."""
        return next((part for part in self.parts if part.block.start <= start and end <= part.block.end), None)

    def is_same(self, part: Part, before: list[Edit], after: list[Edit], linker: Linker) -> bool:
        """Say whether a block is rendered alike with either edits, our links aside."""
        source = self.text[part.block.start : part.block.end]
        texts = []
        for edits in (before, after):
            moved = (Edit(one.start - part.block.start, one.end - part.block.start, one.text) for one in edits)
            texts.append(apply_edits(source, moved))
        first, second = (rendered(text, self.parser, self.env, linker.is_ours) for text in texts)
        return first == second


def _shown(piece: Piece, text: str) -> str:
    source = text[piece.start : piece.end]
    if piece.kind == "delimiter":
        return _NO_WIDTH * len(source)
    kept = piece.label
    if piece.kind == "wikilink":
        kept = (piece.start + 2 + source[2:].rfind("|", 0) + 1, piece.end - 2)
    if kept[0] >= kept[1]:
        return (_HIDDEN + " " * len(source))[: len(source)]
    return _NO_WIDTH * (kept[0] - piece.start) + text[slice(*kept)] + _NO_WIDTH * (piece.end - kept[1])


def _moved(piece: Piece, by: int) -> Piece:
    label = (piece.label[0] + by, piece.label[1] + by) if piece.label[1] else (0, 0)
    return Piece(piece.kind, piece.start + by, piece.end + by, piece.url, label)


def _parts(text: str, at: int, left: str, parser: MarkdownIt, env: Env, options: Options) -> Iterator[Part]:
    """Give the blocks of a stretch of a slide that begins `at`."""
    for found in blocks(text, parser, {"references": dict(env["references"])}):
        block = replace(found, start=at + found.start, end=at + found.end)
        if found.end - found.start > _LONGEST_BLOCK:
            yield Part(block, (Piece("code", block.start, block.end),), "very long paragraph")
            continue
        why = left or ("title" if block.is_heading and not options.titles else "")
        source = text[found.start : found.end]
        if block.is_html:
            why, inside = left or "HTML", list(unread(source))
        else:
            inside = pieces(source, parser, env)
        yield Part(block, tuple(_moved(piece, block.start) for piece in inside), why)


def read_pages(text: str, options: Options, dialect: Dialect = "", *, tags: bool = False) -> Iterator[Page]:
    """Give the slides of a deck."""
    parser = new_parser()
    env: Env = {}
    parser.parse(text, env)  # for the addresses at the end of a deck that its slides refer to
    here: Env = {"references": env.get("references", {})}
    left = "" if options.notes else "speaker notes"
    for slide in cut(text, parser, dialect):
        body = _parts(text[slide.start : slide.notes], 0, "", parser, here, options)
        notes = _parts(text[slide.notes : slide.end], slide.notes - slide.start, left, parser, here, options)
        yield Page(slide.number, slide.start, text[slide.start : slide.end], (*body, *notes), parser, here, tags)
