"""The figures of `scripts/evaluate.py mentions`."""

from typing import Any

from malmoi.mentions.evaluate import evaluate, finder_of

CONCEPTS: list[dict[str, Any]] = [
    {"id": "gan", "surfaces": [{"text": "GAN", "lang": "abbr", "case": "exact"}]},
    {"id": "adam", "surfaces": [{"text": "Adam", "case": "exact"}], "not_in": ["Adam Smith"]},
    {"id": "batch", "surfaces": [{"text": "배치", "lang": "ko"}], "need_context": ["학습"]},
    {"id": "tokenization", "surfaces": [{"text": "토큰화", "lang": "ko"}], "predicate": True},
]


def test_place_and_concept_must_agree() -> None:
    items = [
        {"n": 1, "cat": "a", "text": "GAN과 Adam", "mentions": [{"start": 0, "end": 3, "id": "gan"}]},
        {"n": 2, "cat": "b", "text": "배치와 Adam Smith와 adam", "mentions": [{"start": 0, "end": 2, "id": "batch"}]},
        {"n": 3, "cat": "b", "text": "토큰화한", "mentions": [{"start": 0, "end": 3, "id": "tokenization"}]},
    ]
    told = evaluate(items, finder_of(CONCEPTS)).as_json()
    assert told["all"] == {"n": 3, "precision": 0.6667, "recall": 0.6667, "f1": 0.6667}
    assert told["categories"]["a"] == {"n": 1, "precision": 0.5, "recall": 1.0, "f1": 0.6667}
    assert [(one["item"], one["mention"], one["id"]) for one in told["wrong"]] == [(1, "Adam", "adam")]
    assert [(one["item"], one["mention"], one["category"]) for one in told["missed"]] == [(2, "배치", "b")]


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    told = evaluate([{"text": "아무것도 없다", "mentions": []}], finder_of(CONCEPTS)).as_json()
    assert told["all"] == {"n": 0, "precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_a_shared_form_is_right_for_each_of_its_concepts() -> None:
    shared = [{"id": name, "surfaces": [{"text": "편향"}]} for name in ("bias", "bias-term")]
    items = [{"text": "편향", "mentions": [{"start": 0, "end": 2, "id": "bias-term"}]}]
    assert evaluate(items, finder_of(shared)).as_json()["all"]["f1"] == 1.0
