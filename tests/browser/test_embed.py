"""Cards in HTML slides: a deck built like those of reveal.js, and one like those of Marp, linked by the tool."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from malmoi.publish.emit.embed_script import embed_files, embed_tag
from malmoi.slides import html, markdown
from malmoi.slides.linker import Linker, Options
from malmoi.slides.terms import read_terms
from tests.slides.conftest import CONCEPTS

pytestmark = pytest.mark.browser

SITE = "https://malmoi.example/"
SOURCE = Path(__file__).resolve().parents[2] / "docs/assets/embed/v1.js"
TEXTS = {"assets/embed/v1.js": SOURCE.read_text("utf-8")}
SCRIPT = embed_files(TEXTS)["embed/v1.js"]
# As reveal.js does: the slides are scaled, Esc opens an overview, arrows turn the page.
REVEAL = """<!doctype html><html lang="ko"><meta charset="utf-8"><style>
body {{ margin: 0; overflow: hidden }} .slides {{ transform: scale(.8); transform-origin: 0 0; width: 1000px }}
section {{ height: 700px; font-size: 40px }} section:not(.present) {{ visibility: hidden; position: absolute }}
</style><body><div class="reveal"><div class="slides">
<section class="present"><p>잠재공간에서는 VAE를 쓴다.</p><p><a href="https://other.example/concepts/x/">x</a></p></section>
<section><p>GAN은 다르다.</p></section></div></div>
<script>addEventListener("keydown", ({{ key }}) => {{ (window.keys ??= []).push(key) }})</script>{}</body></html>"""
# As Marp does: each slide is a drawing with the section inside; the links of its Markdown have no title.
MARP = """<!doctype html><html lang="ko"><meta charset="utf-8"><body><div class="marpit">
<svg data-marpit-svg="" viewBox="0 0 1280 720" width="900"><foreignObject width="1280" height="720">
<section style="font-size:60px">{}</section></foreignObject></svg></div>{}</body></html>"""
TAG = embed_tag(TEXTS, SITE)


def linker() -> Linker:
    return Linker(read_terms({"base": SITE, "concepts": CONCEPTS}), Options())


def reveal(tag: str) -> str:
    return html.link(REVEAL.format(tag).encode(), linker()).data.decode()


def marp(tag: str) -> str:
    text = markdown.link(b"---\nmarp: true\n---\n\nVAE\n", linker()).data.decode().rpartition("\n---\n\n")[2]
    term, _, address = text.strip().strip("[)").partition("](")
    return MARP.format(f'<a href="{address}">{term}</a>', tag)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 900, "height": 600}, has_touch=True)
    yield made
    made.close()


def opened(context: BrowserContext, deck: str, *, online: bool = True) -> Page:
    """Open a deck on a host of its own; the glossary answers as a static host does, or not at all."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.faults = faults  # type: ignore[attr-defined] # for the test that asks
    shared = {"Access-Control-Allow-Origin": "*"}
    data = next(entry for entry in CONCEPTS if entry["id"] == "vae")
    page.route("**/*", lambda route: route.abort())
    page.route("https://deck.example/", lambda route: route.fulfill(body=deck, content_type="text/html"))
    page.route(
        f"{SITE}embed/v1.js", lambda route: route.fulfill(body=SCRIPT, content_type="text/javascript", headers=shared)
    )
    if online:
        page.route(f"{SITE}api/c/vae.json", lambda route: route.fulfill(json=data, headers=shared))
    page.goto("https://deck.example/", wait_until="load")
    return page


def card(page: Page) -> Locator:
    return page.locator("#malmoi-card")


def link(page: Page, concept: str = "vae") -> Locator:
    return page.locator(f"a[href*='/concepts/{concept}/']")


