"""What a builder of Markdown must not touch is set aside before it reads a page, and put back behind it.

That is the HTML which the flow wrote, each block in one line (Python-Markdown would parse it twice and change nothing),
and what mkdocs-roamlinks looks for, in code and formulas too, walking the whole docs folder for each find.
"""

import re

__all__ = ["hide_links", "put_back", "set_aside", "show_links", "without_blocks"]

_HIDDEN = "\ue000"
_BLOCK = "\ue001"
_OWN_HTML = re.compile(r'(?m)(?:^<(?:p|ul|ol|nav|details|form|div) class="mm-.*\n+)+')
_PLACE = re.compile(f"<p>{_BLOCK}(\\d+){_BLOCK}</p>")


def set_aside(markdown: str) -> tuple[str, list[str]]:
    """Give the Markdown with a mark for each block of the flow's own HTML, and the blocks."""
    blocks: list[str] = []

    def lift(match: re.Match[str]) -> str:
        blocks.append(match[0])
        return f"\n{_BLOCK}{len(blocks) - 1}{_BLOCK}\n\n"

    return _OWN_HTML.sub(lift, markdown), blocks


def put_back(html: str, blocks: list[str]) -> str:
    """Give the HTML with the blocks where their marks were."""
    return _PLACE.sub(lambda match: blocks[int(match[1])], html)


def without_blocks(html: str) -> str:
    """Give the HTML of what authors wrote, without the marks."""
    return _PLACE.sub("", html)


def hide_links(markdown: str) -> str:
    """Give the Markdown with a private character between `[[` and between `](`."""
    return markdown.replace("[[", f"[{_HIDDEN}[").replace("](", f"]{_HIDDEN}(")


def show_links(markdown: str) -> str:
    """Take that character off again."""
    return markdown.replace(f"[{_HIDDEN}[", "[[").replace(f"]{_HIDDEN}(", "](")
