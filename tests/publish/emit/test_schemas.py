"""What the API of the real glossary says is what its schemas promise to other programs."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from malmoi.files import read_docs
from malmoi.publish.flow import Site, publish
from malmoi.publish.settings import Settings

DOCS = Path(__file__).resolve().parents[3] / "docs"


@pytest.fixture(scope="module")
def site() -> Site:
    texts, assets = read_docs(DOCS, lambda _: None)
    settings = Settings(
        site_url="https://x.example/", generated="2026-01-02T03:04:05Z", updated={"concepts/ddpm.md": "2026-01-01"}
    )
    return publish(texts, frozenset(assets), settings, lambda _: None)


def _validator(name: str) -> Draft202012Validator:
    schema = json.loads((DOCS / "api" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_list_of_concepts_is_valid(site: Site) -> None:
    data: dict[str, Any] = json.loads(site.files["api/concepts.json"])
    assert [error.message for error in _validator("concepts").iter_errors(data)] == []
    assert len(data["concepts"]) >= 24
    assert data["base"] == "https://x.example/"


def test_each_concept_is_valid_and_says_what_the_list_says(site: Site) -> None:
    listed = {entry["id"]: entry for entry in json.loads(site.files["api/concepts.json"])["concepts"]}
    validator = _validator("concept")
    for concept, entry in listed.items():
        alone = json.loads(site.files[f"api/c/{concept}.json"])
        assert [error.message for error in validator.iter_errors(alone)] == []
        assert set(alone.pop("card")) == set(entry["title"])
        assert alone.pop("schema") == "malmoi.concept/1"
        assert alone == entry


def test_a_schema_refuses_what_is_not_of_its_form(site: Site) -> None:
    data = json.loads(site.files["api/concepts.json"])
    data["concepts"][0]["surfaces"][0]["lang"] = "fr"
    del data["concepts"][1]["title"]
    assert len(list(_validator("concepts").iter_errors(data))) == 2


def test_capitals_bind_in_abbreviations_only(site: Site) -> None:
    ddpm = json.loads(site.files["api/c/ddpm.json"])
    surfaces = {surface["text"]: surface for surface in ddpm["surfaces"]}
    assert surfaces["DDPM"] == {"text": "DDPM", "lang": "abbr", "case": "exact"}
    assert surfaces["디노이징 확산 확률 모델"] == {"text": "디노이징 확산 확률 모델", "lang": "ko"}
    assert surfaces["Denoising Diffusion Probabilistic Model"]["lang"] == "en"
    assert ddpm["updated"] == "2026-01-01"
