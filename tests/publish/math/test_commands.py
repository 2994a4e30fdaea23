"""A guess is a command that renders, in the author's case."""

import pytest

from malmoi.publish.math.commands import COMMANDS, ENVIRONMENTS, nearest_command
from malmoi.publish.math.formula import Formula
from malmoi.publish.math.renderer import MathCore

RENDERER = MathCore()
# What may stand around a command.
FRAMES = (
    r"\{0}",
    r"\{0}{{x}}",
    r"\{0}{{x}}{{y}}",
    r"\{0}{{1em}}",
    r"x\{0} y",
    r"\left\{0} x\right.",
    r"\left.x\middle\{0} y\right.",
    r"\text{{\{0}{{a}}}}",
    r"\sum\{0}_x",
    r"\{0}\y{{z}}\y",
    r"\{0}{{\y}}{{z}}\y",
    r"\begin{{align}}x\{0}{{a}}\end{{align}}",
)
NEEDS_A_PARTNER = {"begin", "end", "middle", "def"}


def renders(tex: str) -> bool:
    return isinstance(RENDERER.render([Formula(tex, display=True)])[0], str)


@pytest.mark.parametrize("name", sorted(COMMANDS - NEEDS_A_PARTNER))
def test_every_command_renders(name: str) -> None:
    assert any(renders(frame.format(name)) for frame in FRAMES)


@pytest.mark.parametrize("name", sorted(ENVIRONMENTS))
def test_every_environment_renders(name: str) -> None:
    argument = "{2}" if name.startswith("alignat") or name == "alignedat" else "{c}" if "array" in name[-5:] else ""
    argument = "" if name == "eqnarray" else argument
    assert renders(rf"\begin{{{name}}}{argument}a\end{{{name}}}")


CASES = (
    (r"\alhpa", r"\alpha"),
    (r"\Detla", r"\Delta"),
    (r"\detla", r"\delta"),
    (r"\mathbbb", r"\mathbb"),
    (r"\alphax", r"\alpha"),
    (r"\zzzzz", None),
    ("alinged", "aligned"),
    ("zzzzz", None),
)


@pytest.mark.parametrize(("name", "guess"), CASES)
def test_the_guess_is_near(name: str, guess: str | None) -> None:
    assert nearest_command(name) == guess
