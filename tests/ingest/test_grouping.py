from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.grouping import group_names

Entries = list[tuple[str, ...]]


@pytest.mark.parametrize(
    ("entries", "groups"),
    [
        ([], []),
        ([("위젯",)], [[0]]),
        ([("위젯",), ("가젯",)], [[0], [1]]),
        ([("위젯", "widget"), ("가젯",), ("Widget",), ("위젯",)], [[0, 2, 3], [1]]),
        ([("위젯 손실",), ("위젯손실",)], [[0, 1]]),
        ([("위젯", "widget"), ("위젯", "gizmo")], [[0], [1]]),
        ([("위젯", "widget"), ("가젯", "widget")], [[0], [1]]),
        ([("위젯", "widget"), ("위젯", "widgets")], [[0, 1]]),
        ([("위젯",), ("widget", "위젯"), ("widget", "WDG")], [[0, 1, 2]]),
    ],
)
def test_entries_with_a_common_name_belong_together_unless_the_other_language_parts_them(
    entries: Entries, groups: list[list[int]]
) -> None:
    assert group_names(entries) == groups


@pytest.mark.parametrize(
    ("entries", "groups"),
    [
        ([("Average Widget", "AW"), ("AW",)], [[0, 1]]),
        ([("AW",), ("Average Widget", "AW")], [[0, 1]]),
        ([("AW",), ("AW",)], [[0, 1]]),
        ([("Average Widget", "AW"), ("Atomic Widget", "AW")], [[0], [1]]),
        ([("Average Widget", "AW"), ("Atomic Widget", "AW"), ("AW",)], [[0], [1], [2]]),
        ([("평균 위젯", "AW"), ("Average Widget", "AW")], [[0], [1]]),
    ],
)
def test_an_abbreviation_joins_only_what_it_can_stand_for(entries: Entries, groups: list[list[int]]) -> None:
    assert group_names(entries) == groups


@given(st.lists(st.lists(st.sampled_from(("위젯", "가젯", "widget", "gadget", "WDG", "GDG")), min_size=1, max_size=3)))
def test_every_entry_is_in_one_group_and_the_groups_are_in_order(entries: list[list[str]]) -> None:
    groups = group_names(entries)
    assert sorted(at for group in groups for at in group) == list(range(len(entries)))
    assert groups == sorted(sorted(group) for group in groups)


@given(st.lists(st.sampled_from(("위젯", "가젯", "widget", "gadget", "WDG")), max_size=8), st.randoms())
def test_lone_names_are_grouped_the_same_in_any_order(names: list[str], random: Random) -> None:
    shuffled = list(range(len(names)))
    random.shuffle(shuffled)
    one = {frozenset(group) for group in group_names([(name,) for name in names])}
    other = {frozenset(shuffled[at] for at in group) for group in group_names([(names[at],) for at in shuffled])}
    assert one == other
