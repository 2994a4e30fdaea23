"""Turn notes into draft concept pages, and prove that no line of them was lost.

python scripts/import_notes.py NOTES… [--into DOCS | --out DIR] [--known DOCS|none] [--dry-run] [--ledger FILE] [--json]

Exit codes: 0 done, 1 a note could not be read or written, 2 a wrong call.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tqdm import tqdm

from malmoi.diagnostics import Problem, format_problem, level_of
from malmoi.files import read_docs, read_lexicon_tables, read_notes, write_tree
from malmoi.ingest.flow import Import, import_notes
from malmoi.ingest.known import Known, read_known
from malmoi.ingest.ledger import as_table, count
from malmoi.ingest.lexicon import read_lexicon

ROOT = Path(__file__).resolve().parent.parent
if __package__ in (None, ""):
    # Run by its path, Python knows the folder of this file but not the one above.
    sys.path.insert(0, str(ROOT))

from scripts.pipe import piped  # noqa: E402

_MANY = 20


def as_json(result: Import, problems: Sequence[Problem]) -> dict[str, Any]:
    """Give the result for programs."""
    concepts = [
        {
            "id": one.naming.id,
            "titles": [title for title in (one.naming.ko, one.naming.en) if title],
            "aliases": list(one.naming.aliases),
            "kind": one.kind,
            "known": one.page is not None,
            "sources": [{"note": source.note, "at": source.at} for source in one.sources],
        }
        for one in result.concepts
    ]
    seminars = [
        {
            "note": note.id,
            "title": reading.title,
            "date": reading.date,
            "minutes": reading.minutes,
            "sections": [{"at": section.at, "title": section.title} for section in reading.sections],
        }
        for note, reading in result.seminars
    ]
    diagnostics = [
        {
            "path": problem.path, "line": problem.line, "column": problem.column, "rule": problem.rule,
            "level": level_of(problem), "message": problem.message,
        }
        for problem in problems
    ]  # fmt: skip
    return {"concepts": concepts, "seminars": seminars, "ledger": count(result.rows), "diagnostics": diagnostics}


def _told(result: Import, *, where: str) -> str:
    """Give the report for people: what notes add to pages there are, what belongs to no concept, and the counts."""
    lines: list[str] = []
    by_concept: dict[str, list[str]] = {}
    for addition in result.additions:
        by_concept.setdefault(addition.concept, []).append(f"  {addition.path}:{addition.line}: {addition.text}")
    for concept, statements in sorted(by_concept.items()):
        lines += [f"concepts/{concept}.md has no such place yet:", *statements]
    if result.remarks:
        lines += [
            "belongs to no concept:",
            *(f"  {path}:{text.line}: {text.text.strip()}" for path, text in result.remarks),
        ]
    counts = count(result.rows)
    kinds = [one.kind for one in result.concepts]
    drafts = sum(one.page is None and bool(one.said) for one in result.concepts)
    notes = len({row.path for row in result.rows})
    lines.append(
        f"read {notes} notes of {counts['lines']} lines ({counts['used']} used, {counts['kept']} kept elsewhere, "
        f"{counts['dropped']} dropped); {kinds.count('defined')} concepts defined, {kinds.count('stub')} named, "
        f"{kinds.count('mentioned')} mentioned; {drafts} drafts, {len(result.seminars)} seminars, "
        f"{len(result.files)} files {where}"
    )
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notes", nargs="+", type=Path, metavar="NOTES", help="files, or folders with files")
    target = parser.add_mutually_exclusive_group()
    target.add_argument("--into", type=Path, metavar="DOCS", help="a docs folder that gets the drafts and the places")
    target.add_argument("--out", type=Path, metavar="DIR", help="a folder for the new and changed files alone")
    parser.add_argument(
        "--known", default="docs", metavar="DOCS|none", help="where concepts exist already (default: docs)"
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing; so it is without --into and --out")
    parser.add_argument("--ledger", type=Path, metavar="FILE", help="write one row for each line of each note")
    parser.add_argument("--json", action="store_true", help="print concepts, seminars, ledger and diagnostics")
    return parser


def _known(chosen: argparse.Namespace, found: list[Problem]) -> Known:
    if chosen.known == "none":
        return Known({})
    texts, _ = read_docs(ROOT / "docs" if chosen.known == "docs" else Path(chosen.known), found.append)
    return read_known(texts, found.append)


def _not_known(target: Path, result: Import, known: Known) -> list[str]:
    """Give the files that would be overwritten though the run knew nothing, or something else, of them."""
    texts, _ = read_docs(target, lambda _: None) if target.is_dir() else ({}, {})
    return sorted(path for path in result.files if path in texts and texts[path] != known.texts.get(path))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run an import; 0 is done, 1 that a note could not be read, 2 a wrong call."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    missing = [path for path in chosen.notes if not path.exists()]
    if missing:
        parser.error(f'unexpected "{missing[0]}", expected a file or folder')
    if chosen.known not in ("none", "docs") and not Path(chosen.known).is_dir():
        parser.error(f'unexpected "{chosen.known}" as --known, expected a docs folder or none')
    found: list[Problem] = []
    notes = read_notes(chosen.notes, found.append)
    bar: tqdm[Any] = tqdm(total=len(notes), unit="note", disable=len(notes) < _MANY or not sys.stderr.isatty())

    def progress(_: str) -> None:
        bar.update(1)

    lexicon = read_lexicon(read_lexicon_tables())
    known = _known(chosen, found)
    result = import_notes(notes, known, lexicon, found.append, progress=progress)
    bar.close()
    target = None if chosen.dry_run else chosen.into or chosen.out
    if target and target == chosen.into and (strange := _not_known(target, result, known)):
        parser.error(
            f'unexpected "{strange[0]}" in {target}, which --known {chosen.known} does not have so; '
            f"expected --known {target}; nothing was written"
        )
    try:
        if target:
            write_tree(target, result.files, {})
        if chosen.ledger:
            write_tree(chosen.ledger.parent, {chosen.ledger.name: as_table(result.rows)}, {})
    except OSError as error:
        print(f'unexpected "{error.filename}" ({error.strerror}), expected a place to write to', file=sys.stderr)
        return 1
    problems = sorted(found)
    if chosen.json:
        print(json.dumps(as_json(result, problems), ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            print(f"{level_of(problem)}: {format_problem(problem)}", file=sys.stderr)
        print(_told(result, where=f"written to {target}" if target else "to write; give --into or --out"))
    return int(any(level_of(problem) == "error" for problem in problems))


if __name__ == "__main__":
    sys.exit(piped(main))
