"""Pages with the terms at the end of a PDF."""

from collections.abc import Callable

from pypdfium2 import PdfDocument

from malmoi.slides import pdf
from malmoi.slides.linker import Linker
from tests.slides.pdf_decks import deck, links_of, slide, texts_of

MakeLinker = Callable[..., Linker]
DECK = deck("VAE와 잠재 공간", "GAN, VAE")


def test_the_terms_stand_at_the_end_in_the_order_of_the_slides(make_linker: MakeLinker) -> None:
    linked = pdf.link(DECK, make_linker(appendix=True))
    assert linked.slides == 2
    *slides, appendix = texts_of(linked.data)
    assert slides == texts_of(DECK)
    assert appendix.split("\r\n")[0] == "이 발표의 용어"
    assert "malmoi.example/s/va00/" in appendix
    assert 0 < appendix.find("변분") < appendix.find("잠재") < appendix.find("생성적")
    assert [url for url, _ in links_of(linked.data)[2]] == [
        f"https://malmoi.example/concepts/{id_}/?from=slide" for id_ in ("vae", "latent-space", "gan")
    ]


def test_it_is_made_anew_and_taken_off(make_linker: MakeLinker) -> None:
    linker = make_linker(appendix=True, lang="en")
    linked = pdf.link(DECK, linker).data
    assert pdf.link(linked, linker).data == linked
    assert len(pdf.report(linked, linker)) == 4
    assert pdf.check(linked, linker) == []
    without = make_linker()
    assert len(texts_of(pdf.link(linked, without).data)) == 2
    assert texts_of(pdf.unlink(linked, without).data) == texts_of(DECK)


def test_many_terms_take_several_pages(make_linker: MakeLinker) -> None:
    words = (
        "잠재 공간",
        "VAE",
        "오토인코더",
        "GAN",
        "확산 모델",
        "어텐션",
        "정칙화",
        "자기지도학습",
        "규제화",
        "표준화",
    )
    data = deck(*words, slide("VAE", Rotate=90))
    linked = pdf.link(data, make_linker(appendix=True))
    document = PdfDocument(linked.data)
    assert len(linked.concepts) == 10
    assert [document[at].get_size() for at in (11, 12)] == [(600, 400)] * 2
    assert "(2/2)" in texts_of(linked.data)[12]


def test_without_terms_there_is_none(make_linker: MakeLinker) -> None:
    plain = deck("nothing here")
    assert pdf.link(plain, make_linker(appendix=True)).data == plain
