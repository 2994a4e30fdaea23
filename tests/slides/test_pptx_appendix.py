"""The slides at the end that list the terms of a PowerPoint deck."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.util import Emu

from malmoi.slides import pptx
from malmoi.slides.linker import Linker
from malmoi.slides.qr import qr_png
from tests.slides import pptx_decks as decks

MakeLinker = Callable[..., Linker]
DECK = decks.deck_of("VAE와 정칙화", "GAN")
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


@pytest.fixture
def appending(make_linker: MakeLinker) -> Linker:
    return make_linker(appendix=True)


def opened(data: bytes) -> Any:  # noqa: ANN401 - python-pptx has no types
    return Presentation(BytesIO(data))


def test_each_term_has_its_name_address_link_and_code_in_the_order_of_the_deck(appending: Linker) -> None:
    result = pptx.link(DECK, appending)
    *_, slide = opened(result.data).slides
    assert slide.shapes.title.text == "이 발표의 용어"
    said = [shape.text_frame.text.split("\n") for shape in slide.shapes if shape.has_text_frame][1:]
    assert said[0] == ["변분 오토인코더", "malmoi.example/s/va00/"]
    assert [headword for headword, _ in said] == ["변분 오토인코더", "정칙화", "생성적 적대 신경망"]
    assert decks.links_of(result.data)[-1] == [
        (appending.title(concept), appending.url(concept)) for concept in ("vae", "which/정칙화", "gan")
    ]
    codes = [shape for shape in slide.shapes if hasattr(shape, "image")]
    assert codes[0].image.blob == qr_png("https://malmoi.example/s/va00/")
    assert codes[0]._element.nvPicPr.cNvPr.get("descr") == "QR: 변분 오토인코더, https://malmoi.example/s/va00/"


def test_the_title_is_in_the_language_of_the_deck(make_linker: MakeLinker) -> None:
    result = pptx.link(DECK, make_linker(appendix=True, lang="en"))
    assert opened(result.data).slides[2].shapes.title.text == "Terms in this talk"


def test_the_appendix_counts_as_no_slide_of_the_author(appending: Linker) -> None:
    result = pptx.link(DECK, appending)
    assert (result.slides, result.links) == (2, 3)
    assert {one.slide for one in pptx.report(result.data, appending)} == {1, 2}


def test_linking_again_makes_the_same_appendix(appending: Linker) -> None:
    data = pptx.link(DECK, appending).data
    assert pptx.link(data, appending).data == data


def test_unlinking_leaves_nothing_of_it(linker: Linker, appending: Linker) -> None:
    bare = pptx.unlink(pptx.link(DECK, appending).data, linker).data
    assert set(decks.parts_of(bare)) == set(decks.parts_of(DECK))
    assert decks.texts_of(bare) == decks.texts_of(DECK)
    assert b"slide3" not in b"".join(decks.parts_of(bare).values())


def test_linking_without_one_takes_the_old_one_out(linker: Linker, appending: Linker) -> None:
    data = pptx.link(pptx.link(DECK, appending).data, linker).data
    assert decks.linked_texts(data) == [["VAE", "정칙화"], ["GAN"]]


def test_a_deck_without_terms_has_none(appending: Linker) -> None:
    data = decks.deck_of("아무것도 없다")
    assert pptx.link(data, appending).data == data


@pytest.mark.parametrize(("width", "slides"), [(9_144_000, 1), (12_192_000, 1), (4_000_000, 1)])
def test_every_box_stands_on_the_slide_and_none_on_another(appending: Linker, width: int, slides: int) -> None:
    deck = opened(decks.deck_of("VAE 정칙화 GAN 어텐션 오토인코더 잠재 공간 확산 모델 자기지도학습 규제화 표준화"))
    deck.slide_width, deck.slide_height = Emu(width), Emu(6_858_000)
    made = opened(pptx.link(decks.saved(deck), appending).data)
    assert len(made.slides) - 1 >= slides
    for slide in list(made.slides)[1:]:
        boxes = [(one.left, one.top, one.left + one.width, one.top + one.height) for one in slide.shapes]
        assert all(0 <= left < right <= width and 0 <= top < low <= 6_858_000 for left, top, right, low in boxes)
        for at, (left, top, right, low) in enumerate(boxes):
            assert not any(left < r and x < right and top < b and y < low for x, y, r, b in boxes[at + 1 :])


def test_many_terms_go_over_several_slides(appending: Linker, make_linker: MakeLinker) -> None:
    words = "VAE 정칙화 GAN 어텐션 오토인코더 잠재 공간 확산 모델 자기지도학습 규제화 표준화"
    titles = [one.shapes.title.text for one in list(opened(pptx.link(decks.deck_of(words), appending).data).slides)[1:]]
    assert titles == ["이 발표의 용어 (1/2)", "이 발표의 용어 (2/2)"]
    assert len(opened(pptx.link(decks.deck_of(words), make_linker()).data).slides) == 1


def test_the_last_section_lists_it(linker: Linker, appending: Linker) -> None:
    deck = opened(DECK)
    ids = [one.get("id") for one in deck.slides._sldIdLst]
    sections = "".join(
        f'<p14:section name="{name}" id="{{{name}}}"><p14:sldIdLst><p14:sldId id="{id_}"/></p14:sldIdLst></p14:section>'
        for name, id_ in zip("AB", ids, strict=True)
    )
    listed = f'<p14:sectionLst xmlns:p14="{P14}">{sections}</p14:sectionLst>'
    more = f'<p:extLst xmlns:p="{decks.P}"><p:ext uri="{{x}}">{listed}</p:ext></p:extLst>'
    deck.part._element.append(etree.fromstring(more))
    data = pptx.link(decks.saved(deck), appending).data
    root = opened(data).part._element
    ids_listed = [
        [one.get("id") for one in section.iter(f"{{{P14}}}sldId")] for section in root.iter(f"{{{P14}}}section")
    ]
    assert ids_listed == [ids[:1], [ids[1], opened(data).slides._sldIdLst[2].get("id")]]
    bare = opened(pptx.unlink(data, linker).data).part._element
    assert [one.get("id") for one in bare.iter(f"{{{P14}}}sldId")] == ids
