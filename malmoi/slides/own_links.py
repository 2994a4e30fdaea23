"""How a link of ours is written, in HTML and in Markdown, and how a tag of ours is known again."""

import html
import re

__all__ = ["markdown_link", "opening_tag", "url_of_tag"]

# The link looks like the text around it, for a deck's look is its author's; the ring of the keyboard focus stays.
_STYLE = "all:unset;cursor:pointer;outline:revert"
_OWN_TAG = re.compile(r'<a class="malmoi" data-malmoi="[^"<>]*" href="([^"<>]*)" title="[^"<>]*"[^<>]*>')
# What ends a title or a table's cell, or means something to a program that reads the deck before the browser does.
_SIGNS = str.maketrans({'"': "”", "[": "(", "]": ")", "<": "‹", ">": "›", "&": "＆", **dict.fromkeys("`*_$\\|{}", " ")})


def _tame(tooltip: str) -> str:
    return " ".join(tooltip.translate(_SIGNS).split())


def opening_tag(concept: str, url: str, tooltip: str, *, in_markdown: bool = False) -> str:
    """Give the start tag; in Markdown inside a page it must survive being unescaped once more, so it has no escapes."""
    title = _tame(tooltip) if in_markdown else html.escape(tooltip)
    href = url if in_markdown else html.escape(url)
    return (
        f'<a class="malmoi" data-malmoi="{html.escape(concept)}" href="{href}" title="{title}" '
        f'target="_blank" rel="noopener" style="{_STYLE}">'
    )


def url_of_tag(tag: str) -> str:
    """Give where a start tag of ours leads; empty for any other tag."""
    found = _OWN_TAG.fullmatch(tag)
    return html.unescape(found[1]) if found else ""


def markdown_link(label: str, url: str, tooltip: str) -> str:
    """Give the link as Markdown has it."""
    return f'[{label}]({url} "{_tame(tooltip)}")'
