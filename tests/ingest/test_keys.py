import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.keys import Spelling, loose_key, singular
from tests.ingest.field import LEXICON


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Skip Connection", "skip-connection"),
        ("skip connections", "Skip Connection"),
        ("잠재 공간", "잠재공간"),
        ("잠재 공간", unicodedata.normalize("NFD", "잠재 공간")),
        ("β-VAE", "beta VAE"),
        ("1×1 위젯", "1x1 위젯"),
        ("Fréchet", "frechet"),
        ("Normalisation", "normalization"),
        ("optimiser", "Optimizer"),
        ("Q&A", "Q and A"),
        ("GANs", "GAN"),
        ("t-SNE", "tSNE"),
        ("CIFAR-10", "cifar10"),
        ("A*", "A-star"),
        ("Bayes' widget", "Bayes’ widget"),
    ],
)
def test_spacing_hyphens_plural_and_accents_do_not_count(one: str, other: str) -> None:
    assert loose_key(one) == loose_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CIFAR-10", "CIFAR-100"),
        ("C++", "C"),
        ("C#", "C"),
        ("A*", "A"),
        ("noise", "nose"),
        ("bias", "bia"),
        ("위젯", "위짓"),
        ("encoder", "decoder"),
    ],
)
def test_other_letters_and_digits_count(one: str, other: str) -> None:
    assert loose_key(one) != loose_key(other)


@given(st.text(min_size=1, max_size=30).filter(str.strip))
def test_a_name_never_loses_its_key(name: str) -> None:
    assert loose_key(name)


def test_a_name_and_its_nfd_copy_have_one_key() -> None:
    names = [name for term in LEXICON.terms for name in term.names]
    assert [name for name in names if loose_key(unicodedata.normalize("NFD", name)) != loose_key(name)] == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("networks", "network"),
        ("entropies", "entropy"),
        ("classes", "class"),
        ("boxes", "box"),
        ("batches", "batch"),
        ("losses", "loss"),
        ("nodes", "node"),
        ("class", "class"),
        ("bias", "bias"),
        ("gas", "gas"),
        ("analysis", "analysis"),
        ("statistics", "statistics"),
        ("momentum", "momentum"),
        ("위젯s", "위젯s"),
        ("", ""),
    ],
)
def test_only_a_plural_loses_its_s(word: str, expected: str) -> None:
    assert singular(word) == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("lerning rate", "learning rate"),
        ("slef attention", "self attention"),
        ("normalizatoin", "normalization"),
        ("widgett", "widget"),
        ("활성하 함수", "활성화 함수"),
        ("활성화 함스", "활성화 함수"),
    ],
)
def test_a_slip_of_the_pen_is_seen(written: str, meant: str) -> None:
    known = Spelling(["learning rate", "self attention", "normalization", "widget", "활성화 함수"])
    assert known.nearest(written) == loose_key(meant)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("CIFAR-100", ["CIFAR-10"]),
        ("CIFAR-10", ["CIFAR-100"]),
        ("decoder", ["encoder"]),
        ("디코더", ["인코더"]),
        ("macro widget", ["micro widget"]),
        ("maxpool widget", ["minpool widget"]),
        ("exploding gradient", ["vanishing gradient"]),
        ("red widget", ["bed widget", "red gadget"]),
        ("gan", ["gap"]),
        ("L1", ["L2"]),
        ("위젯", ["위짓"]),
        ("wodget", ["widget", "wedget"]),
        ("", ["widget"]),
        ("widget", []),
    ],
)
def test_what_differs_on_purpose_or_is_as_near_to_two_is_no_slip(written: str, known: list[str]) -> None:
    assert Spelling(known).nearest(written) is None
