"""Pages as Python-Markdown makes them: formulas in every place an author may put them."""

import re

import pytest
from markdown import Markdown
from pymdownx.slugs import slugify

EXTENSIONS = [
    "attr_list",
    "tables",
    "admonition",
    "footnotes",
    "def_list",
    "pymdownx.details",
    "pymdownx.superfences",
    "toc",
    "mdx_math",
    "malmoi.publish.math",
]
FORMULA = re.compile(r'<span class="mm-(display|inline)[^>]*>([^<]*)<math alttext="([^"]*)".*?</math>([^<]*)</span>')


def page(text: str, **macros: str) -> tuple[str, Markdown]:
    md = Markdown(
        extensions=EXTENSIONS,
        extension_configs={
            "mdx_math": {"enable_dollar_delimiter": True},
            "toc": {"slugify": slugify(case="lower")},
            "malmoi.publish.math": {"macros": macros},
        },
    )
    return md.convert(text), md


def shown(text: str) -> str:
    """The HTML with each formula as ⟦its LaTeX⟧, or ⟦⟦…⟧⟧ for a displayed one."""

    def brackets(match: re.Match[str]) -> str:
        kind, before, tex, behind = match.groups()
        return f"{before}⟦⟦{tex}⟧⟧{behind}" if kind == "display" else f"{before}⟦{tex}⟧{behind}"

    return FORMULA.sub(brackets, page(text)[0])


CASES = (
    ("in a paragraph", "값 $\\mu$를", "<p>값 ⟦\\mu⟧를</p>"),
    ("displayed", "$$x$$", "<p>⟦⟦x⟧⟧</p>"),
    ("displayed inside a sentence", "합 $$x$$ 이다", "<p>합 ⟦⟦x⟧⟧ 이다</p>"),
    ("in parentheses and brackets", "\\(x\\) \\[y\\]", "<p>⟦x⟧ ⟦⟦y⟧⟧</p>"),
    ("an environment alone", "\\begin{aligned}a\\end{aligned}", "<p>⟦⟦\\begin{aligned}a\\end{aligned}⟧⟧</p>"),
    ("in a list", "- $x$\n\n    $$y$$", "<ul>\n<li>\n<p>⟦x⟧</p>\n<p>⟦⟦y⟧⟧</p>\n</li>\n</ul>"),
    (
        "in a list in a list",
        "- a\n    - $x$\n\n        $$y$$",
        "<ul>\n<li>a<ul>\n<li>\n<p>⟦x⟧</p>\n<p>⟦⟦y⟧⟧</p>\n</li>\n</ul>\n</li>\n</ul>",
    ),
    (
        "in a table",
        "| $a$ | b |\n|---|---|\n| c | $x\\vert y$ |",
        (
            "<table>\n<thead>\n<tr>\n<th>⟦a⟧</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n"
            "<td>⟦x\\vert y⟧</td>\n</tr>\n</tbody>\n</table>"
        ),
    ),
    (
        "in an admonition and its title",
        '!!! note "값 $a$"\n    $$b$$',
        '<div class="admonition note">\n<p class="admonition-title">값 ⟦a⟧</p>\n<p>⟦⟦b⟧⟧</p>\n</div>',
    ),
    ("in details", "??? note\n    $b$", '<details class="note">\n<summary>Note</summary>\n<p>⟦b⟧</p>\n</details>'),
    ("in a link", "[값 $\\mu$](x.md)", '<p><a href="x.md">값 ⟦\\mu⟧</a></p>'),
    ("in bold and italic", "**a $x_1$** *$y_1$*", "<p><strong>a ⟦x_1⟧</strong> <em>⟦y_1⟧</em></p>"),
    ("in a definition list", "$x$\n:   값 $y$", "<dl>\n<dt>⟦x⟧</dt>\n<dd>값 ⟦y⟧</dd>\n</dl>"),
    ("not in code", "`$x$`\n\n    $y$", "<p><code>$x$</code></p>\n<pre><code>$y$\n</code></pre>"),
    ("not an escaped dollar", "\\$5 와 \\$6", "<p>$5 와 $6</p>"),
    ("two next to each other", "$x$,$y$는", "<p>⟦x⟧,⟦y⟧는</p>"),
    ("beside another formula and a line end", "$x$\n$y$", "<p>⟦x⟧\n⟦y⟧</p>"),
)


