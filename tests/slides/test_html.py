"""HTML decks: anchors are put in, and nothing else changes."""

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.slides import html
from malmoi.slides.linker import Linker, Options
from malmoi.slides.terms import Terms, read_terms
from tests.slides.conftest import BASE, CONCEPTS

MakeLinker = Callable[..., Linker]
OPENING = re.compile(r'<a class="malmoi" data-malmoi="([^"]+)" href="[^"]*" title="[^"]*" [^>]*>')


def linked(page: str, linker: Linker) -> str:
    """Give the linked page, `{vae}` for a start tag."""
    return OPENING.sub(r"{\1}", html.link(page.encode(), linker).data.decode())


FIELD = "<section data-markdown>\n  <textarea data-template>{}</textarea></section>"
TEMPLATE = "<section data-markdown><script type='text/template'>{}</script></section>"


CASES = {
    "the noun without its particle": ("<p>잠재공간에서는</p>", "<p>{latent-space}잠재공간</a>에서는</p>"),
    "once a slide": (
        "<section>VAE VAE</section><section>VAE</section>",
        "<section>{vae}VAE</a> VAE</section><section>{vae}VAE</a></section>",
    ),
    "inside inline tags": ("<b>VAE</b>는", "<b>{vae}VAE</a></b>는"),
    "split by tags": ("확산 <i>모델</i>", None),
    "over two paragraphs": ("<p>잠재</p><p>공간</p>", None),
    "character references": (
        "잠재&nbsp;공간 &lt;b&gt; a &amp; GAN",
        "{latent-space}잠재&nbsp;공간</a> &lt;b&gt; a &amp; {gan}GAN</a>",
    ),
    "a lone sign": ("a < b VAE", "a < b {vae}VAE</a>"),
    "code, links, fields": ("<code>VAE</code><pre>VAE</pre><a href=x>VAE</a><button>VAE</button>", None),
    "scripts, styles, comments, attributes": (
        "<head><title>VAE</title></head><script>'<p>VAE'</script><style>VAE</style><!-- VAE --><i title='> VAE'>x</i>",
        None,
    ),
    "titles and notes": ("<h2>VAE</h2><aside class='notes'>VAE</aside>", None),
    "rendered formulas": ("<span class='katex'>VAE</span><math>VAE</math>", None),
    "formulas that are still to be rendered": ("<script src=katex.js></script><p>\\(VAE\\) $VAE$</p>", None),
    "text in a picture": ("<svg><text>VAE</text></svg>", None),
    "slides of Marp": (
        "<svg><foreignObject><section>VAE</section></foreignObject></svg>",
        "<svg><foreignObject><section>{vae}VAE</a></section></foreignObject></svg>",
    ),
    "text that a flex box would tear": ("<div style='display: flex'>VAE</div>", None),
    "a tag that never ends": ("VAE <p title='GAN", "{vae}VAE</a> <p title='GAN"),
    "a deck in Markdown": (
        '<textarea id="source">\nclass: x\n\nVAE\n--\n[[GAN]]\n---\nVAE\n???\nGAN\n</textarea>',
        '<textarea id="source">\nclass: x\n\n{vae}VAE</a>\n--\n{gan}GAN</a>\n---\n{vae}VAE</a>\n???\nGAN\n</textarea>',
    ),
    "a slide in Markdown": (
        '<section data-markdown><script type="text/template">\n`VAE` **VAE**는\n</script></section>',
        '<section data-markdown><script type="text/template">\n`VAE` {vae}**VAE**</a>는\n</script></section>',
    ),
    "an indented slide in Markdown": (
        FIELD.format("\n    ## VAE\n\n    - 잠재\n      공간\n\n        GAN\n\n\n        ---\n  "),
        FIELD.format(
            "\n    ## VAE\n\n    - {latent-space}잠재\n      공간</a>\n\n        {gan}GAN</a>\n\n\n        ---\n  "
        ),
    ),
    "an indented slide with tabs": (
        TEMPLATE.format("\r\n\t\t## VAE\r\n\t\tVAE\r\n\r\n\t\t\tGAN\r\n"),
        TEMPLATE.format("\r\n\t\t## VAE\r\n\t\t{vae}VAE</a>\r\n\r\n\t\t\tGAN\r\n"),
    ),
    "an empty line more than reveal.js looks past": (TEMPLATE.format("\n\n    VAE"), None),
    "an empty line in a text field, which drops one": (
        FIELD.format("\n\n    VAE"),
        FIELD.format("\n\n    {vae}VAE</a>"),
    ),
    "Markdown that reveal.js has made slides of": (
        "<section data-markdown data-markdown-parsed=true>VAE</section>",
        "<section data-markdown data-markdown-parsed=true>{vae}VAE</a></section>",
    ),
    "headers, footers and notes of Marp": (
        "<svg data-marpit-svg><foreignObject><section><header>VAE</header>x<footer>VAE</footer></section></svg>",
        None,
    ),
    "notes of a presenter": ("<div class='bespoke-marp-note'>VAE</div>", None),
    "a header that is a slide's own": ("<section><header>VAE</header>", "<section><header>{vae}VAE</a></header>"),
    "text that is shown on demand": (
        "<b>GAN<span class=tooltiptext>VAE</span></b><i hidden>VAE</i><i aria-hidden=true>VAE</i>",
        "<b>{gan}GAN</a><span class=tooltiptext>VAE</span></b><i hidden>VAE</i><i aria-hidden=true>VAE</i>",
    ),
    "the slides of a saved page": (
        "<section hidden aria-hidden='true'>VAE</section>",
        "<section hidden aria-hidden='true'>{vae}VAE</a></section>",
    ),
    "a text field that is none": ("<textarea>VAE</textarea>", None),
}


