"""A linked HTML deck looks as it did before, and its links can be reached by the keyboard.

Whatever parts a text, a bare `<span>` or an empty comment, makes the browser round the place of the letters behind it
to 1/64 pixel, which moves the grey of some edges. So a link must look, to the pixel, like either of them, and hardly
differ from a text in one piece.
"""

import re
from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from malmoi.slides import html
from malmoi.slides.linker import Linker, Options
from malmoi.slides.terms import read_terms
from tests.slides.conftest import BASE, CONCEPTS

pytestmark = pytest.mark.browser

# A theme that gives links a look of their own, as those of reveal.js do.
DECK = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>VAE</title><style>
body { font: 28px/1.5 sans-serif; margin: 20px; background: #fdf6e3; color: #333 }
section { padding: 12px; border: 1px solid #999; margin-bottom: 12px }
a { color: #c00; text-decoration: underline; font-weight: bold; padding: 0 4px; border-bottom: 2px dotted }
b { color: #06c } em { letter-spacing: 2px } li { text-align: justify }
</style></head><body><div class="reveal"><div class="slides">
<section><h2>VAE</h2><p>잠재공간에서는 <b>VAE</b>를 쓰고, <em>확산 모델</em>은 다르다. <a href="#x">어텐션</a></p>
</section><section><ul><li>Generative Adversarial Network (GAN) and attention are first-class citizens of this long
line that wraps over the edge of the page, so that a Latent Space may be broken in two</li></ul>
<p style="display:flex">VAE</p></section>
</div></div></body></html>"""


def shot(page: Page, deck: bytes) -> tuple[bytes, str]:
    """Give the picture of a deck and its text."""
    page.set_content(deck.decode(), wait_until="load")
    return page.screenshot(full_page=True, animations="disabled"), page.inner_text("body")


def test_a_link_looks_like_the_text_it_was(browser: Browser) -> None:
    linker = Linker(read_terms({"base": BASE, "concepts": CONCEPTS}), Options(titles=True))
    linked = html.link(DECK.encode(), linker)
    assert linked.links == 6
    spanned, commented = (
        re.sub(rb'<a class="malmoi".*?>(.*?)</a>', other, linked.data)
        for other in (rb"<span>\1</span>", rb"<!-- -->\1<!-- -->")
    )
    assert spanned.count(b"<span>") == commented.count(b"<!-- -->") / 2 == 6
    page = browser.new_page(viewport={"width": 900, "height": 700})
    before, text = shot(page, DECK.encode())
    with_spans, _ = shot(page, spanned)
    with_comments, _ = shot(page, commented)
    after, linked_text = shot(page, linked.data)
    assert len(text) > 200
    assert linked_text == text
    assert after == with_spans == with_comments
    pictures = [Image.open(BytesIO(picture)).convert("L") for picture in (before, after)]
    assert pictures[0].size == pictures[1].size
    moved = ImageChops.difference(*pictures).histogram()
    assert sum(moved[1:]) < 0.002 * sum(moved)
    assert sum(moved[64:]) == 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.malmoi") == "vae"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "auto"
    page.close()
