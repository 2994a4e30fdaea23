"""Every rule about notes, provoked by a small note: the lines a user sees are in `expected.txt`.

`cases/<rule>/*.md` are the notes that were handed over; `cases/<rule>/docs/…`, where there is one, is the site that
exists already. `pytest --update` writes the expectations anew.
"""

from pathlib import Path

import pytest

from malmoi.diagnostics import RULES, Problem, format_problem, level_of
from malmoi.files import read_docs, read_lexicon_tables
from malmoi.ingest.flow import import_notes
from malmoi.ingest.known import read_known
from malmoi.ingest.lexicon import read_lexicon

CASES = Path(__file__).resolve().parent / "cases"
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())


def lines_of(folder: Path) -> tuple[str, set[str]]:
    """Give what a user sees of a case's problems, and the rules of those problems."""
    found: list[Problem] = []
    texts, _ = read_docs(folder / "docs", found.append)
    notes = [(note.name, note.read_bytes()) for note in sorted(folder.glob("*.md"))]
    import_notes(notes, read_known(texts, found.append), read_lexicon(read_lexicon_tables()), found.append)
    lines = "".join(f"{level_of(problem)}: {format_problem(problem)}\n" for problem in sorted(found))
    return lines, {problem.rule for problem in found}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_who_hands_notes_over_sees_these_lines(folder: Path, *, update: bool) -> None:
    lines, rules = lines_of(folder)
    expected = folder / "expected.txt"
    if update:
        expected.write_text(lines, encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8")
    assert rules == {folder.name}, f"expected only what {folder.name} is about"


def test_a_folder_is_named_after_its_rule() -> None:
    strange = sorted({folder.name for folder in FOLDERS} - set(RULES))
    told = "\n".join(
        f"tests/ingest/cases/{name}: unexpected name, expected one of malmoi.diagnostics.RULES" for name in strange
    )
    assert not strange, told
