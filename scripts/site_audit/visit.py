"""A page of the site in a browser, as a reader has it who opened the dialog or a card."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from playwright.sync_api import Browser, Page

from scripts.page_kinds import View

__all__ = ["DESK", "PHONE", "QUIET", "SCHEMES", "Scheme", "visit"]

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PHONE, DESK = 360, 1440
QUIET = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    # Without a window Chromium would round the width of each letter, as no reader's browser does.
    "--font-render-hinting=none",
)  # fmt: skip
_SLOW = 60_000


def _open_search(page: Page, lang: str) -> None:
    page.keyboard.press("/")
    page.locator(".md-search__input").press_sequentially("diffusion" if lang == "en" else "확산")
    # Hangul that is typed here comes without keys; a person's input method sends them.
    page.keyboard.press("Shift")
    page.locator(".md-search-result__item").first.wait_for(timeout=_SLOW)


def _open_card(page: Page) -> None:
    link = page.locator("article > p a[href^='../']:not([href^='../../'])").first
    link.scroll_into_view_if_needed()
    link.hover()
    page.locator(".mm-card").first.wait_for(timeout=_SLOW)


@contextmanager
def visit(
    browser: Browser,
    address: str,
    view: View,
    *,
    width: int = DESK,
    scheme: Scheme = "light",
    **options: Any,  # noqa: ANN401 - what a context of Playwright takes
) -> Iterator[Page]:
    """Open a page in a context of its own, with what its kind says opened."""
    size = {"width": width, "height": 740 if width < DESK else 900}
    locale = "en-US" if view.lang == "en" else "ko-KR"
    context = browser.new_context(viewport=size, color_scheme=scheme, locale=locale, **options)  # type: ignore[arg-type] # a TypedDict
    context.set_default_timeout(_SLOW)
    page = context.new_page()
    try:
        page.goto(address + view.path, wait_until="networkidle")
        if view.kind.opens == "search":
            _open_search(page, view.lang)
        if view.kind.opens == "card":
            _open_card(page)
        yield page
    finally:
        context.close()
