"""The three engines on the same pages and queries; each answers with the JSON of `search_eval.mjs`."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from malmoi.files import write_tree
from scripts import npm
from scripts.search_bench.stock import stock_index
from scripts.setup_node import node_in_wheel, node_on_path

__all__ = ["PAGEFIND", "build_index", "build_site", "with_lunr", "with_ours", "with_pagefind"]

ROOT = Path(__file__).resolve().parents[2]
PAGEFIND = "1.6.0"
_HERE = ROOT / "scripts/search_bench"


def _run(command: Sequence[str | Path], **more: Any) -> str:  # noqa: ANN401 - what subprocess.run takes
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", cwd=ROOT, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command[:4]))} … failed:\n{done.stderr[-2000:]}")
    told: str = done.stdout
    return told


def _node() -> Path:
    node = node_on_path() or node_in_wheel()
    if node is None:
        sys.exit("unexpected machine without Node.js, expected version 18 or later on the PATH")
    return node


def _json(*command: str | Path) -> dict[str, Any]:
    answered: dict[str, Any] = json.loads(_run(command))
    return answered


def build_index(folder: Path) -> dict[str, float]:
    """Write the index of `docs` and its token cache; give the CPU seconds, cold and warm."""
    return _json(sys.executable, "-m", "scripts.search_bench.build_index", folder / "docs", folder)


def build_site(folder: Path, docs: Mapping[str, str]) -> float:
    """Build the site of `docs` with the token cache that lies there; give the CPU seconds."""
    write_tree(folder / "docs", docs, {})
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets", dirs_exist_ok=True)
    # A hook keeps its cache beside its folder: the project's own stays as it is.
    shutil.copytree(ROOT / "hooks", folder / "hooks", dirs_exist_ok=True)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("hooks/", f"{folder}/hooks/")
    config += f"docs_dir: {folder / 'docs'}\nsite_dir: {folder / 'site'}\n"
    write_tree(folder, {"mkdocs.yml": config}, {})
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = (sys.executable, "-m", "mkdocs", "build", "-f", folder / "mkdocs.yml")
    _run(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def with_ours(folder: Path, queries: Path) -> dict[str, Any]:
    """Score the project's own search."""
    shutil.rmtree(folder / "site/assets/search", ignore_errors=True)
    shutil.copytree(folder / "index/assets/search", folder / "site/assets/search")
    return _json(_node(), "scripts/search_eval.mjs", folder / "site", queries, "--json")


def with_lunr(folder: Path, queries: Path) -> dict[str, Any]:
    """Score Material's stock worker, the one that ships with the installed theme."""
    theme = find_spec("material")
    if theme is None or theme.origin is None:
        sys.exit("unexpected Python without mkdocs-material, expected the packages of requirements.txt")
    workers = (Path(theme.origin).parent / "templates/assets/javascripts/workers").glob("search.*.min.js")
    index = folder / "stock.json"
    write_tree(folder, {index.name: json.dumps(stock_index(folder / "site"), ensure_ascii=False)}, {})
    # At 10,000 concepts the stock index takes more memory than node gives by itself.
    node = (_node(), "--max-old-space-size=12000")
    return _json(*node, _HERE / "compare.mjs", "lunr", folder / "site", queries, next(workers), index)


def _pagefind() -> Path:
    home = ROOT / ".cache/pagefind"
    if problem := npm.install(home, "pagefind", PAGEFIND):
        sys.exit(problem)
    return home / "node_modules/pagefind/lib/runner/bin.cjs"


def with_pagefind(folder: Path, queries: Path) -> dict[str, Any]:
    """Score Pagefind on the articles of the pages, an index a language as it makes them."""
    bundle = folder / "pagefind"
    options = ("--root-selector", "article", "--exclude-selectors", ".headerlink, [data-search-exclude]")
    _run((_node(), _pagefind(), "--site", folder / "site", "--output-path", bundle, *options))
    return _json(_node(), _HERE / "compare.mjs", "pagefind", folder / "site", queries, bundle)
