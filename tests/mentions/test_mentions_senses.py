"""Which sense a form has: what the page says, what the text says, and everyday words in everyday company."""

import pytest

from tests.mentions.glossary import surfaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("유실 손실 그리고 손실", ["손실"]),
        ("유실손실은 없다", []),
        ("손실 보전을 바란다", []),
        ("it was no loss of face", []),
        ("부트로더가 커널을 읽는다", []),  # a phrase that holds no form counts when it is near
        ("부트로더가 있다.\n\n커널은 합성곱의 창이다", ["커널"]),
    ],
)
def test_a_phrase_of_not_in_excludes_a_sense(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("배치를 바꾼다", []), ("학습할 때 배치를 바꾼다", ["배치"]), ("각 batch마다", ["batch"])],
)
def test_a_form_of_one_word_needs_its_context(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("주식 투자로 손실을 보았다", []),
        ("투자 예측에서 손실은 GAN보다 낮다", ["손실", "GAN"]),  # as much of the field as of the other
        ("학습 손실이 줄었다", ["손실"]),
        ("the loss of generality", []),
        ("리눅스의 커널", []),
        ("A toy transformer for the movie", []),
        ("The transformer network in the movie", ["transformer"]),
        ("CNN 뉴스와 GPT 파티션", []),
        ("토큰과 코인의 거래소", []),
        ("커널을 업데이트하라는 안내", []),  # an idiom with a particle in it
        ("강의자 배치를 학습에 쓴다", ["배치"]),  # no 의자 배치
        ("minimize this loss", ["loss"]),  # not "his loss"
        ("Is this his loss?", []),
        ("토큰과 코이네 그리스어", ["토큰"]),
    ],
)
def test_an_everyday_word_is_judged_by_its_company(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AE (adverse event)가 늘고 AE마다 적는다", []),
        ("the boundary node (BN) and another BN", []),
        ("BN (batch normalization)", ["BN", "batch normalization"]),
        ("VAE(Variational Auto-Encoder)", ["VAE"]),
        ("AE (see below)", ["AE"]),
    ],
)
def test_an_abbreviation_means_what_the_text_says(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected
