import re
from functools import cache
from pathlib import Path

import markdown
import pytest
from mkdocs.config import load_config

from malmoi.publish.anchors import Anchors, find_anchors
from malmoi.publish.scan import scan

ROOT = Path(__file__).resolve().parents[2]
ID = re.compile(r'<h[1-6][^>]*? id="([^"]*)"|<h[1-6] id="([^"]*)"')


def anchors(text: str) -> Anchors:
    return find_anchors(scan(text))


@cache
def builder() -> markdown.Markdown:
    """Give Python-Markdown with the site's own extensions."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def ids_of_the_builder(text: str) -> list[str]:
    """Give the ids that headings have on the site."""
    return ["".join(match.groups("")) for match in ID.finditer(builder().reset().convert(text))]


@pytest.mark.parametrize(
    ("headings", "ids"),
    [
        (["정의"], ["정의"]),
        (["정의 {#definition}"], ["definition"]),
        (["정의 {: #definition .wide }"], ["definition"]),
        (["How it works"], ["how-it-works"]),
        (["A & B: C++"], ["a--b-c"]),
        (["두  칸"], ["두-칸"]),
        (["`code_name` 과 *강조*"], ["code_name-과-강조"]),
        (["[링크](https://x.example) 뒤"], ["링크-뒤"]),
        (["<https://x.example>"], ["httpsxexample"]),
        ([r"\*별\* 2 * 3"], ["별-2--3"]),
        (["&lt;a&gt; &amp; b"], ["-b"]),
        (["식 $x^2$ 뒤"], ["식-x2-뒤"]),
        (["İstanbul ﬁ ½"], ["istanbul-ﬁ-½"]),
        (["🙂"], ["_1"]),
        (["🙂", "★", "!"], ["_1", "_2", "_3"]),
        (["예", "예", "예"], ["예", "예_1", "예_2"]),
        (["예_1", "예", "예", "예_1"], ["예_1", "예", "예_2", "예_3"]),
        (["Definition", "정의 {#definition}"], ["definition_1", "definition"]),
        (["정의 {#a}", "A", "예 {#b}", "B"], ["a", "a_1", "b", "b_1"]),
        (["a_1", "a", "b {#a}"], ["a_1", "a_2", "a"]),
        (["그림 ![말](a.png)"], ["그림"]),
    ],
)
def test_sections_have_the_ids_that_the_builder_gives_them(headings: list[str], ids: list[str]) -> None:
    text = "".join(f"## {heading}\n\n글.\n\n" for heading in headings)
    assert [section.id for section in anchors(text).sections] == ids_of_the_builder(text)
    assert [section.id for section in anchors(text).sections] == ids


TEXT = """\
앞글. ^first

## 정의 {#definition}

글.

### Step 1: Add

글. ^second

### 나중

## 예

끝.
"""


def test_a_section_ends_where_one_of_its_level_begins() -> None:
    spans = [(section.id, section.level, section.first_line, section.end_line) for section in anchors(TEXT).sections]
    assert spans == [("definition", 2, 3, 13), ("step-1-add", 3, 7, 11), ("나중", 3, 11, 13), ("예", 2, 13, 17)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("정의", "definition"),
        ("definition", "definition"),
        ("Step 1: Add", "step-1-add"),
        ("Step 1 Add", "step-1-add"),
        ("step-1-add", "step-1-add"),
        ("**예**", "예"),
        ("없는 것", None),
        ("", None),
    ],
)
def test_a_section_is_found_by_its_words_or_its_id(asked: str, found: str | None) -> None:
    section = anchors(TEXT).find(asked)
    assert (section.id if section else None) == found


def test_blocks_are_found_by_their_marks() -> None:
    assert list(anchors(TEXT).blocks) == ["first", "second"]


@pytest.mark.parametrize(
    "text", ["```\n## 코드\n```\n", "<!--\n## 쉿\n-->\n", "    ## 들여씀\n", "본문 ## 아님\n", "`## x`\n"]
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert anchors(text).sections == ()
