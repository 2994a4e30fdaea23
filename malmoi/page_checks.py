"""Take values of the right type out of a front matter block; report those that are not."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Any

from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.front_matter import FrontMatter
from malmoi.names import nearest_name

__all__ = ["Checker"]

_NAMES = {
    str: "text",
    list: "list",
    dict: "mapping",
    bool: "true or false",
    int: "number",
    float: "number",
    date: "date",
}


def _kind(value: object) -> str:
    return _NAMES.get(type(value), "empty value" if value is None else type(value).__name__)


class Checker:
    """Reads one block; all text comes out in NFC and trimmed."""

    def __init__(self, front: FrontMatter, report: Report) -> None:
        """Read `front`, and hand problems to `report`."""
        self._front = front
        self._report = report

    def _say(self, rule: str, message: str, *way: str | int) -> None:
        place = self._front.place(*way)
        self._report(Problem(self._front.path, place.line, place.column, rule, message))

    def _expect(self, value: object, wanted: str, *way: str | int) -> None:
        key = ".".join(str(part) for part in way)
        cure = "; quote it" if wanted == "text" and isinstance(value, int | float | date | bool) else ""
        self._say("wrong-type", f"unexpected {_kind(value)} as {key}, expected {wanted}{cure}", *way)

    def _as_text(self, value: object, *way: str | int) -> str | None:
        if isinstance(value, str) and value.strip():
            return unicodedata.normalize("NFC", " ".join(value.split()))
        self._expect(value, "text", *way)
        return None

    def text(self, key: str, *, required: bool = False) -> str | None:
        """Give one line of text, or None."""
        if key not in self._front.values:
            if required:
                self._say("missing-key", f'unexpected page without "{key}", expected it in the front matter')
            return None
        return self._as_text(self._front.values[key], key)

    def length(self, key: str, limit: int) -> None:
        """Report a text of more than `limit` characters."""
        value = self._front.values.get(key)
        if isinstance(value, str) and len(value) > limit:
            self._say("long-summary", f"unexpected {key} of {len(value)} characters, expected at most {limit}", key)

    def choice(self, key: str, allowed: Sequence[str]) -> str | None:
        """Give one of the allowed words, or None."""
        value = self.text(key, required=True)
        if value is None or value in allowed:
            return value
        guess = suggestion(nearest_name(value, allowed), '"{}"')
        self._say("wrong-value", f'unexpected {key} "{value}", expected {", ".join(allowed)}{guess}', key)
        return None

    def flag(self, key: str) -> bool:
        """Give a truth value; absent is False."""
        value = self._front.values.get(key, False)
        if not isinstance(value, bool):
            self._expect(value, "true or false", key)
        return value is True

    def date(self, key: str) -> str:
        """Give a day as `YYYY-MM-DD`; absent is empty."""
        value = self._front.values.get(key)
        if value is not None and not isinstance(value, date):
            self._expect(value, "a date YYYY-MM-DD", key)
        return value.isoformat()[:10] if isinstance(value, date) else ""

    def number(self, key: str) -> int:
        """Give a whole number from 0; absent is 0."""
        value = self._front.values.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self._expect(value, "a whole number from 0", key)
            return 0
        return value

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Give a list of texts; the wrong ones are left out."""
        if key not in self._front.values:
            if required:
                self._say("missing-key", f'unexpected page without "{key}", expected it in the front matter')
            return ()
        value = self._front.values[key]
        if not isinstance(value, list):
            self._expect(value, "list", key)
            return ()
        texts = (self._as_text(item, key, number) for number, item in enumerate(value))
        return tuple(text for text in texts if text is not None)

    def pairs(self, key: str, first: str, second: str) -> tuple[tuple[str, str], ...]:
        """Give a list of two-key mappings as pairs of texts."""
        value: Any = self._front.values.get(key, [])
        if not isinstance(value, list):
            self._expect(value, "list", key)
            return ()
        pairs = []
        for number, item in enumerate(value):
            if not isinstance(item, dict) or set(item) != {first, second}:
                wanted = f"{{{first}: …, {second}: …}}"
                self._say("wrong-type", f"unexpected {_kind(item)} in {key}, expected {wanted}", key, number)
                continue
            one, two = (self._as_text(item[part], key, number, part) for part in (first, second))
            if one is not None and two is not None:
                pairs.append((one, two))
        return tuple(pairs)
