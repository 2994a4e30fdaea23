"""Write the search of a docs folder, first without a token cache and then with it; print the CPU seconds of both.

python -m scripts.search_bench.build_index DOCS FOLDER
"""

import json
import sys
import time
from pathlib import Path

from malmoi.files import read_docs, write_tree
from malmoi.publish.index import index_names
from malmoi.publish.load import load
from malmoi.publish.search.flow import search_files
from malmoi.publish.tree import resolve_pages

SCRIPTS = Path(__file__).resolve().parents[2] / "docs/assets/javascripts/search"


def main(docs: Path, folder: Path) -> None:
    """Write `index/assets/search/…` and the cache below the folder."""
    texts, assets = read_docs(docs, lambda _: None)
    glossary = load(texts, frozenset(assets), lambda _: None, drafts=False)
    names = index_names(glossary, lambda _: None)
    resolution = resolve_pages(glossary, names, lambda _: None)
    scripts = {file.name: file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.glob("*.js"))}
    cache: dict[str, list[str]] = {}
    spent, files = {}, [dict[str, str]()]
    for name in ("cold_s", "warm_s"):
        began = time.process_time()
        files.append(search_files(glossary, names, resolution.finder, resolution.graph, scripts, cache))
        spent[name] = round(time.process_time() - began, 2)
    if files[-1] != files[-2]:
        sys.exit("unexpected index that differs with a token cache, expected the same files")
    write_tree(folder / "index", files[-1], {})
    write_tree(folder, {".cache/search-tokens.json": json.dumps(cache, ensure_ascii=False)}, {})
    print(json.dumps(spent))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
