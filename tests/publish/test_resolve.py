"""Links, embeds and quotations of a small glossary, as they stand in the finished Markdown."""

from collections.abc import Mapping
from html.parser import HTMLParser

import markdown
import pytest

from malmoi.diagnostics import Problem, format_problem
from malmoi.publish.flow import Site, publish
from malmoi.publish.settings import Settings


class _Dangers(HTMLParser):
    """Collects what a browser would run or fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and not dict(attrs).get("type", "").startswith("math/"):  # type: ignore[union-attr]
            self.found.append(tag)
        for name, value in attrs:
            address = "".join((value or "").split()).lower()
            outside = tag in ("iframe", "img", "object", "embed") and address.startswith(("http", "//", "data:text"))
            if name.startswith("on") or address.startswith(("javascript:", "vbscript:")) or outside:
                self.found.append(f"{tag} {name}={value}")


TOPICS = "- {id: t, title: {ko: 주제, en: Topic}, summary: {ko: 요약, en: Summary}}\n"
ASSETS = frozenset({"pic.png", "files/paper.pdf", "talk.ogg"})


def _concept(title: str, body: str, more: str = "", topics: str = "topics: [t]\n") -> str:
    return f"---\ntitle: {title}\n{topics}summary: 한 문장이다.\nstatus: complete\n{more}---\n\n{body}\n"


def _site(pages: Mapping[str, str]) -> tuple[Site, list[Problem]]:
    docs = {
        "topics.yml": TOPICS,
        "notes.yml": "[]\n",
        "concepts/other.md": _concept(
            "다른 것", "## 정의 {#definition}\n\n첫째다. ^one\n\n## 예 {#example}\n\n둘째.", "aliases: [OT]\n"
        ),
        "concepts/other.en.md": _concept("Other Thing", "## Definition {#definition}\n\nFirst.", topics=""),
        "concepts/korean-only.md": _concept("우리말", "본문"),
        "seminars/talk.md": "---\ntitle: 세미나 하나\nsummary: 요약이다.\n---\n\n본문\n",
        **pages,
    }
    found: list[Problem] = []
    return publish(docs, ASSETS, Settings(), found.append), found


def _body(source: str, lang: str = "ko") -> tuple[str, list[Problem]]:
    pages = {"concepts/here.md": _concept("여기", source if lang == "ko" else "본문")}
    if lang == "en":
        pages["concepts/here.en.md"] = _concept("Here", source, topics="")
    site, found = _site(pages)
    text = site.pages["concepts/here.md" if lang == "ko" else "en/concepts/here.md"]
    return text.partition('<p class="mm-summary')[2].partition("\n\n")[2].partition("\n\n## 함께")[0].partition(
        "\n\n## Related"
    )[0], found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[[다른 것]]은", "[다른 것](<./other.md>)은"),
        ("[[ot|이것]]", "[이것](<./other.md>)"),
        ("[[Other Thing]]", "[Other Thing](<./other.md>)"),
        ("[[다른 것#예]]", "[다른 것 › 예](<./other.md#example>)"),
        ("[[다른 것#definition|정의]]", "[정의](<./other.md#definition>)"),
        ("[[다른 것#^one|거기]]", "[거기](<./other.md#^one>)"),
        ("[[concepts/other]]", "[concepts/other](<./other.md>)"),
        ("[[세미나 하나]]", "[세미나 하나](<../seminars/talk.md>)"),
        ("[[주제]] [[a-z]]", "[주제](<../topics/t.md>) [a-z](<../a-z.md>)"),
        ("[x](other.md) [y](../seminars/talk.md#a)", "[x](<./other.md>) [y](<../seminars/talk.md#a>)"),
        ("[[다른 것]](RL)", "[다른 것](<./other.md>)(RL)"),
        ("[[https://example.org/a(b)]]", "[https://example.org/a(b)](<https://example.org/a%28b%29>)"),
        ("![[pic.png|200]]", "![pic](<../pic.png>){ loading=lazy width=200 }"),
        ("![[pic.png|그림|30x20]]", "![그림](<../pic.png>){ loading=lazy width=30 height=20 }"),
        ("끝 ^mark", '끝 <a id="^mark"></a>'),
        ("$5와 $6", "\\$5와 \\$6"),
    ],
)
def test_a_korean_page(source: str, expected: str) -> None:
    text, found = _body(source)
    assert text.startswith(expected)
    assert found == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[[다른 것]]", "[다른 것](<./other.md>)"),
        (
            "[[Korean Only|k]] [[우리말]]",
            "[우리말](<../../concepts/korean-only.md>){ .mm-foreign lang=ko hreflang=ko }",
        ),
        ("[x](../seminars/talk.md)", "[x](<../../seminars/talk.md>)"),
        ("![[pic.png]]", "![pic](<../../pic.png>){ loading=lazy }"),
    ],
)
def test_an_english_page_stays_english_where_it_can(source: str, expected: str) -> None:
    assert expected in _body(source, "en")[0]


def test_a_pdf_is_a_link_with_a_viewer_that_loads_when_it_is_opened() -> None:
    text, found = _body("![[paper.pdf#page=3]]")
    assert text.startswith("[paper.pdf](<../files/paper.pdf#page=3>){ .mm-pdf }")
    assert '<iframe src="../../files/paper.pdf#page=3" title="paper.pdf" loading="lazy">' in text
    assert found == []


def test_a_section_is_quoted_with_its_source_and_links_of_its_own() -> None:
    text, found = _body("앞\n\n![[다른 것#정의]]\n\n뒤")
    assert "> 첫째다." in text
    assert "> — [다른 것](<./other.md#definition>)" in text
    assert "둘째" not in text
    assert found == []


def test_a_quoted_page_keeps_its_section_ids_apart() -> None:
    text, _ = _body("## 정의 {#definition}\n\n![[다른 것]]")
    assert text.count("{#definition}") == 1
    assert "{#other-definition}" in text


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("본문 [[다른 거]]", "concepts/here.md:8:4: unexpected link to [[다른 거]], expected the title or an alias of a page; did you mean [[다른 것]]? (unknown-concept)"),
        ("[[다른 것#정이]]", 'concepts/here.md:8:1: unexpected section "정이" in [[다른 것#정이]], expected a heading of concepts/other.md; did you mean "정의"? (unknown-heading)'),
        ("![[없다.png]]", "concepts/here.md:8:1: unexpected ![[없다.png]], expected a file or page of the docs folder (missing-file)"),
        ("![[../../etc/passwd]]", "concepts/here.md:8:1: unexpected ![[../../etc/passwd]], expected a file or page of the docs folder (missing-file)"),
        ("[x](없다.md)", 'concepts/here.md:8:5: unexpected link to "없다.md", expected a file or page of the docs folder (missing-file)'),
        ("[[javascript:alert(1)]]", 'concepts/here.md:8:1: unexpected link to "javascript:alert(1)", expected a page, a file or an address that begins with https: (unsafe-link)'),
        ("![[여기]]", "concepts/here.md:8:1: unexpected ![[여기]] (concepts/here.ko → concepts/here.ko), expected no page within itself (transclusion-cycle)"),
        ("<img src=x onerror=y>", 'concepts/here.md:8:1: unexpected attribute "onerror" of <img>, expected Markdown or harmless HTML (unsafe-html)'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place_and_cure(source: str, said: str) -> None:
    text, found = _body(source)
    assert [format_problem(problem) for problem in found] == [said]
    assert "[[" not in text


HOSTILE = [
    "<script>alert(1)</script>", "<img/src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<javascript://%0aalert(1)>",
    "[x](javascript:alert(1))", "[x]( <java\tscript:alert(1)>)", "[x][k]\n\n[k]: javascript:alert(1)",
    "[[다른 것|](javascript:alert(1))[y]]", "[[다른 것|<img src=x onerror=alert(1)>]]", "text\n{: onclick=alert(1) }",
    "[x](other.md){ onmouseover=alert(1) }", '[[https://x.example/"><script>alert(1)</script>]]',
    '![[paper.pdf#"><script>alert(1)</script>]]', "<iframe src=https://x.example></iframe>", "![](data:text/html,x)",
    "<a href='jav&#x61;script:alert(1)'>x</a>", "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
]  # fmt: skip


@pytest.mark.parametrize("source", HOSTILE)
def test_hostile_text_comes_out_harmless(source: str) -> None:
    text, _ = _body(source)
    html = markdown.markdown(text, extensions=["attr_list", "tables", "footnotes", "pymdownx.superfences", "mdx_math"])
    parser = _Dangers()
    parser.feed(html)
    assert parser.found == []


def test_doubling_transclusions_stop_at_a_limit() -> None:
    pages = {f"concepts/x{n}.md": _concept(f"단계 {n}", f"![[단계 {n + 1}]]\n\n![[단계 {n + 1}]]\n") for n in range(30)}
    pages["concepts/x30.md"] = _concept("단계 30", "끝 " * 2000)
    site, found = _site(pages)
    assert max(len(text) for text in site.pages.values()) < 500_000
    assert {problem.rule for problem in found} == {"transclusion-too-large"}
