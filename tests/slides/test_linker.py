"""What becomes a link, where it leads, and how it is known again."""

from collections.abc import Callable

import pytest

from malmoi.slides.linker import Anchor, Linker
from malmoi.slides.terms import Terms

MakeLinker = Callable[..., Linker]


def texts(text: str, anchors: list[Anchor]) -> list[str]:
    return [text[anchor.start : anchor.end] for anchor in anchors]


def test_the_first_mention_of_each_concept_is_linked_without_its_particle(linker: Linker) -> None:
    text = "잠재공간에서는 VAE를, 잠재 공간의 VAE는"
    assert texts(text, linker.anchors(text)) == ["잠재공간", "VAE"]


@pytest.mark.parametrize(("scope", "expected"), [("slide", 1), ("deck", 0)])
def test_a_slide_begins_anew_unless_the_scope_is_the_deck(make_linker: MakeLinker, scope: str, expected: int) -> None:
    linker = make_linker(scope=scope)
    linker.anchors("VAE")
    linker.begin_slide()
    assert len(linker.anchors("VAE")) == expected
    linker.begin_deck()
    assert len(linker.anchors("VAE")) == 1


def test_where_a_mention_does_not_fit_the_next_one_is_taken(linker: Linker) -> None:
    assert [anchor.start for anchor in linker.anchors("VAE VAE", fits=lambda anchor: anchor.start > 0)] == [4]


def test_what_is_taken_is_left_alone_and_does_not_count(linker: Linker) -> None:
    text = "VAE VAE VAE"
    assert [anchor.start for anchor in linker.anchors(text, taken=[(5, 6), (0, 1)])] == [8]


def test_a_shared_form_leads_to_its_own_page_and_once_only(linker: Linker) -> None:
    found = linker.anchors("정칙화, 정칙화")
    assert [anchor.url for anchor in found] == ["https://malmoi.example/which/%EC%A0%95%EC%B9%99%ED%99%94/?from=slide"]
    assert found[0].concept == "which/정칙화"
    assert found[0].tooltip == "정칙화 · 규제화 / 표준화"


def test_links_are_in_the_language_of_the_deck_where_there_is_a_page(make_linker: MakeLinker) -> None:
    linker = make_linker(lang="en", site="https://other.example")
    assert linker.url("vae") == "https://other.example/en/concepts/vae/?from=slide"
    assert linker.url("self-supervised") == "https://other.example/concepts/self-supervised/?from=slide"
    assert linker.tooltip("vae") == 'Variational Autoencoder · The summary of "Variational Autoencoder" & more.'
    assert linker.short("vae") == "https://other.example/s/va00/"


def test_a_tooltip_has_250_characters_at_most(make_linker: MakeLinker, terms: Terms) -> None:
    linker = make_linker()
    linker._terms = Terms(
        "", {"x": terms.concepts["vae"].__class__("x", {"ko": "긴 말"}, {"ko": "가" * 300}, {"ko": "x/"})}
    )
    assert len(linker.tooltip("x")) == 250
    assert linker.tooltip("x").endswith("가…")


@pytest.mark.parametrize(
    ("url", "ours", "concept"),
    [
        ("https://malmoi.example/concepts/vae/?from=slide", True, "vae"),
        ("https://moved.example/base/en/concepts/vae/?from=slide#formula", True, "vae"),
        ("https://malmoi.example/concepts/vae/?w=x&from=slide", True, "vae"),
        ("https://malmoi.example/which/%EC%A0%95%EC%B9%99%ED%99%94/?from=slide", True, "which/정칙화"),
        ("https://malmoi.example/concepts/auto-encoder/?from=slide", True, "autoencoder"),
        ("https://malmoi.example/concepts/gone/?from=slide", True, None),
        ("https://malmoi.example/concepts/vae/", False, None),
        ("https://malmoi.example/concepts/vae/?from=slides", False, None),
        ("https://elsewhere.example/a/?from=slide", False, None),
        ("http://[broken", False, None),
        ("", False, None),
    ],
)
def test_our_links_are_known_by_their_mark(linker: Linker, url: str, concept: str | None, *, ours: bool) -> None:
    assert linker.is_ours(url) is ours
    assert linker.concept_of(url) == concept


def test_a_lost_link_is_told_with_a_guess(linker: Linker) -> None:
    url = "https://malmoi.example/concepts/diffusion-modle/?from=slide"
    expected = 'unexpected link to "diffusion-modle", expected the id of a concept; did you mean "diffusion-model"?'
    assert linker.lost(url) == expected
    assert linker.lost(linker.url("vae")) is None
    assert linker.lost("https://example.org/") is None


def test_a_concept_that_the_slide_links_already_is_not_linked_again(linker: Linker) -> None:
    linker.remember("vae")
    assert linker.anchors("VAE") == []
    assert len(linker.mentions("VAE VAE")) == 2


def test_names_are_compared_as_in_wikilinks(linker: Linker) -> None:
    assert linker.named("vae") == "vae"
    assert linker.named(" 잠재  공간 ") == "latent-space"
    assert linker.named("정칙화") == "which/정칙화"
    assert linker.named("잠재") is None
