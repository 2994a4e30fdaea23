"""What becomes a link in a PowerPoint deck, and what is left alone."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Emu, Pt

from malmoi.slides import pptx
from malmoi.slides.linker import Linker
from malmoi.slides.qr import qr_png
from tests.slides import pptx_decks as decks

MakeLinker = Callable[..., Linker]
SITE = "https://malmoi.example/"
A = f"{{{decks.A}}}"


def linked(data: bytes, linker: Linker) -> list[str]:
    """The linked runs of a deck of one slide."""
    (only,) = decks.linked_texts(pptx.link(data, linker).data)
    return only


def test_the_first_mention_on_each_slide_is_a_link_without_its_particle(linker: Linker) -> None:
    data = decks.deck_of("잠재 공간에서는 VAE와 잠재 공간을", "VAE는")
    result = pptx.link(data, linker)
    vae = ("VAE", f"{SITE}concepts/vae/?from=slide")
    assert decks.links_of(result.data) == [[("잠재 공간", f"{SITE}concepts/latent-space/?from=slide"), vae], [vae]]
    assert (result.slides, result.links, result.concepts) == (2, 3, frozenset({"latent-space", "vae"}))
    assert decks.texts_of(result.data) == decks.texts_of(data)


def test_a_concept_is_linked_once_in_the_deck_if_so_wished(make_linker: MakeLinker) -> None:
    data = decks.deck_of("VAE", "VAE와 GAN")
    assert decks.linked_texts(pptx.link(data, make_linker(scope="deck")).data) == [["VAE"], ["GAN"]]


def test_links_are_in_the_language_of_the_deck(make_linker: MakeLinker) -> None:
    result = pptx.link(decks.deck_of("the VAE"), make_linker(lang="en"))
    assert decks.links_of(result.data) == [[("VAE", f"{SITE}en/concepts/vae/?from=slide")]]


def test_a_shared_form_leads_to_its_page_of_choices(linker: Linker) -> None:
    (((text, url),),) = decks.links_of(pptx.link(decks.deck_of("정칙화"), linker).data)
    assert text == "정칙화"
    assert url.startswith(f"{SITE}which/")


def test_the_format_of_a_run_goes_with_each_of_its_parts_and_the_link_takes_its_colour(linker: Linker) -> None:
    properties = (
        '<a:rPr lang="ko-KR" sz="2400" b="1"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:rtl/></a:rPr>'
    )
    data = decks.paragraph_of(f"<a:r>{properties}<a:t>우리의 잠재 공간에서</a:t></a:r>")
    root = Presentation(BytesIO(pptx.link(data, linker).data)).slides[0]._element
    runs = list(root.iter(f"{A}r"))
    assert [run.findtext(f"{A}t") for run in runs] == ["우리의 ", "잠재 공간", "에서"]
    for run in runs:
        assert run.find(f"{A}rPr").attrib == {"lang": "ko-KR", "sz": "2400", "b": "1"}
        assert run.find(f"{A}rPr/{A}solidFill/{A}srgbClr").get("val") == "FF0000"
    children = [one.tag.removeprefix(A) for one in runs[1].find(f"{A}rPr")]
    assert children == ["solidFill", "hlinkClick", "rtl"], "the order that the schema demands"
    click = runs[1].find(f"{A}rPr/{A}hlinkClick")
    assert click.get("tooltip") == "잠재 공간 · 잠재 공간의 요약이다."
    assert [(one.tag.rpartition("}")[2], one.get("val")) for one in click.iter()][-1] == ("hlinkClr", "tx")


RUN = "<a:r><a:rPr {}/><a:t>{}</a:t></a:r>"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (RUN.format('b="1"', "잠재 ") + RUN.format('i="1"', "공간을"), ["잠재 ", "공간"]),
        (RUN.format("", "잠") + RUN.format("", "재 공") + RUN.format('dirty="0"', "간"), ["잠재 공", "간"]),
        (RUN.format("", "잠재") + "<a:br/>" + RUN.format("", "공간"), ["잠재", "공간"]),
        ("<a:r><a:t>잠재 공간</a:t></a:r>", ["잠재 공간"]),
        (RUN.format("", "VAE") + '<a:fld id="{0}" type="slidenum"><a:t>3</a:t></a:fld>', ["VAE"]),
        ('<a:fld id="{0}" type="datetime"><a:t>VAE</a:t></a:fld>', []),
        (RUN.format('cap="all"', "  VAE  "), ["VAE"]),
    ],
)
def test_a_term_over_several_runs_or_lines_is_one_link(linker: Linker, xml: str, expected: list[str]) -> None:
    data = decks.paragraph_of(xml)
    result = pptx.link(data, linker)
    assert decks.linked_texts(result.data) == [expected]
    assert result.links == pptx.unlink(result.data, linker).links == bool(expected)


def test_groups_tables_and_placeholders_are_linked(linker: Linker) -> None:
    def build(slide: Any) -> None:  # noqa: ANN401
        group = slide.shapes.add_group_shape().shapes.add_group_shape()
        group.shapes.add_textbox(0, 0, 100, 100).text_frame.text = "VAE"
        table = slide.shapes.add_table(2, 2, 0, 0, 1000, 1000).table
        table.cell(1, 1).text = "확산 모델"
        table.cell(0, 0).text = "GAN"
        # What lies under a merged cell is not seen.
        table.cell(0, 1).text = "어텐션"
        table.cell(0, 1)._tc.set("hMerge", "1")

    assert linked(decks.made(build), linker) == ["VAE", "GAN", "확산 모델"]


@pytest.mark.parametrize(("titles", "expected"), [(False, ["VAE", "GAN"]), (True, ["VAE", "GAN"])])
def test_titles_are_linked_only_on_request(make_linker: MakeLinker, titles: bool, expected: list[str]) -> None:  # noqa: FBT001
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[decks.TITLE_AND_BODY])
    slide.shapes.title.text = "VAE란"
    slide.placeholders[1].text_frame.text = "VAE와 GAN"
    data = pptx.link(decks.saved(deck), make_linker(titles=titles)).data
    assert decks.linked_texts(data) == [expected]
    title = Presentation(BytesIO(data)).slides[0].shapes.title
    assert bool(title._element.findall(f".//{A}hlinkClick")) == titles


@pytest.mark.parametrize("notes", [False, True])
def test_notes_are_linked_only_on_request(make_linker: MakeLinker, notes: bool) -> None:  # noqa: FBT001
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[decks.BLANK])
    slide.notes_slide.notes_text_frame.text = "VAE를 말한다"
    result = pptx.link(decks.saved(deck), make_linker(notes=notes))
    assert result.links == notes
    made = Presentation(BytesIO(result.data)).slides[0].notes_slide
    assert len(made._element.findall(f".//{A}hlinkClick")) == notes
    # Whatever was asked for, all are taken off.
    assert pptx.unlink(result.data, make_linker()).links == notes


@pytest.mark.parametrize("kind", ["ftr", "dt", "sldNum"])
def test_footers_are_left_alone(linker: Linker, kind: str) -> None:
    xml = decks.box_xml("VAE 세미나").replace("<p:nvPr/>", f'<p:nvPr><p:ph type="{kind}" idx="11"/></p:nvPr>')
    assert linked(decks.shapes_of(xml), linker) == []


def test_a_text_box_that_stands_below_most_slides_is_a_footer(linker: Linker) -> None:
    deck = Presentation()
    for number in range(4):
        slide = deck.slides.add_slide(deck.slide_layouts[decks.BLANK])
        decks.add_box(slide, "VAE 스터디", top=6_400_000)
        decks.add_box(slide, "GAN", top=2_000_000)
        decks.add_box(slide, f"어텐션 {number}", top=6_400_000)
    assert decks.linked_texts(pptx.link(decks.saved(deck), linker).data) == [["GAN", "어텐션"]] * 4


CODE_FONTS = ("Consolas", "D2Coding", "나눔고딕코딩", "JetBrains Mono", "NotoSansMono-Bold", "Courier New")
OTHER_FONTS = ("Monotype Corsiva", "맑은 고딕", "+mn-lt", "")


@pytest.mark.parametrize(
    ("font", "is_code"), [*((one, True) for one in CODE_FONTS), *((one, False) for one in OTHER_FONTS)]
)
@pytest.mark.parametrize("script", ["latin", "ea"])
def test_what_is_set_in_a_code_font_is_left_alone(linker: Linker, font: str, script: str, is_code: bool) -> None:  # noqa: FBT001
    run = f'<a:r><a:rPr><a:{script} typeface="{font}"/></a:rPr><a:t>VAE</a:t></a:r>'
    result = pptx.link(decks.paragraph_of(f"<a:r><a:t>GAN과 오토인코더 </a:t></a:r>{run}"), linker)
    assert decks.linked_texts(result.data) == [["GAN", "오토인코더", *([] if is_code else ["VAE"])]]
    assert result.left == ({"code font": 1} if is_code else {})


def test_a_code_font_of_the_box_or_the_layout_counts_too(linker: Linker) -> None:
    style = (
        '<a:lstStyle xmlns:a="{}"><a:lvl1pPr><a:defRPr><a:latin typeface="Menlo"/></a:defRPr></a:lvl1pPr></a:lstStyle>'
    )
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[decks.TITLE_AND_BODY])
    slide.placeholders[1].text_frame.text = "VAE"
    body: Any = deck.slide_layouts[decks.TITLE_AND_BODY].placeholders[1]._element.txBody
    body.replace(body.find(f"{A}lstStyle"), etree.fromstring(style.format(decks.A)))
    box = decks.add_box(slide, "GAN")._txBody
    box.insert(1, etree.fromstring(style.format(decks.A)))
    decks.add_box(slide, "어텐션은 아주 긴 글에서 나온다")
    assert linked(decks.saved(deck), linker) == ["어텐션"]


def test_a_deck_that_is_set_in_a_code_font_throughout_is_no_code(linker: Linker) -> None:
    run = '<a:r><a:rPr><a:latin typeface="Fira Code"/></a:rPr><a:t>VAE</a:t></a:r>'
    assert linked(decks.paragraph_of(run), linker) == ["VAE"]


def test_links_of_the_author_are_left_alone(linker: Linker) -> None:
    def build(slide: Any) -> None:  # noqa: ANN401
        run = decks.add_box(slide, "").paragraphs[0].add_run()
        run.text = "VAE"
        run.hyperlink.address = "https://example.org/vae"
        shape = slide.shapes.add_shape(1, 0, 0, 100, 100)
        shape.text_frame.text = "GAN"
        shape.click_action.hyperlink.address = "https://example.org/gan"

    data = decks.made(build)
    result = pptx.link(data, linker)
    assert (result.data, result.links, result.left) == (data, 0, {"existing link": 2})
    assert pptx.unlink(data, linker).data == data


def test_the_second_mention_is_linked_where_the_first_has_a_link_of_the_author(linker: Linker) -> None:
    def build(slide: Any) -> None:  # noqa: ANN401
        frame = decks.add_box(slide, "", "VAE")
        run = frame.paragraphs[0].add_run()
        run.text = "VAE"
        run.hyperlink.address = "https://example.org/vae"

    result = pptx.link(decks.made(build), linker)
    assert (result.links, result.left) == (1, {})


def test_what_has_no_text_to_link_is_counted(linker: Linker) -> None:
    def build(slide: Any) -> None:  # noqa: ANN401
        slide.shapes.add_picture(BytesIO(qr_png("x")), 0, 0)
        data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
        data.categories = ["VAE"]
        data.add_series("GAN", (1,))
        slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, Emu(100), Emu(100), data)
        frame = slide.shapes.add_table(1, 1, 0, 0, 100, 100)._element
        frame.find(f".//{A}graphicData").set("uri", "http://schemas.openxmlformats.org/drawingml/2006/diagram")

    data = decks.made(build)
    result = pptx.link(data, linker)
    assert (result.data, result.left) == (data, {"picture": 1, "chart": 1, "SmartArt": 1, "slide without text": 1})


MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
CHOICE = (
    f'<mc:AlternateContent {MC}><mc:Choice Requires="a14">{{}}</mc:Choice><mc:Fallback>{{}}</mc:Fallback>'
    "</mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (decks.box_xml("VAE", properties=' hidden="1"') + decks.box_xml("VAE와 GAN"), ["VAE", "GAN"]),
        (
            CHOICE.format(decks.box_xml("VAE"), decks.box_xml("GAN")),
            ["VAE"],
        ),
        (f"<!-- x --><?x y?>{decks.box_xml('VAE')}", ["VAE"]),
    ],
)
def test_only_what_is_shown_is_linked(linker: Linker, xml: str, expected: list[str]) -> None:
    assert linked(decks.shapes_of(xml), linker) == expected


def test_a_formula_in_a_paragraph_stays_where_it_is(linker: Linker) -> None:
    formula = f'<mc:AlternateContent {MC}><mc:Choice Requires="a14"><x/></mc:Choice></mc:AlternateContent>'
    data = decks.paragraph_of(f"<a:r><a:t>VAE는 </a:t></a:r>{formula}<a:r><a:t>를 GAN과</a:t></a:r>")
    result = pptx.link(data, linker)
    names = [one.tag.rpartition("}")[2] for one in next(decks.slide_root(result.data).iter(f"{A}p"))]
    assert names == ["r", "r", "AlternateContent", "r", "r", "r"]
    assert decks.linked_texts(result.data) == [["VAE", "GAN"]]


def test_a_report_names_every_mention(linker: Linker, make_linker: MakeLinker) -> None:
    deck = Presentation()
    for title, text in (("VAE", "VAE와 GAN"), ("끝", "GAN")):
        slide = deck.slides.add_slide(deck.slide_layouts[decks.TITLE_AND_BODY])
        slide.shapes.title.text = title
        slide.placeholders[1].text_frame.text = text
        slide.notes_slide.notes_text_frame.text = "어텐션"
    data = decks.saved(deck)
    expected = [(1, "VAE", False), (1, "VAE", True), (1, "GAN", True), (2, "GAN", True)]
    shown = pptx.report(pptx.link(data, linker).data, linker)
    assert [(one.slide, one.text, one.existing) for one in shown] == expected
    assert not any(one.existing for one in pptx.report(data, linker))
    assert [one.slide for one in pptx.report(data, make_linker(notes=True)) if one.text == "어텐션"] == [1, 2]


def test_a_check_names_our_links_that_lead_nowhere(linker: Linker) -> None:
    data = pptx.link(decks.deck_of("GAN", ["VAE", "어텐션"]), linker).data
    assert pptx.check(data, linker) == []
    name = "ppt/slides/_rels/slide2.xml.rels"
    broken = decks.changed(data, name, lambda rels: rels.replace(b"concepts/attention/", b"concepts/atention/"))
    (found,) = pptx.check(broken, linker)
    assert (found.slide, found.text) == (2, "어텐션")
    assert 'did you mean "attention"?' in found.message
    # A link to a page that was merged into another still leads there.
    merged = decks.changed(data, name, lambda rels: rels.replace(b"concepts/attention/", b"concepts/auto-encoder/"))
    assert pptx.check(merged, linker) == []


def test_a_changed_glossary_makes_the_links_anew(linker: Linker, make_linker: MakeLinker) -> None:
    data = decks.deck_of("VAE와 GAN")
    korean = pptx.link(data, linker).data
    assert pptx.link(korean, make_linker(lang="en")).data == pptx.link(data, make_linker(lang="en")).data


def test_slides_are_numbered_as_they_are_shown(linker: Linker) -> None:
    deck = Presentation(BytesIO(decks.deck_of("GAN", "VAE")))
    order = deck.slides._sldIdLst
    order.append(order[0])
    assert [one.text for one in pptx.report(decks.saved(deck), linker)] == ["VAE", "GAN"]


def test_what_is_not_linked_is_not_touched(linker: Linker) -> None:
    data = decks.deck_of("VAE", "아무것도 없다")
    before, after = decks.parts_of(data), decks.parts_of(pptx.link(data, linker).data)
    differ = {name for name in after if after[name] != before.get(name)}
    assert differ == {"ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"}
    assert list(before) == list(after)


def test_every_size_of_font_is_as_it_was(linker: Linker) -> None:
    deck = Presentation(BytesIO(decks.deck_of("오늘은 VAE를")))
    run = deck.slides[0].shapes[0].text_frame.paragraphs[0].runs[0]
    run.font.size, run.font.italic = Pt(31), True
    after = Presentation(BytesIO(pptx.link(decks.saved(deck), linker).data))
    runs = after.slides[0].shapes[0].text_frame.paragraphs[0].runs
    assert [(one.font.size, one.font.italic) for one in runs] == [(Pt(31), True)] * 3
