"""What programs read; that it keeps the promise of the schemas is tested in test_schemas.py, on the real glossary."""

import json
from typing import Any

import pytest

from malmoi.concept_page import ConceptPage
from malmoi.publish.emit.api import concepts_json
from malmoi.publish.emit.registry import read_registry, short_codes
from tests.publish.written import concept, glossary

PAGES = (
    concept("gradient", "기울기", aliases=("경사", "grad"), not_in=("기울기 소실",), predicate=False),
    concept("gradient", "Gradient", "en", aliases=("slope", "GRAD")),
    concept("clip", "CLIP", status="stub", replaces=("contrastive-pretraining",)),
)


def api(*pages: ConceptPage, updated: dict[str, str] | None = None) -> dict[str, Any]:
    loaded = glossary(*pages)
    codes = short_codes(read_registry("0abc\tgradient\n", "", print), loaded.concepts)
    text = concepts_json(loaded, codes, updated or {}, "https://malmoi.example/", "2024-01-02T03:04:05Z")
    assert text.endswith("\n")
    data: dict[str, Any] = json.loads(text)
    return data


def test_the_list_says_what_it_is() -> None:
    data = api(*PAGES)
    assert (data["schema"], data["base"]) == ("malmoi.concepts/1", "https://malmoi.example/")
    assert data["generated"] == "2024-01-02T03:04:05Z"
    assert [entry["id"] for entry in data["concepts"]] == ["clip", "gradient"]


def test_a_concept_of_two_languages() -> None:
    entry = api(*PAGES, updated={"concepts/gradient.md": "2024-01-01", "concepts/gradient.en.md": "2024-02-01"})[
        "concepts"
    ][1]
    assert entry == {
        "id": "gradient",
        "url": {"ko": "concepts/gradient/", "en": "en/concepts/gradient/"},
        "short": "s/0abc/",
        "title": {"ko": "기울기", "en": "Gradient"},
        "surfaces": [
            {"text": "기울기", "lang": "ko"},
            {"text": "경사", "lang": "ko"},
            {"text": "grad", "lang": "en"},
            {"text": "Gradient", "lang": "en"},
            {"text": "slope", "lang": "en"},
            {"text": "GRAD", "lang": "abbr", "case": "exact"},
        ],
        "summary": {"ko": "기울기: 한 문장.", "en": "Gradient: 한 문장."},
        "topics": ["basics"],
        "status": "complete",
        "updated": "2024-02-01",
        "predicate": False,
        "not_in": ["기울기 소실"],
        "context": [],
        "ambiguous_with": [],
        "replaces": [],
    }


def test_a_concept_of_one_language_has_no_empty_other() -> None:
    entry = api(*PAGES)["concepts"][0]
    assert (entry["url"], entry["title"]) == ({"ko": "concepts/clip/"}, {"ko": "CLIP"})
    assert (entry["status"], entry["updated"], entry["replaces"]) == ("stub", None, ["contrastive-pretraining"])


@pytest.mark.parametrize(
    ("form", "lang"),
    [
        ("잠재 공간", "ko"),
        ("F1 점수", "ko"),
        ("VAE", "abbr"),
        ("LoRA", "abbr"),
        ("t-SNE", "abbr"),
        ("ResNet", "en"),  # six letters make no other word
        ("U-Net", "abbr"),
        ("CIFAR-100", "abbr"),
        ("Adam", "en"),
        ("word2vec", "en"),
        ("gradient", "en"),
        ("Latent Space", "en"),
        ("Variational Autoencoder", "en"),
        ("β-VAE", "en"),
        ("A", "en"),
    ],
)
def test_a_form_is_korean_english_or_an_abbreviation_whose_capitals_bind(form: str, lang: str) -> None:
    expected = {"text": form, "lang": lang} | ({"case": "exact"} if lang == "abbr" else {})
    assert api(concept("x", "가나다", aliases=(form,)))["concepts"][0]["surfaces"][1] == expected
