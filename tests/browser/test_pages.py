"""Each kind of page in a real browser: nothing from elsewhere, nothing broken, nothing wider than the screen."""

from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "concept": "concepts/ddpm/",
    "concept with a shared name": "concepts/normalization/",
    "a-z": "a-z/",
    "ganada": "ganada/",
    "topics": "topics/",
    "topic": "topics/diffusion-score/",
    "seminars": "seminars/",
    "seminar": "seminars/seminar-cfg/",
    "wanted": "wanted/",
    "several meanings": "which/정규화/",
    "formulas": "formulas/",
    "study": "study/",
    "offline": "offline/",
    "booklet": "booklet/residual-networks/",
}
ADDRESSES = [*PAGES.values(), *(f"en/{page}" for page in PAGES.values())]


def _page(browser: Browser, *, width: int = 1440, scheme: str = "light", locale: str = "ko-KR") -> Page:
    colours: Literal["dark", "light"] = "dark" if scheme == "dark" else "light"
    return browser.new_context(viewport={"width": width, "height": 800}, color_scheme=colours, locale=locale).new_page()


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_asks_no_other_host_and_says_nothing_in_the_console(browser: Browser, address: str, path: str) -> None:
    page = _page(browser)
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + path, wait_until="networkidle")
    assert len(asked) > 3
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert said == []
    page.context.close()


@pytest.mark.parametrize(("path", "width", "scheme"), list(product(ADDRESSES, (360, 768, 1440), ("light", "dark"))))
def test_a_page_is_no_wider_than_the_screen(browser: Browser, address: str, path: str, width: int, scheme: str) -> None:
    page = _page(browser, width=width, scheme=scheme)
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red = int(background.removeprefix("rgb(").split(",")[0])
    assert (red < 128) == (scheme == "dark")
    page.context.close()


@pytest.mark.parametrize("path", ["concepts/ddpm/", "topics/diffusion-score/", "a-z/", "which/정규화/", ""])
def test_the_switch_stays_on_the_page_in_both_directions(browser: Browser, address: str, path: str) -> None:
    page = _page(browser)
    page.goto(address + path)
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    page.get_by_role("link", name="English", exact=True).first.click()
    page.wait_for_url(address + "en/" + path)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="한국어", exact=True).first.click()
    page.wait_for_url(address + path)
    page.context.close()


def test_interface_texts_are_in_the_language_of_the_page(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "en/concepts/ddpm/")
    expect(page.get_by_placeholder("Search")).to_have_count(1)
    expect(page.locator(".md-tabs")).to_contain_text("Topics")
    page.goto(address + "concepts/ddpm/")
    expect(page.get_by_placeholder("검색")).to_have_count(1)
    expect(page.locator(".md-tabs")).to_contain_text("주제")
    page.context.close()


@pytest.mark.parametrize(("path", "typed", "left"), [("a-z/", "잠재공간", "잠재 공간"), ("en/a-z/", "kld", "Kullback")])
def test_the_filter_finds_an_entry_by_any_of_its_names(
    browser: Browser, address: str, path: str, typed: str, left: str
) -> None:
    page = _page(browser)
    page.goto(address + path)
    before = page.locator("ul.mm-index > li:visible").count()
    page.locator(".mm-filter input").fill(typed)
    expect(page.locator("ul.mm-index > li:visible")).to_have_count(1)
    expect(page.locator("ul.mm-index > li:visible")).to_contain_text(left)
    expect(page.locator("article h2:visible")).to_have_count(1)
    page.locator(".mm-filter input").fill("없는 이름 zz")
    expect(page.get_by_role("status").first).to_be_visible()
    page.locator(".mm-filter input").fill("")
    expect(page.locator("ul.mm-index > li:visible")).to_have_count(before)
    page.context.close()


@pytest.mark.parametrize(("locale", "folder"), [("ko-KR", ""), ("en-US", "en/"), ("fr-FR", "en/")])
def test_a_short_address_keeps_query_and_section(browser: Browser, address: str, locale: str, folder: str) -> None:
    page = _page(browser, locale=locale)
    page.goto(address + "concepts/ddpm/")
    short = page.locator(".mm-about a[href*='/s/']").get_attribute("href")
    page.goto(f"{address}concepts/ddpm/{short}?from=slide#formula")
    page.wait_for_url(f"{address}{folder}concepts/ddpm/?from=slide#formula")
    page.context.close()


@pytest.mark.parametrize(
    ("path", "lang", "words"), [("nowhere/", "ko", "찾는 글이 없다"), ("en/nowhere/", "en", "no such page")]
)
def test_a_wrong_address_is_answered_in_its_language(
    browser: Browser, address: str, path: str, lang: str, words: str
) -> None:
    page = _page(browser)
    response = page.goto(address + path)
    assert response is not None
    assert response.status == 404
    expect(page.locator("html")).to_have_attribute("lang", lang)
    expect(page.locator(".mm-404:visible")).to_have_count(1)
    expect(page.locator(".mm-404:visible")).to_contain_text(words)
    page.context.close()


@pytest.mark.parametrize(("path", "typed", "found"), [("", "잠재 공간", "잠재 공간"), ("en/", "entropy", "Entropy")])
def test_the_search_dialog_finds_a_concept(browser: Browser, address: str, path: str, typed: str, found: str) -> None:
    page = _page(browser)
    page.goto(address + path)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(typed)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    expect(page.locator(".md-search-result__list")).to_contain_text(found)
    page.context.close()


def test_the_keyboard_reaches_the_text_first(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "concepts/ddpm/")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.className")
    assert "md-skip" in focused
    page.keyboard.press("Enter")
    assert page.evaluate("decodeURIComponent(location.hash)") != ""
    page.context.close()
