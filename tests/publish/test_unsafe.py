"""What would run a script, fetch from another host or hide the page is seen; what cannot be seen is made harmless."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config

from malmoi.diagnostics import Problem
from malmoi.publish.flow import publish
from malmoi.publish.settings import Settings
from malmoi.publish.unsafe import harmless, unsafe_attributes, unsafe_html
from tests.publish.written import concept, docs

ROOT = Path(__file__).resolve().parents[2]

UNSAFE_HTML = [
    ("<script>alert(1)</script>", "<script>"),
    ("<SCRIPT SRC=a.js></SCRIPT>", "<script>"),
    ("<scr<script>ipt>alert(1)</script>", "tag within <scr<script>"),
    ("<script/x>alert(1)</script>", "<script>"),
    ("<img src=x onerror=alert(1)>", 'attribute "onerror" of <img>'),
    ("<img/src=x onerror=alert(1)>", 'attribute "onerror" of <img>'),
    ("<img src=x\nonerror\n=\nalert(1)>", 'attribute "onerror" of <img>'),
    ('<img """><script>alert(1)</script>">', "<script>"),
    ("<img src='x'onerror=alert(1)>", 'attribute "onerror" of <img>'),
    ("<IMG SRC=x OnErRoR=alert(1)>", 'attribute "onerror" of <img>'),
    ("<svg/onload=alert(1)>", 'attribute "onload" of <svg>'),
    ("<svg><script>alert(1)</script></svg>", "<script>"),
    ('<svg><a xlink:href="javascript:alert(1)">x</a></svg>', "address that runs a script in <a>"),
    ("<svg><animate attributeName=href values=javascript:alert(1)></svg>", "<animate>"),
    ("<svg><set attributeName=onmouseover to=alert(1)></svg>", "<set>"),
    ("<math><mtext><style><img title='</style><img src=x onerror=alert(1)>'>", "<style>"),
    ("<details open ontoggle=alert(1)>", 'attribute "ontoggle" of <details>'),
    ("<b onmouseover=alert(1)>x</b>", 'attribute "onmouseover" of <b>'),
    ("<p\tonclick=alert(1)>", 'attribute "onclick" of <p>'),
    ("<a href=javascript:alert(1)>", "address that runs a script in <a>"),
    ('<a href="JaVaScRiPt:alert(1)">', "address that runs a script in <a>"),
    ('<a href=" javascript:alert(1)">', "address that runs a script in <a>"),
    ('<a href="java\tscript:alert(1)">', "address that runs a script in <a>"),
    ('<a href="java\nscript:alert(1)">', "address that runs a script in <a>"),
    ('<a href="java&#115;cript:alert(1)">', "address that runs a script in <a>"),
    ('<a href="&#x6A;avascript:alert(1)">', "address that runs a script in <a>"),
    ('<a href="&#0000106avascript:alert(1)">', "address that runs a script in <a>"),
    ('<a href="javascript&colon;alert(1)">', "address that runs a script in <a>"),
    ('<a href="java&Tab;script:alert(1)">', "address that runs a script in <a>"),
    ('<a href="\x01javascript:alert(1)">', "address that runs a script in <a>"),
    ('<a href="vbscript:x">', "address that runs a script in <a>"),
    ('<a href="data:text/html,<script>alert(1)</script>">', "address that runs a script in <a>"),
    ('<a href="file:///etc/passwd">', 'address of the scheme "file" in <a>'),
    ('<img src="data:image/svg+xml,x">', "address that runs a script in <img>"),
    ('<img src="https://other.example/x.png">', "file of another host in <img>"),
    ('<img src="//other.example/x.png">', "file of another host in <img>"),
    (r'<img src="/\other.example/x.png">', "file of another host in <img>"),
    ('<img srcset="a.png 1x, //other.example/b.png 2x">', "file of another host in <img>"),
    ('<video poster="//other.example/x.png">', "file of another host in <video>"),
    ('<iframe src="https://other.example/"></iframe>', "file of another host in <iframe>"),
    ('<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">', 'attribute "srcdoc" of <iframe>'),
    ('<iframe src="javascript:alert(1)">', "address that runs a script in <iframe>"),
    ("<object data=x.swf>", "<object>"),
    ("<embed src=x.swf>", "<embed>"),
    ("<base href=//other.example/>", "<base>"),
    ('<meta http-equiv=refresh content="0;url=//other.example">', "<meta>"),
    ("<link rel=stylesheet href=x.css>", "<link>"),
    ("<style>*{display:none}</style>", "<style>"),
    ('<p style="position:fixed">', 'attribute "style" of <p>'),
    ("<form action=//other.example>", "<form>"),
    ("<button formaction=javascript:alert(1)>", 'attribute "formaction" of <button>'),
    ('<a href="/x" ping="//other.example">', 'attribute "ping" of <a>'),
    ("<textarea>", "<textarea>"),
    ("<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<noscript>"),
    ('<p title="<img src=x onerror=alert(1)>">', "tag within <p>"),
    ("<!--><img src=x onerror=alert(1)>-->", 'attribute "onerror" of <img>'),
    ("<!-- --!><img src=x onerror=alert(1)> -->", 'attribute "onerror" of <img>'),
    ("<![CDATA[><img src=x onerror=alert(1)>]]>", 'attribute "onerror" of <img>'),
    ("<?php ><script>alert(1)</script> ?>", "<script>"),
    ("</p><img src=x onerror=alert(1)>", 'attribute "onerror" of <img>'),
    ("<div", "<div without its end"),
    ('<div title="', "<div without its end"),
    ("<img src=x onerror=alert(1)", 'attribute "onerror" of <img>'),
    ("<javascript:alert(1)>", 'address of the scheme "javascript"'),
    ("<https: onclick=alert(1)>", 'attribute "onclick" of <https:>'),
    ("<data:text/html,x>", 'address of the scheme "data"'),
]


