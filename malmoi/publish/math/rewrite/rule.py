"""One thing the engine lacks, and what takes its place."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from malmoi.publish.math.tokens import Token

__all__ = ["Latex", "Rewrite"]


@dataclass(frozen=True, slots=True)
class Latex:
    """A formula on its way to the engine."""

    tokens: list[Token]
    display: bool


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A rewrite is asked only where its trigger is found: most formulas need none, and pay for none."""

    trigger: re.Pattern[str]
    apply: Callable[[Latex], list[Token]]
