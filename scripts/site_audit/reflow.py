"""WCAG 1.4.10: at 320 px, and at 1280 px with a zoom of 200 %, a page is read without scrolling sideways."""

from pathlib import Path

from playwright.sync_api import Browser

from scripts.page_kinds import View
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.visit import visit

__all__ = ["check_reflow"]

_ZOOMS = ((320, 1), (640, 2))

_WIDER = (Path(__file__).parent / "reflow.js").read_text(encoding="utf-8")


def check_reflow(browser: Browser, address: str, view: View) -> Outcome:
    """Give what is wider than the screen."""
    faults: list[str] = []
    for width, zoom in _ZOOMS:
        with visit(browser, address, view, width=width, device_scale_factor=zoom) as page:
            faults += [f"{view.name} ({width}): wider than the screen: {one}" for one in page.evaluate(_WIDER)]
    return Outcome.of(faults)
