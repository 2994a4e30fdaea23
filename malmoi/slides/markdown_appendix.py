"""The slides at the end of a Markdown deck that list its terms, each with a QR code."""

import re
from base64 import b64encode
from collections.abc import Iterable

from malmoi.names import collation_key
from malmoi.slides.linker import Linker
from malmoi.slides.qr import qr_png

__all__ = ["HEADINGS", "appendix", "in_order", "without_appendix"]

HEADINGS = {"ko": "용어", "en": "Terms"}
_BEGIN, _END = "<!-- malmoi:appendix -->", "<!-- /malmoi:appendix -->"
_ALL = re.compile(rf"\n\n---\n\n{_BEGIN}\n.*?\n{_END}\n", re.DOTALL)
_ROWS = 5
_SCALE = 3


def in_order(concepts: Iterable[str], linker: Linker) -> list[str]:
    """Give the concepts in the order of their headwords."""
    return sorted(concepts, key=lambda concept: (collation_key(linker.title(concept)), concept))


def _row(concept: str, linker: Linker) -> str:
    title, url = linker.title(concept).replace("|", r"\|"), linker.short(concept)
    code = b64encode(qr_png(url, scale=_SCALE)).decode()
    return f"| [{title}]({linker.url(concept)}) | {url} | ![QR](data:image/png;base64,{code}) |"


def appendix(concepts: Iterable[str], linker: Linker) -> str:
    """Give the slides as Markdown, five terms on each, to be put behind the text."""
    heading = HEADINGS[linker.options.lang]
    rows = [_row(concept, linker) for concept in in_order(concepts, linker)]
    slides = [
        "\n".join([f"## {heading}", "", f"| {heading} | URL | QR |", "|---|---|---|", *rows[first : first + _ROWS]])
        for first in range(0, len(rows), _ROWS)
    ]
    return f"\n\n---\n\n{_BEGIN}\n\n" + "\n\n---\n\n".join(slides) + f"\n\n{_END}\n"


def without_appendix(text: str) -> str:
    """Give the text as it was before."""
    return _ALL.sub("", text)
