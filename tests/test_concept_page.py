import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.concept_page import (
    ConceptPage,
    Lang,
    Source,
    is_id,
    read_concept_page,
    split_lang,
    write_concept_page,
)
from malmoi.diagnostics import Problem
from malmoi.names import name_key
from malmoi.page_checks import _UNPRINTABLE

HOSTILE = (
    *("가나", "잠재 공간", "x", "O'Neill", '"', "'", ":", ": ", " #", "#", "- ", "-", "---", "...", "🙂"),
    *("👩\u200d🔬", "{", "}", "[", "]", ", ", "&a", "*a", "!!int", "|", ">", "%", "@", "`", "\\", "\\n", "null"),
    *("yes", "No", "1e3", "0x10", "1:30", "2024-01-01", "~", "=", "<<", "? ", "<b>", "é", "ß", "İ", "\u200b", "—"),
    *("${x}", "{{ x }}", "\u00a0", "한\u3000글", "x" * 300),
)


def settled(text: str) -> str:
    """Give a text as the reader of pages gives it: one line, in NFC."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def is_plain(text: str) -> bool:
    return bool(text) and "[[" not in text and "]]" not in text and not _UNPRINTABLE.search(text)


WORDS = st.lists(
    st.sampled_from(HOSTILE) | st.characters(codec="utf-8", categories=["L", "N", "P", "S", "M", "Z"]), max_size=6
)
NAMES = WORDS.map("".join).map(settled).filter(is_plain)
UNIQUE = st.lists(NAMES, max_size=4, unique_by=name_key).map(tuple)
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
PLACES = st.from_regex(r"L[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?|([0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}", fullmatch=True)
BODIES = st.lists(st.sampled_from(("\n", "---\n", "---", "# 제목\n", "본문: x\n", " ", "title: x\n", "\t", "🙂"))).map(
    "".join
)


@st.composite
def pages(draw: st.DrawFn) -> ConceptPage:
    lang: Lang = draw(st.sampled_from(("ko", "en")))
    page = ConceptPage(
        id=draw(IDS),
        lang=lang,
        title=draw(NAMES),
        body=draw(BODIES),
        summary=draw(NAMES.filter(lambda text: len(text) <= 120)),
        status=draw(st.sampled_from(("complete", "stub", "draft"))),
        asked=draw(UNIQUE),
        readings=tuple(draw(st.lists(st.tuples(NAMES, NAMES), max_size=2, unique_by=lambda pair: pair[0]))),
    )
    page = replace(page, aliases=tuple(a for a in draw(UNIQUE) if name_key(a) != name_key(page.title)))
    if lang == "en":
        return page
    return replace(
        page,
        topics=draw(st.lists(IDS, min_size=1, max_size=3, unique=True).map(tuple)),
        sources=tuple(draw(st.lists(st.builds(Source, NAMES, PLACES), max_size=3))),
        not_in=draw(UNIQUE),
        context=draw(UNIQUE),
        predicate=draw(st.booleans()),
        ambiguous_with=draw(st.lists(IDS, max_size=2, unique=True).map(tuple)),
        replaces=draw(st.lists(IDS, max_size=2, unique=True).map(tuple)),
    )


@given(pages())
def test_what_is_written_is_read_back_the_same(page: ConceptPage) -> None:
    found: list[Problem] = []
    assert read_concept_page(page.path, write_concept_page(page), found.append) == page
    assert found == []


@given(pages())
def test_a_page_that_was_read_is_written_the_same(page: ConceptPage) -> None:
    text = write_concept_page(page)
    again = read_concept_page(page.path, text, lambda _: None)
    assert again
    assert write_concept_page(again) == text


@pytest.mark.parametrize("title", ["잠재 공간", "é à la", "각"])
def test_decomposed_letters_come_back_composed(title: str) -> None:
    page = ConceptPage(id="x", lang="ko", title=title, body="", topics=("a",), summary="s", aliases=("b",))
    apart = replace(page, title=unicodedata.normalize("NFD", title))
    assert read_concept_page("concepts/x.md", write_concept_page(apart), lambda _: None) == page


def test_keys_stand_in_the_order_of_the_contract_and_empty_ones_are_left_out() -> None:
    page = ConceptPage(
        id="x", lang="ko", title="정규화", body="\n글.\n", aliases=("표준화", "scaling"), topics=("data",),
        summary="값을 고른다.", sources=(Source("diary", "22:56"),), predicate=True,
    )  # fmt: skip
    assert write_concept_page(page) == (
        "---\n"
        "title: 정규화\n"
        "aliases: [표준화, scaling]\n"
        "topics: [data]\n"
        "summary: 값을 고른다.\n"
        "status: complete\n"
        "sources:\n"
        "- {note: diary, at: '22:56'}\n"
        "predicate: true\n"
        "---\n"
        "\n글.\n"
    )


@pytest.mark.parametrize(
    ("path", "stem", "lang"),
    [
        ("concepts/x.md", "concepts/x", "ko"),
        ("concepts/x.en.md", "concepts/x", "en"),
        ("index.en.md", "index", "en"),
        ("en.md", "en", "ko"),
        ("x.enmd.md", "x.enmd", "ko"),
    ],
)
def test_the_language_stands_in_the_file_name(path: str, stem: str, lang: Lang) -> None:
    assert split_lang(path) == (stem, lang)


@pytest.mark.parametrize("name", ["a", "gpt-2", "3d-conv", "1"])
def test_an_id(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize("name", ["", "A", "a_b", "a--b", "-a", "a-", "기울기", "a b", "a/b", "..", "é", "a\n"])
def test_no_id(name: str) -> None:
    assert not is_id(name)


def problems(head: str, path: str = "concepts/x.md") -> list[str]:
    found: list[Problem] = []
    read_concept_page(path, f"---\n{head}---\n본문\n", found.append)
    return [f"{problem.line}:{problem.column} {problem.rule}" for problem in sorted(found)]


GOOD = "title: 기울기\ntopics: [a]\nsummary: 벡터이다.\nstatus: complete\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (GOOD, []),
        ("topics: [a]\nsummary: s\nstatus: stub\n", ["2:1 missing-key"]),
        ("title: t\naliases: x\ntopics: y\npredicate: z\n", [
            "2:1 missing-key", "2:1 missing-key", "3:10 wrong-type", "4:9 wrong-type", "5:12 wrong-type",
        ]),
        (GOOD + "alias: [x]\n", ["6:1 unknown-key"]),
        (GOOD + "aliases: [경사, 기울기, 경사]\n", ["6:15 duplicate-alias", "6:20 duplicate-alias"]),
        (GOOD + "not_in: [a, A]\n", ["6:13 wrong-value"]),
        (GOOD + "aliases: ['[[x]]']\n", ["6:11 wrong-value"]),
        (GOOD + "sources:\n- {note: n, at: L0}\n- {note: n, at: '\" onclick=\"x'}\n- {note: n}\n", [
            "7:17 wrong-value", "8:17 wrong-value", "9:3 wrong-type",
        ]),
        (GOOD + "replaces: [a/../b, good]\n", ["6:12 wrong-value"]),
        (GOOD.replace("벡터이다.", "가" * 121), ["4:10 long-summary"]),
        (GOOD.replace("벡터이다.", "가" * 120), []),
        (GOOD.replace("complete", "done"), ["5:9 wrong-value"]),
        ('title: "a\\x00b"\n' + GOOD.partition("\n")[2], ["2:8 wrong-value"]),
        ('title: "a\\u202Eb"\n' + GOOD.partition("\n")[2], ["2:8 wrong-value"]),
    ],
)  # fmt: skip
def test_everything_wrong_is_told_at_once(head: str, expected: list[str]) -> None:
    assert problems(head) == expected


def test_english_pages_have_their_own_limits() -> None:
    head = "title: Gradient\nsummary: " + "x" * 201 + "\nstatus: complete\ntopics: [a]\npredicate: true\n"
    assert problems(head, "concepts/x.en.md") == ["3:10 long-summary", "5:1 misplaced-key", "6:1 misplaced-key"]


@pytest.mark.parametrize("path", ["concepts/X.md", "concepts/a/b.md", "concepts/기울기.md", "concepts/a_b.en.md"])
def test_a_file_name_that_is_no_id(path: str) -> None:
    assert "1:1 invalid-id" in problems(GOOD, path)


def test_ids_that_cannot_be_are_not_handed_on() -> None:
    page = read_concept_page("concepts/x.md", f"---\n{GOOD}replaces: [../../etc, old]\n---\n", lambda _: None)
    assert page
    assert page.replaces == ("old",)


def test_a_page_that_cannot_be_used_gives_none() -> None:
    for text in ("본문\n", "---\ntitle: a: b\n---\n", "---\ntitle: a\n---\n", "---\n---\n"):
        assert read_concept_page("concepts/x.md", text, lambda _: None) is None
