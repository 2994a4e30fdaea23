"""A small glossary for the tests of the linker and the formats."""

from collections.abc import Callable
from typing import Any

import pytest

from malmoi.slides.linker import Linker, Options
from malmoi.slides.terms import Terms, read_terms

BASE = "https://malmoi.example/"


def entry(id_: str, ko: str, en: str, *aliases: str, **more: object) -> dict[str, Any]:
    """One concept as the API lists it."""
    surfaces = [{"text": text, "lang": "ko"} for text in (ko, en, *aliases)]
    for surface in surfaces:
        if surface["text"].isupper():
            surface |= {"lang": "abbr", "case": "exact"}
    known: dict[str, Any] = {
        "id": id_,
        "url": {"ko": f"concepts/{id_}/", "en": f"en/concepts/{id_}/"},
        "short": f"s/{id_[:2]}00/",
        "title": {"ko": ko, "en": en},
        "surfaces": surfaces,
        "summary": {"ko": f"{ko}의 요약이다.", "en": f'The summary of "{en}" & more.'},
        "topics": [],
        "status": "complete",
        "updated": None,
        "predicate": False,
        "not_in": [],
        "ambiguous_with": [],
        "replaces": [],
    }
    return known | more


CONCEPTS = [
    entry("latent-space", "잠재 공간", "Latent Space", "잠재공간"),
    entry("vae", "변분 오토인코더", "Variational Autoencoder", "VAE"),
    entry("autoencoder", "오토인코더", "Autoencoder", replaces=["auto-encoder"]),
    entry("gan", "생성적 적대 신경망", "Generative Adversarial Network", "GAN"),
    entry("diffusion-model", "확산 모델", "Diffusion Model"),
    entry("attention", "어텐션", "Attention"),
    entry("regularization", "규제화", "Regularization", "정칙화", ambiguous_with=["normalization"]),
    entry("normalization", "표준화", "Normalization", "정칙화", ambiguous_with=["regularization"]),
    entry("self-supervised", "자기지도학습", "Self-supervised Learning", url={"ko": "concepts/self-supervised/"}),
]


@pytest.fixture(scope="session")
def terms() -> Terms:
    return read_terms({"schema": "malmoi.concepts/1", "base": BASE, "generated": "", "concepts": CONCEPTS})


@pytest.fixture
def make_linker(terms: Terms) -> Callable[..., Linker]:
    return lambda **options: Linker(terms, Options(**options))


@pytest.fixture
def linker(make_linker: Callable[..., Linker]) -> Linker:
    return make_linker()