@pytest.mark.parametrize(("page", "expected"), CASES.values(), ids=CASES)
def test_what_becomes_a_link(page: str, expected: str | None, linker: Linker) -> None:
    assert linked(page, linker) == (page if expected is None else expected)


@pytest.mark.parametrize("page", [page for page, _ in CASES.values()], ids=CASES)
def test_unlinking_gives_back_the_bytes(page: str, make_linker: MakeLinker) -> None:
    linker = make_linker(titles=True, notes=True)
    done = html.link(page.encode(), linker)
    assert html.unlink(done.data, linker).data == page.encode()
    assert html.link(done.data, linker).data == done.data


WORDS = st.sampled_from(
    [
        *(
            "VAE",
            "GAN",
            "잠재 공간",
            "잠재",
            "공간",
            "정칙화",
            "은",
            " ",
            "\n",
            "\r\n",
            "&nbsp;",
            "&amp;",
            "&",
            "katex",
            "$",
        ),
        *(
            "<",
            "<b>",
            "</b>",
            "<p>",
            "<br>",
            "<h1>",
            "</h1>",
            "<a href='x'>",
            "</a>",
            "<code>",
            "</code>",
            "</",
            '"',
            "'",
        ),
        *("<!--", "-->", "<script>", "</script>", "<svg>", "<foreignObject>", "</svg>", '<x y="', "<!doctype>", "="),
        *(
            "<section>",
            "</section>",
            '<div class="slides">',
            "</div>",
            "<textarea id=source>",
            "</textarea>",
            "[[GAN]]",
        ),
        *("<section data-markdown><script type='text/template'>", "\n---\n", "\\(", "\\)"),
        *("<section data-markdown>", "<textarea data-template>", "</textarea>", "\n  ", "\n    ", "\n\t", "- "),
        "<a data-malmoi=x href='https://malmoi.example/concepts/vae/?from=slide'>",
    ]
)
TERMS: Terms = read_terms({"base": BASE, "concepts": CONCEPTS})


