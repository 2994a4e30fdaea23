"""First mentions become links: which ones, where not, and that an author's word goes first."""

import pytest

from malmoi.concept_page import ConceptPage, Lang
from malmoi.publish.flow import publish
from malmoi.publish.running_text import running_text
from malmoi.publish.scan import scan
from malmoi.publish.settings import Settings
from tests.publish.written import concept, docs, site

OTHERS = (
    concept("latent-space", "잠재 공간", aliases=("LS",)),
    concept("latent-space", "Latent Space", "en"),
    concept("normalization", "값 정규화", aliases=("정규화",), ambiguous_with=("regularization",)),
    concept("regularization", "규제", aliases=("정규화",), ambiguous_with=("normalization",)),
)


def page(body: str, lang: Lang = "ko", *, autolink: bool = True) -> str:
    """Give the finished text of a concept's page with this body."""
    pages: list[ConceptPage] = [concept("x", "시험 대상", body="\n글.\n"), *OTHERS]
    if lang == "ko":
        pages[0] = concept("x", "시험 대상", body=f"\n{body}\n", autolink=autolink)
    else:
        pages.append(concept("x", "Test Case", "en", body=f"\n{body}\n", autolink=autolink))
    text = site(*pages).pages[f"{'en/' if lang == 'en' else ''}concepts/x.md"]
    return text.partition("mm-summary")[2]


def test_a_first_mention_becomes_a_link_and_the_particle_stays_outside() -> None:
    made = page("잠재공간에서 뽑는다. 다시 잠재 공간이다.")
    assert "[잠재공간](<./latent-space.md>){ .mm-auto }에서 뽑는다. 다시 잠재 공간이다." in made


def test_english_pages_link_to_english_pages() -> None:
    assert "[latent space](<./latent-space.md>){ .mm-auto }" in page("A latent space.", "en")


@pytest.mark.parametrize(
    "body",
    [
        "[[잠재 공간]]과 잠재 공간.",
        "[[LS|그 공간]]과 잠재 공간.",
        "## 잠재 공간",
        "잠재 공간\n===",
        "`잠재 공간`",
        "```\n잠재 공간\n```",
        "    잠재 공간",
        "$\\text{잠재 공간}$",
        "[잠재 공간](https://example.org/)",
        '<span title="잠재 공간">x</span>',
        "<!-- 잠재 공간 -->",
        "“잠재 공간”이라는 말.",
        "![[x.png|잠재 공간]]",
        "## 읽을거리 {#reading}\n\n- 누구, 잠재 공간, 2020.",
        "https://example.org/잠재 공간이",
    ],
)
def test_what_is_no_running_text_stays_and_an_author_s_link_is_enough(body: str) -> None:
    pages = [concept("x", "시험 대상", body=f"\n{body}\n"), *OTHERS]
    made = publish(docs(*pages), frozenset({"x.png"}), Settings(), lambda _: None)
    assert ".mm-auto" not in made.pages["concepts/x.md"]


def test_a_page_can_say_no() -> None:
    assert ".mm-auto" not in page("잠재 공간", autolink=False)


def test_a_page_never_links_to_itself() -> None:
    made = site(concept("latent-space", "잠재 공간", body="\n잠재 공간은 공간이다.\n"))
    assert ".mm-auto" not in made.pages["concepts/latent-space.md"]
    assert made.automatic == 0


def test_a_shared_form_leads_to_the_page_of_its_meanings() -> None:
    assert "[정규화](<../which/%EC%A0%95%EA%B7%9C%ED%99%94.md>){ .mm-auto }" in page("정규화와 잠재 공간.")


def test_a_form_with_context_needs_it() -> None:
    variance = concept("variance", "분산", context=("편향",))
    near = site(concept("x", "시험 대상", body="\n편향과 분산의 균형.\n"), variance)
    far = site(concept("x", "시험 대상", body="\n평균과 분산을 구한다.\n"), variance)
    assert ".mm-auto" in near.pages["concepts/x.md"]
    assert ".mm-auto" not in far.pages["concepts/x.md"]


def test_links_are_counted() -> None:
    assert site(concept("x", "시험 대상", body="\n잠재 공간과 규제.\n"), *OTHERS).automatic == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# 제목\n글 `코드` 끝", "    \n글      끝"),
        ("[말](주소) 글", "        글"),
        ("가 $x$ 나", "가 ￼￼￼ 나"),
        ("글 {: .note }", "글 " + " " * 10),
    ],
)
def test_running_text_keeps_its_offsets(text: str, shown: str) -> None:
    assert running_text(scan(text)) == shown
    assert len(running_text(scan(text))) == len(text)
