"""What each reader makes of a note: `cases/<kind>/<what it shows>/` holds the mess and what is expected of it.

`note.md` is the note; `records.json` has what the reader gives, record by record; `fates.txt` what became of each line:
its number, the action, the reason. `pytest --update` writes the expectations anew.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from malmoi.files import read_lexicon_tables
from malmoi.ingest.decode import decode
from malmoi.ingest.lexicon import Lexicon, read_lexicon
from malmoi.ingest.note import Note, lines_of
from malmoi.ingest.privacy import mask_private_names
from malmoi.ingest.readers import READERS, read_note
from malmoi.ingest.records import Reading

CASES = Path(__file__).resolve().parent / "cases"
FOLDERS = sorted(folder for folder in CASES.glob("*/*") if folder.is_dir())


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon(read_lexicon_tables())


def _note(folder: Path, lexicon: Lexicon) -> Note:
    text = decode("note.md", (folder / "note.md").read_bytes(), lambda _: None)
    assert text is not None
    return Note("note", "note.md", mask_private_names(lines_of(text), lexicon.is_term))


def _records(reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "names": list(record.names),
            "line": record.line,
            **({"texts": [[text.line, text.text] for text in record.texts]} if record.texts else {}),
            **({"references": list(record.references)} if record.references else {}),
            **({"prose": True} if record.prose else {}),
        }
        for record in reading.records
    ]


def _as_json(records: list[dict[str, Any]]) -> str:
    rows = ",\n".join(f" {json.dumps(record, ensure_ascii=False)}" for record in records)
    return f"[\n{rows}\n]\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_a_note_becomes_these_records(folder: Path, lexicon: Lexicon, *, update: bool) -> None:
    note = _note(folder, lexicon)
    reading = read_note(note, lexicon)
    assert reading is not None
    records = _as_json(_records(reading))
    fates = "".join(f"{number} {fate.action} {fate.reason}\n" for number, fate in sorted(reading.fates.items()))
    if update:
        (folder / "records.json").write_text(records, encoding="utf-8")
        (folder / "fates.txt").write_text(fates, encoding="utf-8")
    assert reading.kind == folder.parent.name
    assert records == (folder / "records.json").read_text(encoding="utf-8")
    assert fates == (folder / "fates.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_every_line_has_a_fate(folder: Path, lexicon: Lexicon) -> None:
    note = _note(folder, lexicon)
    reading = read_note(note, lexicon)
    assert reading is not None
    assert sorted(reading.fates) == list(range(1, len(note.lines) + 1))


def test_every_form_of_note_has_cases() -> None:
    own_tests = {"transcript"}  # in test_transcript.py
    missing = {reader.kind for reader in READERS} - {folder.parent.name for folder in FOLDERS} - own_tests
    assert not missing, f"expected a folder in tests/ingest/readers/cases for each of {sorted(missing)}"
