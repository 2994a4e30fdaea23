"""A summary as a question: its words, with the names that would give the answer away marked."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from malmoi.names import has_hangul

__all__ = ["mark_names"]

_SHORTEST = 2
# Tags and formulas are passed over; so are formulas as Anki has them.
_KEPT = re.compile(r'(<span class="mm-(?:inline|display)".*?</math></span>|\\\(.*?\\\)|\\\[.*?\\\]|<[^>]*>)', re.DOTALL)


def _stands_alone(text: str, start: int, end: int) -> bool:
    # A Korean name may have a particle behind it, an English one a plural; neither is a part of another word.
    before, first = text[:start][-1:], text[start]
    if has_hangul(first):
        return not has_hangul(before)
    behind = text[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (behind.isascii() and behind.isalnum())


def _places(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int]]:
    # Searched with find(): a pattern for each concept would take longer to compile than all else on the page.
    lower = text.lower()
    for form in forms if len(lower) == len(text) else ():
        start = lower.find(form)
        while start >= 0:
            end = start + len(form)
            plural = next((s for s in ("es", "s") if lower.startswith(s, end) and not has_hangul(form)), "")
            if _stands_alone(lower, start, end + len(plural)):
                yield start, end + len(plural)
            elif _stands_alone(lower, start, end):
                yield start, end
            start = lower.find(form, end)


def _marked(text: str, forms: Iterable[str], mark: str) -> str:
    parts, done = [], 0
    for start, end in sorted(_places(text, forms), key=lambda place: (place[0], -place[1])):
        if start >= done:
            parts += [text[done:start], mark.format(text[start:end])]
            done = end
    return "".join([*parts, text[done:]])


def mark_names(html: str, names: Iterable[str], mark: str) -> str:
    """Give the HTML with each of these names put into `mark`, in which `{}` is the name."""
    forms = {escape(name).lower() for name in names if len(name) >= _SHORTEST}
    return "".join(part if number % 2 else _marked(part, forms, mark) for number, part in enumerate(_KEPT.split(html)))
