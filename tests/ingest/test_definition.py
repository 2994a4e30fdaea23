import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.definition import split_definition
from tests.ingest.field import LEXICON, is_unknown


@pytest.mark.parametrize(
    "divider", [":", " : ", "：", " = ", " → ", " -> ", " => ", " - ", " – ", "  -  ", "\t", " ⇒ "]
)
def test_a_sign_parts_a_name_from_its_text(divider: str) -> None:
    assert split_definition(f"위젯{divider}작은 부품이다", is_unknown) == ("위젯", "작은 부품이다")


@pytest.mark.parametrize(
    ("line", "name", "said"),
    [
        ("**위젯 (widget)** = 부품을 말함", "**위젯 (widget)**", "부품을 말함"),
        ("위젯(a: b): 부품", "위젯(a: b)", "부품"),
        ("[[위젯]]: 부품", "[[위젯]]", "부품"),
        ("[위젯](https://widgets.example/w): 부품", "[위젯](https://widgets.example/w)", "부품"),
        ("t-SNE: 차원을 줄인다", "t-SNE", "차원을 줄인다"),
        ("P(A|B): 조건부 확률", "P(A|B)", "조건부 확률"),
        ("위젯: 부품 = 가젯", "위젯", "부품 = 가젯"),
        ("과적합 - 훈련 데이터만 외움", "과적합", "훈련 데이터만 외움"),
    ],
)
def test_the_first_sign_outside_of_brackets_and_addresses_divides(line: str, name: str, said: str) -> None:
    for is_term in (is_unknown, LEXICON.is_term):
        assert split_definition(line, is_term) == (name, said)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "위젯",
        "위젯:",
        ": 부품",
        "위젯: https://widgets.example/w",
        "12:30에 모인다",
        "bias = False하는 이유",
        "위젯 - 가젯 차이",
        "$x$ = 부품",
        "$x = y$: 식",
        "위젯은 작다: 그래서 쓴다",
        "발표자: ○○○",
        "|위젯|가젯: 부품|",
        "과적합-훈련",
        "위" * 61 + ": 부품",
    ],
)
def test_a_line_may_define_nothing(line: str) -> None:
    assert split_definition(line, LEXICON.is_term) is None


@pytest.mark.parametrize("line", ["과적합 = overfitting", "Adam - Momentum", "인코더 = encoder"])
def test_two_known_names_are_names_and_no_definition(line: str) -> None:
    assert split_definition(line, LEXICON.is_term) is None


@given(st.text(alphabet="위젯a:=-→ ()$|[]\t0.다", max_size=250))
def test_any_line_is_parted_into_two_pieces_of_itself(line: str) -> None:
    if parted := split_definition(line, is_unknown):
        assert all(piece.strip() and piece in line for piece in parted)
