"""What renders and is no formula, or not the one that was meant."""

import pytest

from malmoi.publish.math.formula import Formula
from malmoi.publish.math.suspects import fatal_suspect, suspects

FATAL = (
    ("", "empty-formula", 0),
    (" \n ", "empty-formula", 0),
    ("% only a comment", "empty-formula", 0),
    (r"\\", "empty-formula", 0),
    ("{" * 20000, "bad-formula", 5000),
    ("{" * 200 + "}" * 200, "bad-formula", 100),
    ("a\n\nb", "blank-line-in-formula", 1),
    ("\n a\n  \nb\n", "blank-line-in-formula", 3),
    (r"\mu값을 본다", "prose-in-formula", 3),
    (r"D_{KL})는 두 분포의 거리이고 x", "prose-in-formula", 7),
)
FINE = (
    r"값=\alpha",
    r"\text{두 낱말}",
    r"\operatorname{학습 률}",
    r"\quad",
    "\n x \n",
    "a % 두 낱말\n+ b",
    r"\text{오차}_i \text{손실}",
    r"P(간다|나는)",
)


@pytest.mark.parametrize(("tex", "rule", "offset"), FATAL)
def test_it_is_not_rendered(tex: str, rule: str, offset: int) -> None:
    flaw = fatal_suspect(Formula(tex, display=True))
    assert flaw is not None
    assert (flaw.rule, flaw.offset) == (rule, offset)


@pytest.mark.parametrize("tex", FINE)
def test_it_is_a_formula(tex: str) -> None:
    assert fatal_suspect(Formula(tex, display=True)) is None
    assert not list(suspects(Formula(tex, display=True)))


def test_an_underscore_that_a_tool_has_escaped_is_reported() -> None:
    (flaw,) = suspects(Formula(r"x\_\theta", display=False))
    assert (flaw.rule, flaw.offset) == ("escaped-underscore", 1)
    assert flaw.message.endswith('did you mean "_"?')


def test_an_underscore_of_a_name_is_not() -> None:
    assert not list(suspects(Formula(r"\text{batch\_size}\operatorname{top\_k}", display=False)))


def test_an_english_sentence_is_reported() -> None:
    (flaw,) = suspects(Formula(r"x. The model is trained with y", display=False))
    assert flaw.rule == "prose-in-formula"
    assert '"The model is trained"' in flaw.message


def test_words_as_names_are_not() -> None:
    assert not list(suspects(Formula(r"rank(A) < max(b) \text{ if the model is trained}", display=False)))