@pytest.mark.parametrize(("source", "reason"), UNSAFE_HTML, ids=[source for source, _ in UNSAFE_HTML])
def test_unsafe_html_is_named(source: str, reason: str) -> None:
    assert unsafe_html(source) == reason


@pytest.mark.parametrize(
    "source",
    [
        "<b>굵게</b>",
        "<br/>",
        "<br />",
        '<a href="https://other.example/?a=1&b=2" target="_blank">밖</a>',
        '<a href="mailto:x@y.example">우편</a>',
        '<a href="../topics/#x">주제</a>',
        '<img src="a.png" alt="x > y, a < b" width="200">',
        '<img src="data:image/png;base64,AAAA">',
        "<details open><summary>더</summary>글</details>",
        '<td align="left" colspan="2">',
        "<video controls src='a.mp4'></video>",
        '<iframe src="../a.pdf" title="강의"></iframe>',
        "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>",
        "<ruby>漢<rt>한</rt></ruby>",
        "<https://other.example/>",
        "<x@y.example>",
        "<!-- 나중에 -->",
        "</div>",
        "a < b",
        "",
        "onclick=alert(1)",
        "&lt;script&gt;",
    ],
)
def test_harmless_html_is_left_alone(source: str) -> None:
    assert unsafe_html(source) == ""
    assert harmless(source) == source


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("{ onclick=alert(1) }", 'attribute "onclick"'),
        ('{: .note onclick="alert(1)" }', 'attribute "onclick"'),
        ("{a='b'onclick=alert(1)}", 'attribute "onclick"'),
        ("{OnClick=1}", 'attribute "OnClick"'),
        ("{ style=position:fixed }", 'attribute "style"'),
        ("{ href=javascript:alert(1) }", 'attribute "href"'),
        ("{ src=//other.example }", 'attribute "src"'),
        ("{ .wide width=200 loading=lazy lang=en hreflang=en }", ""),
        ("{ data-title=x }", ""),
        ("{#id .class}", ""),
        ("{ title='on time' }", ""),
    ],
)
def test_unsafe_attribute_lists_are_named(source: str, reason: str) -> None:
    assert unsafe_attributes(source) == reason


