"""Say of English pages that they say what the Korean ones say now: run it when a translation is up to date.

python scripts/confirm_translations.py ID… | --all

The build reports an English page whose Korean page was changed since (rule `stale-translation`).
"""

import argparse
import sys
from pathlib import Path

from malmoi.confirm_translation import confirm_translation
from malmoi.diagnostics import Problem, format_problem, level_of, suggestion
from malmoi.files import read_docs, write_tree
from malmoi.names import nearest_name
from malmoi.publish.load import load

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write `translated_from`; 0 is done, 1 that pages have errors, 2 that an id is not known."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*", metavar="ID", help="a concept")
    parser.add_argument("--all", action="store_true", help="every concept that has both pages")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the docs folder (default: docs)")
    chosen = parser.parse_args()
    found: list[Problem] = []
    texts, assets = read_docs(chosen.docs, found.append, as_written=True)
    concepts = load(texts, frozenset(assets), found.append, drafts=True).concepts
    if errors := [problem for problem in sorted(found) if level_of(problem) == "error"]:
        print("\n".join(map(format_problem, errors)), file=sys.stderr)
        return 1
    both = [name for name, concept in concepts.items() if "en" in concept.pages]
    for name in chosen.ids:
        if name not in both:
            guess = suggestion(nearest_name(name, both))
            parser.error(f'unexpected id "{name}", expected a concept with both pages{guess}')
    if not chosen.ids and not chosen.all:
        parser.error("unexpected call without ids, expected ids or --all")
    pages = {concepts[name].pages["en"].path: concepts[name].ko.digest for name in (both if chosen.all else chosen.ids)}
    changed = {
        path: new for path, digest in pages.items() if (new := confirm_translation(texts[path], digest)) != texts[path]
    }
    write_tree(chosen.docs, changed, {})
    print(f"{len(changed)} pages confirmed, {len(pages) - len(changed)} were already")
    return 0


if __name__ == "__main__":
    sys.exit(main())
