"""Measure the search beside Material's stock lunr and Pagefind, on the same pages and queries in the same run.

    python -m scripts.bench_search [--concepts 1000 10000] [--count 25] [--queries MORE.json ...] [--json]

The pages are the real ones and as many made-up concepts as are missing. The queries are the written ones of
tests/search/queries/blind.json whose concepts are there, and others made by rule of all names. Seconds are CPU seconds
of this machine and milliseconds those of its clock: what counts is how they compare in one run.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
if __package__ in (None, ""):
    # Run by its path, Python knows the folder of this file but not the one above.
    sys.path.insert(0, str(ROOT))

from malmoi.files import read_docs, write_tree  # noqa: E402
from scripts.search_bench.corpus import Corpus, make_corpus  # noqa: E402
from scripts.search_bench.engines import build_index, build_site, with_lunr, with_ours, with_pagefind  # noqa: E402
from scripts.search_bench.queries import Query, queries_to_json  # noqa: E402
from scripts.search_bench.variants import KINDS, variants  # noqa: E402

_WRITTEN = ROOT / "tests/search/queries/blind.json"
_ENGINES: Mapping[str, Callable[[Path, Path], dict[str, Any]]] = {
    "malmoi": with_ours,
    "lunr": with_lunr,
    "pagefind": with_pagefind,
}


def _exact(corpus: Corpus, count: int, seed: int) -> list[Query]:
    dice = random.Random(seed)  # noqa: S311 - the same queries in every run
    chosen = dice.sample(corpus.concepts, min(count, len(corpus.concepts)))
    return [Query(one.names[0], "ko_exact", (one.id,)) for one in chosen] + [
        Query(one.names[1].lower(), "en_exact", (one.id,)) for one in chosen
    ]


def all_queries(corpus: Corpus, files: Sequence[Path], count: int, seed: int) -> list[Query]:
    """Give the queries that can be answered by this corpus, those of the files first."""
    known = {one.id for one in corpus.concepts}
    rows = [row for file in files for row in json.loads(file.read_text(encoding="utf-8"))]
    kept = [Query(row["q"], row["kind"], tuple(i for i in row["relevant"] if i in known)) for row in rows]
    written = [query for query in kept if query.relevant and query.kind not in KINDS]
    return [*written, *_exact(corpus, count, seed), *variants(corpus.concepts, count, seed)]


def measure(concepts: int, files: Sequence[Path], count: int, engines: Sequence[str], folder: Path) -> dict[str, Any]:
    """Give all figures of a corpus of this size."""
    texts, _ = read_docs(ROOT / "docs", lambda _: None)
    corpus = make_corpus(texts, concepts)
    queries = all_queries(corpus, files, count, seed=11)
    write_tree(folder, {"queries.json": queries_to_json(queries)}, {})
    write_tree(folder / "docs", corpus.docs, {})
    spent = build_index(folder)
    whole = build_site(folder, corpus.docs)
    rest = whole - spent["warm_s"]
    index = {
        **spent,
        "site_s": round(rest, 2),
        "cold_share": round(spent["cold_s"] / (rest + spent["cold_s"]), 3),
        "warm_share": round(spent["warm_s"] / whole, 3),
    }
    found: dict[str, Any] = {"concepts": concepts, "real": corpus.real, "queries": len(queries), "index": index}
    return found | {"engines": {name: _ENGINES[name](folder, folder / "queries.json") for name in engines}}


def beaten(result: Mapping[str, Any]) -> list[str]:
    """Give the kinds on which another engine finds more among the first five than ours; none is the target."""
    engines = result["engines"]
    ours = engines.get("malmoi", {"kinds": {}})["kinds"]
    return [
        f"{kind}: {name} {other['kinds'][kind]['recall@5']:.3f}, ours {figures['recall@5']:.3f}"
        for name, other in engines.items()
        for kind, figures in ours.items()
        if other["kinds"][kind]["recall@5"] > figures["recall@5"]
    ]


def table(result: Mapping[str, Any]) -> str:
    """Give the figures for people."""
    engines: Mapping[str, Any] = result["engines"]
    kinds = {kind: figures["n"] for one in engines.values() for kind, figures in one["kinds"].items()}
    head = f"{result['concepts']} concepts ({result['real']} real), {result['queries']} queries"
    lines = [head, "", f"{'recall@1 / @5 / mrr':14} {'n':>5}" + "".join(f"{name:>23}" for name in engines)]
    for kind, n in (*kinds.items(), ("all", result["queries"])):
        cells = [one["all"] if kind == "all" else one["kinds"][kind] for one in engines.values()]
        shown = [f"{cell['recall@1']:9.3f} {cell['recall@5']:6.3f} {cell['mrr@10']:6.3f}" for cell in cells]
        lines.append(f"{kind:19} {n:5}" + "".join(shown))
    nothing = [sum(not row["got"] for row in one["missed"]) / one["all"]["n"] for one in engines.values()]
    lines.append(f"{'no hit at all, %':25}" + "".join(f"{100 * share:23.1f}" for share in nothing))
    for name, key, factor in (
        ("p50 warm, ms", "p50_ms", 1),
        ("p95 warm, ms", "p95_ms", 1),
        ("KB before result", "first_result_bytes", 0.001),
    ):
        lines.append(f"{name:25}" + "".join(f"{one[key] * factor:23.1f}" for one in engines.values()))
    index = result["index"]
    shares = f"{index['cold_share']:.0%} of the build without a token cache, {index['warm_share']:.1%} with it"
    lines += ["", f"index: {index['cold_s']:.1f} CPU seconds cold, {index['warm_s']:.1f} warm; {shares}"]
    lines += [f"the rest of the site: {index['site_s']:.1f} CPU seconds"]
    return "\n".join((*lines, *(f"beaten: {line}" for line in beaten(result))))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concepts", type=int, nargs="+", default=[60], help="sizes of the glossary (default: 60)")
    parser.add_argument("--count", type=int, default=25, help="queries of each kind that rules make (default: 25)")
    parser.add_argument("--queries", type=Path, nargs="*", default=[], help="more files of queries")
    parser.add_argument("--engines", nargs="+", choices=_ENGINES, default=list(_ENGINES), help="(default: all three)")
    parser.add_argument("--keep", type=Path, help="an empty folder for the sites, which are thrown away otherwise")
    parser.add_argument("--json", action="store_true", help="print JSON, a line a size")
    chosen = parser.parse_args(arguments)
    if min(chosen.concepts) < 10:  # noqa: PLR2004 - links and queries are drawn from other concepts
        parser.error("unexpected size, expected at least 10 concepts")
    for concepts in chosen.concepts:
        with tempfile.TemporaryDirectory() as name:
            folder = (chosen.keep or Path(name)).resolve() / str(concepts)
            files = (_WRITTEN, *chosen.queries)
            result = measure(concepts, files, chosen.count, chosen.engines, folder)
        print(json.dumps(result, ensure_ascii=False) if chosen.json else table(result) + "\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
