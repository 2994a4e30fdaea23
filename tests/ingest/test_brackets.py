import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.brackets import LISTED, outside_brackets, split_brackets


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("위젯(widget)", ("위젯", "widget")),
        ("위젯 (widget, W2)", ("위젯", "widget", "W2")),
        ("(widget) 위젯", ("위젯", "widget")),
        ("위젯(=widget)", ("위젯", "widget")),
        ("위젯(영어로: widget)", ("위젯", "widget")),
        ("위젯(또는 가젯)", ("위젯", "가젯")),
        ("위젯(or gadget)", ("위젯", "gadget")),
        ("위젯(widget) 손실(loss)", ("위젯 손실", "widget", "loss")),
        ("위젯(widget(작은))", ("위젯", "widget(작은)")),
        ("위젯(widget", ("위젯", "widget")),
        ("위젯()", ("위젯",)),
        ("위젯(위젯)", ("위젯",)),
        ("()", ()),
        ("", ()),
    ],
)
def test_brackets_hold_other_names_of_the_same_thing(text: str, names: tuple[str, ...]) -> None:
    assert split_brackets(text) == names


@pytest.mark.parametrize("remark", ["2017", "1st", "중요", "필수", "TODO", "작성 중", "…", "42"])
def test_a_remark_in_brackets_is_no_name(remark: str) -> None:
    assert split_brackets(f"위젯({remark})") == ("위젯",)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("위젯, 가젯", ["위젯", "가젯"]),
        ("위젯(하나, 둘), 가젯", ["위젯(하나, 둘)", "가젯"]),
        ("f[a, b], {c, d}", ["f[a, b]", "{c, d}"]),
        ("위젯,", ["위젯,"]),
        (" , 위젯", ["위젯"]),
        ("위젯", ["위젯"]),
        ("", []),
    ],
)
def test_lists_part_outside_of_brackets_only(text: str, parts: list[str]) -> None:
    assert outside_brackets(text, LISTED) == parts


@given(st.text(alphabet="가a(),[]{}（） ", max_size=40))
def test_no_letter_is_lost_between_the_parts(text: str) -> None:
    letters = re.compile("[가a]")
    assert letters.findall("".join(outside_brackets(text, LISTED))) == letters.findall(text)
