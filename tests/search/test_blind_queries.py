"""The queries that the search is measured by: that they are fair, not what it answers.

Those of blind.json were read when the search was tuned; those of unseen.json were not, and whoever tunes by them moves
them over and writes new ones.
"""

import json
from collections import Counter
from pathlib import Path

from malmoi.files import read_docs
from scripts.search_bench.queries import fold, named_concepts
from scripts.search_bench.variants import KINDS

ROOT = Path(__file__).resolve().parents[2]
ROWS, UNSEEN = (
    json.loads((ROOT / "tests/search/queries" / name).read_text(encoding="utf-8"))
    for name in ("blind.json", "unseen.json")
)
TEXTS, _ = read_docs(ROOT / "docs", lambda _: None)
CONCEPTS = named_concepts(TEXTS)


def test_there_are_enough_of_every_kind() -> None:
    counted = Counter(row["kind"] for row in ROWS)
    assert counted["phrase_ko"] + counted["phrase_en"] >= 100
    least = {"ko_conjugated": 50, "translit": 60, "mixed": 40, **dict.fromkeys(KINDS, 25)}
    assert {kind: counted[kind] for kind in least if counted[kind] < least[kind]} == {}
    assert len({(row["q"], row["kind"]) for row in ROWS + UNSEEN}) == len(ROWS) + len(UNSEEN) >= 800


def test_every_relevant_id_is_a_concept() -> None:
    known = {concept.id for concept in CONCEPTS}
    assert [row for row in ROWS + UNSEEN if not row["relevant"] or not known.issuperset(row["relevant"])] == []


def test_a_phrase_describes_a_concept_and_is_not_copied_or_a_name() -> None:
    names = {fold(name) for concept in CONCEPTS for name in concept.names}
    pages = " ".join(" ".join(text.split()) for path, text in TEXTS.items() if path.startswith("concepts/"))
    phrases = [row["q"] for row in ROWS + UNSEEN if row["kind"].startswith("phrase")]
    assert [phrase for phrase in phrases if phrase in pages or fold(phrase) in names] == []


def test_enough_transliterations_are_listed_by_no_page() -> None:
    # A page may list one later: that helps its readers. When too few are left, write new ones.
    names = {fold(name) for concept in CONCEPTS for name in concept.names}
    assert sum(row["kind"] == "translit" and fold(row["q"]) not in names for row in ROWS) >= 60
