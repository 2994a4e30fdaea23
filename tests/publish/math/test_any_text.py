"""Whatever stands between two dollar signs, a page comes out, and nothing of it is HTML of the author's."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from malmoi.publish.math.check import PlacedFormula, check
from malmoi.publish.math.formula import Flaw, Formula
from malmoi.publish.math.markup import element
from malmoi.publish.math.renderer import MathCore

PIECES = [
    *("\\begin{aligned}", "\\end{aligned}", "\\begin{eqnarray}", "\\end{eqnarray}", "\\begin{smallmatrix}"),
    *("\\begin{array}{*{2}{c}}", "\\end{array}", "\\left(", "\\right)", "\\text{", "\\mbox{", "\\substack{", "\\tag{"),
    *("\\mathop{", "\\limits", "\\label{", "\\ref{", "\\newcommand", "\\DeclareMathOperator*", "\\textcircled{"),
    *("{", "}", "[", "]", "$", "%", "&", "#1", "^", "_", "~", "\\", "\\\\", " ", "\n", "\n\n", "*", "'", '"', "|"),
    *(
        "x",
        "12",
        "값",
        "두 낱말",
        "<b>",
        "</script>",
        "<!--",
        "\u200b",
        "\ue000",
        "√",
        "😀",
        "\x00",
        "\\alpha",
        "\\foo",
    ),
]
LATEX = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
RENDERER = MathCore({"mine": r"\sqrt{#1}"})
MATHML = {
    *("math", "mi", "mn", "mo", "mtext", "mspace", "mrow", "mfrac", "msqrt", "mroot", "mstyle", "mpadded", "mphantom"),
    *(
        "msub",
        "msup",
        "msubsup",
        "munder",
        "mover",
        "munderover",
        "mmultiscripts",
        "mprescripts",
        "mtable",
        "mtr",
        "mtd",
    ),
    *("menclose", "merror", "a", "code", "none"),
}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(LATEX, st.booleans()), max_size=3))
def test_a_page_comes_out(page: list[tuple[str, bool]]) -> None:
    formulas = [Formula(tex, display) for tex, display in page]
    for formula, result in zip(formulas, RENDERER.render(formulas), strict=True):
        tags = _Tags()
        tags.feed(element(formula, result))
        assert tags.seen <= MATHML
        assert not {name for name in tags.attributes if name.startswith("on") or name == "src"}
        if isinstance(result, Flaw):
            assert 0 <= result.offset <= len(formula.tex)
            assert result.message.startswith("unexpected ")


@settings(max_examples=100, deadline=None)
@given(LATEX)
def test_problems_have_places(tex: str) -> None:
    placed = PlacedFormula(tex, display=True, path="a.md", line=7, column=3)
    for problem in check([placed], RENDERER):
        assert 7 <= problem.line <= 7 + tex.count("\n")
        assert problem.column >= 1
