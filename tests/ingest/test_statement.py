import pytest

from malmoi.ingest.statement import is_comparison, is_label, is_name_like, is_prose, is_sentence


@pytest.mark.parametrize(
    "text",
    [
        "위젯은 작은 부품이다",
        "위젯을 돌린다.",
        "이렇게 하면 가젯이 됩니다",
        "쓰기 좋아요",
        "손으로 돌려 보면 안다",
        "그래서 위젯이 먼저 움직임",
        "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열",
        "**위젯은 작다**",
    ],
)
def test_a_statement_is_told_by_its_end_or_its_length(text: str) -> None:
    assert is_sentence(text)
    assert not is_name_like(text)


@pytest.mark.parametrize(
    "text",
    ["위젯", "바다", "위젯 손실", "움직이는 위젯", "p-value", "ε-widget", "L2 norm", "Widgets Are What They Do"],
)
def test_a_name_is_short_and_states_nothing(text: str) -> None:
    assert is_name_like(text)
    assert not is_sentence(text)


@pytest.mark.parametrize(
    "text", ["", "가", "x = 3", "x_i", "∑ x", "위젯들", "3 + 4", "위젯을 자주 돌림", "가" * 81, "○○○ 위젯"]
)
def test_a_letter_a_formula_a_crowd_and_a_masked_name_are_no_names(text: str) -> None:
    assert not is_name_like(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bias = False하는 이유", True),
        ("위젯을 쓰는 이유", True),
        ("가젯이 위젯을 따른다는 것은", True),
        ("위젯", False),
        ("위젯 손실", False),
    ],
)
def test_a_phrase_that_speaks_about_a_concept_is_prose(text: str, *, expected: bool) -> None:
    assert is_prose(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("위젯 - 가젯 차이", True),
        ("위젯과 가젯의 차이점", True),
        ("Widget vs Gadget comparison", True),
        ("위젯 - 가젯", False),
        ("차이나는 위젯", False),
    ],
)
def test_two_concepts_are_set_against_each_other(text: str, *, expected: bool) -> None:
    assert is_comparison(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("평가지표: 위젯 점수", True), ("keywords: widget", True), ("위젯: 부품", False), ("용어:", False)],
)
def test_a_word_for_concepts_labels_a_list_of_them(text: str, *, expected: bool) -> None:
    assert is_label(text) is expected
