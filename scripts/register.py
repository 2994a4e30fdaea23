"""Enter what is published for the first time into the two registry files: short codes and URLs.

python scripts/register.py

Lines are only added, at the end. Commit the files with the pages they are about; from then on the build fails where one
of these addresses would lead nowhere.
"""

import argparse
import sys
from pathlib import Path

from malmoi.diagnostics import Problem, format_problem, level_of
from malmoi.files import read_docs, write_tree
from malmoi.publish.emit.registry import CODES_PATH, URLS_PATH, with_lines
from malmoi.publish.flow import publish
from malmoi.publish.settings import Settings

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Add the missing lines; 0 is done, 1 that the pages have errors and nothing was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the docs folder (default: docs)")
    docs = parser.parse_args().docs
    found: list[Problem] = []
    texts, assets = read_docs(docs, found.append)
    site = publish(texts, frozenset(assets), Settings(), found.append)
    errors = [problem for problem in sorted(found) if level_of(problem) == "error"]
    for problem in errors:
        print(format_problem(problem), file=sys.stderr)
    if errors:
        return 1
    urls = [f"{page}#{anchor}" if anchor else page for page, anchors in site.urls.items() for anchor in ("", *anchors)]
    lines = {
        CODES_PATH: [f"{code}\t{concept}" for concept, code in site.codes.items()],
        # Aliases of a page (old ids, short codes) have its sections; those are remembered under its own address.
        URLS_PATH: [url for url in urls if url and ("#" not in url or not url.startswith("s/"))],
    }
    files = {path: with_lines(texts.get(path, ""), new) for path, new in lines.items()}
    write_tree(docs, files, {})
    added = sum(text.count("\n") - texts.get(path, "").count("\n") for path, text in files.items())
    print(f"{added} lines added, {sum(text.count(chr(10)) for text in files.values())} in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
