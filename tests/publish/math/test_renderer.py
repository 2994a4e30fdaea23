"""Every construct an author may write renders; what is no LaTeX is refused with its place."""

import re

import pytest

from malmoi.publish.math.formula import Flaw, Formula
from malmoi.publish.math.renderer import MathCore

RENDERER = MathCore({"KL": r"D_{\mathrm{KL}}", "both": r"\sum_{\substack{#1\\#2}}"})

# One of each, in display style.
CONSTRUCTS = (
    r"\frac{a}{b}+\dfrac12+\tfrac12+\cfrac{1}{1+\cfrac1x}+\binom nk+{n \choose k}+{a \over b}",
    r"\sqrt{x}+\sqrt[3]{x}+\sqrt{1-\bar\alpha_t}",
    r"\begin{matrix}a&b\\c&d\end{matrix}\begin{pmatrix}a\end{pmatrix}\begin{bmatrix}a\end{bmatrix}",
    r"\begin{Bmatrix}a\end{Bmatrix}\begin{vmatrix}a\end{vmatrix}\begin{Vmatrix}a\end{Vmatrix}",
    r"\begin{smallmatrix}a&b\\c&d\end{smallmatrix}\begin{pmatrix*}[r]-1\\2\end{pmatrix*}",
    r"f(x)=\begin{cases}x&\text{if }x>0\\0&\text{그 외}\end{cases}",
    r"\begin{aligned}[t]a&=b\\c&=d\end{aligned}",
    r"\begin{split}a&=b\\&=c\end{split}",
    r"\begin{align}a&=b\\c&=d\end{align}",
    r"\begin{align*}a&=b\end{align*}",
    r"\begin{alignat}{2}a&=b&\quad c&=d\end{alignat}",
    r"\begin{eqnarray}a&=&b\\c&=&d\end{eqnarray}",
    r"\begin{gather}a\\b\end{gather}",
    r"\begin{multline}a\\b\end{multline}",
    r"\begin{equation}\begin{split}a&=b\end{split}\end{equation}",
    r"\begin{array}{c|cc}&0&1\\\hline 0&a&b\end{array}",
    r"\begin{array}[t]{@{}l*{2}{r}p{2em}}a&b&c&d\end{array}",
    r"\sum_{\substack{i=1\\i\ne j}}^n\prod_t\int_0^\infty\oint\bigcup_i\lim_{n\to\infty}\max_a",
    r"\operatorname*{arg\,max}_{\theta}+\operatorname{softmax}(x)+\mathop{\mathbb{E}}_{x\sim p}",
    r"\mathop{\inf}\limits_{x\in D}^{y} f+\sum\limits_i+\sum\nolimits_i",
    r"\hat x\bar x\tilde x\vec x\dot x\ddot x\widehat{xy}\widetilde{xy}\overline{xy}\underline{xy}",
    r"\overrightarrow{AB}\overbrace{a}^{n}\underbrace{a}_{n}\overset{a}{b}\underset{a}{b}\stackrel{a}{=}",
    r"\mathbb{R}\mathcal{L}\mathscr{L}\mathfrak{g}\mathbf{x}\bm{w}\boldsymbol{\theta}\mathsf{A}\mathtt{A}\mathrm{KL}",
    r"\mathbbm{1}\mathds{1}\pmb{x}\mathnormal{x}",
    r"\text{손실}(\theta)\quad\mbox{for all }i\quad\textnormal{a}\quad\text{for $n$ of \(m\)}\quad\text{{\rm s.t.} x}",
    r"\left\{\frac ab\middle|x\right\}\left.\frac{dy}{dx}\right|_{x=0}\bigl(\Big[\bigg\{\Bigg|",
    r"\lVert w\rVert_2^2+\|w\|+\lvert x\rvert+\langle x,y\rangle+\lfloor x\rfloor+\abs{x}+\norm{x}",
    r"x\xrightarrow{f}y\xleftarrow[b]{a}z\to\mapsto\Rightarrow\iff\leadsto",
    r"\color{red}x+\textcolor{teal}{y}+\boxed{x}+\cancel{x}+\bcancel{x}+\phantom{y}",
    r"\newcommand{\R}{\mathbf{R}}\newcommand*{\pair}[2]{(#1,#2)}x\in\R,\pair{a}{b}",
    r"\DeclareMathOperator*{\argmaxx}{arg\,max}\argmaxx_x+\DeclareMathOperator{\relu}{ReLU}\relu(x)",
    r"\def\y{z}\y",
    r"E=mc^2\tag{1}",
    r"a\tag*{식 3}",
    r"\label{eq:a}x=1",
    r"\small x+\large y\require{cancel}\allowbreak\nobreak z",
    r"\epsilon*x\\*y\hspace*{1em}z",
    r"∅\cup A,\ ∴ x ⊥ y,\ √2,\ α≤β×γ",
    "x\u200b+\u00a0y",
    r"\cases{a & b \cr c & d}\pmatrix{a & b \cr c & d}\textcircled{1}\textcircled{x}",
    r"\nicefrac12\mathclap{x}\smallsetminus\varpropto\dotsb\dotsc",
    r"50\%\ \$5\ a_{1}^{2}{}_{3}\ f''(x)\ x'_i",
    r"\KL(q\,\|\,p)",
    r"\both{i}{j}x",
    "a % note\n+ b",
)

