"""The search in a browser: in the dialog and on its page, over http and from a disk, in both languages."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SITE

pytestmark = pytest.mark.browser
DISK = SITE.as_uri() + "/"


@contextmanager
def opened(browser: Browser, url: str, **options: Any) -> Iterator[Page]:  # noqa: ANN401 - what a context takes
    """Open a page that may ask for nothing elsewhere and must not complain."""
    context = browser.new_context(**options)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(url)
    yield page
    context.close()
    assert said == []


def typed(page: Page, query: str) -> None:
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(query)


def at(root: str, path: str) -> str:
    """Give the address of a page; on a disk no server adds index.html."""
    page, _, query = path.partition("?")
    return f"{root}{page}{'index.html' if root.startswith('file:') else ''}{'?' * bool(query)}{query}"


QUERIES = [
    ("", "잠재공간에서", "잠재 공간"),
    ("", "ㅈㅈㄱㄱ", "잠재 공간"),
    ("", "wkawo rhdrks", "잠재 공간"),
    ("", "잠재 공ㄱ", "잠재 공간"),
    ("concepts/fid/", "어탠션", "어텐션"),
    ("en/", "bacth normalization", "Batch Normalization"),
    ("en/concepts/fid/", "잠재 공간", "Latent Space"),
]


@pytest.mark.parametrize(("path", "query", "found"), QUERIES)
@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_the_dialog_finds_what_was_meant(
    browser: Browser, address: str, path: str, query: str, found: str, *, disk: bool
) -> None:
    with opened(browser, at(DISK if disk else address, path)) as page:
        typed(page, query)
        expect(page.locator(".md-search-result__item h1").first).to_contain_text(found)


def test_nothing_is_asked_for_until_someone_searches(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + "concepts/fid/")
    page.wait_for_load_state("networkidle")
    assert [
        url for url in asked if url.startswith("assets/search/") and not url.startswith("assets/search/worker.")
    ] == []
    typed(page, "fid")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert any(url.startswith("assets/search/manifest.") for url in asked)
    context.close()


def test_a_hit_leads_to_the_page_and_the_page_shows_the_words(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        typed(page, "확산모델은")
        page.locator(".md-search-result__link").first.click()
        page.wait_for_url("**/concepts/diffusion-model/*")
        expect(page.locator("article h1 mark").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1440])
def test_an_address_may_bring_a_query_along(browser: Browser, address: str, width: int) -> None:
    with opened(browser, address + "concepts/fid/?q=ㅈㅈㄱㄱ", viewport={"width": width, "height": 740}) as page:
        expect(page.locator(".md-search-result__item h1").first).to_contain_text("잠재 공간")
        expect(page.locator(".md-search__input")).to_be_focused()


def test_the_keyboard_opens_walks_and_leaves(browser: Browser, address: str) -> None:
    with opened(browser, address + "concepts/fid/") as page:
        page.keyboard.press("/")
        page.keyboard.type("gan")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        assert "md-search-result__link" in page.evaluate("document.activeElement.className")
        page.keyboard.press("Escape")
        expect(page.locator("#__search")).not_to_be_checked()


def test_a_composed_syllable_is_searched_as_it_grows(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.locator(".md-search__input").click()
        session = page.context.new_cdp_session(page)
        for part in ("ㅇ", "어", "얼", "어"):
            session.send("Input.imeSetComposition", {"text": part, "selectionStart": 1, "selectionEnd": 1})
        session.send("Input.insertText", {"text": "어"})
        page.keyboard.insert_text("텐션")
        expect(page.locator(".md-search-result__item h1").first).to_contain_text("어텐션")


def test_a_tap_on_the_button_that_empties_the_box_takes_the_hits_away(browser: Browser, address: str) -> None:
    with opened(browser, address, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as page:
        page.locator("header [for=__search]").first.tap()
        page.locator(".md-search__input").press_sequentially("gan")
        expect(page.locator(".md-search-result__item").first).to_be_visible()
        page.locator(".md-search__form [type=reset]").tap()
        expect(page.locator(".md-search-result__item")).to_have_count(0)
        expect(page.locator(".md-search__input")).to_be_focused()


HOSTILE = [
    "<img src=x onerror=alert(1)>", "가" * 10_000, "😀😀", "   ", ".*+?^${}()|[]\\", "\u1112\u1161\u11ab", "ㅏㅏㅏ",
    "\x00\x01\u202e",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_harmless(browser: Browser, address: str, query: str) -> None:
    with opened(browser, address + "search/") as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: dialogs.append(dialog.message))
        page.locator(".mm-find input").fill(query)
        page.keyboard.press("Enter")
        expect(page.locator(".mm-search-status")).not_to_have_text("")
        page.locator(".mm-find input").fill("잠재 공간")
        expect(page.locator(".mm-search-hits li").first).to_contain_text("잠재 공간")
        assert page.locator(".mm-search-hits img").count() == 0
        assert dialogs == []


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_the_search_page_holds_its_query_and_topic_in_the_address(
    browser: Browser, address: str, *, disk: bool
) -> None:
    with opened(browser, at(DISK if disk else address, "search/?for=정규화")) as page:
        hits = page.locator(".mm-search-hits > li")
        expect(hits.first).to_contain_text("정규화")
        everything = hits.count()
        page.locator(".mm-search-topics [data-topic]:visible").nth(1).click()
        expect(page.locator(".mm-search-topics [aria-pressed=true]")).not_to_have_attribute("data-topic", "")
        assert "topic=" in page.url
        expect(hits.first).to_be_visible()
        assert hits.count() <= everything
        page.reload()
        expect(page.locator(".mm-find input")).to_have_value("정규화")
        expect(hits.first).to_be_visible()


def test_what_is_not_there_leads_on(browser: Browser, address: str) -> None:
    with opened(browser, address + "search/?for=qqxzzvk") as page:
        expect(page.locator(".mm-search-hits a[href$='/wanted/']")).to_be_visible()


def test_without_scripts_the_search_page_says_where_to_look(browser: Browser, address: str) -> None:
    with opened(browser, address + "search/", java_script_enabled=False) as page:
        expect(page.locator(".mm-search-status a")).to_have_count(3)


def test_the_search_page_fits_a_telephone(browser: Browser, address: str) -> None:
    with opened(browser, address + "en/search/?for=noise", viewport={"width": 360, "height": 740}) as page:
        expect(page.locator(".mm-search-hits > li").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
