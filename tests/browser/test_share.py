"""Copying a concept's addresses for a slide, with the clipboard and without."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


def test_a_button_copies_the_markdown(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + "concepts/vae/")
    page.locator(".mm-share > summary").click()
    text = page.locator(".mm-share code").nth(1).inner_text()
    page.get_by_role("button", name="복사: 마크다운").click()
    expect(page.locator(".mm-share").get_by_role("status").nth(1)).to_have_text("복사함")
    assert page.evaluate("navigator.clipboard.readText()") == text
    assert text.startswith("[변분 오토인코더](https://")
    assert text.endswith("/concepts/vae/)")
    context.close()


def test_without_the_clipboard_the_text_is_selected(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address + "en/concepts/vae/")
    page.locator(".mm-share > summary").click()
    page.get_by_role("button", name="Copy: Short address").click()
    expect(page.locator(".mm-share").get_by_role("status").nth(2)).to_have_text("Selected; now copy it")
    assert page.evaluate("String(getSelection())") == page.locator(".mm-share code").nth(2).inner_text()
    context.close()


def test_without_scripts_the_texts_and_the_code_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "concepts/vae/")
    page.locator(".mm-share > summary").click()
    expect(page.locator(".mm-share code:visible")).to_have_count(3)
    expect(page.locator(".mm-share img")).to_be_visible()
    picture = page.request.get(page.locator(".mm-share a[download]").evaluate("link => link.href"))
    assert picture.ok
    assert picture.text().startswith("<svg ")
    context.close()
