"""Flash cards, decks and booklets in a real browser."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

SITE = Path(__file__).resolve().parents[2] / "site"
STORED = "localStorage.getItem('malmoi.study')"


def _page(browser: Browser, *, width: int = 1440, scripts: bool = True) -> Page:
    return browser.new_context(
        viewport={"width": width, "height": 740}, java_script_enabled=scripts, accept_downloads=True
    ).new_page()


def test_nothing_is_stored_before_the_first_answer(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "study/?topic=diffusion-score")
    before = page.evaluate("localStorage.length")
    page.get_by_role("button", name="뒤집기").click()
    page.get_by_label("방향").select_option("term")
    assert page.evaluate("localStorage.length") == before
    page.get_by_role("button", name="뒤집기").click()
    page.get_by_role("button", name=re.compile("^앎")).click()
    assert page.evaluate(STORED) is not None
    page.context.close()


def test_the_keyboard_turns_and_answers(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "study/?topic=diffusion-score")
    new = page.locator(".mm-left span").last
    expect(new).not_to_have_text("새 카드 0")
    count = int((new.inner_text()).split()[-1])
    first = page.locator(".mm-front").inner_text()
    page.locator(".mm-flash").focus()
    for key in (" ", "3"):
        page.keyboard.press(key)
    expect(page.locator(".mm-front")).not_to_have_text(first)
    expect(new).to_have_text(f"새 카드 {count - 1}")
    expect(page.locator(".mm-boxes b").nth(1)).to_have_text("1")
    for key in ("Enter", "ArrowLeft"):
        page.keyboard.press(key)
    expect(page.locator(".mm-boxes b").first).to_have_text("1")
    expect(page.locator(".mm-left span").first).to_have_text("복습 1")
    expect(page.locator(".mm-flash")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    page.context.close()


def test_keys_are_left_alone_where_no_card_has_the_focus(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "study/")
    page.get_by_role("button", name="뒤집기").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("3")
    assert page.evaluate(STORED) is None
    page.context.close()


def test_progress_is_kept_and_can_be_forgotten(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "en/study/?topic=diffusion-score&mode=ko")
    expect(page.get_by_role("button", name="Forget my progress")).to_be_hidden()
    page.locator(".mm-flash").click()
    page.keyboard.press("3")
    page.reload()
    expect(page.locator(".mm-boxes b").nth(1)).to_have_text("1")
    page.goto(address + "study/?topic=diffusion-score&mode=from-en")
    expect(page.locator(".mm-boxes b").nth(1)).to_have_text("1")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="기록 지우기").click()
    assert page.evaluate(STORED) is None
    expect(page.locator(".mm-boxes b").nth(1)).to_have_text("0")
    page.context.close()


@pytest.mark.parametrize(
    "stored", ["no json", "[]", "null", '"x"', '{"ko-meaning:ddpm": 3}', '{"ko-meaning:ddpm": [1, "x"]}']
)
def test_a_broken_record_does_no_harm(browser: Browser, address: str, stored: str) -> None:
    page = _page(browser)
    page.goto(address + "study/")
    page.evaluate("stored => localStorage.setItem('malmoi.study', stored)", stored)
    page.reload()
    expect(page.locator(".mm-front p")).not_to_be_empty()
    page.locator(".mm-flash").click()
    page.keyboard.press("2")
    expect(page.locator(".mm-boxes b").first).to_have_text("1")
    page.context.close()


@pytest.mark.parametrize(("path", "lang"), [("study/?mode=term", "ko"), ("en/study/?mode=term", "en")])
def test_the_meaning_does_not_give_the_term_away(browser: Browser, address: str, path: str, lang: str) -> None:
    page = _page(browser)
    page.goto(address + path)
    front = page.locator(".mm-front").inner_text().lower()
    page.locator(".mm-flash").click()
    term = page.locator(".mm-back .mm-term").inner_text().lower()
    assert term
    assert term not in front
    assert "＿＿＿" not in page.locator(".mm-back").inner_text()
    assert page.locator("html").get_attribute("lang") == lang
    page.context.close()


def test_the_other_headword_is_marked_with_its_language(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "study/?mode=en")
    page.locator(".mm-flash").click()
    expect(page.locator(".mm-back .mm-term")).to_have_attribute("lang", "en")
    page.context.close()


def test_without_scripts_the_list_is_there(browser: Browser, address: str) -> None:
    page = _page(browser, width=360, scripts=False)
    page.goto(address + "study/")
    expect(page.locator(".mm-study")).to_be_hidden()
    item = page.locator(".mm-folds details").first
    expect(item.locator("p").first).to_be_hidden()
    item.locator("summary").click()
    expect(item.locator("p").first).to_be_visible()
    page.context.close()


def test_buttons_are_large_enough_for_a_thumb(browser: Browser, address: str) -> None:
    page = _page(browser, width=360)
    page.goto(address + "study/")
    page.get_by_role("button", name="뒤집기").click()
    for button in page.locator(".mm-press button:visible, .mm-choose select").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
    page.context.close()


def test_a_deck_can_be_fetched(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "topics/diffusion-score/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Anki 카드").click()
    data = Path(download.value.path()).read_bytes()
    assert ZipFile(BytesIO(data)).namelist() == ["collection.anki2", "media"]
    page.context.close()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_booklet_holds_the_pages_of_its_topic(browser: Browser, address: str, folder: str) -> None:
    page = _page(browser)
    page.goto(f"{address}{folder}booklet/diffusion-score/")
    expect(page.locator(".mm-entry")).to_have_count(page.locator(".mm-contents li").count())
    assert page.locator("math").count() > 100
    assert page.locator(".mm-whole").count() == 0
    assert page.evaluate("[...document.images].every((image) => image.complete || image.loading === 'lazy')")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))
    page.context.close()


@pytest.mark.parametrize(("query", "width", "height"), [("", 595, 842), ("?format=slides", 960, 540)])
def test_a_booklet_is_printed_on_its_paper(browser: Browser, address: str, query: str, width: int, height: int) -> None:
    page = _page(browser)
    page.goto(f"{address}booklet/residual-networks/{query}")
    data = page.pdf(prefer_css_page_size=True)
    boxes = {
        tuple(round(float(number)) for number in box.split()) for box in re.findall(rb"/MediaBox \[([^\]]+)\]", data)
    }
    assert boxes == {(0, 0, width, height)}
    page.context.close()


def test_arrows_go_from_slide_to_slide(browser: Browser, address: str) -> None:
    page = _page(browser)
    page.goto(address + "booklet/residual-networks/?format=slides")
    expect(page.locator(".md-header")).to_be_hidden()
    slides = "[...document.querySelectorAll('.mm-cover, .mm-entry, .mm-part')]"
    tops = f"{slides}.map((slide) => Math.round(slide.getBoundingClientRect().top))"
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"{tops}[1] === 0")
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"{tops}[2] === 0")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function(f"{tops}[1] === 0")
    page.context.close()


def test_it_works_from_a_folder(browser: Browser) -> None:
    page = _page(browser)
    page.goto((SITE / "study" / "index.html").as_uri() + "?topic=diffusion-score")
    page.locator(".mm-flash").click()
    page.keyboard.press("3")
    expect(page.locator(".mm-boxes b").nth(1)).to_have_text("1")
    page.get_by_label("방향").select_option("en")
    page.goto((SITE / "booklet" / "residual-networks" / "index.html").as_uri() + "?format=slides")
    expect(page.locator(".md-header")).to_be_hidden()
    page.context.close()