@pytest.mark.parametrize(
    ("finished", "expected"),
    [
        ("<p>a<script>b</script></p>", "<p>a&lt;script>b</script></p>"),
        ("<p onclick=x>a</p><p>b</p>", "&lt;p onclick=x>a</p><p>b</p>"),
        ('<p title="<img src=x onerror=alert(1)>">', '&lt;p title="&lt;img src=x onerror=alert(1)>">'),
        ("<!--><svg onload=x>-->", "<!-->&lt;svg onload=x>-->"),
        ('<td style="text-align: left;">x</td>', '<td style="text-align: left;">x</td>'),
        ('<mi style="color:light-dark(#000,#fff);">', '<mi style="color:light-dark(#000,#fff);">'),
        ("<scr<script>alert(1)</script>", "&lt;scr&lt;script>alert(1)</script>"),
        ('<td style="text-align: left;position: fixed">', '&lt;td style="text-align: left;position: fixed">'),
        ('<td style="width: url(//other.example)">', '&lt;td style="width: url(//other.example)">'),
    ],
)  # fmt: skip
def test_what_is_unsafe_in_finished_html_becomes_text(finished: str, expected: str) -> None:
    assert harmless(finished) == expected
    assert harmless(expected) == expected


class _Dangers(HTMLParser):
    """Collects what a browser would run or fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "object", "embed", "base", "meta", "form"):
            self.found.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") and value:
                self.found.append(f"{tag} {name}")
            if address.startswith(("javascript:", "vbscript:", "data:text", "file:")):
                self.found.append(f"{tag} {address}")


@cache
def builder() -> markdown.Markdown:
    """Give Python-Markdown with the site's extensions, and the one that has the last word."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    extensions = [*config.markdown_extensions, "malmoi.publish.harmless"]
    return markdown.Markdown(extensions=list(dict.fromkeys(extensions)), extension_configs=config.mdx_configs)


def built(body: str) -> tuple[str, list[str]]:
    """Give the HTML of a concept's page with this text, as it is published, and the rules that its author broke."""
    found: list[Problem] = []
    site = publish(docs(concept("a", "가", body=body)), frozenset(), Settings(), found.append)
    page = site.pages["concepts/a.md"]
    return builder().reset().convert(page.partition("\n---\n")[2]), [problem.rule for problem in found]


@pytest.mark.parametrize("source", [source for source, _ in UNSAFE_HTML])
@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "글 {} 글",
        "- {}",
        "> {}",
        "| a |\n| - |\n| {} |",
        "## {}",
        "**{}**",
        "[^1]\n\n[^1]: {}",
        "!!! note\n    {}",
    ],
)
def test_a_page_with_unsafe_html_comes_out_harmless(source: str, around: str) -> None:
    html, _ = built(around.format(source) + "\n")
    assert _Dangers(html).found == []


