"""The one style sheet: what could match stays, what cannot goes, ours is untouched."""

import pytest

from malmoi.publish.theme_css import one_sheet, tags_of, without_unused, words_of_html, words_of_script

HTML = (
    '<html lang="ko" dir="ltr"><body data-md-color-scheme="default"><nav id="top" class="md-nav md-nav--a">'
    '<a href="x">y</a></nav></body></html>'
)
WORDS = words_of_html(HTML)
TAGS = tags_of(HTML)


@pytest.mark.parametrize(
    "rule",
    [
        "a{b:c}",
        ".md-nav{b:c}",
        "#top a:hover{b:c}",
        "[dir=ltr] .md-nav--a::before{b:c}",
        '[data-md-color-scheme="default"] a{b:c}',
        "nav:not(.gone){b:c}",
        ":root{b:c}",
        "*,:after{b:c}",
        "[href^=http]{b:c}",
        "@keyframes gone{from{b:c}50%{b:d}to{b:e}}",
        '@font-face{font-family:"x";src:url("a;b}c")}',
        "@media (min-width:1em){a{b:c}}",
    ],
)
def test_a_rule_that_could_match_stays(rule: str) -> None:
    assert without_unused(rule, WORDS) == rule


@pytest.mark.parametrize(
    "rule",
    [
        "video{b:c}",
        ".gone{b:c}",
        ".md-nav.gone{b:c}",
        "#gone a{b:c}",
        "[dir=rtl] a{b:c}",
        "[data-md-color-scheme=slate]{b:c}",
        "[title]{b:c}",
        "@media print{.gone{b:c}}",
        "@supports (a:b){@media print{.gone{b:c}}}",
        "/* a{b:c} */",
        "a{}",
    ],
)
def test_a_rule_for_what_is_not_there_goes(rule: str) -> None:
    assert without_unused(rule, WORDS) == ""


def test_of_several_selectors_those_that_match_stay() -> None:
    assert without_unused("a,.gone,nav:is(.x,.y) a{b:c}", WORDS) == "a,nav:is(.x,.y) a{b:c}"


def test_what_a_script_sets_counts_as_there() -> None:
    words = WORDS | words_of_script('node.className = "is-open"; make("details"); set("scheme", "slate")')
    css = ".is-open{b:c}details{b:c}[data-md-color-scheme=slate]{b:c}"
    assert without_unused(css + ".shut{b:c}", words) == css


def test_a_variable_that_nothing_reads_goes_with_what_only_it_reads() -> None:
    theme = ":root{--a:var(--b);--b:url('x;y');--c:1}a{color:var(--c)}"
    assert one_sheet([theme], [], [], "", TAGS) == ":root{--c:1}a{color:var(--c)}"
    assert "--a:var(--b)" in one_sheet([theme], ["nav { top: var(--a) }"], [], "", TAGS)
    assert "--b:url" in one_sheet([theme], [], [], 'style.top = "var(--b)"', TAGS)
    assert "--b:url" in one_sheet([theme], [], ["nav { top: var(--b) }"], "", TAGS)


def test_our_own_rules_all_stay_behind_the_theme_s() -> None:
    sheet = one_sheet(["a{b:c}", ".gone{b:c}"], ["/* why */\n.mm-new {\n  top: 0;\n}\n"], [], "", TAGS)
    assert sheet == "a{b:c}.mm-new { top: 0; }"


def test_tags_are_told_as_they_are_written_and_once() -> None:
    assert tags_of('<p class="a">1 < 2</p><p class="a"><br>') == {'<p class="a">', "<br>"}


def test_the_focus_is_what_the_browser_says_it_is() -> None:
    sheet = one_sheet(["a:not(.focus-visible){outline:none}"], [], [], "", TAGS)
    assert sheet == "a:not(:focus-visible){outline:none}"
