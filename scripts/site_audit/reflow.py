"""WCAG 1.4.10: at 320 px, and at 1280 px with a zoom of 200 %, a page is read without scrolling sideways."""

from playwright.sync_api import Browser

from scripts.page_kinds import View
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.visit import visit

__all__ = ["check_reflow"]

_ZOOMS = ((320, 1), (640, 2))

# A thing may reach beyond the edge if a box of its own scrolls, or if it is put away there (the drawer).
_WIDER = """() => {
    const edge = document.documentElement.clientWidth + 1
    const put = (node) => {
        for (let one = node; one && one !== document.body; one = one.parentElement) {
            const { overflowX, visibility, position, opacity } = getComputedStyle(one)
            if (["auto", "scroll"].includes(overflowX) || visibility === "hidden" || opacity === "0") return true
            if (position === "fixed" && one.getBoundingClientRect().left >= edge - 1) return true
        }
        return false
    }
    const wide = [...document.body.querySelectorAll("*")].filter((node) =>
        !node.closest("svg, math, .md-search") && node.checkVisibility() && node.getBoundingClientRect().width > 1 &&
        node.getBoundingClientRect().right > edge && !put(node.parentElement) && !put(node))
    const outer = wide.filter((node) => !wide.includes(node.parentElement)).slice(0, 5)
    return [
        ...(document.documentElement.scrollWidth > edge ? [`page is ${document.documentElement.scrollWidth} wide`] : []),
        ...outer.map((node) => `<${node.localName} class="${node.className}"> ends at ${
            Math.round(node.getBoundingClientRect().right)}: ${node.textContent.trim().slice(0, 30)}`),
    ]
}"""


def check_reflow(browser: Browser, address: str, view: View) -> Outcome:
    """Give what is wider than the screen."""
    faults: list[str] = []
    for width, zoom in _ZOOMS:
        with visit(browser, address, view, width=width, device_scale_factor=zoom) as page:
            faults += [f"{view.name} ({width}): wider than the screen: {one}" for one in page.evaluate(_WIDER)]
    return Outcome.of(faults)
