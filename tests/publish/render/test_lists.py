import re

import pytest

from malmoi.concept_page import ConceptPage
from malmoi.publish.flow import Site, publish
from malmoi.publish.glossary import Page
from malmoi.publish.render.lists import render_text
from malmoi.publish.settings import Settings
from tests.publish.written import TOPICS, concept, docs, site

SECOND = """\
- id: advanced
  title: {ko: 심화, en: Advanced}
  summary: {ko: "나중에, $x$까지.", en: Later.}
"""


def anyhow(*pages: ConceptPage) -> Site:
    """Give the site of a folder in which links may lead nowhere."""
    return publish(docs(*pages), frozenset(), Settings(), lambda _: None)


def linked(html: str) -> list[str]:
    return re.findall(r'<a href="([^"]*)"', html)


def test_topics_stand_in_reading_order_with_their_summaries() -> None:
    made = site(concept("a", "가", topics=("advanced",)), **{"topics.yml": SECOND + TOPICS})
    page = made.pages["topics/index.md"]
    assert linked(page) == ["../topics/advanced/", "../topics/basics/"]
    assert page.index("나중에, ") < page.index("처음 배우는 것들.")
    assert "개념 1개" in page
    assert "개념 0개" in page
    assert "Advanced" in made.pages["en/topics/index.md"]


def test_a_topic_lists_its_concepts_in_the_order_of_the_page_s_language() -> None:
    pages = [
        concept("a", "나"),
        concept("a", "Alpha", "en"),
        concept("b", "가"),
        concept("b", "Beta", "en"),
        concept("c", "다"),
    ]
    made = site(*pages, topics__basics_md="머리말.\n")
    assert linked(made.pages["topics/basics.md"])[3:] == ["../../concepts/b/", "../../concepts/a/", "../../concepts/c/"]
    assert linked(made.pages["en/topics/basics.md"])[3:] == [
        "../../../en/concepts/a/", "../../../en/concepts/b/", "../../../concepts/c/",
    ]  # fmt: skip
    assert "머리말." in made.pages["topics/basics.md"]
    assert made.pages["topics/basics.md"].index("머리말.") < made.pages["topics/basics.md"].index("{#concepts}")


def test_a_topic_without_concepts_has_no_empty_list() -> None:
    assert "{#concepts}" not in site().pages["topics/basics.md"]


SEMINAR = "---\ntitle: {}\nsummary: 요약.\n{}---\n\n말한 것.\n"


def test_seminars_are_listed_newest_first_with_day_and_length() -> None:
    made = site(
        seminars__old_md=SEMINAR.format("옛것", "date: 2023-06-23\nminutes: 90\n"),
        seminars__new_md=SEMINAR.format("새것", "date: 2024-05-01\n"),
        seminars__some_md=SEMINAR.format("언젠가", ""),
    )
    page = made.pages["seminars/index.md"]
    assert re.findall(r">([^<]*)</a> <small>(.*?)</small>", page) == [
        ("새것", '<time datetime="2024-05-01">2024-05-01</time>'),
        ("옛것", '<time datetime="2023-06-23">2023-06-23</time> · 90분'),
        ("언젠가", "날짜 모름"),
    ]
    assert (
        '<p class="mm-when"><time datetime="2023-06-23">2023-06-23</time> · 90분</p>' in made.pages["seminars/old.md"]
    )
    assert "말한 것." in made.pages["seminars/old.md"]


def test_what_is_wanted_is_ranked_by_how_many_pages_ask() -> None:
    made = anyhow(
        concept("a", "가", body="\n[[드문 것]], [[흔한 것]], [[흔한 것]].\n"),
        concept("b", "나", body="\n[[흔한 것|그것]]과 [[Common]].\n"),
        concept("b", "B", "en", body="\n[[common]] and ![[picture.png]].\n"),
    )
    rows = re.findall(r"<li>(.*?) <small>(.*?)</small><p>(.*?)</p></li>", made.pages["wanted.md"])
    assert [(re.sub("<[^>]*>", "", name), asked, re.findall(">([^<]*)</a>", by)) for name, asked, by in rows] == [
        ("흔한 것", "2쪽이 찾음", ["가", "나"]),
        ("common", "1쪽이 찾음", ["나"]),
        ("드문 것", "1쪽이 찾음", ["가"]),
    ]


def test_only_a_few_of_those_who_ask_are_named() -> None:
    made = anyhow(*(concept(f"c{number}", f"이름{number}", body="\n[[흔한 것]]\n") for number in range(9)))
    page = made.pages["wanted.md"]
    assert "9쪽이 찾음" in page
    assert len(linked(page)) == 5


def test_nothing_wanted_is_said() -> None:
    page = site(concept("a", "가")).pages["en/wanted.md"]
    assert "Nothing is wanted: every link has found its page." in page
    assert "{#stubs}" not in page


def test_stubs_are_listed() -> None:
    page = site(concept("a", "가"), concept("b", "나", status="stub")).pages["wanted.md"]
    assert linked(page[page.index("{#stubs}") :]) == ["../concepts/b/"]


def test_a_shared_name_has_a_page_that_asks_which() -> None:
    made = site(
        concept("bias", "편향", ambiguous_with=("bias-term",), body="\n[[편향]]은 여럿이다.\n"),
        concept("bias-term", "편향 항", aliases=("편향",), ambiguous_with=("bias",)),
    )
    page = made.pages["which/편향.md"]
    assert "# 편향 (여러 뜻)" in page
    assert linked(page) == ["../../concepts/bias/", "../../concepts/bias-term/"]
    assert "(<../which/%ED%8E%B8%ED%96%A5.md>)" in made.pages["concepts/bias.md"]


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("글.\n", ["# 처음"]),
        ("# 내 제목\n\n글.\n", ["# 내 제목"]),
        ("내 제목\n=======\n\n글.\n", []),
        ("```sh\n# 주석\n```\n", ["# 처음", "# 주석"]),
        ("## 둘째\n", ["# 처음"]),
    ],
)
def test_an_authored_page_has_one_heading_of_the_first_level(body: str, headings: list[str]) -> None:
    made = render_text(Page("index.md", "index", "ko", "처음", "", body, 1), body)
    assert re.findall(r"(?m)^# .*", made) == headings


def test_front_matter_of_a_finished_page_is_yaml_whatever_the_title_is() -> None:
    title = '"콜론": \\ # {x} 🙂'
    made = render_text(Page("index.md", "index", "ko", title, "a: b", "글.", 1), "글.")
    assert made.startswith('---\ntitle: "\\"콜론\\": \\\\ # {x} 🙂"\ndescription: "a: b"\nlang: "ko"\n---\n')
