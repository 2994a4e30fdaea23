from typing import Any

import pytest

from malmoi.concept_page import ConceptPage, Lang
from malmoi.ingest.catalog import catalog_of
from malmoi.ingest.lexicon import Term
from tests.ingest.field import CATALOG, LEXICON


def page(name: str, title: str, lang: Lang = "ko", **values: Any) -> ConceptPage:  # noqa: ANN401 - fields of the page
    return ConceptPage(id=name, lang=lang, title=title, body="", **values)


@pytest.mark.parametrize(
    ("name", "concepts"),
    [
        ("shortcut", {"skip-connection"}),
        ("skip connection", {"skip-connection"}),
        ("Residual Connections", {"skip-connection"}),
        ("정규화", {"normalization", "batch-normalization", "regularization"}),
        ("normalization", {"normalization"}),
        ("regularization", {"regularization"}),
        ("batch normalization", {"batch-normalization"}),
        ("bias", {"bias", "bias-term"}),
        ("bias term", {"bias-term"}),
        ("inductive bias", {"inductive-bias"}),
        ("Entrophy", {"entropy"}),
        ("Principle Component", {"principal-component"}),
        ("exploding gradient", {"exploding-gradient"}),
        ("vanishing gradient", {"vanishing-gradient"}),
        ("기울기 폭발", {"exploding-gradient"}),
        ("CIFAR-10", {"cifar-10"}),
        ("CIFAR-100", {"cifar-100"}),
        ("encoder", {"encoder"}),
        ("decoder", {"decoder"}),
        ("말모이 위젯", set()),
        ("", set()),
    ],
)
def test_a_name_of_the_field_has_its_concepts(name: str, concepts: set[str]) -> None:
    assert set(CATALOG.exactly(name)) == concepts


@pytest.mark.parametrize("misspelt", ["Entrophy", "Principle Component", "Cross Entrophy", "앤트로피"])
def test_a_misspelt_form_is_an_alias_and_never_a_title(misspelt: str) -> None:
    for concept in CATALOG.exactly(misspelt):
        entry = CATALOG.entries[concept]
        assert misspelt.casefold() not in (entry.en.casefold(), entry.ko.casefold())


@pytest.mark.parametrize(
    ("name", "concept", "slip"),
    [
        ("lerning rate", "learning-rate", True),
        ("normlization", "normalization", True),
        ("encoder model", "encoder", False),
        ("컨볼루션 기법", "convolution", False),
        ("deep encoder", "encoder", False),
    ],
)
def test_a_slip_or_a_generic_word_more_leads_to_the_likely_concept(name: str, concept: str, *, slip: bool) -> None:
    assert CATALOG.exactly(name) == ()
    assert CATALOG.likely(name) == (concept,)
    assert CATALOG.is_slip(name) is slip


@pytest.mark.parametrize("name", ["CIFAR-1000", "exploding", "vanishing", "softmin", "말모이 위젯", ""])
def test_what_is_only_near_to_a_name_is_not_likely(name: str) -> None:
    assert CATALOG.likely(name) == ()


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("위젯 점수를 잰다", "score"),
        ("위젯 부품을 돌린다", "part"),
        ("부품의 점수", None),
        ("", None),
    ],
)
def test_the_text_decides_between_concepts_with_one_name(text: str, concept: str | None) -> None:
    terms = [
        Term("part", "Widget Part", "위젯 부분", ("위젯",), ("부품", "돌린")),
        Term("score", "Widget Score", "위젯 값", ("위젯",), ("점수", "잰다")),
    ]
    catalog = catalog_of([], terms)
    ids = catalog.exactly("위젯")
    assert ids == ("part", "score")
    assert catalog.decide(ids, text.replace("부품의 점수", "부품, 점수")) == concept
    assert catalog.decide(ids[:1], text) == "part"


def test_a_term_and_a_page_of_one_id_or_title_are_one_entry() -> None:
    terms = [Term("widget", "Widget", "위젯", ("위짓",)), Term("gadget", "Gadget", "가젯", ("개짓",))]
    catalog = catalog_of([page("widget", "부품"), page("tool", "가젯"), page("tool", "Tool", "en")], terms)
    assert set(catalog.entries) == {"widget", "tool"}
    assert set(catalog.entries["widget"].names) == {"부품", "위젯", "Widget", "위짓"}
    assert (catalog.entries["tool"].en, catalog.entries["tool"].ko) == ("Tool", "가젯")
    assert catalog.exactly("개짓") == ("tool",)
    assert catalog.entries["tool"].page is not None


def test_a_name_that_a_page_claims_is_no_longer_one_of_another_term() -> None:
    terms = [Term("widget", "Widget", "위젯", ("장치",))]
    catalog = catalog_of([page("device", "기계", aliases=("장치",))], terms)
    assert catalog.exactly("장치") == ("device",)
    assert catalog.exactly("위젯") == ("widget",)


def test_a_page_that_replaced_an_id_has_the_names_of_its_term() -> None:
    catalog = catalog_of([page("part", "부품", replaces=("widget",))], [Term("widget", "Widget", "위젯")])
    assert set(catalog.entries) == {"part"}
    assert catalog.exactly("widget") == ("part",)


def test_a_draft_with_an_english_title_alone_has_no_korean_one() -> None:
    entry = catalog_of([page("widget", "Widget")], []).entries["widget"]
    assert (entry.en, entry.ko) == ("Widget", "")


def test_an_english_page_without_a_korean_one_is_no_entry() -> None:
    assert catalog_of([page("widget", "Widget", "en")], []).entries == {}


def test_a_page_that_claims_the_title_of_a_term_is_about_that_term() -> None:
    page = ConceptPage(id="attention", lang="ko", title="어텐션", body="", aliases=("scaled dot-product attention",))
    catalog = catalog_of([page], LEXICON.terms)
    assert catalog.exactly("Scaled Dot-Product Attention") == ("attention",)
    assert catalog.exactly("스케일드 닷 프로덕트 어텐션") == ("attention",)
