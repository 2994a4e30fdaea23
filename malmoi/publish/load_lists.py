"""Read `docs/topics.yml` and `docs/notes.yml`: lists of things with an id and a title in both languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from malmoi.concept_page import is_id
from malmoi.diagnostics import Place, Problem, Report, suggestion
from malmoi.front_matter import FrontMatter
from malmoi.names import nearest_name
from malmoi.page_checks import Checker
from malmoi.publish.glossary import Bilingual, Note, Topic
from malmoi.yaml_text import Marks, read_yaml

__all__ = ["load_notes", "load_topics"]

_TOPIC_KEYS = ("id", "title", "summary")
_NOTE_KEYS = ("id", "title", "kind", "seminar", "digest")


@dataclass(frozen=True)
class _Item:
    """One of a list, with what says where its values stand."""

    id: str
    values: dict[str, Any]
    front: FrontMatter
    number: int
    place: Place

    def text(self, key: str, report: Report) -> str:
        value = self.values.get(key)
        if value is None:
            return ""
        return Checker(self.front, report).as_text(value, self.number, key) or ""

    def bilingual(self, key: str, report: Report) -> Bilingual | None:
        value = self.values.get(key)
        if not isinstance(value, dict) or not {"ko", "en"} <= value.keys():
            message = f"unexpected item without {key} in both languages, expected `{key}: {{ko: …, en: …}}`"
            report(Problem(self.place.path, self.place.line, self.place.column, "missing-key", message))
            return None
        check = Checker(self.front, report)
        ko, en = (check.as_text(value[lang], self.number, key, lang) for lang in ("ko", "en"))
        return Bilingual(ko, en) if ko and en else None


def _check_keys(item: _Item, keys: Sequence[str], report: Report) -> None:
    for key in item.values:
        if key not in keys:
            place = item.front.key_place(item.number, str(key))
            guess = suggestion(nearest_name(str(key), keys), '"{}"')
            message = f'unexpected key "{key}", expected one of {", ".join(keys)}{guess}'
            report(Problem(place.path, place.line, place.column, "unknown-key", message))


def _items(path: str, text: str, keys: Sequence[str], report: Report) -> Iterator[_Item]:
    values, marks = read_yaml(path, text, 1, report) or (None, Marks(None, 1))
    front = FrontMatter(path, {}, "", 1, marks.values, marks.keys)
    if values is not None and not isinstance(values, list):
        report(Problem(path, 1, 1, "wrong-type", "unexpected value, expected a list of `- id: …` items"))
    seen: dict[str, Place] = {}
    for number, value in enumerate(values if isinstance(values, list) else ()):
        place = front.place(number, text="the same id stands here first")
        if not isinstance(value, dict) or value.get("id") is None:
            message = "unexpected item without an id, expected `- id: …`"
            report(Problem(path, place.line, place.column, "missing-key", message))
            continue
        name = Checker(front, report).as_text(value["id"], number, "id") or ""
        item = _Item(name, value, front, number, place)
        _check_keys(item, keys, report)
        at = front.place(number, "id")
        if name and not is_id(name):
            message = f'unexpected id "{name}", expected lower-case ASCII letters, digits and single hyphens'
            report(Problem(path, at.line, at.column, "invalid-id", message))
        elif name in seen:
            message = f'unexpected second "{name}", expected each id once'
            report(Problem(path, at.line, at.column, "duplicate-id", message, (seen[name],)))
        elif name:
            seen[name] = place
            yield item


def load_topics(text: str, report: Report) -> dict[str, Topic]:
    """Give the topics by id, in the order of the file; what cannot be used is reported and left out."""
    found: dict[str, Topic] = {}
    for item in _items("topics.yml", text, _TOPIC_KEYS, report):
        title, summary = item.bilingual("title", report), item.bilingual("summary", report)
        if title and summary:
            found[item.id] = Topic(item.id, title, summary, item.place, len(found) + 1)
    return found


def load_notes(text: str, report: Report) -> dict[str, Note]:
    """Give the notes by id, in the order of the file; what cannot be used is reported and left out."""
    found = {}
    for item in _items("notes.yml", text, _NOTE_KEYS, report):
        title, seminar = item.bilingual("title", report), item.text("seminar", report)
        if title:
            found[item.id] = Note(item.id, title, seminar)
    return found
