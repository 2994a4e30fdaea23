"""Which concept is on which slide of a seminar's decks: the file between `scripts/link_slides.py` and the build.

What it writes, it reads back the same; the schema stands in `docs/api/mentions.schema.json`.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from malmoi.concept_page import is_id
from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.names import nearest_name

__all__ = ["KINDS", "SCHEMA", "DeckMentions", "place_in", "read_mentions", "write_mentions"]

SCHEMA = "malmoi.mentions/1"
"""Stands in each file, so that it is known for one."""
KINDS = ("pptx", "pdf", "md", "html")
_KEYS = ("file", "kind", "lang", "slides", "places")
_MOST_SLIDES = 100_000
_LARGEST = 4 << 20
# Of an address, what is behind `#`; as decks count their slides: `/3`, `/3/1`, `/a-name`, `3`.
_PLACE = re.compile(r"[\w/-]{1,80}")
_FILE = re.compile(r"[^\x00-\x1f\x7f-\x9f/\\<>\u202a-\u202e\u2066-\u2069\ud800-\udfff]{1,255}")
_NUMBER = re.compile(r"[1-9]\d{0,5}")


@dataclass(frozen=True)
class DeckMentions:
    """One deck."""

    file: str
    """The file's name, without folders."""
    kind: str
    """One of `KINDS`."""
    lang: str
    """The language of the pages that its links lead to."""
    slides: Mapping[str, tuple[int, ...]]
    """By concept id: the numbers of the slides that name it, counted from 1."""
    places: Mapping[int, str] = field(default_factory=dict)
    """By slide number: what behind `#` opens an HTML deck there, where that is not told by the number."""


def _deck_json(deck: DeckMentions) -> str:
    """Give one deck with a line a concept, so that a diff shows what was changed."""
    head = {"file": deck.file, "kind": deck.kind, "lang": deck.lang}
    lines = [f"      {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    rows = (f'        "{one}": {json.dumps(list(numbers))}' for one, numbers in sorted(deck.slides.items()))
    lines.append('      "slides": {\n' + ",\n".join(rows) + "\n      }" if deck.slides else '      "slides": {}')
    if deck.places:
        places = {str(number): place for number, place in sorted(deck.places.items())}
        lines.append(f'      "places": {json.dumps(places, ensure_ascii=False)}')
    return "    {\n" + ",\n".join(lines) + "\n    }"


def write_mentions(decks: Iterable[DeckMentions]) -> str:
    """Give the file's text; the same decks always give the same text."""
    listed = ",\n".join(_deck_json(deck) for deck in decks)
    return f'{{\n  "schema": "{SCHEMA}",\n  "decks": [\n{listed}\n  ]\n}}\n'


def place_in(text: str, name: str) -> tuple[int, int]:
    """Give line and column of the first place where the text has this JSON string, as a key if it can be."""
    string = json.dumps(name, ensure_ascii=False)
    at = max(text.find(string + ":"), 0) or max(text.find(string), 0)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


class _Reader:
    def __init__(self, path: str, text: str, report: Report) -> None:
        self._path, self._text, self._report = path, text, report

    def say(self, message: str, near: str = "", line: int = 1, column: int = 1) -> None:
        if near:
            line, column = place_in(self._text, near)
        self._report(Problem(self._path, line, column, "broken-mentions", message))

    def parsed(self) -> Any:  # noqa: ANN401 - JSON holds anything
        if len(self._text) > _LARGEST:
            self.say(f"unexpected file of {len(self._text) >> 20} MiB, expected at most {_LARGEST >> 20} MiB")
            return None
        try:
            return json.loads(self._text)
        except json.JSONDecodeError as error:
            self.say(f"unexpected text ({error.msg}), expected JSON", "", error.lineno, error.colno)
        except (ValueError, RecursionError):  # a number of thousands of digits, a thousand brackets
            self.say("unexpected depth or number, expected the JSON that scripts/link_slides.py --mentions writes")
        return None

    def decks(self) -> Iterator[DeckMentions]:
        value = self.parsed()
        if value is None:
            return
        listed = value.get("decks") if isinstance(value, dict) else None
        if not isinstance(value, dict) or value.get("schema") != SCHEMA or not isinstance(listed, list):
            self.say(f'unexpected content, expected {{"schema": "{SCHEMA}", "decks": […]}}')
            return
        for number, entry in enumerate(listed, start=1):
            if isinstance(entry, dict):
                if deck := self._deck(entry, f"deck {number}"):
                    yield deck
            else:
                self.say(f"unexpected deck {number}, expected a mapping with file, kind, lang and slides")

    def _deck(self, entry: dict[str, Any], called: str) -> DeckMentions | None:
        for key in entry:
            if key not in _KEYS:
                guess = suggestion(nearest_name(key, _KEYS), '"{}"')
                self.say(f'unexpected key "{key}" of {called}, expected one of {", ".join(_KEYS)}{guess}', key)
        file, kind, lang = entry.get("file"), entry.get("kind"), entry.get("lang")
        if not isinstance(file, str) or not _FILE.fullmatch(file):
            self.say(f"unexpected file of {called}, expected the name of a file without folders", str(file))
        elif kind not in KINDS:
            self.say(f"unexpected kind of {called}, expected one of {', '.join(KINDS)}", str(kind))
        elif lang not in ("ko", "en"):
            self.say(f"unexpected lang of {called}, expected ko or en", str(lang))
        else:
            slides = dict(self._slides(entry.get("slides"), called, file))
            return DeckMentions(file, kind, lang, slides, dict(self._places(entry.get("places", {}), called, file)))
        return None

    def _slides(self, value: object, called: str, file: str) -> Iterator[tuple[str, tuple[int, ...]]]:
        if not isinstance(value, dict):
            self.say(
                f"unexpected slides of {called}, expected a mapping of concept ids to lists of slide numbers", file
            )
            return
        for concept, numbers in value.items():
            if not is_id(concept):
                self.say(f'unexpected "{concept[:60]}" in slides of {called}, expected the id of a concept', concept)
            elif not isinstance(numbers, list) or not numbers or not all(map(_is_slide, numbers)):
                self.say(f'unexpected slides of "{concept}", expected a list of numbers from 1', concept)
            else:
                yield concept, tuple(sorted(set(numbers)))

    def _places(self, value: object, called: str, file: str) -> Iterator[tuple[int, str]]:
        if not isinstance(value, dict):
            self.say(
                f"unexpected places of {called}, expected a mapping of slide numbers to what stands behind #", file
            )
            return
        for number, place in value.items():
            if not _NUMBER.fullmatch(number) or not isinstance(place, str) or not _PLACE.fullmatch(place):
                self.say(
                    f'unexpected place of slide "{number[:20]}" of {called}, expected what stands behind #', number
                )
            else:
                yield int(number), place


def _is_slide(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and 0 < number <= _MOST_SLIDES


def read_mentions(path: str, text: str, report: Report) -> tuple[DeckMentions, ...]:
    """Give the decks of a file; what is not of its form is reported and left out."""
    return tuple(_Reader(path, text, report).decks())
