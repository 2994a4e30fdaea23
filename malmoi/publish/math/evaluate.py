"""How many of a list of formulas render, how fast, and why the others do not."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from malmoi.publish.math.formula import Flaw, Formula, Renderer
from malmoi.publish.math.markup import element

__all__ = ["Evaluation", "Failure", "evaluate"]

# Within one element: a `\\backslash` between two of them is a set minus.
_LITERAL = re.compile(r">[^<]*\\[A-Za-z]+[^<]*<")


@dataclass(frozen=True)
class Failure:
    """A formula that does not render."""

    tex: str
    source: str
    reason: str


@dataclass
class Evaluation:
    """The counts, named as in the JSON of `scripts/evaluate.py formulas --json`."""

    n: int = 0
    parsed: int = 0
    failed: int = 0
    literal_commands: int = 0
    """Formulas in whose visible text a backslash command is left."""
    mean_us: float = 0.0
    """Microseconds a formula, failed ones included."""
    mean_bytes: float = 0.0
    """UTF-8 bytes of HTML a parsed formula, its LaTeX in `alttext` included."""
    by_kind: dict[str, dict[str, int]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Give the evaluation as plain lists, dicts and numbers."""
        return asdict(self)


def evaluate(formulas: Iterable[Mapping[str, Any]], renderer: Renderer, clock: Callable[[], float]) -> Evaluation:
    """Render each `{tex, display}` by itself; `kind` and `source` are optional; `clock` counts seconds."""
    outcome = Evaluation()
    seconds = 0.0
    size = 0
    for entry in formulas:
        formula = Formula(str(entry["tex"]), bool(entry.get("display", False)))
        before = clock()
        result = renderer.render([formula])[0]
        html = element(formula, result)
        seconds += clock() - before
        kind = outcome.by_kind.setdefault(str(entry.get("kind", "formula")), {"n": 0, "parsed": 0})
        outcome.n += 1
        kind["n"] += 1
        if isinstance(result, Flaw):
            outcome.failures.append(Failure(formula.tex, str(entry.get("source", "")), result.message))
            continue
        kind["parsed"] += 1
        outcome.parsed += 1
        size += len(html.encode())
        outcome.literal_commands += bool(_LITERAL.search(result))
    outcome.failed = outcome.n - outcome.parsed
    outcome.mean_us = round(seconds / outcome.n * 1e6, 1) if outcome.n else 0.0
    outcome.mean_bytes = round(size / outcome.parsed, 1) if outcome.parsed else 0.0
    return outcome
