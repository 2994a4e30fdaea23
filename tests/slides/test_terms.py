"""What a linker knows is the same, be it read from a site or made of its pages."""

import json
from pathlib import Path

import pytest

from malmoi.files import read_docs
from malmoi.publish.emit.api import concepts_json
from malmoi.publish.emit.registry import CODES_PATH, read_registry, short_codes
from malmoi.publish.index import index_names
from malmoi.publish.load import load
from malmoi.slides.terms import Terms, read_terms, terms_of

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_a_site_and_its_pages_tell_the_same() -> None:
    texts, assets = read_docs(DOCS, lambda _: None)
    glossary = load(texts, frozenset(assets), lambda _: None)
    registry = read_registry(texts.get(CODES_PATH, ""), "", lambda _: None)
    codes = short_codes(registry, glossary.concepts)
    made = terms_of(glossary, registry, "https://malmoi.example/")
    read = read_terms(json.loads(concepts_json(glossary, codes, {}, "https://malmoi.example/", "")))
    assert len(made.concepts) > 100
    assert made.concepts == {id_: read.concepts[id_] for id_ in made.concepts}
    assert made.index.shared == read.index.shared == index_names(glossary, lambda _: None).shared


@pytest.mark.parametrize("data", [None, [], {}, {"concepts": {}}, {"concepts": [{}]}, {"concepts": [3]}])
def test_what_is_no_list_of_concepts_is_told(data: object) -> None:
    with pytest.raises(ValueError, match="unexpected"):
        read_terms(data)


def test_an_inflected_form_leads_to_the_page_of_its_form(terms: Terms) -> None:
    assert terms.named(("regularization", "normalization"), "정칙화들").id == "which/정칙화"
    assert terms.named(("vae", "gan"), "x").id == "vae"
