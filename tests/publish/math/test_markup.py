"""The HTML of a formula."""

from malmoi.publish.math.formula import Flaw, Formula
from malmoi.publish.math.markup import element, is_long


def test_the_latex_stands_in_alttext_on_one_line() -> None:
    formula = Formula(' a\n< "b" ', display=False)
    assert element(formula, "<math><mi>a</mi></math>") == ('<math alttext="a &lt; &quot;b&quot;"><mi>a</mi></math>')


def test_a_bad_formula_is_shown_as_code_and_harms_nobody() -> None:
    formula = Formula("</script><img src=x onerror=alert(1)>", display=False)
    html = element(formula, Flaw("bad-formula", 0, 'unexpected "<"'))
    assert html == (
        '<code class="mm-error" title="unexpected &quot;&lt;&quot;">'
        "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</code>"
    )


def test_an_empty_formula_shows_that_something_is_missing() -> None:
    assert ">$$<" in element(Formula("  ", display=True), Flaw("empty-formula", 0, ""))


def test_what_is_wider_than_a_telephone_is_long() -> None:
    assert not is_long("<math><mi>x</mi></math>")
    assert is_long(f"<math>{'<mi>x</mi>' * 40}</math>")
    assert not is_long(Flaw("bad-formula", 0, "x" * 99))
