"""What a preview card shows of a concept, and in which form it goes out."""

import gzip
import json
import re
from pathlib import Path

import pytest

from malmoi.concept_page import ConceptPage, Lang
from malmoi.publish.emit.cards import card_html, card_scripts
from malmoi.publish.flow import Site, publish
from malmoi.publish.math.renderer import MathCore
from malmoi.publish.render.formulas import formula_html
from malmoi.publish.settings import Settings
from tests.publish.written import concept, docs, glossary

ROOT = Path(__file__).resolve().parents[3]
PAGES = (concept("gradient", "기울기"), concept("gradient", "Gradient", "en"))
FORMULA = formula_html(MathCore({}))


def made(*pages: ConceptPage) -> Site:
    texts = docs(*pages)
    assets = frozenset({"assets/figures/slope.svg", "assets/figures/slope.en.svg", "assets/paper.pdf"})
    return publish(texts, assets, Settings(site_url="https://malmoi.example/"), lambda _: None)


def card(body: str, lang: Lang = "ko") -> str:
    pages = [concept("gradient", "기울기", body=body), concept("gradient", "Gradient", "en", body=body)]
    data: dict[str, dict[str, str]] = json.loads(made(*pages).files["api/c/gradient.json"])
    return data["card"][lang]


def test_a_card_shows_both_headwords_the_summary_what_is_seen_first_and_the_topics() -> None:
    loaded = glossary(*PAGES)
    assert card_html(loaded.concepts["gradient"], "en", loaded, FORMULA, "<p>…</p>") == (
        '<div class="mm-card md-typeset" lang="en" role="group" aria-label="Gradient">'
        '<div class="mm-card-title"><a href="en/concepts/gradient/">Gradient</a> '
        '<span class="mm-other" lang="ko">기울기</span></div><p id="mm-card-gradient">Gradient: 한 문장.</p><p>…</p>'
        '<p><a href="en/topics/basics/">Basics</a></p></div>'
    )


def test_a_card_of_hostile_words_is_harmless() -> None:
    hostile = '<img src=x onerror=alert(1)>"'
    loaded = glossary(concept("x", hostile, summary=hostile), concept("x", hostile + "e", "en"))
    html = card_html(loaded.concepts["x"], "ko", loaded, FORMULA)
    assert "<img" not in html
    assert 'aria-label="&lt;img src=x onerror=alert(1)&gt;&quot;"' in html


def test_formulas_of_title_and_summary_are_rendered() -> None:
    loaded = glossary(concept("x", "$k$-평균", summary="$k$개의 무리."))
    html = card_html(loaded.concepts["x"], "ko", loaded, FORMULA)
    assert html.count("<math") == 2
    assert 'aria-label="$k$-평균"' in html


LONG = " + ".join("bcdefghijklmnopqrstuvwxyz")
FIGURE = "![[assets/figures/slope.svg|비탈 <하나>|400x200]]"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("글 $x$ 글.\n\n$$a$$\n\n$$b$$\n", ["a"]),
        (f"$$a$$\n\n{FIGURE}\n", ["a"]),
        (f"{FIGURE}\n\n$$a$$\n", ["assets/figures/slope.svg"]),
        ("![[slope.en.svg|언덕|400]]\n\n$$a$$\n", ["a"]),  # of unknown height
        ("![[paper.pdf]]\n\n$$a$$\n", ["a"]),
        ("![[slope.svg|언덕|400x200]]\n", ["assets/figures/slope.svg"]),
        ("```\n$$a$$\n```\n\n글 $x$.\n", []),
        ("글.\n", []),
        (r"$$a = 1, \qquad b = 2$$", ["a = 1"]),
        (r"$$a = \{1, \quad 2\} \quad b$$", [r"a = \{1, \quad 2\}"]),
        (r"$$\left( a \quad b \right) \quad c$$", [r"\left( a \quad b \right)"]),
        (r"$$\begin{cases} a & \quad b \end{cases} \quad c$$", [r"\begin{cases} a &amp; \quad b \end{cases}"]),
        (r"$$\text{für \quad alle} \quad a$$", [r"\text{für \quad alle}"]),
        (r"$$(a, \quad b] \quad c$$", [r"(a, \quad b]"]),
        (r"$$a = b = c$$", ["a = b = c"]),
        (f"$$a = {LONG} = c = d$$", [f"a = {LONG}"]),
        (f"$$a = {LONG} = c \\quad d$$", [f"a = {LONG}"]),
        (f"$$a = f({LONG} = c)$$", [f"a = f({LONG} = c)"]),
        (r"$$\quad a$$", [r"\quad a"]),
    ],
)
def test_a_card_shows_the_first_displayed_formula_or_figure(body: str, shown: list[str]) -> None:
    html = card("\n" + body)
    assert [a or b for a, b in re.findall(r'alttext="([^"]*)"|<img src="([^"]*)"', html)] == shown


def test_a_figure_says_its_size_and_what_it_shows() -> None:
    image = '<img src="assets/figures/slope.svg" alt="비탈 &lt;하나&gt;" width="400" height="200" loading="lazy">'
    assert f'<p class="mm-card-figure">{image}</p>' in card(FIGURE)


def test_half_a_formula_that_is_none_is_shown_whole() -> None:
    assert r'alttext="a_ \quad b"' in card(r"$$a_ \quad b$$")


def test_an_english_page_has_a_card_of_its_own_formula() -> None:
    html = card("$$E$$", "en")
    assert 'alttext="E"' in html
    assert 'lang="en"' in html


def test_scripts_hold_the_cards_of_a_letter_with_addresses_for_a_disk() -> None:
    link = '<a href="topics/basics/">$&</a> <img src="x/y.svg" alt="a/">'
    files = card_scripts({"gan": {"ko": link}, "gradient": {"ko": "g", "en": "G"}, "1x1": {"ko": "</script>"}})
    assert sorted(files) == ["api/cards/1.js", "api/cards/g.js"]
    head = "Object.assign((window.malmoiCards ??= {}), "
    assert files["api/cards/g.js"].startswith(head)
    assert json.loads(files["api/cards/g.js"].removeprefix(head).removesuffix(");\n")) == {
        "gan": {"ko": link.replace("basics/", "basics/index.html")},
        "gradient": {"ko": "g", "en": "G"},
    }


def test_the_site_has_a_script_for_each_letter() -> None:
    site = made(*PAGES, concept("loss", "손실"))
    assert {"api/cards/g.js", "api/cards/l.js"} <= set(site.files)


def test_what_a_browser_loads_for_cards_is_small() -> None:
    assets = ("assets/javascripts/cards.js", "assets/stylesheets/cards.css")
    assert sum(len(gzip.compress((ROOT / "docs" / one).read_bytes())) for one in assets) <= 3 * 1024
