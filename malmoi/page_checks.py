"""Take values of the right type out of a front matter block; report those that are not."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.front_matter import FrontMatter
from malmoi.names import name_key, nearest_name

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
# Controls (the site's own marks are private characters) and what turns the direction of all text behind it.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufff9-\uffff]")
_WIKILINK = re.compile(r"\[\[|\]\]")


def _kind(value: object) -> str:
    if isinstance(value, str) and not value.strip():
        return "empty text"
    return _NAMES.get(type(value), "empty value" if value is None else type(value).__name__)


def _called(way: Sequence[str | int]) -> str:
    named = [f"item {part + 1}" if isinstance(part, int) else part for part in way]
    return " of ".join(reversed(named))


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
        cure = "; quote it" if wanted == "text" and isinstance(value, int | float | date | bool) else ""
        self._say("wrong-type", f"unexpected {_kind(value)} as {_called(way)}, expected {wanted}{cure}", *way)

    def as_text(self, value: object, *way: str | int) -> str | None:
        """Give one line of text, or None for what is none; `way` says where it stands."""
        if not isinstance(value, str) or not value.strip():
            self._expect(value, "text", *way)
            return None
        text = unicodedata.normalize("NFC", " ".join(value.split()))
        if found := _UNPRINTABLE.search(text):
            code = f"U+{ord(found[0]):04X}"
            self._say(
                "wrong-value", f"unexpected character {code} in {_called(way)}, expected characters that print", *way
            )
            return None
        if found := _WIKILINK.search(text):
            self._say("wrong-value", f"unexpected {found[0]} in {_called(way)}, expected words without links", *way)
            return None
        return text

    def keys(self, allowed: Sequence[str], elsewhere: Mapping[str, str]) -> None:
        """Report keys that are not allowed; `elsewhere` says of some where they stand."""
        for key in self._front.values:
            place = self._front.key_place(str(key))
            if key in elsewhere:
                rule, message = "misplaced-key", f'unexpected "{key}", expected it {elsewhere[key]}'
            elif key not in allowed:
                guess = suggestion(nearest_name(str(key), allowed), '"{}"')
                rule, message = "unknown-key", f'unexpected key "{key}", expected one of {", ".join(allowed)}{guess}'
            else:
                continue
            self._report(Problem(self._front.path, place.line, place.column, rule, message))

    def text(self, key: str, *, required: bool = False, most: int = 0) -> str | None:
        """Give one line of text, or None; `most` is the number of characters it may have, 0 for any."""
        if key not in self._front.values:
            if required:
                self._say("missing-key", f'unexpected page without "{key}", expected it in the front matter')
            return None
        text = self.as_text(self._front.values[key], key)
        if text and 0 < most < len(text):
            self._say("long-summary", f"unexpected {key} of {len(text)} characters, expected at most {most}", key)
        return text

    def choice(self, key: str, allowed: Sequence[str]) -> str | None:
        """Give one of the allowed words, or None."""
        value = self.text(key, required=True)
        if value is None or value in allowed:
            return value
        guess = suggestion(nearest_name(value, allowed), '"{}"')
        self._say("wrong-value", f'unexpected {key} "{value}", expected {", ".join(allowed)}{guess}', key)
        return None

    def flag(self, key: str, *, absent: bool = False) -> bool:
        """Give a truth value; `absent` is that of a key that is not there or holds something else."""
        value = self._front.values.get(key, absent)
        if not isinstance(value, bool):
            self._expect(value, "true or false", key)
        return value if isinstance(value, bool) else absent

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

    def texts(self, key: str, *, required: bool = False, repeated: bool = False) -> tuple[str, ...]:
        """Give a list of texts; the wrong ones are left out, and so are `repeated` ones unless they may be there."""
        if key not in self._front.values:
            if required:
                self._say("missing-key", f'unexpected page without "{key}", expected it in the front matter')
            return ()
        value = self._front.values[key]
        if not isinstance(value, list):
            self._expect(value, "list", key)
            return ()
        texts: list[str] = []
        seen = set()
        for number, item in enumerate(value):
            text = self.as_text(item, key, number)
            if text is None:
                continue
            if name_key(text) in seen and not repeated:
                self._say("wrong-value", f'unexpected second "{text}" in {key}, expected each once', key, number)
                continue
            seen.add(name_key(text))
            texts.append(text)
        return tuple(texts)

    def mapping(self, key: str) -> tuple[tuple[str, str], ...]:
        """Give a mapping of texts to texts as pairs, in its order; the wrong ones are left out."""
        value = self._front.values.get(key, {})
        if not isinstance(value, dict):
            self._expect(value, "mapping", key)
            return ()
        said = ((self.as_text(name, key, name), self.as_text(text, key, name)) for name, text in value.items())
        return tuple((name, text) for name, text in said if name is not None and text is not None)

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
            one, two = (self.as_text(item[part], key, number, part) for part in (first, second))
            if one is not None and two is not None:
                pairs.append((one, two))
        return tuple(pairs)
