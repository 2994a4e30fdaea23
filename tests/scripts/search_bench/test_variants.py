"""Queries that rules make of names."""

import json
from pathlib import Path

from scripts.search_bench.queries import Named, queries_to_json
from scripts.search_bench.variants import KINDS, main, variants

NAMES = [
    Named("latent-space", ("잠재 공간", "Latent Space", "해공간")),
    Named("latent-variable", ("잠재 변수", "Latent Variable")),
    Named("diffusion-model", ("확산 모델", "Diffusion Model", "디퓨전 모델")),
    Named("overfitting", ("과대적합", "Overfitting")),
]


def test_the_same_names_and_number_give_the_same_queries_and_another_number_gives_others() -> None:
    assert variants(NAMES, 3, seed=6) == variants(NAMES, 3, seed=6) != variants(NAMES, 3, seed=7)


def test_every_kind_is_made_and_none_is_a_name() -> None:
    made = variants(NAMES, 4, seed=6)
    assert {query.kind for query in made} == set(KINDS)
    names = {name for concept in NAMES for name in concept.names}
    assert [query for query in made if query.q in names] == []


def test_a_query_that_may_mean_two_concepts_accepts_both() -> None:
    twice = [*NAMES, Named("latent-area", ("잠재 구간", "Latent Area"))]
    made = {query.q: query.relevant for query in variants(twice, 9, seed=6) if query.kind == "choseong"}
    assert made["ㅈㅈㄱㄱ"] == ("latent-area", "latent-space")


def test_in_a_file_only_the_kinds_that_rules_make_are_replaced(tmp_path: Path) -> None:
    page = "---\ntitle: {}\nsummary: 글이다.\nstatus: complete\n---\n\n글이다.\n"
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts/latent-space.md").write_text(page.format("잠재 공간"), encoding="utf-8")
    file = tmp_path / "queries.json"
    written = {"q": "숨은 벡터가 있는 곳", "kind": "phrase_ko", "relevant": ["latent-space"]}
    old = {"q": "낡은 것", "kind": "ko_typo", "relevant": ["latent-space"]}
    file.write_text(json.dumps([written, old]), encoding="utf-8")
    assert main(["--docs", str(tmp_path), "--into", str(file), "--count", "1"]) == 0
    rows = json.loads(file.read_text(encoding="utf-8"))
    assert rows[0] == written
    assert old not in rows
    assert {"q": "ㅈㅈㄱㄱ", "kind": "choseong", "relevant": ["latent-space"]} in rows
    assert file.read_text(encoding="utf-8").count("\n") == len(rows) + 2
    assert queries_to_json([]) == "[\n\n]\n"
