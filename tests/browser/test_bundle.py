"""The bundle, unpacked into a folder and opened from there: a reader walks through it without a server."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SITE

pytestmark = pytest.mark.browser
ROOT = SITE.parent
BROKEN_OFF = ("net::ERR_ABORTED",)


def _pack(out: Path) -> str:
    command = [sys.executable, "-m", "scripts.bundle", str(SITE), "--out", str(out)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that a reader has after unpacking; its name needs quoting in an address."""
    folder = tmp_path_factory.mktemp("말모이 bundle")
    said = _pack(folder / "malmoi.zip")
    with ZipFile(folder / "malmoi.zip") as archive:
        archive.extractall(folder)
        count = len(archive.namelist())
    assert said.startswith(f"{count} files, ")
    return folder / "malmoi"


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from _opened(browser, scripts=request.param)


@pytest.fixture
def lively(browser: Browser) -> Iterator[Page]:
    yield from _opened(browser, scripts=True)


def _opened(browser: Browser, *, scripts: bool) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    # Who leaves a page breaks off what it was loading.
    page.on("requestfailed", lambda request: said.append(request.url) if request.failure not in BROKEN_OFF else None)
    yield page
    context.close()
    assert said == []


def test_the_same_site_gives_the_same_bytes(unpacked: Path, tmp_path: Path) -> None:
    _pack(tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (unpacked.parent / "malmoi.zip").read_bytes()


def test_links_lead_from_home_to_a_concept_and_on(page: Page, unpacked: Path) -> None:
    page.goto((unpacked / "index.html").as_uri())
    page.locator("article").get_by_role("link", name="주제", exact=True).first.click()
    page.locator("article a[href*='diffusion-score/']").first.click()
    page.locator("article a[href$='/ddpm/index.html']").first.click()
    expect(page.locator("h1")).to_contain_text("디노이징 확산 확률 모델")
    expect(page.locator("article math").first).to_be_visible()
    page.locator("article a[href*='/forward-process/index.html']").first.click()
    expect(page.locator("h1")).to_contain_text("순방향 확산 과정")
    figure = page.locator("article img").first
    assert figure.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    page.get_by_role("link", name="English", exact=True).first.click()
    expect(page.locator("h1")).to_contain_text("Forward")


def test_a_card_comes_and_its_links_lead_to_pages(lively: Page, unpacked: Path) -> None:
    lively.goto((unpacked / "concepts" / "transformer" / "index.html").as_uri())
    lively.locator("article a[href*='/attention/index.html']").first.hover()
    card = lively.locator(".mm-card")
    expect(card.locator("math")).to_have_count(1)
    card.get_by_role("link").first.click()
    lively.wait_for_url("**/index.html")
    expect(lively.locator("h1")).to_have_count(1)
    assert "/transformer/" not in lively.url


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_the_dialog_finds_and_leads_to_the_page(lively: Page, unpacked: Path, how: str) -> None:
    lively.goto((unpacked / "en" / "index.html").as_uri())
    lively.locator(".md-search__input").click()
    lively.locator(".md-search__input").press_sequentially("bacth normalization")
    hit = lively.locator(".md-search-result__item").first
    expect(hit).to_contain_text("Batch Normalization")
    if how == "pointer":
        hit.locator("a").first.click()
    else:
        lively.keyboard.press("Enter")
    lively.wait_for_url("**/en/concepts/batch-normalization/index.html*")
    expect(lively.locator("h1")).to_contain_text("Batch Normalization")


def test_the_form_of_the_home_page_leads_to_the_search_page(lively: Page, unpacked: Path) -> None:
    lively.goto((unpacked / "index.html").as_uri())
    lively.locator(".mm-find input").fill("잠재공간에서")
    lively.keyboard.press("Enter")
    lively.wait_for_url("**/search/index.html?for=*")
    lively.locator(".mm-search-hits a").first.click()
    lively.wait_for_url("**/concepts/latent-space/index.html")


def test_study_cards_turn(lively: Page, unpacked: Path) -> None:
    lively.goto((unpacked / "study" / "index.html").as_uri())
    front = lively.locator(".mm-front")
    expect(front).not_to_be_empty()
    lively.locator(".mm-flash").focus()
    first = front.inner_text()
    for key in (" ", "3"):
        lively.keyboard.press(key)
    expect(front).not_to_have_text(first)


def test_a_short_address_leads_on(lively: Page, unpacked: Path) -> None:
    short = next((unpacked / "s").iterdir())
    lively.goto((short / "index.html").as_uri())
    lively.wait_for_url("**/concepts/*/index.html")


def test_the_built_folder_itself_can_be_walked(lively: Page) -> None:
    lively.goto((SITE / "index.html").as_uri())
    lively.locator("article a[href*='concepts/']").first.click()
    lively.wait_for_url("**/concepts/*/index.html")
    lively.locator("article a[href*='../']:visible").first.click()
    lively.wait_for_url("**/index.html")
    expect(lively.locator("h1")).to_have_count(1)