UNSAFE_MARKDOWN = [
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x]( javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](data:text/html,alert)",
    "![x](javascript:alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x]\n\n[x]: <javascript:alert(1)>",
    "[[javascript:alert(1)]]",
    "[[javascript:alert(1)|x]]",
    "![[javascript:alert(1)]]",
    "[[가|<img src=x onerror=alert(1)>]]",
    "[[가|x](javascript:alert(1))]]",
    "[[가|![y](x){ onclick=alert(1) }]]",
    '[[가#"><img src=x onerror=alert(1)>]]',
    '[x](a.md "\\"onclick=alert(1) ")',
    "## x {: onclick=alert(1) }",
    "x\n{: onclick=alert(1) }",
    "*x*{ onclick=alert(1) }",
    '*x*{ title="{" onclick="alert(1)" }',
    "*x*{ title='}' onclick=alert(1) }",
    "*x*{a='b'onclick=alert(1)}",
    "``` { .py onclick=alert(1) }\nx\n```",
    "\\<svg onload=alert(1)>",
    "```<svg onload=alert(1)>",
    "~~~\n<svg onload=alert(1)>",
    "    <svg onload=alert(1)>",
    "\t<svg onload=alert(1)>",
    "<p\n\nonclick=alert(1)>",
    "<video\n\nonloadstart=alert(1) src=x>",
    "<img src=x onerror=alert(1) <b>>",
    "<kbd>[x](javascript:alert(1))</kbd>",
    "<title>[x](javascript:alert(1))",
    "](<a href='javascript:alert(1)'>)",
    "=== <img onerror=alert(1)\nsrc=x>",
    "$<svg onload=alert(1)>$",
    "$x$<svg onload=alert(1)>$y$",
    "$$\n<svg onload=alert(1)>\n$$",
    "\\(<svg onload=alert(1)>\\)",
    "`x <svg onload=alert(1)>",
    "<!-- `--> <svg onload=alert(1)> `",
    "<b title='`'><svg onload=alert(1)>`",
]


@pytest.mark.parametrize("body", UNSAFE_MARKDOWN)
def test_a_page_with_unsafe_markdown_comes_out_harmless(body: str) -> None:
    html, _ = built(f"\n{body}\n")
    assert _Dangers(html).found == []


PIECES = (
    *("<svg onload=alert(1)>", "<img/src=x onerror=alert(1)", "<div", "<video", " onclick=alert(1)>", "<kbd>", "<b>"),
    *(
        "<a href='javascript:x'>",
        "[a](javascript:x)",
        "[a](java&#115;cript:x)",
        "[a]: javascript:x\n",
        "[[가]]",
        "[[가|",
    ),
    *("{ onclick=alert(1) }", "{a='b'onclick=x}", "<script>", "</script>", "<style>", "<textarea>", "<pre>", "</pre>"),
    *("<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "</p>", "<p>", "<code>", "&lt;", "$", "$$", "\\(", "\\)", "\\"),
    *(
        "]]",
        "`",
        "```",
        "```\n",
        "~~~\n",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "* ",
        "!!! note\n    ",
        "=== ",
        "## ",
    ),
    *(
        '"',
        "'",
        "{",
        "}",
        "*",
        "_",
        "[^1]",
        "[^1]: ",
        "| a | b |\n| - | - |\n| ",
        " |",
        ":   ",
        "[",
        "](",
        ")",
        "<",
        ">",
    ),
    *("x", "==", "\x02", "\ue001", "<https:"),
)


@given(
    st.text(st.sampled_from("<>/ab= '\"!-s") | st.sampled_from("cript:onclk"), max_size=60).map(
        lambda t: t.replace("s", "<script")
    )
)
def test_what_is_harmless_stays_as_it_is(html: str) -> None:
    made = harmless(html)
    assert unsafe_html(made) == ""
    assert harmless(made) == made


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join))
def test_whatever_is_put_together_comes_out_harmless(body: str) -> None:
    html, _ = built(f"\n{body}\n")
    assert _Dangers(html).found == []
    assert harmless(html) == html


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<script>alert(1)</script>", "unsafe-html"),
        ("글 <img/src=x onerror=alert(1)> 글", "unsafe-html"),
        ("[x](javascript:alert(1))", "unsafe-link"),
        ("[[javascript:alert(1)]]", "unsafe-link"),
        ("## 제목 {: onclick=alert(1) }", "unsafe-html"),
        ("`<script>` 코드", None),
        ("```\n<script>alert(1)</script>\n```", None),
    ],
)
def test_an_author_is_told(body: str, rule: str | None) -> None:
    _, rules = built(f"\n{body}\n")
    assert rules == ([rule] if rule else [])
