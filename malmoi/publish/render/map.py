"""A small map of a concept's neighbourhood: what to learn first, the concept, what it leads to."""

from collections.abc import Sequence
from html import escape

from malmoi.publish.glossary import Concept
from malmoi.publish.render.markup import Markup
from malmoi.publish.render.words import WORDS

__all__ = ["render_map"]

_ROW = 40
"""The height of a row in the units of the drawing; the style sheet stretches it to the rows of the lists."""
_WIDE = 100


def _lines(count: int, rows: int, *, leftward: bool) -> str:
    """Give the curves from each of `count` entries to the middle, a row each, in the middle of `rows` rows."""
    height, middle = rows * _ROW, rows * _ROW / 2
    start, end = (0, _WIDE) if leftward else (_WIDE, 0)
    paths = []
    for number in range(count):
        y = middle + (number + 0.5 - count / 2) * _ROW
        paths.append(f"M{start} {y:g}C{_WIDE // 2} {y:g} {_WIDE // 2} {middle:g} {end} {middle:g}")
    return (
        f'<svg viewBox="0 0 {_WIDE} {height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<path d="{"".join(paths)}"/></svg>'
    )


def _side(concepts: Sequence[Concept], word: str, write: Markup) -> str:
    items = "".join(f"<li>{write.concept(concept)}</li>" for concept in concepts)
    return f'<div class="mm-map-{word}"><p>{WORDS["map." + word][write.lang]}</p><ul>{items}</ul></div>'


def render_map(concept: Concept, before: Sequence[Concept], after: Sequence[Concept], write: Markup) -> list[str]:
    """Give heading and map as finished Markdown lines; none where the concept has no neighbours.

    The links are those of the lists; the lines between them say nothing that the lists do not.
    """
    if not before and not after:
        return []
    rows = max(len(before), len(after))
    title = escape(concept.page(write.lang).title)
    parts = []
    if before:
        parts += [_side(before, "before", write), _lines(len(before), rows, leftward=True)]
    parts.append(f'<p class="mm-map-here"><strong>{title}</strong></p>')
    if after:
        parts += [_lines(len(after), rows, leftward=False), _side(after, "after", write)]
    label = WORDS["map"][write.lang]
    return [f"## {label} {{#order}}", f'<nav class="mm-map" aria-label="{label}">{"".join(parts)}</nav>']