MALFORMED = (
    (r"\frac{a}{b", 10, 'unexpected end of formula, expected "}" before it'),
    (r"\left( x", 8, 'unexpected end of formula, expected "\\right" before it'),
    (r"x}", 1, 'unexpected "}" in formula, expected what it closes before it'),
    (r"\begin{cases}x\end{aligned}", 14, 'unexpected "\\end{aligned}" in formula, expected "\\end{cases}"'),
    (r"a^b^c", 3, 'unexpected second sub- or superscript in formula, expected braces such as "{a^b}^c"'),
    (r"x_", 2, "unexpected end of formula, expected an argument behind the last command or mark"),
    (r"\alhpa", 0, 'unexpected "\\alhpa" in formula, expected a known command; did you mean "\\alpha"?'),
    (r"x + \foo{y}", 4, 'unexpected "\\foo" in formula, expected a known command'),
    (
        r"\begin{alinged}x\end{alinged}",
        6,
        'unexpected "\\begin{alinged}" in formula, expected a known environment; did you mean "aligned"?',
    ),
    (r"a & b", 2, 'unexpected "&" in formula, expected it in a table such as aligned; did you mean "\\&"?'),
    (r"$x$", 0, 'unexpected "$" in formula, expected the formula to end there; did you mean "\\$"?'),
    (r"\textbf{x_1}", 9, 'unexpected "_" in the text of a formula, expected it outside of "\\text{…}"'),
    (r"x\tag{1}\tag{2}", 8, 'unexpected second "\\tag" in formula, expected one a line'),
    (r"#1", 0, 'unexpected "#" in formula, expected none; did you mean "\\#"?'),
    (r"\sqrt[", 6, 'unexpected end of formula, expected "]" before it'),
    (
        r"\def\a{\a}\a",
        0,
        'unexpected "\\def" in formula, expected a command that does not stand for itself',
    ),
    # The place is the author's, though the engine saw other LaTeX.
    (r"\sum_{\substack{i\\ j}} \foo", 24, 'unexpected "\\foo" in formula, expected a known command'),
    (r"\text{for $\foo$ steps}", 11, 'unexpected "\\foo" in formula, expected a known command'),
    (r"\small\begin{split}a\\ \foo\end{split}", 23, 'unexpected "\\foo" in formula, expected a known command'),
)


def rendered(tex: str, *, display: bool = True) -> str:
    result = RENDERER.render([Formula(tex, display)])[0]
    assert isinstance(result, str), f"{tex}: {result}"
    return result


@pytest.mark.parametrize("tex", CONSTRUCTS)
def test_a_construct_renders_without_a_command_left(tex: str) -> None:
    mathml = rendered(tex)
    assert mathml.startswith("<math")
    assert not re.search(r">[^<]*(?:\\[A-Za-z]|HEX-|REF-)[^<]*<", mathml)


