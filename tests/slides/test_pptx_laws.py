"""What holds for every PowerPoint deck."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.oxml import parse_xml

from malmoi.slides import pptx
from malmoi.slides.linker import Linker, Options
from malmoi.slides.terms import Terms
from tests.slides import pptx_decks as decks

WORDS = [
    "잠재 공간",
    "잠재",
    " ",
    "공간",
    "은",
    "VAE",
    "GAN",
    "에서는 ",
    "어텐션",
    "정칙화",
    "오토인코더",
    "Latent ",
    "Space",
    "x = GAN()",
]
FORMATS = [
    "",
    "<a:rPr/>",
    '<a:rPr b="1"/>',
    '<a:rPr lang="ko-KR" dirty="0"><a:latin typeface="Arial"/></a:rPr>',
    '<a:rPr><a:latin typeface="Consolas"/></a:rPr>',
]
texts = st.lists(st.sampled_from(WORDS), max_size=3).map("".join) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=5
)
pieces = st.tuples(st.sampled_from(FORMATS), texts) | st.just(("<a:br/>", ""))
slides = st.lists(st.lists(st.lists(pieces, max_size=5), min_size=1, max_size=3), min_size=1, max_size=3)
options = st.builds(
    Options,
    lang=st.sampled_from(["ko", "en"]),
    scope=st.sampled_from(["slide", "deck"]),
    titles=st.booleans(),
    appendix=st.booleans(),
)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def build(content: list[list[list[tuple[str, str]]]]) -> bytes:
    deck: Any = Presentation()
    for number, paragraphs in enumerate(content):
        slide = deck.slides.add_slide(deck.slide_layouts[decks.TITLE_ONLY])
        slide.shapes.title.text = f"VAE {number}"
        body = decks.add_box(slide, "").paragraphs[0]._p.getparent()
        body.remove(body[-1])
        for paragraph in paragraphs:
            xml = "".join(
                one if one == "<a:br/>" else f"<a:r>{one}<a:t>{escaped(text)}</a:t></a:r>" for one, text in paragraph
            )
            body.append(parse_xml(f"<a:p {decks.SPACES}>{xml}</a:p>"))
    return decks.saved(deck)


@given(slides, options)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_texts_stay_and_linking_twice_is_linking_once(terms: Terms, content: Any, chosen: Options) -> None:  # noqa: ANN401
    data, linker = build(content), Linker(terms, chosen)
    said, count = decks.texts_of(data), len(content)
    linked = pptx.link(data, linker)
    assert decks.texts_of(linked.data)[:count] == said
    assert linked.slides == count
    assert pptx.link(linked.data, linker) == linked
    bare = pptx.unlink(linked.data, linker)
    assert decks.texts_of(bare.data) == said
    assert not any(decks.links_of(bare.data))
    assert bare.links == linked.links
    assert pptx.unlink(bare.data, linker).data == bare.data
    assert pptx.link(bare.data, linker).data == linked.data or chosen.appendix


def test_empty_runs_of_one_format_are_joined_the_same_each_time(terms: Terms) -> None:
    data = build([[[('<a:rPr b="1"/>', ""), ('<a:rPr b="1"/>', ""), ("", "잠재 공간")]]])
    linker = Linker(terms, Options(lang="ko", scope="slide", titles=False, notes=False, site="https://malmoi.example/"))
    linked = pptx.link(data, linker)
    assert pptx.link(linked.data, linker) == linked


@given(slides, options)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_linked_is_what_the_linker_says(terms: Terms, content: Any, chosen: Options) -> None:  # noqa: ANN401
    data, linker = build(content), Linker(terms, chosen)
    linked = pptx.link(data, linker)
    shown = [one for one in pptx.report(linked.data, linker) if one.existing]
    assert len(shown) == linked.links
    assert {one.concept for one in shown} == linked.concepts
    assert pptx.check(linked.data, linker) == []


def test_a_file_that_is_laid_out_for_reading_is_linked_alike(linker: Linker) -> None:
    """The blanks between its elements are no text, and stand where they stood when the links are off again."""
    data = decks.paragraph_of("<a:r><a:rPr/><a:t>우리의 VAE는</a:t></a:r><a:br/><a:r><a:t>GAN과 VAE</a:t></a:r>")
    data = decks.changed(data, "ppt/slides/slide1.xml", lambda xml: xml.replace(b"<a:", b"\n  <a:"))
    linked = pptx.link(data, linker)
    assert decks.linked_texts(linked.data) == [["VAE", "GAN"]]
    assert pptx.link(linked.data, linker) == linked
    bare = pptx.unlink(linked.data, linker).data
    assert decks.slide_root(bare).xml.split() == decks.slide_root(data).xml.replace("<a:rPr/>", "").split()


@pytest.mark.parametrize("appendix", [False, True])
def test_a_deck_that_powerpoint_has_saved_again_loses_all_links(terms: Terms, appendix: bool) -> None:  # noqa: FBT001
    """Python-pptx gives the parts new names and writes all of them anew, as PowerPoint does."""
    linker = Linker(terms, Options(appendix=appendix))
    data = decks.deck_of("VAE와 GAN", ["어텐션", "잠재 공간"])
    linked = pptx.link(data, linker)
    again = decks.saved(Presentation(BytesIO(linked.data)))
    bare = pptx.unlink(again, linker)
    assert bare.links == linked.links == 4
    assert decks.texts_of(bare.data) == decks.texts_of(data)
    assert decks.linked_texts(pptx.link(again, linker).data) == decks.linked_texts(linked.data)
