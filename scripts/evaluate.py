"""Measure a part of Malmoi on data from outside: links of a vault, a list of formulas.

python scripts/evaluate.py links VAULT [--json]
python scripts/evaluate.py formulas FILE.json [--json]
"""

import argparse
import json
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from malmoi.diagnostics import Problem, format_problem
from malmoi.files import read_docs
from malmoi.publish.vault import resolve_vault


def _links(chosen: argparse.Namespace) -> int:
    found: list[Problem] = []
    texts, assets = read_docs(chosen.vault, found.append, as_written=True)
    for problem in found:
        print(format_problem(problem), file=sys.stderr)
    links = resolve_vault(texts, frozenset(assets))
    # The resolver thinks in NFC; who reads the list opens files by the names they have on the disk (NFD on macOS).
    on_disk = {
        unicodedata.normalize("NFC", path): path
        for path in (file.relative_to(chosen.vault).as_posix() for file in chosen.vault.rglob("*"))
    }
    rows = [asdict(link) for link in links]
    for row in rows:
        row["source"] = on_disk.get(row["source"], row["source"])
        row["path"] = on_disk.get(row["path"], row["path"])
    if chosen.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        mark = "" if row["anchor_ok"] or row["path"] is None else "  (section not found)"
        print(f"{row['source']}:{row['line']}: {row['raw']} → {row['path'] or 'nothing'}{mark}")
    resolved = sum(row["path"] is not None for row in rows)
    print(f"{len(rows)} wikilinks, {resolved} resolved")
    return 0


def add_links(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `links VAULT`."""
    parser = subparsers.add_parser("links", help="resolve every wikilink of a folder of Markdown")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the folder")
    parser.add_argument("--json", action="store_true", help="print a list of {source, line, raw, path, anchor_ok}")
    parser.set_defaults(run=_links)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; 0 is done, 2 a wrong call."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    subparsers = parser.add_subparsers(required=True, metavar="links|formulas")
    add_links(subparsers)
    chosen = parser.parse_args(arguments)
    if "vault" in chosen and not chosen.vault.is_dir():
        parser.error(f'unexpected "{chosen.vault}", expected a folder')
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(main())
