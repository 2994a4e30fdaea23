import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.names import choseong, collation_key, has_hangul, latin_letter, name_key, nearest_name, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Batch Normalization", "batch normalization"),
        ("  두   칸\t띄운 이름 ", "두 칸 띄운 이름"),
        ("잠재 공간", unicodedata.normalize("NFD", "잠재 공간")),
        ("Fréchet", unicodedata.normalize("NFD", "FRÉCHET")),
        ("STRASSE", "straße"),
        ("두\u00a0칸", "두 칸"),
    ],
)
def test_names_that_mean_the_same_compare_as_the_same(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("잠재 공간", "잠재공간"), ("t-SNE", "t SNE"), ("토근", "토큰"), ("C++", "C"), ("", "가")]
)
def test_names_that_are_spelt_differently_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("어텐션", "ㅇ"),
        ("가중치", "ㄱ"),
        ("깊이", "ㄱ"),
        ("따라가기", "ㄷ"),
        ("뿌리", "ㅂ"),
        ("쌍", "ㅅ"),
        ("짝", "ㅈ"),
        ("하이퍼파라미터", "ㅎ"),
        ("힣", "ㅎ"),
        (" 공간", "ㄱ"),
        (unicodedata.normalize("NFD", "꼴"), "ㄱ"),
        ("CLIP", None),
        ("1×1 합성곱", None),
        ("", None),
        ("  ", None),
        ("ㄱ", None),
    ],
)
def test_쌍자음은_홑자음_아래에_놓인다(name: str, letter: str | None) -> None:  # noqa: N802, PLC2401 - the rule's own words
    assert choseong(name) == letter


@pytest.mark.parametrize(
    ("name", "letter"),
    [("attention", "A"), (" Zero", "Z"), ("Fréchet", "F"), ("Ångström", "A"), ("1×1", "#"), ("가", "#"), ("", "#")],
)
def test_a_latin_letter_is_had_without_its_accent(name: str, letter: str) -> None:
    assert latin_letter(name) == letter


@pytest.mark.parametrize(
    ("text", "expected"), [("가", True), ("x 힣", True), ("ABC", False), ("ㄱ", False), ("", False)]
)
def test_hangul_is_seen(text: str, *, expected: bool) -> None:
    assert has_hangul(text) is expected


@pytest.mark.parametrize(
    ("names", "ordered"),
    [
        ("깊이 기울기 나이브 가중치 과적합", "가중치 과적합 기울기 깊이 나이브"),
        ("zero Ångström batch Attention", "Ångström Attention batch zero"),
        ("가중치 U-Net 1×1 CLIP", "1×1 CLIP U-Net 가중치"),
        ("résumé resume rest", "rest resume résumé"),
    ],
)
def test_names_sort_as_readers_expect(names: str, ordered: str) -> None:
    assert sorted(names.split(), key=collation_key) == ordered.split()


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("토근", ["토큰", "코드"], "토큰"),
        ("트랜스포모", ["트랜스포머", "트랜스퍼"], "트랜스포머"),
        ("lerning rate", ["learning rate", "loss"], "learning rate"),
        ("BATCH NORM", ["Batch Norm", "Layer Norm"], "Batch Norm"),
        ("전혀 다른 말", ["토큰", "loss"], None),
        ("x", [], None),
        ("", ["토큰"], None),
    ],
)
def test_the_nearest_name_is_a_guess_worth_making(written: str, known: list[str], meant: str | None) -> None:
    assert nearest_name(written, known) == meant


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("정의", "정의"),
        ("How it works", "how-it-works"),
        ("Step 1: Add & go", "step-1-add--go"),
        ("★", ""),
        ("가 나", "가-나"),
    ],
)
def test_a_slug_keeps_hangul(heading: str, expected: str) -> None:
    assert slug(heading) == expected
