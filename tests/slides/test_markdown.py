"""Markdown decks: what becomes a link, what stays, and the way back."""

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.slides import markdown
from malmoi.slides.linker import Linker, Options
from malmoi.slides.result import DeckError
from malmoi.slides.terms import Terms, read_terms
from tests.slides.conftest import BASE, CONCEPTS

MakeLinker = Callable[..., Linker]
ADDRESS = re.compile(
    r"\(https://malmoi\.example/(?:concepts/)?([^?]+)/\?((?:w[^&]*&)?)from=slide(#[^ )]*)?(?: \"[^\"]*\")?\)"
)


def shortened(text: str) -> str:
    """Give the text with `(=vae)` for the address of a page, `(~vae)` where it was a wikilink."""
    return ADDRESS.sub(lambda found: f"({'~' if found[2] else '='}{found[1]}{found[3] or ''})", text)


def linked(text: str, linker: Linker) -> str:
    return shortened(markdown.link(text.encode(), linker).data.decode())


CASES = {
    "the noun without its particle": ("잠재공간에서는", "[잠재공간](=latent-space)에서는"),
    "first mentions only": ("VAE와 VAE", "[VAE](=vae)와 VAE"),
    "list, quotation, table": (
        "- VAE\n> GAN\n\n| a | b |\n|---|---|\n| 어텐션 | x |\n",
        "- [VAE](=vae)\n> [GAN](=gan)\n\n| a | b |\n|---|---|\n| [어텐션](=attention) | x |\n",
    ),
    "a term over two lines": ("잠재\n공간", "[잠재\n공간](=latent-space)"),
    "emphasis inside the link": ("**잠재 공간**은 *VAE*", "[**잠재 공간**](=latent-space)은 [*VAE*](=vae)"),
    "a link that would break the emphasis waits": (
        "**큰 확산 모델**은 확산 모델이다",
        "**큰 확산 모델**은 [확산 모델](=diffusion-model)이다",
    ),
    "half of a term emphasised": ("**잠재** 공간", "**잠재** 공간"),
    "inline code": ("`VAE` ``a`VAE`` VAE", "`VAE` ``a`VAE`` [VAE](=vae)"),
    "fenced code": ("```\nVAE\n```\n\n~~~py\nVAE\n---\n~~~\n", "```\nVAE\n```\n\n~~~py\nVAE\n---\n~~~\n"),
    "indented code": ("a\n\n    VAE\n", "a\n\n    VAE\n"),
    "an item so deep that older readers of Markdown show it as code": (
        "- VAE\n    - GAN\n            - 어텐션\n\n어텐션",
        "- [VAE](=vae)\n    - [GAN](=gan)\n            - 어텐션\n\n[어텐션](=attention)",
    ),
    "formulas": ("$VAE$ $$\nVAE\n= b\n$$ \\(VAE\\)", "$VAE$ $$\nVAE\n= b\n$$ \\(VAE\\)"),
    "comments and HTML": ("<!-- VAE -->\n\n<div>VAE</div>\n\na <b title='VAE'>x</b>", None),
    "inside inline tags": ("<b>VAE</b>는", "<b>[VAE](=vae)</b>는"),
    "existing links": ("[VAE](x) [GAN][1] <http://a.b/VAE> ![어텐션](y)\n\n[1]: http://x.y", None),
    "addresses and paths": ("https://a.b/VAE VAE.py www.VAE.com", None),
    "an exclamation mark makes no picture": ("!VAE", "!VAE"),
    "a definition of a footnote": ("[^VAE] {{ VAE }} {.VAE}", None),
    "titles": ("# VAE\n\nVAE\n===\n\n## GAN", None),
    "front matter": ("---\ntitle: VAE\n---\nVAE", "---\ntitle: VAE\n---\n[VAE](=vae)"),
    "slides of Slidev": (
        "---\ntheme: x\n---\nVAE\n---\nlayout: VAE\nclass: a\n---\n\nVAE\n\n---\n\nVAE",
        "---\ntheme: x\n---\n[VAE](=vae)\n---\nlayout: VAE\nclass: a\n---\n\n[VAE](=vae)\n\n---\n\n[VAE](=vae)",
    ),
    "slides of Marp": (
        "---\nmarp: true\nheadingDivider: 2\n---\n\nVAE\n\n***\n\nVAE\n\n## a\n\nVAE",
        "---\nmarp: true\nheadingDivider: 2\n---\n\n[VAE](=vae)\n\n***\n\n[VAE](=vae)\n\n## a\n\n[VAE](=vae)",
    ),
    "an underlined title of Marp": ("---\nmarp: true\n---\nVAE\n---\n", None),
    "speaker notes": ("a\n\nNote: VAE\n\n----\n\nVAE", "a\n\nNote: VAE\n\n----\n\n[VAE](=vae)"),
    "a wikilink": ("[[VAE]]는", "[VAE](~vae)는"),
    "a wikilink with a text": ("[[잠재공간|그 공간]]", "[그 공간](~latent-space)"),
    "a wikilink to a section": ("[[VAE#definition]]", "[VAE](~vae#definition)"),
    "a wikilink in a table": ("| a |\n|---|\n| [[VAE\\|b]] |", "| a |\n|---|\n| [b](~vae) |"),
    "a bold wikilink": ("**[[VAE]]**는", "[**VAE**](~vae)는"),
    "a wikilink in a title": ("# [[VAE]]", "# [VAE](~vae)"),
    "an author's wikilink is the link": ("VAE [[VAE]]", "VAE [VAE](~vae)"),
    "a wikilink to nothing": ("[[없는 말]] ![[VAE]]", None),
    "a shared form": ("정칙화", "[정칙화](=which/%EC%A0%95%EC%B9%99%ED%99%94)"),
    "line ends and mark": ("\ufeffVAE\r\n\r\n---\r\n\r\nVAE", "\ufeff[VAE](=vae)\r\n\r\n---\r\n\r\n[VAE](=vae)"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_becomes_a_link(text: str, expected: str | None, linker: Linker) -> None:
    assert linked(text, linker) == (text if expected is None else expected)


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES)
def test_unlinking_gives_back_the_bytes(text: str, make_linker: MakeLinker) -> None:
    for appendix in (False, True):
        linker = make_linker(titles=True, notes=True, appendix=appendix)
        done = markdown.link(text.encode(), linker)
        assert markdown.unlink(done.data, linker).data == text.encode()
        assert markdown.link(done.data, linker).data == done.data


WORDS = st.sampled_from(
    [
        *("VAE", "GAN", "잠재 공간", "잠재", "공간", "정칙화", "은", "는", " ", "\n", "\n\n", "\r\n", "\t", "    "),
        *("[[", "]]", "|", "[[VAE]]", "[[GAN|적대]]", "[", "](", "]", ")", "![", "[a]: http://b\n", "http://x.y"),
        *("**", "*", "_", "~~", "`", "``", "```\n", "$", "$$", "\\", "<b>", "</b>", "<!--", "-->", "<div>", "{{", "}}"),
        *("# ", "- ", "> ", "\n---\n", "---\n", "|---|\n", "^", "&amp;", "---\nmarp: true\n---\n", "Note:"),
        "[VAE](https://malmoi.example/concepts/vae/?from=slide)",
    ]
)
TERMS: Terms = read_terms({"base": BASE, "concepts": CONCEPTS})


@given(st.lists(WORDS, max_size=25).map("".join), st.booleans())
def test_any_text_comes_back_and_linking_twice_is_linking_once(text: str, titles: bool) -> None:  # noqa: FBT001 - hypothesis'
    linker = Linker(TERMS, Options(titles=titles))
    done = markdown.link(text.encode(), linker)
    assert markdown.unlink(done.data, linker).data == markdown.unlink(text.encode(), linker).data
    assert markdown.link(done.data, linker).data == done.data


def test_titles_and_notes_are_linked_on_request(make_linker: MakeLinker) -> None:
    text = "# VAE\n\nNote: GAN"
    assert linked(text, make_linker(titles=True, notes=True)) == "# [VAE](=vae)\n\nNote: [GAN](=gan)"


def test_what_is_left_is_counted(linker: Linker) -> None:
    text = "# VAE\n\n[GAN](x) **큰 어텐션**은 [[없는 말]]"
    done = markdown.link(text.encode(), linker)
    assert done.left == {"title": 1, "existing link": 1, "emphasis": 1, "unknown name in [[ ]]": 1}
    assert (done.slides, done.links) == (1, 0)


def test_raw_html_is_left_and_what_it_shows_is_counted(linker: Linker) -> None:
    block = "<div title='GAN'>\n<li>VAE</li><!-- GAN --><code>GAN</code>\n<style>GAN</style>\n</div>"
    text = f"{block}\n\n어텐션\n\n<!--\n\nGAN\n-->"
    done = markdown.link(text.encode(), linker)
    assert done.left == {"HTML": 1}
    assert shortened(done.data.decode()) == text.replace("어텐션", "[어텐션](=attention)")
    shown = [(one.concept, one.existing) for one in markdown.report(done.data, linker)]
    assert shown == [("vae", False), ("attention", True)]


def test_the_appendix_has_a_row_and_a_code_for_each_term(make_linker: MakeLinker) -> None:
    text = markdown.link(b"VAE GAN", make_linker(appendix=True)).data.decode()
    assert text.count("data:image/png;base64,") == 2
    assert "| https://malmoi.example/s/va00/ |" in text


def test_the_report_names_slide_text_and_concept(linker: Linker) -> None:
    text = "# VAE\n\n**VAE** `GAN` [[GAN|적대]]\n\n---\n\n어텐션"
    shown = markdown.report(markdown.link(text.encode(), linker).data, linker)
    assert [(one.slide, one.text, one.concept, one.existing) for one in shown] == [
        (1, "VAE", "vae", False),
        (1, "VAE", "vae", True),
        (1, "적대", "gan", True),
        (2, "어텐션", "attention", True),
    ]


def test_links_that_lead_nowhere_are_found(linker: Linker) -> None:
    data = b"a\n\n---\n\n[V](https://malmoi.example/concepts/autoencder/?from=slide) `[V](https://x/concepts/autoencder/?from=slide)`"
    (lost,) = markdown.check(data, linker)
    assert (lost.slide, lost.text) == (2, "V")
    assert lost.message == 'unexpected link to "autoencder", expected the id of a concept; did you mean "autoencoder"?'


def test_what_is_no_text_is_refused(linker: Linker) -> None:
    with pytest.raises(DeckError, match="unexpected byte 0xff in line 2, expected UTF-8 text; save it as UTF-8"):
        markdown.link(b"a\n\xff", linker)


@pytest.mark.parametrize(
    "unit", ["[", "`", "*a ", "$", "[[VAE", "<a ", "{{", "![", "---\n", "**VAE** ", "<p>\n\n", "<p>\n"]
)
def test_hostile_text_takes_no_longer_than_its_length(unit: str, linker: Linker) -> None:
    linker.anchors("x")  # the table is built once
    start = time.process_time()
    markdown.link((unit * 15_000).encode(), linker)
    assert time.process_time() - start < 10


def test_a_thousand_slides(linker: Linker) -> None:
    done = markdown.link("\n---\n".join(["# 제목\n\n- VAE의 **잠재 공간**\n"] * 1000).encode(), linker)
    assert (done.slides, done.links) == (1000, 2000)