@pytest.mark.parametrize("deck", [reveal(TAG), marp(TAG)], ids=["reveal", "marp"])
def test_hover_and_focus_show_the_summary(context: BrowserContext, deck: str) -> None:
    page = opened(context, deck)
    link(page).hover()
    expect(card(page)).to_have_text("변분 오토인코더변분 오토인코더의 요약이다.")
    expect(link(page)).to_have_attribute("aria-describedby", "malmoi-card")
    assert link(page).get_attribute("title") is None
    box, anchor = card(page).bounding_box(), link(page).bounding_box()
    assert box is not None
    assert anchor is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 900
    assert box["y"] >= anchor["y"] + anchor["height"] - 1
    page.mouse.move(850, 590)
    expect(card(page)).to_have_count(0)
    link(page).focus()
    expect(card(page)).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    expect(card(page)).to_have_count(0)
    assert page.faults == []  # type: ignore[attr-defined]


def test_the_pointer_may_go_over_to_the_card(context: BrowserContext) -> None:
    page = opened(context, reveal(TAG))
    link(page).hover()
    card(page).hover()
    page.wait_for_timeout(600)
    expect(card(page)).to_be_visible()


def test_escape_closes_the_card_and_is_the_decks_again(context: BrowserContext) -> None:
    page = opened(context, reveal(TAG))
    link(page).hover()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    assert page.evaluate("window.keys") is None
    page.keyboard.press("Escape")
    assert page.evaluate("window.keys") == ["Escape"]
    link(page, "latent-space").hover()
    expect(card(page)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(card(page)).to_have_count(0)
    assert page.evaluate("window.keys") == ["Escape", "ArrowRight"]


@pytest.mark.parametrize("deck", [reveal(TAG), marp(TAG)], ids=["reveal", "marp"])
def test_a_tap_shows_the_card_and_a_second_one_follows_the_link(context: BrowserContext, deck: str) -> None:
    page = opened(context, deck.replace(' target="_blank"', ""))
    link(page).tap()
    expect(card(page)).to_be_visible()
    assert page.url == "https://deck.example/"
    page.touchscreen.tap(850, 590)
    expect(card(page)).to_have_count(0)
    link(page).tap()
    expect(card(page)).to_be_visible()
    with page.expect_request(lambda request: "/concepts/vae/" in request.url):
        link(page).tap()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("ko", "변분 오토인코더"), ("en", 'Variational AutoencoderThe summary of "Variational Autoencoder" & more.')],
)
def test_the_deck_chooses_the_language(context: BrowserContext, lang: str, said: str) -> None:
    page = opened(context, reveal(TAG.replace(" defer", f' defer data-lang="{lang}"')))
    link(page).hover()
    expect(card(page)).to_contain_text(said)


def test_without_a_connection_the_card_says_what_the_link_carries(context: BrowserContext) -> None:
    for lang in ("ko", "en"):
        page = opened(context, reveal(TAG.replace(" defer", f' defer data-lang="{lang}"')), online=False)
        link(page).hover()
        expect(card(page)).to_contain_text("변분 오토인코더의 요약이다.")
        assert page.faults == []  # type: ignore[attr-defined]
    page = opened(context, marp(TAG), online=False)
    link(page).hover()
    page.wait_for_timeout(300)
    expect(card(page)).to_have_count(0)
    assert page.faults == []  # type: ignore[attr-defined]


def test_a_deck_on_disk_works(context: BrowserContext, tmp_path: Path) -> None:
    (tmp_path / "v1.js").write_text(SCRIPT, "utf-8")
    (tmp_path / "deck.html").write_text(reveal('<script src="v1.js" defer></script>'), "utf-8")
    page = context.new_page()
    page.goto((tmp_path / "deck.html").as_uri())
    link(page).hover()
    expect(card(page)).to_contain_text("변분 오토인코더의 요약이다.")


def test_links_of_others_are_left_alone(context: BrowserContext) -> None:
    page = opened(context, reveal(TAG))
    page.locator("a[href^='https://other.example']").hover()
    page.wait_for_timeout(300)
    expect(card(page)).to_have_count(0)
