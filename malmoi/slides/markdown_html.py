"""Raw HTML in a Markdown slide: nothing of it is linked, but what it shows can be read."""

from collections.abc import Iterator

from malmoi.slides.html_tags import Tag, tokens
from malmoi.slides.markdown_scan import Piece

__all__ = ["unread"]

_NO_TEXT = frozenset(("code", "kbd", "math", "pre", "samp", "svg", "template"))


def unread(block: str) -> Iterator[Piece]:
    """Give the stretches of a block of HTML that are no running text: tags, comments, scripts, code."""
    done = 0
    within = ""
    for token in tokens(block):
        if isinstance(token, Tag):
            if not within and token.name in _NO_TEXT and not token.closes:
                within = token.name
            elif within == token.name and token.closes:
                within = ""
        elif token.kind == "text" and not within:
            if done < token.start:
                yield Piece("HTML", done, token.start)
            done = token.end
    if done < len(block):
        yield Piece("HTML", done, len(block))
