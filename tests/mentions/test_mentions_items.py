"""600 texts, labelled by people who had not seen the matcher; skipped where the concepts are not at hand.

`python scripts/evaluate.py mentions tests/mentions/items/both.json --concepts ../shared/data/mention-concepts.json`
prints the figures of one file by category.
"""

import json
from pathlib import Path

import pytest

from malmoi.mentions.evaluate import evaluate, finder_of

CONCEPTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "mention-concepts.json"
ITEMS = Path(__file__).parent / "items"
if not CONCEPTS.exists():
    pytest.skip("needs ../shared/data/mention-concepts.json beside the project", allow_module_level=True)


@pytest.mark.parametrize("name", ["korean", "english", "both"])
def test_nearly_every_mention_is_found_and_nearly_nothing_else(name: str) -> None:
    finder = finder_of(json.loads(CONCEPTS.read_text(encoding="utf-8"))["concepts"])
    items = json.loads((ITEMS / f"{name}.json").read_text(encoding="utf-8"))["items"]
    score = evaluate(items, finder).all
    assert len(items) >= 170
    assert score.precision >= 0.99
    assert score.recall >= 0.99
