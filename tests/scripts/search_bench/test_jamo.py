"""Keys of a Korean keyboard, both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.search_bench.jamo import from_keys, keys_of, letters_as_keys, to_keys


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("잠재 공간", "wkawo rhdrks"),
        ("확산 모델", "ghkrtks ahepf"),
        ("과적합", "rhkwjrgkq"),
        ("없다", "djqtek"),
        ("최댓값 읽기", "chleotrkqt dlfrrl"),
    ],
)
def test_korean_typed_with_the_english_keyboard(korean: str, latin: str) -> None:
    assert to_keys(korean) == latin


@pytest.mark.parametrize(
    ("latin", "korean"),
    [("latent", "ㅣㅁㅅ둣"), ("attention", "ㅁㅅㅅ두샤ㅐㅜ"), ("transformer", "ㅅㄱ문래귿ㄱ"), ("u-net", "ㅕ-ㅜㄷㅅ")],
)
def test_english_typed_with_the_korean_keyboard(latin: str, korean: str) -> None:
    assert letters_as_keys(latin) == korean


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=12))
def test_the_keys_of_syllables_with_a_word_end_after_each_give_the_syllables_back(text: str) -> None:
    spaced = " ".join(text)
    assert from_keys(keys_of(spaced)) == spaced


def test_a_consonant_is_a_final_until_a_vowel_takes_it_over() -> None:
    keys = keys_of("확산모델")
    assert [from_keys(keys[:end]) for end in range(len(keys) - 3, len(keys) + 1)] == [
        "확산모",
        "확산몯",
        "확산모데",
        "확산모델",
    ]
