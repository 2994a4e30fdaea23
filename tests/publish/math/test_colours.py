"""Colours keep their hue and can be read on both pages."""

import re

import pytest

from malmoi.publish.math.colours import readable


@pytest.mark.parametrize("colour", ["#0000ff", "#ffff00", "#ff0000", "#000000", "#ffffff", "#808080", "#008080"])
def test_a_colour_becomes_a_pair_that_contrasts(colour: str) -> None:
    pair = re.search(r"light-dark\(#(\w{6}),#(\w{6})\)", readable(f'<mi style="color:{colour};">x</mi>'))
    assert pair is not None
    light, dark = ([int(pair[i][j : j + 2], 16) for j in (0, 2, 4)] for i in (1, 2))
    assert sum(light) <= 3 * 150
    assert sum(dark) >= 3 * 80


def test_a_colour_that_can_be_read_on_both_stays() -> None:
    assert readable("color:#7f7f7f;") != "color:light-dark(#7f7f7f,#7f7f7f);"
    assert "#0000ff," in readable("color:#0000ff;")


def test_mathml_without_colours_stays() -> None:
    assert readable("<math><mi>x</mi></math>") == "<math><mi>x</mi></math>"
