import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.phrases import split_names
from tests.ingest.field import LEXICON, is_unknown


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("위젯", ("위젯",)),
        ("위젯(widget)", ("위젯", "widget")),
        ("위젯（widget）", ("위젯", "widget")),
        ("Widget Loss (WL)", ("Widget Loss", "WL")),
        ("위젯 손실(Widget Loss, WL)", ("위젯 손실", "Widget Loss", "WL")),
        ("위젯 손실 = widget loss", ("위젯 손실", "widget loss")),
        ("위젯 손실 = widget loss = WL", ("위젯 손실", "widget loss", "WL")),
        ("위젯 손실 - Widget Loss", ("위젯 손실", "Widget Loss")),
        ("위젯(또는 가젯)", ("위젯", "가젯")),
        ("widget (a.k.a. gadget)", ("widget", "gadget")),
        ("위젯 (2017)", ("위젯",)),
        ("위젯(https://widgets.example/w)", ("위젯",)),
        ("[위젯](https://widgets.example/w)", ("위젯",)),
        ("[[위젯|이렇게 보인다]]", ("위젯",)),
        ("//WIDGET", ("WIDGET",)),
        ("- **1. 위젯 손실**:", ("위젯 손실",)),
        ("(중요) 위젯", ("위젯",)),
        ("위젯(widget", ("위젯", "widget")),
    ],
)
def test_a_phrase_gives_all_names_of_its_concept(phrase: str, names: tuple[str, ...]) -> None:
    assert split_names(phrase, is_unknown) == [names]


@pytest.mark.parametrize(
    ("phrase", "concepts"),
    [
        ("Gizmo Layer = Widget Maker = Gadget", ["Gizmo Layer", "Widget Maker", "Gadget"]),
        ("위젯, 가젯", ["위젯", "가젯"]),
        ("위젯、 가젯", ["위젯", "가젯"]),
        ("위젯/가젯", ["위젯", "가젯"]),
        ("위젯 · 가젯", ["위젯", "가젯"]),
        ("위젯 & 가젯", ["위젯", "가젯"]),
        ("위젯 그리고 가젯", ["위젯", "가젯"]),
        ("위젯 - 가젯 차이", ["위젯", "가젯"]),
        ("위젯 - Widget 차이", ["위젯", "Widget"]),
        ("위젯과 가젯의 차이점", ["위젯", "가젯"]),
        ("Difference between Widgets and Gadgets", ["Widgets", "Gadgets"]),
        ("Comparison of widget vs. gadget", ["widget", "gadget"]),
        ("위젯이랑 가젯 비교", ["위젯", "가젯"]),
        ("Widget vs Gadget", ["Widget", "Gadget"]),
        ("위젯 vs. 가젯 vs. 기즈모", ["위젯", "가젯", "기즈모"]),
        ("평가지표: 위젯 점수, 가젯 거리", ["위젯 점수", "가젯 거리"]),
    ],
)
def test_a_phrase_that_lists_or_compares_is_taken_apart(phrase: str, concepts: list[str]) -> None:
    assert split_names(phrase, is_unknown) == [(concept,) for concept in concepts]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("위젯이란?", "위젯"),
        ("위젯이란 무엇인가?", "위젯"),
        ("위젯은 무엇인가요?", "위젯"),
        ("What is a widget?", "widget"),
        ("위젯의 의미", "위젯"),
        ("위젯의 정의와 특징", "위젯"),
        ("위젯의 장단점", "위젯"),
        ("위젯의 구조", "위젯"),
        ("위젯을 이용한 가젯", "가젯"),
        ("widget dependency 문제", "widget dependency"),
    ],
)
def test_what_is_said_of_a_name_is_no_part_of_it(phrase: str, name: str) -> None:
    assert split_names(phrase, is_unknown) == [(name,)]


@pytest.mark.parametrize("name", ["역위젯 구조", "위젯 혼란", "위젯과 가젯", "위젯 - 가젯 - 기즈모", "R/W"])
def test_what_only_looks_like_a_tail_or_a_list_stays(name: str) -> None:
    assert split_names(name, is_unknown) == [(name,)]


@pytest.mark.parametrize("name", ["Query, Key, Value", "Train/Test Split"])
def test_what_the_field_knows_as_one_name_is_not_taken_apart(name: str) -> None:
    assert split_names(name, LEXICON.is_term) == [(name,)]
    assert len(split_names(name, is_unknown)) > 1


@pytest.mark.parametrize("phrase", ["", "  ", "()", "=", "- ", "https://widgets.example/w", "[[#여기]]", "2017", "★"])
def test_a_phrase_may_name_nothing(phrase: str) -> None:
    assert split_names(phrase, is_unknown) == []


@given(
    st.one_of(
        st.text(max_size=60),
        st.text(alphabet="위젯가AaB =-–,/·&()[]{}（）:?*|의과와을란차이 vs.0", max_size=60),
    )
)
def test_any_text_gives_names_with_something_in_them(text: str) -> None:
    for is_term in (is_unknown, LEXICON.is_term):
        groups = split_names(text, is_term)
        assert all(group and all(name.strip() for name in group) for group in groups)
        assert len(groups) == len(set(groups))