@pytest.mark.parametrize(("tex", "offset", "message"), MALFORMED)
def test_a_malformed_formula_is_refused_with_place_and_cure(tex: str, offset: int, message: str) -> None:
    assert RENDERER.render([Formula(tex, display=True)]) == [Flaw("bad-formula", offset, message)]


def test_one_bad_formula_leaves_the_others_of_its_page() -> None:
    results = RENDERER.render(
        [Formula("x", display=False), Formula(r"\foo", display=False), Formula("y", display=False)]
    )
    assert [isinstance(result, str) for result in results] == [True, False, True]


def test_numbers_run_through_a_page_and_references_reach_forward() -> None:
    page = [
        Formula(r"\eqref{eq:b}", display=False),
        Formula(r"\begin{align}a&=b\label{eq:a}\end{align}", display=True),
        Formula(r"\foo", display=True),
        Formula(r"c=d\label{eq:b}", display=True),
        Formula(r"\ref{eq:a}", display=False),
    ]
    first, one, bad, two, last = RENDERER.render(page)
    assert isinstance(first, str)
    assert '<a href="#eq:b">(2)</a>' in first
    assert isinstance(one, str)
    assert 'id="eq:a"' in one
    assert "(1)" in one
    assert isinstance(bad, Flaw)
    assert isinstance(two, str)
    assert 'id="eq:b"' in two
    assert isinstance(last, str)
    assert '<a href="#eq:a">1</a>' in last


def test_numbers_begin_anew_on_the_next_page() -> None:
    equation = [Formula(r"\begin{equation}x\end{equation}", display=True)]
    assert RENDERER.render(equation) == RENDERER.render(equation)


def test_a_tag_and_a_reference_may_be_korean() -> None:
    page = [Formula(r"x\tag{식 3}\label{손실 함수}", display=True), Formula(r"\eqref{손실 함수}", display=False)]
    equation, reference = RENDERER.render(page)
    assert isinstance(equation, str)
    assert "<mtext>(식 3)</mtext>" in equation
    assert 'id="손실 함수"' in equation
    assert isinstance(reference, str)
    assert '<a href="#손실 함수">(식 3)</a>' in reference


def test_html_in_a_formula_stays_text() -> None:
    mathml = rendered(r"\text{<img src=x onerror=alert(1)>}\text{</script>}x\tag{<b>한</b>}")
    assert "<img" not in mathml
    assert "</script>" not in mathml
    assert "<b>" not in mathml


def test_limits_of_an_operator_stand_below_it_in_display_style_only() -> None:
    tex = r"\mathop{\mathbb{E}}_{x}"
    assert "<munder>" in rendered(tex)
    assert "<munder>" not in rendered(tex, display=False)
    assert "<munder>" in rendered(r"\mathop{\mathbb{E}}\limits_{x}", display=False)


def test_eqnarray_loses_its_column_of_relations() -> None:
    row = re.findall(r"<mtr>.*?</mtr>", rendered(r"\begin{eqnarray*}a&=&b\\c&=&d\end{eqnarray*}"))[0]
    # Two columns, and a margin on either side.
    assert row.count("<mtd") == 4


def test_a_position_behind_an_environment_is_not_printed() -> None:
    assert "[" not in rendered(r"\begin{aligned}[t]a\end{aligned}")


def test_a_definition_ends_with_its_formula() -> None:
    page = [Formula(r"\newcommand{\mine}{x}\mine", display=False), Formula(r"\mine", display=False)]
    first, second = RENDERER.render(page)
    assert isinstance(first, str)
    assert isinstance(second, Flaw)


@pytest.mark.parametrize("macros", [{"x y": "a"}, {"foo": r"\undefinedcommand"}])
def test_a_macro_that_is_no_latex_raises(macros: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="macro"):
        MathCore(macros)


def test_the_project_may_redefine_a_standard_command() -> None:
    result = MathCore({"R": r"\mathbf{R}"}).render([Formula(r"\R", display=False)])[0]
    assert isinstance(result, str)
    assert "𝐑" in result
