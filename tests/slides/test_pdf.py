"""Links in PDF decks: where they lie, what stays as it was, what is taken off again."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from malmoi.slides import pdf
from malmoi.slides.linker import Linker, Options
from malmoi.slides.result import LostLink, Shown
from malmoi.slides.terms import Terms
from tests.slides.pdf_decks import (
    HIGH,
    WIDE,
    Text,
    built,
    deck,
    lines,
    link_to,
    linked_texts,
    links_of,
    pixels_of,
    saved,
    slide,
    texts_of,
)

MakeLinker = Callable[..., Linker]


def test_the_first_mention_on_each_slide_is_linked_without_its_particle(linker: Linker) -> None:
    linked = pdf.link(deck(slide("잠재 공간에서는 VAE를", "잠재 공간과 GAN"), "VAE"), linker)
    assert linked_texts(linked.data) == [["잠재 공간", "VAE", "GAN"], ["VAE"]]
    assert (linked.slides, linked.links, linked.left) == (2, 4, Counter())
    assert linked.concepts == {"latent-space", "vae", "gan"}
    url, box = links_of(linked.data)[1][0]
    assert url == "https://malmoi.example/concepts/vae/?from=slide"
    assert box == pytest.approx((50, 298, 92, 318), abs=2)


def test_a_concept_is_linked_once_in_all_if_so_chosen(make_linker: MakeLinker) -> None:
    linked = pdf.link(deck("VAE", "VAE GAN"), make_linker(scope="deck"))
    assert linked_texts(linked.data) == [["VAE"], ["GAN"]]


TWO_LINES = [
    (["we look at the latent", "space of an image"], ["latent", "space"]),
    (["the variational auto-", "encoder is a model"], ["variational auto-", "encoder"]),
    (["이 문장은 변분 오토", "인코더를 쓴다"], ["변분 오토", "인코더"]),
    (["먼저 생성적 적대", "신경망이 있다"], ["생성적 적대", "신경망"]),
    (["a di\x01usion", "model of images"], ["di\ufb00usion", "model"]),
]


@pytest.mark.parametrize(("written", "expected"), TWO_LINES)
def test_a_term_over_two_lines_has_a_rectangle_on_each(linker: Linker, written: list[str], expected: list[str]) -> None:
    linked = pdf.link(deck(slide(*lines(*written))), linker)
    assert linked.links == 1
    found = [text.replace("\x02", "-").replace("\ufffe", "-") for text in linked_texts(linked.data)[0]]
    assert [text.replace("ff", "\ufb00") for text in found] == expected


@pytest.mark.parametrize(
    "apart",
    [
        lines("Latent", "Space exploration is an item of its own"),
        lines("- generative adversarial", "- network"),
        [Text("Latent", 50, font="F"), Text("Space", 250, font="F")],
        [Text("Latent", y=300, font="F"), Text("space", y=200, font="F")],
        [Text("Latent", y=300, font="F"), Text("space", y=280, size=10, font="F")],
    ],
)
def test_what_stands_apart_is_no_term(linker: Linker, apart: list[Text]) -> None:
    assert pdf.link(deck(slide(*apart)), linker).links == 0


def test_columns_are_read_one_by_one(linker: Linker) -> None:
    left, right = lines("all of the latent", "space is used"), lines("a generative adversarial", "network", x=320)
    mixed = [line for pair in zip(left, right, strict=True) for line in pair]
    assert linked_texts(pdf.link(deck(slide(*mixed)), linker).data)[0] == [
        "latent", "space", "generative adversarial", "network",
    ]  # fmt: skip


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_rotated_pages_and_turned_text(linker: Linker, rotation: int) -> None:
    text = Text("Latent space of a VAE", 300, 200, 10, "F", rotation // 90)
    linked = pdf.link(deck(slide(text, Rotate=rotation)), linker)
    assert linked_texts(linked.data) == [["Latent space", "VAE"]]
    (_, (x0, y0, x1, y1)), _ = links_of(linked.data)[0]
    assert (x1 - x0 > y1 - y0) == (rotation % 180 == 0)


def test_cropped_and_moved_pages(linker: Linker) -> None:
    cropped = slide(Text("VAE", 50, 200), Text("GAN", 500, 300), CropBox=Array([20, 100, 400, 380]))
    moved = slide(Text("VAE", 1050, 1200), MediaBox=Array([1000, 1000, 1600, 1400]))
    linked = pdf.link(deck(cropped, moved), linker)
    assert linked_texts(linked.data) == [["VAE"], ["VAE"]]
    assert links_of(linked.data)[1][0][1][0] == pytest.approx(1050, abs=1)


@pytest.mark.parametrize(
    ("boxes", "expected"), [(("/MediaBox",), ["VAE", "GAN"]), (("/MediaBox", "/CropBox"), ["GAN"])]
)
def test_pages_may_have_their_size_from_the_tree_above_them(
    linker: Linker, boxes: tuple[str, ...], expected: list[str]
) -> None:
    pdf_file = built([slide(Text("VAE", 50, 900), Text("GAN", 1100, 850)), slide("a line", Rotate=90)])
    for page in pdf_file.pages:
        del page.obj["/MediaBox"]
    sizes = {"/MediaBox": [0, 0, 1280, 960], "/CropBox": [400, 0, 1280, 960]}
    for box in boxes:
        pdf_file.Root.Pages[box] = Array(sizes[box])
    data = saved(pdf_file)
    linked = pdf.link(data, linker).data
    assert linked_texts(linked) == [expected, []]
    assert pdf.link(linked, linker).data == linked
    assert [one.text for one in pdf.report(data, linker)] == expected


def test_titles_are_linked_if_so_chosen(make_linker: MakeLinker) -> None:
    titled = deck(
        slide(Text("Variational Autoencoder", y=340, size=36, font="F"), "a VAE has a latent space, says this line")
    )
    assert linked_texts(pdf.link(titled, make_linker()).data) == [["VAE", "latent space"]]
    assert [one.text for one in pdf.report(titled, make_linker())] == ["Variational Autoencoder", "VAE", "latent space"]
    assert linked_texts(pdf.link(titled, make_linker(titles=True)).data) == [
        ["Variational Autoencoder", "latent space"]
    ]


def test_concepts_of_titles_alone_are_told(make_linker: MakeLinker) -> None:
    title = Text("The GAN and the VAE", y=340, size=36, font="F")
    code = Text("gan.train(GAN)", y=60, font="M")
    titled = deck(slide(title, "a VAE, says this line"), slide(title, Text("a line of words", y=200, font="F"), code))
    assert pdf.link(titled, make_linker()).left == {"title": 2, "code font": 1}
    assert pdf.link(titled, make_linker(titles=True)).left == {}
    assert pdf.link(titled, make_linker(scope="deck")).left == {"title": 1, "code font": 1}


def test_a_page_of_large_letters_alone_is_no_title(linker: Linker) -> None:
    assert pdf.link(deck(slide(Text("VAE", size=60)), slide("a line of small letters")), linker).links == 1


def test_headers_and_footers_are_left_alone(linker: Linker) -> None:
    pages = [slide(Text(f"VAE seminar, {at}", y=20, size=10), f"page {at} says GAN") for at in range(1, 9)]
    assert linked_texts(pdf.link(deck(*pages), linker).data) == [["GAN"]] * 8
    assert [(one.slide, one.text) for one in pdf.report(deck(*pages), linker)] == [(at, "GAN") for at in range(1, 9)]


def test_pages_that_are_all_alike_have_no_footers(linker: Linker) -> None:
    assert pdf.link(deck(*[slide(Text("VAE", y=380))] * 8), linker).links == 8


def test_code_is_left_alone_and_told(linker: Linker) -> None:
    written = slide(Text("attention GAN", font="M"), Text("a line of words, then the VAE and the GAN", y=200, font="F"))
    linked = pdf.link(deck(written), linker)
    assert linked_texts(linked.data) == [["VAE", "GAN"]]
    assert linked.left == {"code font": 1}


def test_a_deck_that_is_set_in_a_code_font_is_linked(linker: Linker) -> None:
    assert pdf.link(deck(slide(Text("the VAE and the GAN", font="M"))), linker).links == 2


def test_existing_links_stay_and_are_told(linker: Linker) -> None:
    theirs = link_to("https://example.org/", [50, 290, 95, 320])
    linked = pdf.link(deck(slide("VAE GAN", Annots=Array([theirs]))), linker)
    assert [url for url, _ in links_of(linked.data)[0]] == [
        "https://example.org/",
        "https://malmoi.example/concepts/gan/?from=slide",
    ]
    assert linked.left == {"existing link": 1}
    assert links_of(pdf.unlink(linked.data, linker).data) == [[("https://example.org/", (50, 290, 95, 320))]]


def test_pages_without_text_are_told_and_blank_ones_are_not(linker: Linker) -> None:
    linked = pdf.link(deck(slide(), slide(drawn="50 50 200 200 re f"), "VAE"), linker)
    assert (linked.slides, linked.links, linked.left) == (3, 1, {"no text layer": 1})


def test_annotations_that_make_no_sense_are_passed_over(linker: Linker) -> None:
    odd = [Dictionary(), Name.Odd, None, Dictionary(Subtype=Name.Link, Rect=Array([1, Name.X, 3, 4])), 7]
    odd += [Dictionary(Subtype=Name.Link, A=Name.X), Dictionary(Subtype=Name.Link, A=Dictionary(URI=5))]
    assert pdf.link(deck(slide("VAE", Annots=Array(odd))), linker).links == 1
    assert pdf.link(deck(slide("VAE", Annots=Name.Odd)), linker).links == 1
    assert pdf.check(deck(slide("VAE", Annots=Array(odd))), linker) == []


def test_a_report_gives_every_mention(linker: Linker) -> None:
    data = deck(slide(*lines("the latent", "space, the VAE")), "VAE VAE")
    expected = [(1, "latent space", "latent-space"), (1, "VAE", "vae"), (2, "VAE", "vae"), (2, "VAE", "vae")]
    assert pdf.report(data, linker) == [Shown(*one, existing=False) for one in expected]
    linked = pdf.report(pdf.link(data, linker).data, linker)
    assert [one.existing for one in linked] == [True, True, True, False]


def test_links_of_the_lines_around_are_not_those_of_a_mention(linker: Linker) -> None:
    written = [Text(text, y=300 - 12 * at, font="F") for at, text in enumerate(("VAE", "GAN and", "VAE GAN"))]
    linked = pdf.link(deck(slide(*written)), linker).data
    (_, vae), (_, gan) = links_of(linked)[0]
    assert vae[1] + 1 < gan[3]  # one reaches over the other
    told = [(one.text, one.existing) for one in pdf.report(linked, linker)]
    assert told == [("VAE", True), ("GAN", True), ("VAE", False), ("GAN", False)]


def test_lost_links_are_told_with_their_text(linker: Linker) -> None:
    url = "https://malmoi.example/concepts/diffusion-modle/?from=slide"
    lost = slide("GAN VAE", Annots=Array([link_to(url, [107, 295, 148, 320])]))
    message = 'unexpected link to "diffusion-modle", expected the id of a concept; did you mean "diffusion-model"?'
    assert pdf.check(deck("GAN", lost), linker) == [LostLink(2, "VAE", url, message)]
    assert pdf.check(pdf.link(deck("VAE", lost), linker).data, linker) == []


def test_unlink_counts_and_names_what_it_takes_off(linker: Linker) -> None:
    linked = pdf.unlink(pdf.link(deck(slide(*lines("the latent", "space")), "VAE"), linker).data, linker)
    assert (linked.slides, linked.links, sorted(linked.concepts)) == (2, 2, ["latent-space", "vae"])
    plain = deck("nothing here")
    assert pdf.link(plain, linker).data == pdf.unlink(plain, linker).data == plain


def test_no_pixel_and_no_letter_is_changed(linker: Linker) -> None:
    data = deck(slide("잠재 공간에서는 VAE를", drawn="1 0 0 RG 50 50 m 300 80 l S"), slide("GAN", Rotate=90))
    linked = pdf.link(data, linker).data
    assert len("".join(texts_of(data))) > 10
    assert texts_of(linked) == texts_of(data)
    assert pixels_of(linked) == pixels_of(data)


WORDS = st.sampled_from(
    ["잠재", "공간에서는", "VAE", "latent", "space", "GAN이", "di\x01usion", "model.", "어텐션", "x=1", "-", "정칙화"]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), max_size=5)


@settings(max_examples=20, deadline=None)
@given(pages=st.lists(LINES, min_size=1, max_size=3), appendix=st.booleans(), rotation=st.sampled_from([0, 90]))
def test_laws(terms: Terms, pages: list[list[str]], *, appendix: bool, rotation: int) -> None:
    """Text stays, twice is once, and what was put in is taken off."""
    linker = Linker(terms, Options(appendix=appendix))
    data = deck(*(slide(*lines(*page), Rotate=rotation) for page in pages))
    linked = pdf.link(data, linker)
    assert texts_of(linked.data)[: len(pages)] == texts_of(data)
    assert pdf.link(linked.data, linker).data == linked.data
    plain = pdf.unlink(linked.data, linker)
    assert plain.links == linked.links
    assert texts_of(plain.data) == texts_of(data)
    assert links_of(plain.data) == [[] for _ in pages]
    assert pdf.link(plain.data, linker).data == linked.data


def test_every_rectangle_lies_on_its_page(linker: Linker) -> None:
    linked = pdf.link(deck(slide(Text("VAE", 0, 0), Text("GAN", WIDE - 40, HIGH - 10))), linker)
    for _, (x0, y0, x1, y1) in links_of(linked.data)[0]:
        assert 0 <= x0 < x1 <= WIDE
        assert 0 <= y0 < y1 <= HIGH
