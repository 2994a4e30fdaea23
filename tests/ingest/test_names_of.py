from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.concept_page import is_id
from malmoi.ingest.keys import loose_key
from malmoi.ingest.names_of import Naming, free_id, is_abbreviation, name_new


@pytest.mark.parametrize(
    ("names", "naming"),
    [
        (["위젯 손실", "widget loss"], Naming("widget-loss", "Widget Loss", "위젯 손실", ())),
        (["WL", "widget loss", "위젯 손실"], Naming("widget-loss", "Widget Loss", "위젯 손실", ("WL",))),
        (["WL"], Naming("wl", "WL", "", ())),
        (["위젯 손실"], Naming("wijes-sonsil", "", "위젯 손실", ())),
        (["widget 손실", "위젯 손실"], Naming("wijes-sonsil", "", "위젯 손실", ("widget 손실",))),
        (["Widget Losses"], Naming("widget-loss", "Widget Losses", "", ())),
        (["FLoating Widget OPerations"], Naming("floating-widget-operation", "Floating Widget Operations", "", ())),
        (["widget of the gadget"], Naming("widget-of-the-gadget", "Widget of the Gadget", "", ())),
        (["β-widget"], Naming("beta-widget", "β-widget", "", ())),
        (["Fréchet Widget"], Naming("frechet-widget", "Fréchet Widget", "", ())),
        (["WidgetNet"], Naming("widgetnet", "WidgetNet", "", ())),
        (["Widget Loss", "widget-loss", "widget loss"], Naming("widget-loss", "Widget Loss", "", ())),
        (["???"], Naming("term", "???", "", ())),
    ],
)
def test_a_new_concept_is_named_in_english_first(names: Sequence[str], naming: Naming) -> None:
    assert name_new(names, ()) == naming


@pytest.mark.parametrize(
    ("wanted", "taken", "found"),
    [
        ("widget", (), "widget"),
        ("widget", ("widget",), "widget-2"),
        ("widget", ("widget", "widget-2"), "widget-3"),
        ("", (), "term"),
        ("", ("term",), "term-2"),
    ],
)
def test_an_id_is_given_once(wanted: str, taken: Sequence[str], found: str) -> None:
    assert free_id(wanted, taken) == found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SGD", True),
        ("mAP", True),
        ("LoRA", True),
        ("VQ-VAE", True),
        ("Adam", False),
        ("ResNet", False),
        ("SGD 위젯", False),
        ("S G D", False),
        ("위젯", False),
        ("ABCDEFGHI", False),
    ],
)
def test_an_abbreviation_is_letters_that_stand_for_words(name: str, *, expected: bool) -> None:
    assert is_abbreviation(name) is expected


@given(st.lists(st.text(min_size=1, max_size=80).filter(str.strip), min_size=1, max_size=4), st.sets(st.text("term-2")))
def test_any_names_give_a_free_id_and_each_name_once(names: list[str], taken: set[str]) -> None:
    naming = name_new(names, taken)
    assert is_id(naming.id)
    assert naming.id not in taken
    assert naming.en or naming.ko
    keys = [loose_key(name) for name in (naming.en, naming.ko, *naming.aliases) if name]
    assert {loose_key(name) for name in names} == set(keys)
    assert len(set(naming.aliases)) == len(naming.aliases)
