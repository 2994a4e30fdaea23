"""Report what an editor would mend in the pages: words, register, missing forms, private names.

python scripts/lint_pages.py [--docs DIR] [--words FILE]

0 is done, 1 that something was reported, 2 wrong usage.
"""

import argparse
import sys
from pathlib import Path

from malmoi.diagnostics import Problem, format_problem, level_of
from malmoi.files import read_docs, read_lexicon_tables, read_word_choices
from malmoi.ingest.lexicon import read_lexicon
from malmoi.lint import lint, read_words
from malmoi.publish.load import load

ROOT = Path(__file__).resolve().parent.parent
if __package__ in (None, ""):
    # Run by its path, Python knows the folder of this file but not the one above.
    sys.path.insert(0, str(ROOT))

from scripts.pipe import piped  # noqa: E402


def main() -> int:
    """Print what was found, and how much of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the docs folder (default: docs)")
    parser.add_argument("--words", type=Path, help="another table of words (default: malmoi/lint/words.tsv)")
    chosen = parser.parse_args()
    found: list[Problem] = []
    texts, assets = read_docs(chosen.docs, lambda _: None)
    glossary = load(texts, frozenset(assets), lambda _: None)
    words = chosen.words.read_text(encoding="utf-8") if chosen.words else read_word_choices()
    lint(glossary, read_lexicon(read_lexicon_tables()), read_words(words), found.append)
    for problem in sorted(found):
        print(f"{level_of(problem)}: {format_problem(problem)}")
    print(f"{len(glossary.pages)} pages, {len(found)} things to mend", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(piped(main))
