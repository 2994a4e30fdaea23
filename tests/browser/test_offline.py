"""Reading without a network: nothing before someone asks for it, then never two publications in one page."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.published import Published, published

pytestmark = pytest.mark.browser
KEEP, EVERYTHING = "오프라인에서도 보기", "모두 저장"
REGISTRATION = "navigator.serviceWorker.getRegistration()"
STORED = """async () => ({
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  caches: await caches.keys(),
})"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Published]:
    with published(tmp_path) as site:
        yield site


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="ko-KR")
    yield context.new_page()
    context.close()


def keep(page: Page) -> None:
    """Press the button and wait until it is done."""
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator(".mm-offline [role=status]")).to_contain_text("쪽 저장함", timeout=180_000)


def until(page: Page, expression: str) -> None:
    """Wait until it is true in the page; Playwright's own waiting evaluates strings there, which the policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(200)
    pytest.fail(f"unexpected wait without an end, expected {expression}")


# Every publication marks a page, a script and a stylesheet; what a page shows must bear one mark only.
FIRST = {
    "concepts/fid/index.html": ("</h1>", " AAA</h1>"),
    "concepts/vae/index.html": ("</h1>", " AAA</h1>"),
    "assets/javascripts/math.js": ("// Copying", 'document.documentElement.dataset.script = "AAA"\n// Copying'),
    "assets/stylesheets/site.css": ("@font-face", ":root { --mark: AAA }\n@font-face"),
    "api/c/kl-divergence.json": ("쿨백", "AAA 쿨백"),
}
SECOND = dict.fromkeys(FIRST, ("AAA", "BBB"))


def marks(page: Page) -> list[str]:
    """Give the marks of the page that is shown, of its script and of its stylesheet."""
    expect(page.locator("html")).to_have_attribute("data-script", re.compile("."))
    script, style = page.locator("html").evaluate(
        "html => [html.dataset.script, getComputedStyle(html).getPropertyValue('--mark')]"
    )
    title = page.locator("h1").inner_text()
    return [mark for mark in ("AAA", "BBB") if mark in title] + [script, style.strip()]


def keep_the_first(page: Page, site: Published) -> None:
    site.publish(FIRST)
    page.goto(site.address + "concepts/fid/")
    keep(page)
    page.goto(site.address + "concepts/vae/")
    assert marks(page) == ["AAA"] * 3


def test_nothing_is_stored_before_the_button_is_pressed_and_nothing_after_it_is_turned_off(
    page: Page, site: Published
) -> None:
    page.goto(site.address + "concepts/fid/", wait_until="networkidle")
    assert page.evaluate(STORED) == {"workers": 0, "caches": []}
    assert [path for path in site.asked if "offline-panel" in path or "sw.js" in path] == []
    keep(page)
    stored = page.evaluate(STORED)
    assert stored["workers"] == len(stored["caches"]) == 1
    page.get_by_role("button", name="저장 지우기").click()
    expect(page.get_by_role("button", name=KEEP)).to_be_focused()
    page.reload(wait_until="networkidle")
    assert page.evaluate(STORED) == {"workers": 0, "caches": []}


def test_what_was_read_and_the_search_are_there_without_a_network(page: Page, site: Published) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(site.address + "concepts/fid/")
    keep(page)
    page.goto(site.address + "concepts/attention/")
    expect(page.locator(".mm-offline [role=status]")).to_contain_text("쪽 저장함")
    site.gone = True
    page.goto(site.address + "concepts/fid/")
    expect(page.locator("h1")).to_contain_text("프레셰 인셉션 거리")
    page.goto(site.address + "concepts/attention/?h=x#formula")
    assert page.locator("article img").first.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    page.goto(site.address)
    page.locator(".mm-find input").fill("잠재공간에서")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?for=*")
    expect(page.locator(".mm-search-hits > li").first).to_contain_text("잠재 공간")
    page.goto(site.address + "en/")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("bacth normalization")
    expect(page.locator(".md-search-result__item h1").first).to_contain_text("Batch Normalization")
    assert said == []


def test_a_page_that_was_not_kept_says_so_and_lists_those_that_were(page: Page, site: Published) -> None:
    page.goto(site.address + "concepts/fid/")
    keep(page)
    site.gone = True
    page.goto(site.address + "concepts/transformer/")
    expect(page.locator("h1")).to_contain_text("저장하지 않은 글")
    expect(page.locator(".mm-lost")).to_contain_text("concepts/transformer/")
    expect(page.locator(".mm-kept li")).to_have_count(1)
    page.goto(site.address + "en/concepts/transformer/")
    expect(page.locator("h1")).to_contain_text("Not kept")
    site.gone = False
    page.get_by_role("link", name="Try again").click()
    page.wait_for_url("**/en/concepts/transformer/")
    expect(page.locator("h1")).to_contain_text("Transformer")


def test_a_slow_network_is_not_waited_for(page: Page, site: Published) -> None:
    page.goto(site.address + "concepts/fid/")
    keep(page)
    site.slow = 30
    page.goto(site.address + "concepts/fid/", timeout=20_000)
    expect(page.locator("h1")).to_contain_text("프레셰 인셉션 거리")


def test_online_a_new_publication_is_read_at_once_and_whole(page: Page, site: Published) -> None:
    keep_the_first(page, site)
    site.publish(SECOND)
    for path in ("concepts/fid/", "concepts/vae/"):
        page.goto(site.address + path)
        assert marks(page) == ["BBB"] * 3
    page.hover("article a[href$='/kl-divergence/'] >> nth=0")
    expect(page.locator(".mm-card")).to_contain_text("BBB")


def test_without_a_network_one_publication_is_read_whole(page: Page, site: Published) -> None:
    keep_the_first(page, site)
    site.publish(SECOND)
    page.goto(site.address + "concepts/vae/")
    assert marks(page) == ["BBB"] * 3
    site.gone = True
    for path in ("concepts/fid/", "concepts/vae/"):
        page.goto(site.address + path)
        # Which one depends on whether the second has been fetched whole by now.
        assert marks(page) in (["AAA"] * 3, ["BBB"] * 3)


def test_a_page_gets_no_card_of_another_publication(page: Page, site: Published) -> None:
    site.publish(FIRST)
    page.goto(site.address + "concepts/vae/")
    keep(page)
    page.goto(site.address + "concepts/vae/")
    site.publish(SECOND)
    page.hover("article a[href$='/kl-divergence/'] >> nth=0")
    page.wait_for_timeout(1500)
    expect(page.locator(".mm-card")).to_have_count(0)


def test_a_reader_is_told_of_a_new_version_and_takes_it_over_with_what_was_read(page: Page, site: Published) -> None:
    site.publish(FIRST)
    page.goto(site.address + "concepts/fid/")
    keep(page)
    page.goto(site.address + "concepts/vae/")
    other = page.context.new_page()
    other.goto(site.address + "concepts/fid/")
    [before] = page.evaluate("caches.keys()")
    site.publish(SECOND)
    page.goto(site.address + "concepts/vae/")
    expect(page.locator(".mm-news")).to_contain_text("새 판이 나왔다")
    assert marks(other) == ["AAA"] * 3
    with other.expect_navigation():
        page.get_by_role("button", name="새로고침").click()
    expect(page.locator(".mm-news")).to_have_count(0)
    assert marks(other) == ["BBB"] * 3
    until(page, f"caches.has({json.dumps(before)}).then(there => !there)")
    assert len(page.evaluate("caches.keys()")) == 1
    site.gone = True
    for path in ("concepts/fid/", "concepts/vae/"):
        page.goto(site.address + path)
        assert marks(page) == ["BBB"] * 3


def test_a_half_published_site_is_not_installed(page: Page, site: Published) -> None:
    site.publish(FIRST)
    page.goto(site.address + "concepts/fid/")
    keep(page)
    site.publish(SECOND)
    script = site.folder / "assets" / "javascripts" / "math.js"
    script.write_text(script.read_text(encoding="utf-8").replace("BBB", "CCC"), encoding="utf-8")
    site.asked.clear()
    page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update()).catch(() => {})")
    until(page, f"{REGISTRATION}.then(found => !found.installing && !found.waiting)")
    # What the browser remembers is of the version before, and what the network has is of none.
    assert site.asked.count("assets/javascripts/math.js") == 1
    site.gone = True
    page.goto(site.address + "concepts/fid/")
    assert marks(page) == ["AAA"] * 3


def test_everything_can_be_kept(page: Page, site: Published) -> None:
    page.goto(site.address + "en/")
    page.get_by_role("button", name="Keep for offline").click()
    everything = page.get_by_role("button", name="Keep everything")
    expect(everything).to_contain_text("MB")
    everything.click()
    expect(page.locator(".mm-offline [role=status]")).to_have_text("Offline: everything kept", timeout=180_000)
    page.context.set_offline(True)
    site.gone = True
    page.goto(site.address + "booklet/residual-networks/")
    expect(page.locator("h1").first).to_be_visible()
    page.goto(site.address + "concepts/transformer/")
    page.hover("article a[href$='/attention/'] >> nth=0")
    expect(page.locator(".mm-card math")).to_have_count(1)


def test_the_site_can_be_installed(page: Page, site: Published) -> None:
    for path, lang, start in (("", "ko", ""), ("en/concepts/fid/", "en", "en/")):
        page.goto(site.address + path)
        session = page.context.new_cdp_session(page)
        found = session.send("Page.getAppManifest")
        assert found["errors"] == []
        address = page.locator("link[rel=manifest]").evaluate("link => link.href")
        manifest = page.request.get(address).json()
        assert manifest["lang"] == lang
        assert page.evaluate("([one, base]) => new URL(one, base).href", [manifest["start_url"], address]) == (
            site.address + start
        )
        for icon in manifest["icons"]:
            assert page.request.get(
                page.evaluate("([one, base]) => new URL(one, base).href", [icon["src"], address])
            ).ok
        wrong = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
        # Every context of a test is private, which a browser without a window does not mind.
        assert [one["errorId"] for one in wrong] in (["in-incognito"], [])


def test_from_a_disk_nothing_is_offered(page: Page, site: Published) -> None:
    page.goto((site.folder / "index.html").as_uri())
    expect(page.locator(".mm-cards-switch")).to_have_count(1)
    expect(page.locator(".mm-offline")).to_have_count(0)
