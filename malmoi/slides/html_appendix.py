"""The slides at the end of a reveal.js deck that list its terms, each with a QR code."""

import html
import re
from collections.abc import Iterable

from malmoi.slides.linker import Linker
from malmoi.slides.markdown_appendix import HEADINGS, in_order
from malmoi.slides.qr import qr_svg

__all__ = ["appendix", "without_appendix"]

_BEGIN = '<section data-malmoi="appendix">'
_ALL = re.compile(rf"{_BEGIN}.*?</section>\n", re.DOTALL)
_ROWS = 8
_TABLE = "display:grid;grid-template-columns:repeat(4,1fr);gap:.6em;font-size:.5em;text-align:center"


def _cell(concept: str, linker: Linker) -> str:
    return (
        f'<div>{qr_svg(linker.short(concept))}<br><a data-malmoi-appendix href="{html.escape(linker.url(concept))}">'
        f"{html.escape(linker.title(concept))}</a></div>"
    )


def appendix(concepts: Iterable[str], linker: Linker) -> str:
    """Give the slides as HTML, eight terms on each, to be put behind the last one."""
    cells = [_cell(concept, linker) for concept in in_order(concepts, linker)]
    heading = f"<h2>{HEADINGS[linker.options.lang]}</h2>"
    return "".join(
        f'{_BEGIN}{heading}<div style="{_TABLE}">{"".join(cells[first : first + _ROWS])}</div></section>\n'
        for first in range(0, len(cells), _ROWS)
    )


def without_appendix(page: str) -> str:
    """Give the page as it was before."""
    return _ALL.sub("", page)
