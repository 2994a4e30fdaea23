"""Preview cards in a real browser: when they come and go, for pointer, keyboard and finger, and where they stand."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SITE

pytestmark = pytest.mark.browser

# Times are taken in the page: a machine with other work may be late, but is never early.
WATCH = """
window.times = {};
addEventListener("pointerover", ({target}) => { if (target.closest("a")) times.rests ??= performance.now() }, true);
addEventListener("focusin", () => { times.rests ??= performance.now() }, true);
new MutationObserver(() => {
  const there = document.querySelector(".mm-card");
  if (there) times.shown ??= performance.now();
  else if (times.shown) times.gone ??= performance.now();
}).observe(document, {childList: true, subtree: true});
"""


def opened(browser: Browser, url: str, *, width: int = 1440, height: int = 800, touch: bool = False) -> Page:
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=touch)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(url)
    return page


def times(page: Page) -> dict[str, float]:
    found: dict[str, float] = page.evaluate("times")
    return found


def link(page: Page, name: str) -> str:
    """Give the selector of the first link of the text to a concept."""
    selector = f"article a[href$='/{name}/']"
    page.locator(selector).first.scroll_into_view_if_needed()
    return f"{selector} >> nth=0"


def test_a_card_comes_when_the_pointer_rests_and_says_what_the_concept_is(browser: Browser, address: str) -> None:
    page = opened(browser, address + "concepts/transformer/")
    page.hover(link(page, "attention"))
    card = page.locator(".mm-card")
    expect(card).to_contain_text("Attention Mechanism")
    expect(card.locator("math")).to_have_count(1)
    expect(card.get_by_role("link")).to_have_count(2)
    taken = times(page)
    assert taken["shown"] - taken["rests"] >= 299
    asked = page.evaluate("performance.getEntriesByType('resource').find(({name}) => name.endsWith('attention.json'))")
    assert asked["startTime"] - taken["rests"] >= 149
    assert asked["startTime"] < taken["shown"]
    page.context.close()


def test_a_pointer_that_passes_asks_for_nothing(browser: Browser, address: str) -> None:
    page = opened(browser, address + "concepts/transformer/")
    selector = link(page, "attention")
    page.evaluate("""selector => {
      const over = (node) => node.dispatchEvent(new PointerEvent("pointerover", {bubbles: true, pointerType: "mouse"}));
      over(document.querySelector(selector));
      setTimeout(over, 60, document.body);
    }""", selector.partition(" >>")[0])  # fmt: skip
    page.wait_for_timeout(600)
    expect(page.locator(".mm-card")).to_have_count(0)
    assert page.evaluate("performance.getEntriesByType('resource').some(({name}) => name.includes('/api/'))") is False
    page.context.close()


def test_a_card_can_be_entered_and_goes_a_moment_after_it_is_left(browser: Browser, address: str) -> None:
    page = opened(browser, address + "concepts/transformer/")
    page.hover(link(page, "attention"))
    card = page.locator(".mm-card")
    card.hover()
    page.wait_for_timeout(700)
    expect(card).to_be_visible()
    page.evaluate("""addEventListener("pointerover", ({target}) => {
      if (!target.closest("a, .mm-card")) times.left ??= performance.now();
    }, true)""")
    page.mouse.move(1430, 790)
    expect(card).to_have_count(0)
    taken = times(page)
    assert taken["gone"] - taken["left"] >= 299
    page.context.close()


def test_escape_closes_a_card_and_it_stays_closed(browser: Browser, address: str) -> None:
    page = opened(browser, address + "concepts/transformer/")
    page.hover(link(page, "attention"))
    expect(page.locator(".mm-card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".mm-card")).to_have_count(0)
    page.wait_for_timeout(600)
    expect(page.locator(".mm-card")).to_have_count(0)
    page.context.close()


def test_the_keyboard_opens_a_card_that_waits_for_it(browser: Browser, address: str) -> None:
    page = opened(browser, address + "concepts/transformer/")
    selector = link(page, "attention")
    page.keyboard.press("Tab")  # from here on the browser shows the focus
    page.focus(selector)
    card = page.locator(".mm-card")
    expect(card).to_be_visible()
    described = page.get_attribute(selector, "aria-describedby")
    expect(page.locator(f"#{described}")).to_contain_text("쿼리")
    expect(card).to_have_attribute("role", "group")
    expect(card).to_have_attribute("aria-label", "어텐션 메커니즘")
    page.mouse.move(1400, 700)
    page.mouse.move(1430, 790)
    page.wait_for_timeout(600)
    expect(card).to_be_visible()
    assert page.evaluate("times.shown - times.rests") >= 299
    page.evaluate("document.activeElement.blur()")
    expect(card).to_have_count(0)
    assert page.get_attribute(selector, "aria-describedby") is None
    page.context.close()


def finger(page: Page, selector: str, held: int) -> None:
    box = page.locator(selector).bounding_box()
    assert box
    session = page.context.new_cdp_session(page)
    point = [{"x": box["x"] + 8, "y": box["y"] + box["height"] / 2}]
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": point})
    page.wait_for_timeout(held)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_that_stays_opens_a_card_and_one_that_taps_follows_the_link(browser: Browser, address: str) -> None:
    page = opened(browser, address + "concepts/transformer/", width=360, height=740, touch=True)
    selector = link(page, "attention")
    finger(page, selector, 900)
    card = page.locator(".mm-card")
    expect(card).to_be_visible()
    page.wait_for_timeout(700)
    expect(card).to_be_visible()
    heights = "(nodes) => nodes.map((node) => node.getBoundingClientRect().height)"
    assert min(card.locator("p:last-child > *").evaluate_all(heights)) >= 44
    finger(page, "h2 >> nth=0", 50)
    expect(card).to_have_count(0)
    finger(page, selector, 60)
    page.wait_for_url(address + "concepts/attention/")
    page.context.close()


@pytest.mark.parametrize(("width", "height"), [(1440, 800), (768, 500), (360, 740), (360, 400)])
def test_a_card_stands_inside_the_window(browser: Browser, address: str, width: int, height: int) -> None:
    page = opened(browser, address + "en/concepts/transformer/", width=width, height=height)
    links = page.locator("article a[href*='/concepts/'], article a[href^='../']").all()
    assert len(links) > 8
    for place, one in enumerate(links[:14]):
        one.evaluate("(node, block) => node.scrollIntoView({block})", ("start", "end", "center")[place % 3])
        page.mouse.move(0, 0)
        one.hover(position={"x": 3, "y": 6}, force=True)
        page.wait_for_timeout(380)
        box = page.evaluate("(({x, y, right, bottom} = {}) => [x, y, right, bottom])"
                            "(document.querySelector('.mm-card')?.getBoundingClientRect())")  # fmt: skip
        if box[0] is None:  # the link is beneath the header, or leads to no concept
            continue
        assert min(box[0], box[1]) >= 0
        assert box[2] <= width
        assert box[3] <= height
    page.context.close()


def test_cards_can_be_switched_off_and_on_again(browser: Browser, address: str) -> None:
    page = opened(browser, address + "en/concepts/transformer/")
    stored = "Object.keys(localStorage).filter((key) => key.includes('ards'))"
    page.hover(link(page, "attention"))
    expect(page.locator(".mm-card")).to_be_visible()
    assert page.evaluate(stored) == []
    page.get_by_role("button", name="Turn previews off").first.click()
    expect(page.locator(".mm-card")).to_have_count(0)
    page.reload()
    page.hover(link(page, "attention"))
    page.wait_for_timeout(700)
    expect(page.locator(".mm-card")).to_have_count(0)
    page.get_by_role("button", name="Turn previews on").click()
    page.hover(link(page, "attention"))
    expect(page.locator(".mm-card")).to_be_visible()
    page.context.close()


def test_an_english_page_shows_english_cards_and_no_card_of_itself(browser: Browser, address: str) -> None:
    page = opened(browser, address + "en/topics/representation/")
    page.hover(link(page, "latent-space"))
    card = page.locator(".mm-card")
    expect(card).to_have_attribute("lang", "en")
    picture = card.locator("img")
    assert picture.evaluate("async (image) => (await image.decode(), image.naturalWidth)") > 0
    expect(card.get_by_role("link").last).to_have_attribute("href", f"{address}en/topics/generative-models/")
    card.get_by_role("link").first.hover()
    page.wait_for_timeout(500)
    expect(card).to_have_count(1)
    page.hover("[rel=alternate]")
    expect(card).to_have_count(0)
    page.wait_for_timeout(500)
    expect(card).to_have_count(0)
    page.context.close()


@pytest.mark.parametrize("path", ["", "a-z/", "ganada/", "topics/diffusion-score/", "which/정규화/", "en/", "en/a-z/"])
def test_lists_have_cards_too(browser: Browser, address: str, path: str) -> None:
    page = opened(browser, address + path)
    page.locator("article a[href*='concepts/']").first.hover()
    expect(page.locator(".mm-card")).to_be_visible()
    page.context.close()


@pytest.fixture
def below() -> Iterator[str]:
    """Give the address of the site below a path."""

    class Below(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class' name
            """Say nothing."""

        def translate_path(self, path: str) -> str:
            return super().translate_path(path.removeprefix("/group/site"))

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Below, directory=str(SITE)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/group/site/"
    server.shutdown()
    server.server_close()


def test_cards_work_below_a_path(browser: Browser, below: str) -> None:
    page = opened(browser, below + "concepts/transformer/")
    page.hover(link(page, "attention"))
    topic = page.locator(".mm-card").get_by_role("link").last
    expect(topic).to_have_attribute("href", below + "topics/attention-language/")
    page.context.close()


def test_cards_work_from_a_disk(browser: Browser) -> None:
    page = opened(browser, (SITE / "concepts" / "transformer" / "index.html").as_uri())
    page.hover(link(page, "attention"))
    topic = page.locator(".mm-card").get_by_role("link").last
    expect(topic).to_have_attribute("href", (SITE / "topics" / "attention-language" / "index.html").as_uri())
    page.context.close()


def test_a_card_stands_still_for_those_who_want_no_motion(browser: Browser, address: str) -> None:
    page = browser.new_context(reduced_motion="reduce").new_page()
    page.goto(address + "concepts/transformer/")
    page.hover(link(page, "attention"))
    expect(page.locator(".mm-card")).to_have_css("animation-name", "none")
    page.context.close()