@given(st.lists(WORDS, max_size=25).map("".join), st.booleans())
def test_any_page_comes_back_and_linking_twice_is_linking_once(page: str, appendix: bool) -> None:  # noqa: FBT001 - hypothesis'
    linker = Linker(TERMS, Options(appendix=appendix))
    done = html.link(page.encode(), linker)
    assert html.unlink(done.data, linker).data == html.unlink(page.encode(), linker).data
    assert html.link(done.data, linker).data == done.data


def test_markdown_straight_in_a_section_has_links_in_markdown(make_linker: MakeLinker) -> None:
    page = "<section data-markdown>\n  ## VAE\n  - GAN\n  - <b>VAE</b>\n</section>"
    text = html.link(page.encode(), linker := make_linker()).data.decode()
    address = r'\(https://malmoi\.example/concepts/gan/\?from=slide "[^"<>&]*"\)'
    assert re.sub(address, "(=gan)", text) == page.replace("GAN", "[GAN](=gan)")
    assert html.unlink(text.encode(), linker).data == page.encode()
    assert html.link(text.encode(), linker).data == text.encode()
    assert "## [VAE](" in html.link(page.encode(), make_linker(titles=True)).data.decode()


def test_the_link_shows_the_summary_and_looks_like_its_text(make_linker: MakeLinker) -> None:
    text = html.link(b"<p>VAE</p>", make_linker(lang="en")).data.decode()
    assert 'title="Variational Autoencoder · The summary of &quot;Variational Autoencoder&quot; &amp; more."' in text
    assert 'href="https://malmoi.example/en/concepts/vae/?from=slide"' in text
    assert 'style="all:unset;' in text


def test_slides_are_counted_as_reveal_shows_them(linker: Linker) -> None:
    page = (
        '<div class="slides"><section>VAE</section><section><section>GAN</section><section>GAN</section></section>'
        "<section data-markdown><textarea data-template>a\n---\nGAN</textarea></section><section>어텐션</section></div>"
    )
    shown = html.report(html.link(page.encode(), linker).data, linker)
    assert [(one.slide, one.text, one.existing) for one in shown] == [
        (1, "VAE", True),
        (2, "GAN", True),
        (3, "GAN", True),
        (5, "GAN", True),
        (6, "어텐션", True),
    ]


def test_the_appendix_is_one_more_slide_of_reveal(make_linker: MakeLinker) -> None:
    page = b'<div class="slides"><section>VAE</section>\n</div>'
    text = html.link(page, make_linker(appendix=True)).data.decode()
    assert re.search(r'</section>\n<section data-malmoi="appendix"><h2>용어</h2>.*<svg .*</section>\n</div>$', text)
    assert html.link(b"<p>VAE</p>", make_linker(appendix=True)).left == {"no place for an appendix": 1}


def test_links_that_lead_nowhere_are_found(linker: Linker) -> None:
    page = (
        "<section>a</section><section><a data-malmoi=x href='https://x/concepts/autoencder/?from=slide'>V</a></section>"
    )
    (lost,) = html.check(page.encode(), linker)
    assert (lost.slide, lost.text) == (2, "V")
    assert lost.message.endswith('did you mean "autoencoder"?')


def test_a_page_in_an_older_encoding_stays_in_it(linker: Linker) -> None:
    page = '<meta charset="euc-kr"><p>잠재 공간은</p>'.encode("cp949")
    done = html.link(page, linker)
    assert (done.links, done.data.decode("cp949").count("잠재 공간</a>은")) == (1, 1)
    assert html.unlink(done.data, linker).data == page


@pytest.mark.parametrize(
    "unit", ["<a ", "<!--", '<a x="', "<b>", "</b>", "<b></i>", "<script>", "VAE&amp;", "\\(katex", "<section>"]
)
def test_hostile_pages_take_no_longer_than_their_length(unit: str, linker: Linker) -> None:
    linker.anchors("x")  # the table is built once
    start = time.process_time()
    html.link((unit * 15_000).encode(), linker)
    assert time.process_time() - start < 10
