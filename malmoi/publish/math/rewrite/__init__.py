"""LaTeX that authors write and the engine does not know becomes LaTeX that it does."""

from malmoi.publish.math.formula import Formula
from malmoi.publish.math.rewrite.characters import CHARACTERS
from malmoi.publish.math.rewrite.columns import COLUMNS
from malmoi.publish.math.rewrite.definitions import DEFINITIONS
from malmoi.publish.math.rewrite.environments import ENVIRONMENTS
from malmoi.publish.math.rewrite.limits import LIMITS
from malmoi.publish.math.rewrite.names import NAMES
from malmoi.publish.math.rewrite.plain_tex import PLAIN_TEX
from malmoi.publish.math.rewrite.rule import Latex, Rewrite
from malmoi.publish.math.rewrite.stars import STARS
from malmoi.publish.math.rewrite.substack import SUBSTACK
from malmoi.publish.math.rewrite.tags import TAGS
from malmoi.publish.math.rewrite.text import TEXT
from malmoi.publish.math.tokens import Token, tokenize

__all__ = ["REWRITES", "rewrite"]

# Applied in this order: names first, so that the rest meets one spelling; tags last, since they look at the
# environments that are there by then.
REWRITES: tuple[Rewrite, ...] = (
    NAMES,
    STARS,
    TEXT,
    CHARACTERS,
    DEFINITIONS,
    PLAIN_TEX,
    SUBSTACK,
    ENVIRONMENTS,
    COLUMNS,
    LIMITS,
    TAGS,
)


def rewrite(formula: Formula) -> list[Token] | None:
    """Give the tokens of a formula as the engine needs them; None where it takes the author's own."""
    wanted = [rule for rule in REWRITES if rule.trigger.search(formula.tex)]
    if not wanted:
        return None
    tokens = tokenize(formula.tex)
    for rule in wanted:
        tokens = rule.apply(Latex(tokens, formula.display))
    return tokens