@pytest.mark.parametrize(("text", "html"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_formula_stands(text: str, html: str) -> None:
    assert shown(text) == html


def test_in_a_footnote() -> None:
    html = shown("본문[^1]\n\n[^1]: 각주 $x$.")
    assert "<p>각주 ⟦x⟧." in html


def test_a_heading_has_a_readable_entry_and_an_id_from_its_latex() -> None:
    html, md = page("## KL 발산 $D_{\\mathrm{KL}}$\n\n### $\\alpha_t$와 *끝*")
    (first,) = md.toc_tokens  # type: ignore[attr-defined]  # set by the toc extension
    assert (first["name"], first["id"]) == ("KL 발산 D_KL", "kl-발산-d_mathrmkl")
    assert (first["children"][0]["name"], first["children"][0]["id"]) == ("α_t와 끝", "alpha_t와-끝")
    assert 'id="kl-발산-d_mathrmkl"' in html
    assert "script" not in str(md.toc_tokens)  # type: ignore[attr-defined]


def test_an_authors_own_id_and_label_stay() -> None:
    _, md = page("## 값 $x$ {#own data-toc-label='이름'}")
    (only,) = md.toc_tokens  # type: ignore[attr-defined]
    assert (only["name"], only["id"]) == ("이름", "own")


def test_headings_of_the_same_text_get_different_ids() -> None:
    html, _ = page("## 값 $x$\n\n## 값 $x$\n\n## 값 x")
    assert re.findall(r'<h2 id="([^"]*)"', html) == ["값-x", "값-x_1", "값-x_2"]


def test_heading_ids_are_those_without_this_extension() -> None:
    text = "## 둘째 $\\alpha_t$와 함께\n\n## KL $D_{KL}(p\\|q)$"
    settings = {"mdx_math": {"enable_dollar_delimiter": True}, "toc": {"slugify": slugify(case="lower")}}
    plain = Markdown(extensions=["toc", "mdx_math"], extension_configs=settings)
    ids = re.compile(r'<h2 id="([^"]*)"')
    assert ids.findall(plain.convert(text)) == ids.findall(page(text)[0])


def test_a_formula_is_no_word_for_search_and_translation() -> None:
    html, _ = page("$x$")
    assert 'data-search-exclude=""' in html
    assert 'translate="no"' in html


def test_what_scrolls_is_reached_by_keyboard() -> None:
    assert 'tabindex="0"' in page("$$x$$")[0]
    assert 'tabindex="0"' not in page("$x$")[0]
    long = page("$" + "+".join("abcdefghijklmnopqrstuvw") + "$은")[0]
    assert re.search(r'<span class="mm-inline mm-long"[^>]*><span tabindex="0"><math.*</math></span>은</span>', long)


@pytest.mark.parametrize(
    ("text", "start"),
    [("값 $x$를 본다", "값 <span"), ("식($x$)은", "식<span"), ("$x$, 다음", "<span"), ("“$x$”다", "<span")],
)
def test_no_line_begins_with_what_belongs_to_the_formula(text: str, start: str) -> None:
    html, _ = page(text)
    assert html.startswith(f"<p>{start}")
    behind = re.search(r"</math>([^<]*)</span>", html)
    assert behind is not None
    assert behind[1] == re.split(r"[$]", text)[2].split(" ")[0]


def test_a_bad_formula_is_code_and_the_rest_of_the_page_stands() -> None:
    html, _ = page("앞 $\\foo</script>$ 뒤 $x$")
    assert '<code class="mm-error" title="unexpected &quot;\\foo&quot;' in html
    assert "</script>" not in html
    assert "<mi>x</mi>" in html


def test_numbers_and_references_run_through_the_page() -> None:
    html, _ = page("식 $\\eqref{a}$\n\n$$x\\label{a}$$")
    assert '<a href="#a">(1)</a>' in html
    assert 'id="a"' in html


def test_macros_come_from_the_settings() -> None:
    html, _ = page("$\\KL$", KL=r"D_{\mathrm{KL}}")
    assert "<mi>KL</mi>" in html


def test_a_macro_that_is_no_latex_stops_at_once() -> None:
    with pytest.raises(ValueError, match="macro"):
        page("$x$", foo=r"\undefinedcommand")


def test_one_object_renders_page_after_page() -> None:
    _, md = page("$x$")
    assert md.reset().convert("$y$") == page("$y$")[0]
