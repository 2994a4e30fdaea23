"""Every rule, provoked by a small docs folder: the lines a user sees are in `expected.txt`.

`cases/<rule>/docs/…` is what an author wrote; `cases/<rule>/settings.yml`, where there is one, stands for what is below
`extra.malmoi` in mkdocs.yml. `pytest --update` writes the expectations anew.
"""

from pathlib import Path

import pytest
import yaml

from malmoi.diagnostics import RULES, Problem, format_problem, level_of
from malmoi.files import read_docs
from malmoi.publish.flow import publish
from malmoi.publish.settings import Settings, read_settings

CASES = Path(__file__).resolve().parent / "cases"
# Rules of notes and of lints: see the tests of the same name in these folders.
OTHER_CASES = [CASES.parent.parent / part / "cases" for part in ("ingest", "lint")]
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())


def lines_of(folder: Path) -> tuple[str, set[str]]:
    """Give what a user sees of a case's problems, and the rules of those problems."""
    found: list[Problem] = []
    texts, assets = read_docs(folder / "docs", found.append)
    chosen = folder / "settings.yml"
    values = yaml.safe_load(chosen.read_text(encoding="utf-8")) if chosen.exists() else {}
    publish(texts, frozenset(assets), read_settings(values, Settings(), found.append), found.append)
    lines = "".join(f"{level_of(problem)}: {format_problem(problem)}\n" for problem in sorted(found))
    return lines, {problem.rule for problem in found}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_author_sees_these_lines(folder: Path, *, update: bool) -> None:
    lines, rules = lines_of(folder)
    expected = folder / "expected.txt"
    if update:
        expected.write_text(lines, encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8")
    assert rules == ({folder.name} if folder.name in RULES else set()), f"expected only what {folder.name} is about"


def test_every_rule_is_provoked() -> None:
    others = {folder.name for cases in OTHER_CASES for folder in cases.iterdir() if folder.is_dir()}
    missing = sorted(set(RULES) - {folder.name for folder in FOLDERS} - others)
    told = "\n".join(
        f"tests/publish/cases/{rule}: expected a folder in which an author breaks {rule}" for rule in missing
    )
    assert not missing, told


def test_a_folder_is_named_after_its_rule() -> None:
    strange = sorted({folder.name for folder in FOLDERS} - set(RULES) - {"nothing-wrong"})
    told = "\n".join(
        f"tests/publish/cases/{name}: unexpected name, expected one of malmoi.diagnostics.RULES" for name in strange
    )
    assert not strange, told
