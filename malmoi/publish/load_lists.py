"""Read `docs/topics.yml` and `docs/notes.yml`: lists of things with an id and a title in both languages."""

from collections.abc import Iterator
from typing import Any

from malmoi.diagnostics import Place, Problem, Report
from malmoi.front_matter import read_yaml
from malmoi.publish.glossary import Bilingual, Note, Topic

__all__ = ["load_notes", "load_topics"]


def _bilingual(value: object) -> Bilingual | None:
    if isinstance(value, dict) and isinstance(value.get("ko"), str) and isinstance(value.get("en"), str):
        return Bilingual(value["ko"].strip(), value["en"].strip())
    return None


def _items(path: str, text: str, required: tuple[str, ...], report: Report) -> Iterator[tuple[dict[str, Any], Place]]:
    values, places = read_yaml(path, text, 1, report)
    if values is None:
        return
    if not isinstance(values, list):
        report(Problem(path, 1, 1, "wrong-type", "unexpected value, expected a list of `- id: …` items"))
        return
    seen: dict[str, Place] = {}
    for number, item in enumerate(values):
        line, column = places.get((number,), (1, 1))
        place = Place(path, line, column, "the same id stands here first")
        if not isinstance(item, dict) or not isinstance(item.get("id"), str):
            report(Problem(path, line, column, "missing-key", "unexpected item without an id, expected `- id: …`"))
            continue
        missing = [key for key in required if _bilingual(item.get(key)) is None]
        for key in missing:
            message = f"unexpected item without {key} in both languages, expected `{key}: {{ko: …, en: …}}`"
            report(Problem(path, line, column, "missing-key", message))
        if item["id"] in seen:
            message = f'unexpected second "{item["id"]}", expected each id once'
            report(Problem(path, line, column, "duplicate-id", message, (seen[item["id"]],)))
        elif not missing:
            seen[item["id"]] = place
            yield item, place


def load_topics(text: str, report: Report) -> dict[str, Topic]:
    """Give the topics by id, in the order of the file."""
    found = {}
    for item, place in _items("topics.yml", text, ("title", "summary"), report):
        title, summary = _bilingual(item["title"]), _bilingual(item["summary"])
        if title and summary:
            found[item["id"]] = Topic(item["id"], title, summary, place)
    return found


def load_notes(text: str, report: Report) -> dict[str, Note]:
    """Give the notes by id, in the order of the file."""
    found = {}
    for item, _ in _items("notes.yml", text, ("title",), report):
        if title := _bilingual(item["title"]):
            found[item["id"]] = Note(item["id"], title, str(item.get("seminar") or ""))
    return found
