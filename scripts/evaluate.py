"""Measure a part of Malmoi on data from outside: links of a vault, a list of formulas, mentions in sentences.

python scripts/evaluate.py links VAULT [--json]
python scripts/evaluate.py formulas FILE.json [--json]
python scripts/evaluate.py mentions ITEMS.json --concepts CONCEPTS.json [--json]
"""

import argparse
import json
import sys
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from malmoi.diagnostics import Problem, format_problem
from malmoi.files import read_docs
from malmoi.mentions import evaluate as mentions
from malmoi.publish.math.evaluate import Evaluation, evaluate
from malmoi.publish.math.renderer import MathCore
from malmoi.publish.vault import resolve_vault

ROOT = Path(__file__).resolve().parent.parent
if __package__ in (None, ""):
    # Run by its path, Python knows the folder of this file but not the one above.
    sys.path.insert(0, str(ROOT))

from scripts.pipe import piped  # noqa: E402


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml for its `extra`; tags of MkDocs' own are passed over."""


_Loader.add_multi_constructor("", lambda *_: None)


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


def _macros() -> dict[str, str]:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a SafeLoader
    return dict(config["extra"]["malmoi"].get("macros") or {})


def _told(outcome: Evaluation) -> str:
    lines = [f"{failure.source or '-'}: {failure.reason}: {failure.tex.strip()!r}" for failure in outcome.failures]
    kinds = [f"  {kind}: {counts['parsed']} of {counts['n']}" for kind, counts in sorted(outcome.by_kind.items())]
    lines += [f"{outcome.parsed} of {outcome.n} formulas parsed, {outcome.failed} failed", *kinds]
    lines.append(f"literal commands left in {outcome.literal_commands}")
    lines.append(f"{outcome.mean_us} µs and {outcome.mean_bytes} bytes a formula")
    return "\n".join(lines)


def _formulas(chosen: argparse.Namespace) -> int:
    formulas: Any = json.loads(chosen.formulas.read_text(encoding="utf-8"))
    if not isinstance(formulas, list) or not all(isinstance(entry, dict) and "tex" in entry for entry in formulas):
        print(f'unexpected content of "{chosen.formulas}", expected a list of {{"tex", "display"}}', file=sys.stderr)
        return 2
    outcome = evaluate(formulas, MathCore(_macros()), time.perf_counter)
    print(json.dumps(outcome.as_json(), ensure_ascii=False, indent=1) if chosen.json else _told(outcome))
    return 0


def add_formulas(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `formulas FILE.json`."""
    parser = subparsers.add_parser("formulas", help="render every formula of a list and say which fail, and why")
    parser.add_argument("formulas", type=Path, metavar="FILE.json", help="a list of {tex, display}; kind, source too")
    parser.add_argument("--json", action="store_true", help="print n, parsed, failed, by_kind, failures and the rest")
    parser.set_defaults(run=_formulas)


def _listed(path: Path, key: str, needed: set[str]) -> list[Any] | None:
    """The list under a key of a file's JSON; None, and a line that says why, where it is none."""
    content: Any = json.loads(path.read_text(encoding="utf-8"))
    entries = content.get(key) if isinstance(content, dict) else content
    if isinstance(entries, list) and all(isinstance(entry, dict) and needed <= entry.keys() for entry in entries):
        return entries
    names = ", ".join(f'"{name}"' for name in sorted(needed))
    print(f'unexpected content of "{path}", expected {{"{key}": a list of {{{names}}}}}', file=sys.stderr)
    return None


def _scored(outcome: mentions.Evaluation) -> str:
    told = [
        f"{one.item or '-'}: {what} {one.mention!r} ({one.id}) in {one.text!r}"
        for what, listed in (("wrong", outcome.wrong), ("missed", outcome.missed))
        for one in listed
    ]
    rows = [("all", outcome.all), *sorted(outcome.categories.items())]
    width = max(len(name) for name, _ in rows)
    table = [
        f"{name:{width}}  {score.n:5}  {score.precision:9.3f}  {score.recall:6.3f}  {score.f1:5.3f}"
        for name, score in rows
    ]
    return "\n".join([*told, f"{'':{width}}      n  precision  recall     f1", *table])


def _mentions(chosen: argparse.Namespace) -> int:
    items = _listed(chosen.items, "items", {"text", "mentions"})
    concepts = _listed(chosen.concepts, "concepts", {"id", "surfaces"})
    if items is None or concepts is None:
        return 2
    outcome = mentions.evaluate(items, mentions.finder_of(concepts))
    print(json.dumps(outcome.as_json(), ensure_ascii=False, indent=1) if chosen.json else _scored(outcome))
    return 0


def add_mentions(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `mentions ITEMS.json --concepts CONCEPTS.json`."""
    parser = subparsers.add_parser("mentions", help="find the concepts in labelled sentences: precision, recall, F1")
    parser.add_argument("items", type=Path, metavar="ITEMS.json", help="items of {text, mentions: [{start, end, id}]}")
    parser.add_argument("--concepts", type=Path, required=True, metavar="CONCEPTS.json", help="{id, surfaces}, …")
    parser.add_argument("--json", action="store_true", help="print all, categories, wrong and missed")
    parser.set_defaults(run=_mentions)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; 0 is done, 2 a wrong call."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    subparsers = parser.add_subparsers(required=True, metavar="links|formulas|mentions")
    add_links(subparsers)
    add_formulas(subparsers)
    add_mentions(subparsers)
    chosen = parser.parse_args(arguments)
    if "vault" in chosen and not chosen.vault.is_dir():
        parser.error(f'unexpected "{chosen.vault}", expected a folder')
    for name in ("formulas", "items", "concepts"):
        if name in chosen and not getattr(chosen, name).is_file():
            parser.error(f'unexpected "{getattr(chosen, name)}", expected a file')
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(piped(main))
