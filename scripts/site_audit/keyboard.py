"""A walk through the page by Tab: the skip link first, the focus always seen, and a way out at the end."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from scripts.page_kinds import View
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.visit import DESK, visit

__all__ = ["check_keyboard"]

_MOST = 900

_LOOK = (Path(__file__).parent / "keyboard.js").read_text(encoding="utf-8")


def _walk(page: Page) -> list[str]:
    faults: list[str] = []
    last = -1
    for step in range(_MOST):
        page.keyboard.press("Tab")
        found = page.evaluate(_LOOK)
        if found is None:
            return faults if step else ["nothing takes the focus"]
        named = f"{found['name']} ({found['words']})"
        if step == 0 and not found["skip"]:
            faults.append(f"first stop is {named}, expected a skip link whose target is there")
        if found["again"]:
            # From the end the browser leads round to the beginning; anywhere else it is a trap.
            return faults if found["place"] == 0 else [*faults, f"focus does not get past {named}, stop {last}"]
        last = found["place"]
        if not found["onScreen"]:
            faults.append(f"focus on something that is not seen: {named}")
        elif not found["seen"]:
            faults.append(f"focus is not shown: {named}")
    return [*faults, f"no end after {_MOST} stops"]


def check_keyboard(browser: Browser, address: str, view: View) -> Outcome:
    """Give what is wrong on the way, each kind of element once."""
    still = "*, *::before, *::after { transition: none !important; animation: none !important }"
    with visit(browser, address, view, width=DESK, bypass_csp=True, reduced_motion="reduce") as page:
        page.add_style_tag(content=still)
        # The walk begins at the top, whatever the page itself has put the focus on.
        page.evaluate("document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute('tabindex')")
        faults = _walk(page)
    kinds = {fault.partition(" (")[0]: fault for fault in reversed(faults)}
    return Outcome(str(len(faults)), tuple(f"{view.name}: keyboard: {fault}" for fault in reversed(kinds.values())))
