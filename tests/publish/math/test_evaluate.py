"""The counts of an evaluation."""

import json
from itertools import count

from malmoi.publish.math.evaluate import evaluate
from malmoi.publish.math.renderer import MathCore


def test_it_counts_by_kind_and_gives_reasons() -> None:
    ticks = count()
    formulas: list[dict[str, object]] = [
        {"tex": "x", "display": False, "kind": "real", "source": "a.md:1"},
        {"tex": r"\foo", "display": True, "kind": "real", "source": "a.md:2"},
        {"tex": r"A \backslash B"},
    ]
    outcome = evaluate(formulas, MathCore(), lambda: next(ticks) / 1000).as_json()
    assert outcome["failures"] == [
        {
            "tex": r"\foo",
            "source": "a.md:2",
            "reason": 'unexpected "\\foo" in formula, expected a known command',
        }
    ]
    assert {key: outcome[key] for key in ("n", "parsed", "failed", "literal_commands", "mean_us")} == {
        "n": 3,
        "parsed": 2,
        "failed": 1,
        "literal_commands": 0,
        "mean_us": 1000.0,
    }
    assert outcome["by_kind"] == {"real": {"n": 2, "parsed": 1}, "formula": {"n": 1, "parsed": 1}}
    assert 40 < outcome["mean_bytes"] < 200
    json.dumps(outcome)


def test_no_formulas_are_no_mistake() -> None:
    assert evaluate([], MathCore(), lambda: 0.0).n == 0
