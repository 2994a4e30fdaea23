"""`docs/notes.yml`: which notes a site was gathered from, and how a note is found there again."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import yaml
from anyascii import anyascii

from malmoi.diagnostics import Report
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.privacy import MASK
from malmoi.yaml_text import read_yaml

__all__ = ["ListedNote", "note_id", "read_note_list", "with_notes"]

_KINDS = {
    "table": ("용어표", "Term table"), "a-z": ("알파벳순 글", "Alphabetical post"), "paste": ("블로그 글", "Blog post"),
    "transcript": ("세미나 기록", "Seminar record"), "export": ("내보낸 노트", "Exported notes"),
}  # fmt: skip
_HONORIFIC = re.compile(rf"{MASK}\s*(?:선배|후배|교수|박사)?님?")


@dataclass(frozen=True)
class ListedNote:
    """An item of the list."""

    id: str
    digest: str = ""
    """Of the text of the note; empty for one that nobody imported."""
    seminar: str = ""
    kind: str = ""
    title: str = ""


def read_note_list(text: str, report: Report) -> tuple[ListedNote, ...]:
    """Give the notes of the list; items without an id are passed over, for the build reports them."""
    values, _ = read_yaml("notes.yml", text, 1, report) or (None, None)
    items = values if isinstance(values, list) else []
    return tuple(
        ListedNote(
            str(item["id"]), str(item.get("digest") or ""), str(item.get("seminar") or ""), str(item.get("kind") or "")
        )
        for item in items
        if isinstance(item, dict) and item.get("id")
    )


def note_id(path: str, digest: str, listed: Sequence[ListedNote], given: Iterable[str]) -> str:
    """Give the id of a note: that of the listed note with the same text, else one made of its file name.

    A note that was edited keeps its id as long as it keeps its name; `given` are the ids of this run.
    """
    for known in listed:
        if known.digest == digest:
            return known.id
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(_HONORIFIC.sub(" ", stem)).lower()).strip("-")
    wanted = words[:60].strip("-") or f"note-{digest[:8]}"
    if not isinstance(yaml.safe_load(wanted), str):  # a day, a number, `no`
        wanted = f"note-{wanted}"
    taken, number, found = set(given), 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def _quoted(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def with_notes(text: str, notes: Sequence[ListedNote], listed: Sequence[ListedNote]) -> str:
    """Give the list with these notes at its end; a listed one stays as it is but for the digest of its new text."""
    known = {note.id: note for note in listed}
    for note in sorted(notes, key=lambda note: note.id):
        if note.id in known:
            old = known[note.id].digest
            text = (
                text.replace(f'digest: "{old}"\n', f'digest: "{note.digest}"\n') if old and old != note.digest else text
            )
            continue
        ko, en = _KINDS[note.kind]
        title = plain_name(_HONORIFIC.sub("", note.title)).strip(" -–:·|")
        ko_title, en_title = title or f"{ko} {note.id}", title if title.isascii() and title else f"{en}: {note.id}"
        rows = [
            f"- id: {note.id}", f"  title: {{ko: {_quoted(ko_title)}, en: {_quoted(en_title)}}}",
            f"  kind: {note.kind}",
            *([f"  seminar: {note.seminar}"] if note.seminar else []), f'  digest: "{note.digest}"',
        ]  # fmt: skip
        text = f"{text.rstrip()}\n\n" if text.strip() else text.rstrip()
        text += "\n".join(rows) + "\n"
    return text
