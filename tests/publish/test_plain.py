import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.publish.plain import escape_markdown, plain_text, sentence_around


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", ""),
        ("그냥 글", "그냥 글"),
        ("[[기울기]]", "기울기"),
        ("[[기울기|가파른 쪽]]으로", "가파른 쪽으로"),
        ("[[기울기#정의]]", "기울기"),
        ("[[#정의]]", "정의"),
        ("[[x|a [b] c]]", "a [b] c"),
        ("![[언덕.png|200]]", "언덕.png"),
        ("![[언덕.png|언덕|200x100]]", "언덕|200x100"),
        ("[말](https://x.example)", "말"),
        ('[말](<a b.md> "제목")', "말"),
        ("![그림](a.png){ .wide }", "그림"),
        ("[강화학습](RL)", "강화학습"),
        ("**굵게** *기울게* ~~지움~~ ==칠함== `코드`", "굵게 기울게 지움 칠함 코드"),
        ("__굵게__ _기울게_ snake_case_name", "굵게 기울게 snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"\*별\* 과 \_줄\_", "*별* 과 _줄_"),
        ("<b>굵게</b><br>", "굵게"),
        ("a < b, c > d", "a < b, c > d"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("<https://x.example/y>", "https://x.example/y"),
        ("근거[^1]가 있다", "근거가 있다"),
        ("정의 {#definition}", "정의"),
        ("정의 {: #definition .wide }", "정의"),
        ("$a*b*c$와 *글*", "$a*b*c$와 글"),
        (r"\(a_i\)와 _글_", r"\(a_i\)와 글"),
        ("*$5*에서 *$10*까지", "$5에서 $10까지"),
    ],
)
def test_markup_is_taken_off(source: str, words: str) -> None:
    assert plain_text(source) == words


SENTENCE = "첫 문장이다. 둘째 문장은 [[기울기]]를 말한다. 셋째다."


@pytest.mark.parametrize(
    ("block", "link", "expected"),
    [
        ("[[x]]", "[[x]]", ("", "x", "")),
        (
            "첫 문장이다. 둘째 문장은 [[기울기]]를 말한다. 셋째다.",
            "[[기울기]]",
            ("둘째 문장은 ", "기울기", "를 말한다."),
        ),
        ("Is it? The [[gradient]] is. (Yes.) Really.", "[[gradient]]", ("The ", "gradient", " is.")),
        ("- **하나**: [[x]]\n- 둘", "[[x]]", ("하나: ", "x", "")),
        ("> 1. 그리고 [[x]]", "[[x]]", ("그리고 ", "x", "")),
        ("앞 [[a]] 사이 [[b]] 뒤", "[[b]]", ("앞 a 사이 ", "b", " 뒤")),
        ("값 3.5와 [[x]]의 2.5배", "[[x]]", ("값 3.5와 ", "x", "의 2.5배")),
        ("줄\n바꿈 [[x]]", "[[x]]", ("줄 바꿈 ", "x", "")),
        ("식 $a.b$ [[x]]", "[[x]]", ("식 $a.b$ ", "x", "")),
    ],
)
def test_the_sentence_around_a_link(block: str, link: str, expected: tuple[str, str, str]) -> None:
    start = block.index(link)
    assert sentence_around(block, start, start + len(link)) == expected


@pytest.mark.parametrize("word", ["낱말 ", "긴"])
def test_a_long_sentence_keeps_the_words_next_to_the_link(word: str) -> None:
    block = f"{word * 200}[[x]]{word * 200}"
    start = block.index("[[x]]")
    before, words, behind = sentence_around(block, start, start + 5)
    assert words == "x"
    assert before.startswith("… ")
    assert behind.endswith(" …")
    assert word.strip() in before
    assert word.strip() in behind
    assert len(before) + len(behind) < 260


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=30))
def test_escaped_text_is_shown_as_it_is_by_a_markdown_builder(text: str) -> None:
    made = markdown.markdown("x " + escape_markdown(text), extensions=["attr_list", "tables", "mdx_math"])
    assert html.unescape(re.sub(r"^<p>x |</p>$", "", made)) == text


@given(st.text(st.sampled_from("[]()!|`*_$\\<>{}#^ \n가a"), max_size=40))
def test_any_text_becomes_words(source: str) -> None:
    assert plain_text(source) == plain_text(source).strip()
