"""What a first visit asks for, weighs, keeps and complains about."""

from dataclasses import dataclass
from functools import lru_cache

from playwright.sync_api import Browser, Request

from scripts.page_kinds import View
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.visit import PHONE

__all__ = ["MOST_BYTES", "check_console", "check_requests", "check_size", "check_storage"]

MOST_BYTES = 60_000
"""Of HTML, CSS and JavaScript in gzip on a first visit to a concept."""

_COUNTED = ("document", "stylesheet", "script")
_APART = "/assets/search/"
_VIOLATIONS = """
    window.__violations = []
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
        __violations.push(`${violatedDirective} ${blockedURI} ${sample}`.trim()))
"""
_KEPT = """async () => [
    ...Object.keys(localStorage).map((key) => `localStorage.${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage.${key}`),
    ...(document.cookie ? [`cookie ${document.cookie}`] : []),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
]"""


@dataclass(frozen=True, slots=True)
class _Arrival:
    said: list[str]
    urls: list[str]
    sizes: dict[str, int]
    kept: list[str]


@lru_cache(maxsize=1)
def _arrive(browser: Browser, address: str, view: View) -> _Arrival:
    """Visit the page for the first time and do nothing; several checks are about that one visit."""
    said: list[str] = []
    asked: list[Request] = []
    context = browser.new_context(viewport={"width": PHONE, "height": 740})
    page = context.new_page()
    page.add_init_script(_VIOLATIONS)
    page.on("console", lambda told: said.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright marks what it is given
    page.goto(address + view.path, wait_until="networkidle")
    # What a page fetches when it has nothing else to do is part of the visit.
    page.wait_for_timeout(1000)
    sizes = {
        request.url.removeprefix(address) or "page": request.sizes()["responseBodySize"]
        for request in asked
        if request.resource_type in _COUNTED and _APART not in request.url and request.url.startswith(address)
    }
    said += page.evaluate("__violations")
    kept = page.evaluate(_KEPT) + [f"cookie {one.get('name')}" for one in context.cookies()]
    context.close()
    return _Arrival(said, [request.url for request in asked], sizes, kept)


def check_console(browser: Browser, address: str, view: View) -> Outcome:
    """Give what the page's own policy forbade it, and errors in the console."""
    # The browser itself remarks on the status of a page for wrong addresses, which is what is wanted there.
    said = _arrive(browser, address, view).said
    return Outcome.of([f"{view.name}: console: {one}" for one in said if view.kind.found or "status of 404" not in one])


def check_requests(browser: Browser, address: str, view: View) -> Outcome:
    """Give the requests to other hosts; the figure is how many there are to our own."""
    urls = _arrive(browser, address, view).urls
    ours = [url for url in urls if url.startswith(address)]
    others = [url for url in urls if not url.startswith((address, "data:"))]
    return Outcome(str(len(ours)), tuple(f"{view.name}: request to another host: {url}" for url in others))


def check_size(browser: Browser, address: str, view: View) -> Outcome:
    """Give the kilobytes over the wire; a concept has a limit."""
    sizes = _arrive(browser, address, view).sizes
    total = sum(sizes.values())
    parts = ", ".join(f"{url} {size}" for url, size in sizes.items())
    heavy = view.kind.path.startswith("concepts/") and total > MOST_BYTES
    faults = (f"{view.name}: unexpected {total:,} bytes, expected {MOST_BYTES:,} at most: {parts}",) if heavy else ()
    return Outcome(f"{total / 1000:.1f}", faults)


def check_storage(browser: Browser, address: str, view: View) -> Outcome:
    """Give what the page keeps in the browser though nobody has done anything."""
    kept = _arrive(browser, address, view).kept
    return Outcome.of([f"{view.name}: kept before anybody acted: {one}" for one in kept])
