"""Every lint, provoked by a small docs folder: the lines an author sees are in `expected.txt`.

`pytest --update` writes the expectations anew.
"""

from pathlib import Path

import pytest

from malmoi.diagnostics import Problem, format_problem, level_of
from malmoi.files import read_docs, read_lexicon_tables, read_word_choices
from malmoi.ingest.lexicon import read_lexicon
from malmoi.lint import lint, read_words
from malmoi.publish.load import load

CASES = Path(__file__).resolve().parent / "cases"
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_author_sees_these_lines(folder: Path, *, update: bool) -> None:
    found: list[Problem] = []
    texts, assets = read_docs(folder / "docs", found.append)
    glossary = load(texts, frozenset(assets), found.append)
    assert found == []
    lint(glossary, read_lexicon(read_lexicon_tables()), read_words(read_word_choices()), found.append)
    of_the_rule = [problem for problem in sorted(found) if problem.rule == folder.name]
    lines = "".join(f"{level_of(problem)}: {format_problem(problem)}\n" for problem in of_the_rule)
    expected = folder / "expected.txt"
    if update:
        expected.write_text(lines, encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8")
    assert lines, f"expected {folder.name} to be broken"
