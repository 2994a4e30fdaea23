"""Formulas in a browser: the font's repairs hold, nothing makes the page wider, copying gives LaTeX."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown import markdown
from playwright.sync_api import Browser, Page

from malmoi.publish.math.font import math_font

pytestmark = pytest.mark.browser

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
LONG = "+".join(f"x_{{{i}}}^2" for i in range(30))
TEXT = f"""
값 $\\mu$를, 뿌리 $\\sqrt{{x}}$와 긴 식 ${LONG}$은

$${LONG}\\tag{{1}}$$

$$\\left[\\begin{{matrix}}a&b\\\\c&d\\end{{matrix}}\\right]\\quad\\overrightarrow{{ABCDEF}}\\quad\\widetilde{{ABC}}$$

$$\\color{{blue}}{{x}}$$
"""


@pytest.fixture(scope="module")
def html() -> str:
    settings = {"mdx_math": {"enable_dollar_delimiter": True}}
    body = markdown(TEXT, extensions=["mdx_math", "malmoi.publish.math"], extension_configs=settings)
    css = (ASSETS / "stylesheets" / "math.css").read_text(encoding="utf-8")
    font = base64.b64encode(math_font()).decode()
    css = css.replace("../fonts/malmoi-math.woff2", f"data:font/woff2;base64,{font}")
    script = (ASSETS / "javascripts" / "math.js").read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="ko" style="color-scheme: light dark"><meta charset="utf-8"><style>{css}</style>'
        # The theme names the text face; without it the browser would drop the line that names the font of formulas.
        f'<body style="font: 16px sans-serif; --md-text-font-family: sans-serif">{body}<script>{script}</script></body>'
    )


@pytest.fixture
def page(browser: Browser, html: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.set_content(html)
    page.evaluate("document.fonts.load('16px Malmoi Math').then(() => document.fonts.ready).then(() => true)")
    yield page
    context.close()


def em(page: Page, selector: str, measure: str) -> float:
    """A length in em of the formula; `measure` is JavaScript about the element `e`."""
    script = f"e => ({measure}) / parseFloat(getComputedStyle(e.closest('math')).fontSize)"
    return float(page.eval_on_selector(selector, script))


def test_the_font_is_the_one_that_was_cut(page: Page) -> None:
    assert page.evaluate("document.fonts.check('16px \"Malmoi Math\"')")
    assert page.evaluate("[...document.fonts].map(font => font.status)") == ["loaded"]
    assert page.eval_on_selector("math", "e => getComputedStyle(e).fontFamily").startswith('"Malmoi Math"')


def test_no_formula_makes_the_page_wider_than_the_screen(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    boxes = page.eval_on_selector_all(
        ".mm-display, .mm-long > span", "boxes => boxes.map(box => [box.scrollWidth > box.clientWidth, box.tabIndex])"
    )
    assert boxes[:2] == [[True, 0], [True, 0]]


def test_a_radical_is_as_wide_as_its_parts(page: Page) -> None:
    # STIX as it is leaves 0.42 em behind √x in Chromium.
    gap = "e.getBoundingClientRect().right - e.lastElementChild.getBoundingClientRect().right"
    assert em(page, "msqrt", gap) < 0.1


def test_a_radical_of_one_letter_does_not_hang_below_the_line(page: Page) -> None:
    drop = "e.getBoundingClientRect().bottom - e.lastElementChild.getBoundingClientRect().bottom"
    assert em(page, "msqrt", drop) < 0.35


def test_a_bracket_stands_close_to_its_matrix(page: Page) -> None:
    assert em(page, "mo:has(+ mtable)", "e.getBoundingClientRect().width") < 0.45


def test_a_colour_follows_light_and_dark(page: Page) -> None:
    colour = "getComputedStyle(document.querySelector('math [style^=color]')).color"
    page.emulate_media(color_scheme="light")
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert light == "rgb(0, 0, 255)"
    assert page.evaluate(colour) != light


COPY = """selector => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const event = new ClipboardEvent("copy", {clipboardData: new DataTransfer(), bubbles: true, cancelable: true});
  document.dispatchEvent(event);
  return event.clipboardData.getData("text/plain");
}"""


def test_a_copied_sentence_has_its_latex(page: Page) -> None:
    copied = page.evaluate(COPY, "p")
    assert copied.startswith("값 $\\mu$를, 뿌리 $\\sqrt{x}$와 긴 식 $x_{0}^2+")
    assert copied.endswith("$은")


def test_a_piece_of_a_formula_is_copied_as_the_whole(page: Page) -> None:
    assert page.evaluate(COPY, ".mm-inline mi") == "\\mu"


def test_text_without_formulas_is_copied_by_the_browser(page: Page) -> None:
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=plain>글</p>')")
    assert page.evaluate(COPY, "#plain") == ""


def test_a_button_offers_the_latex_while_a_formula_is_pointed_at(page: Page) -> None:
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async t => { window.said = t; }}})"
    )
    page.hover(".mm-display")
    page.click(".mm-copy")
    assert page.inner_text(".mm-copy") == "복사됨"
    assert page.evaluate("window.said").endswith("\\tag{1}")
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(1, 1)
    assert page.locator(".mm-copy").count() == 0
