"""The notes of `corpus/<kind>/`, each with a `.json` that says what is to be found in it.

`terms` are the concepts it names; `not_terms` must be no title of a draft; `private` must be in no file that is
written; `same` are names of one concept, `different` names of two.
"""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from malmoi.files import read_lexicon_tables
from malmoi.ingest.flow import Import, import_notes
from malmoi.ingest.keys import LooseKey, loose_key
from malmoi.ingest.known import Known
from malmoi.ingest.lexicon import read_lexicon
from malmoi.ingest.merge import Merged

CORPUS = Path(__file__).resolve().parent / "corpus"
KINDS = sorted(folder.name for folder in CORPUS.iterdir())
FILES = sorted(file for file in CORPUS.glob("*/*") if file.suffix != ".json")
LEXICON = read_lexicon(read_lexicon_tables())

_GIVEN_NAME = (
    "a given name that is called without surname or title, like a noun: nothing in the note tells that it is one"
)
UNJUSTIFIED: dict[tuple[str, str], str] = {
    ("export/05-tabs-crlf", "로운이"): _GIVEN_NAME,
    ("transcript/05-raw-named-rl", "은결이"): _GIVEN_NAME,
}
"""Expectations that are left out: the note and a name, and why."""


def key_of(name: str) -> LooseKey:
    return loose_key(unicodedata.normalize("NFC", name))


@dataclass(frozen=True)
class Found:
    """What one run over all notes of a kind gave."""

    result: Import
    by_name: dict[LooseKey, list[Merged]]
    ids: dict[str, set[str]]
    """The concepts that lines of each note went to."""

    def of(self, name: str, path: str) -> list[Merged]:
        """Give the concepts that have a name, those that the note itself speaks of."""
        return [one for one in self.by_name.get(key_of(name), ()) if one.naming.id in self.ids[path]]


@cache
def found_in(kind: str) -> Found:
    """Import all notes of a kind at once: the finder of names is made once a run, which is most of its time."""
    notes = [(file.name, file.read_bytes()) for file in FILES if file.parent.name == kind]
    result = import_notes(notes, Known({}), LEXICON, lambda _: None)
    by_name: dict[LooseKey, list[Merged]] = defaultdict(list)
    for one in result.concepts:
        own = (one.naming.en, one.naming.ko, *one.naming.aliases, *(n for said in one.said for n in said.record.names))
        for key in {key_of(name) for name in own if name}:
            by_name[key].append(one)
    ids: dict[str, set[str]] = defaultdict(set)
    for row in result.rows:
        ids[row.path].update(row.concepts)
    return Found(result, dict(by_name), ids)


def expected(file: Path) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return values


def is_left_out(file: Path, *names: str) -> bool:
    return any((f"{file.parent.name}/{file.stem}", name) in UNJUSTIFIED for name in names)


def missed(file: Path) -> Iterator[str]:
    found = found_in(file.parent.name)
    for term in expected(file)["terms"]:
        if not is_left_out(file, *term["names"]) and not any(found.of(name, file.name) for name in term["names"]):
            yield f"{file.name}:{term['line']}: {' = '.join(term['names'])}"


@pytest.mark.parametrize("kind", KINDS)
def test_nearly_all_terms_are_found(kind: str) -> None:
    files = [file for file in FILES if file.parent.name == kind]
    lost = [line for file in files for line in missed(file)]
    total = sum(len(expected(file)["terms"]) for file in files)
    assert len(lost) <= 0.03 * total, "\n".join([f"{len(lost)} of {total} are missing:", *lost])


def titles_of(file: Path) -> set[LooseKey]:
    drafts = [one for one in found_in(file.parent.name).result.concepts if any(s.path == file.name for s in one.said)]
    return {key_of(name) for one in drafts for name in (one.naming.en, one.naming.ko) if name}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_chrome_and_no_part_of_an_entry_is_a_title(file: Path) -> None:
    titles = titles_of(file)
    wrong = [name for name in expected(file).get("not_terms", []) if key_of(name) in titles]
    assert [name for name in wrong if not is_left_out(file, name)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_private_name_is_written(file: Path) -> None:
    files = found_in(file.parent.name).result.files
    private = [unicodedata.normalize("NFC", name) for name in expected(file).get("private", [])]
    told = [f"{path}: {name}" for path, text in files.items() for name in private if name in text or name in path]
    assert [line for line in told if not is_left_out(file, line.partition(": ")[2])] == []


def is_joint(one: Merged, names: list[str]) -> bool:
    """Say whether the field has one concept for both: precision and recall are told of together."""
    term = next((term for term in LEXICON.terms if term.id == one.naming.id), None)
    return term is not None and {key_of(name) for name in names} <= {key_of(name) for name in term.names}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_different_things_stay_apart(file: Path) -> None:
    found = found_in(file.parent.name)
    joined = []
    for names in expected(file).get("different", []):
        of = [found.of(name, file.name) for name in names]
        both = [one for one in of[0] if all(any(one is other for other in rest) for rest in of[1:])]
        joined += [(names, one.naming.id) for one in both if not is_joint(one, names)]
    assert [pair for pair in joined if not is_left_out(file, *pair[0])] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_names_of_one_thing_are_one_concept(file: Path) -> None:
    found = found_in(file.parent.name)
    apart = []
    for names in expected(file).get("same", []):
        of = [ones for name in names if (ones := found.of(name, file.name))]
        if of and not any(all(any(one is other for other in ones) for ones in of) for one in of[0]):
            apart.append((names, [[one.naming.id for one in ones] for ones in of]))
    assert [pair for pair in apart if not is_left_out(file, *pair[0])] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_is_in_one_row(kind: str) -> None:
    rows = found_in(kind).result.rows
    assert len({(row.path, row.line) for row in rows}) == len(rows)
    assert {row.path for row in rows} == {file.name for file in FILES if file.parent.name == kind}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_note_is_read_by_the_reader_of_its_kind(file: Path) -> None:
    files = found_in(file.parent.name).result.files["notes.yml"]
    assert files.count(f"kind: {file.parent.name}\n") == sum(other.parent.name == file.parent.name for other in FILES)


def test_every_exception_is_needed() -> None:
    names = {(f"{file.parent.name}/{file.stem}") for file in FILES}
    assert {note for note, _ in UNJUSTIFIED} <= names
