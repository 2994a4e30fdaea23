"""The bench of the search runs; its figures are for `make bench-search`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from malmoi.concept_page import read_concept_page
from malmoi.diagnostics import Problem
from malmoi.files import read_docs
from scripts.bench_search import beaten
from scripts.search_bench.corpus import make_corpus
from scripts.search_bench.queries import fold
from scripts.setup_node import node_in_wheel, node_on_path

ROOT = Path(__file__).resolve().parents[2]
TEXTS, _ = read_docs(ROOT / "docs", lambda _: None)


def test_a_made_up_concept_has_names_of_its_own_and_pages_without_a_problem() -> None:
    corpus = make_corpus(TEXTS, 60)
    assert (len(corpus.concepts), corpus.real) == (60, 30)
    made = corpus.concepts[corpus.real :]
    names = [fold(name) for concept in made for name in concept.names]
    assert len(names) == len(set(names)) >= 6 * len(made)
    found: list[Problem] = []
    paths = [path for path in corpus.docs if path.startswith("concepts/made-up-")]
    assert len(paths) == 2 * len(made)
    for path in paths:
        assert read_concept_page(path, corpus.docs[path], found.append)
    assert found == []


def test_the_same_pages_give_the_same_corpus() -> None:
    assert make_corpus(TEXTS, 40) == make_corpus(TEXTS, 40) != make_corpus(TEXTS, 40, seed=2)


def test_a_kind_on_which_another_engine_finds_more_is_told() -> None:
    ours, theirs = ({"kinds": {"mixed": {"recall@5": share}}} for share in (0.5, 0.75))
    told = beaten({"engines": {"malmoi": ours, "lunr": theirs}})
    assert told == ["mixed: lunr 0.750, ours 0.500"]


@pytest.mark.skipif(not (node_on_path() or node_in_wheel()), reason="no Node.js on this machine")
def test_the_bench_asks_two_engines_the_same_queries() -> None:
    # Pagefind would have to be installed: a test asks nothing of the network.
    options = ("--concepts", "20", "--count", "2", "--engines", "malmoi", "lunr", "--json")
    command = (sys.executable, "scripts/bench_search.py", *options)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    engines = result["engines"]
    assert engines["malmoi"]["all"]["n"] == engines["lunr"]["all"]["n"] == result["queries"] > 20
    assert engines["malmoi"]["kinds"]["ko_exact"]["recall@5"] == 1
    assert result["index"]["warm_s"] < result["index"]["cold_s"]
