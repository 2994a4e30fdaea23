"""Where an HTML deck opens at a slide."""

import pytest

from malmoi.slides.html import report
from malmoi.slides.linker import Linker
from malmoi.slides.places import html_places, markdown_places
from malmoi.slides.shown import deck_mentions

REVEAL = '<div class="reveal theme"><div class="slides">{}</div></div>'
FLAT = "<section>VAE</section><section>GAN</section>"
STACK = "<section>1</section><section><section>2</section><section>3 VAE</section></section><section>4 GAN</section>"
MARKDOWN = (
    '<section>1</section><section data-markdown><script type="text/template">\nVAE\n\n---\n\nGAN\n</script></section>'
    "<section>4</section>"
)


@pytest.mark.parametrize(
    ("source", "places"),
    [
        (REVEAL.format(FLAT), ["/0", "/1"]),
        (REVEAL.format(STACK), ["/0", "/1", "/1/1", "/2"]),
        (REVEAL.format(MARKDOWN), ["/0", "/1", "/2", "/3"]),
        (REVEAL.format("<section data-markdown>\n  1\n  ---\n  2</section><section>3</section>"), ["/0", "/1", "/2"]),
        (REVEAL.format("<section>1</section></section></section><section>2</section>"), ["/0", "/1"]),
        ('<div class="marpit"><svg data-marpit-svg=""><section>1</section></svg></div>', ["1", "2", "3", "4"]),
        ('<textarea id="source">VAE\n---\nGAN</textarea>', ["1", "2", "3", "4"]),
        (FLAT, []),
    ],
)
def test_an_html_deck_has_them_as_its_make_counts(source: str, places: list[str]) -> None:
    assert html_places(source, range(1, 5)) == dict(enumerate(places, start=1))


def test_numbers_are_those_of_the_report(linker: Linker) -> None:
    for source, shown in ((STACK, {"vae": "/1/1", "gan": "/2"}), (MARKDOWN, {"vae": "/1", "gan": "/2"})):
        data = REVEAL.format(source).encode()
        deck = deck_mentions("talk.html", data, "ko", report(data, linker))
        assert {concept: deck.places[numbers[0]] for concept, numbers in deck.slides.items()} == shown


def test_a_markdown_deck_has_them_where_its_make_is_known() -> None:
    assert markdown_places("---\ntheme: x\nmarp: true\n---\n\nVAE", [1]) == {1: "1"}
    assert markdown_places("VAE\n\n---\n\nmarp: true\n", [1]) == {}
    assert markdown_places("---\ntheme: x\n---\n\nmarp: true\n", [1]) == {}


def test_a_shared_form_shows_none_of_its_concepts(linker: Linker) -> None:
    data = b"<section>\xec\xa0\x95\xec\xb9\x99\xed\x99\x94 VAE</section>"
    shown = report(data, linker)
    assert any("/" in one.concept for one in shown)
    assert deck_mentions("talk.html", data, "ko", shown).slides == {"vae": (1,)}


def test_a_thousand_slides_take_no_time() -> None:
    assert len(html_places(REVEAL.format("<section><p>1</section>" * 5000), range(1, 5001))) == 5000
