"""axe-core on a page, in both schemes and at both widths."""

from functools import cache
from typing import Any

from playwright.sync_api import Browser

from scripts.page_kinds import View
from scripts.site_audit.npm import package
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.visit import DESK, PHONE, SCHEMES, visit

__all__ = ["check_axe", "check_axe_on_desk"]

# Left out: AAA, which asks for a contrast of 7 : 1 that nobody promised; and of the experimental rules the one that
# wants a widget's role wherever the focus goes: a long formula takes it to be scrolled, as another rule of axe asks.
_RUN = """async () => (await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"],
    rules: { "focus-order-semantics": { enabled: false } },
    resultTypes: ["violations"],
})).violations.map(({ id, help, nodes }) => ({
    id, help,
    targets: nodes.map(({ target, any, all, none }) =>
        [target.flat().join(" "), ...[...any, ...all, ...none].map(({ message }) => message)].join(" – ")),
}))"""


@cache
def _source() -> str:
    return (package("axe-core") / "axe.min.js").read_text(encoding="utf-8")


def _violations(browser: Browser, address: str, view: View, where: tuple[Any, int]) -> list[str]:
    scheme, width = where
    # The page's own policy would refuse a script from outside, and this one is the examiner's.
    with visit(browser, address, view, width=width, scheme=scheme, bypass_csp=True, reduced_motion="reduce") as page:
        page.evaluate(_source())
        found = page.evaluate(_RUN)
    return [
        f"{view.name} ({scheme}, {width}): {one['id']}: {target}: {one['help']}"
        for one in found
        for target in one["targets"]
    ]


def check_axe(browser: Browser, address: str, view: View) -> Outcome:
    """Give what axe finds in light and dark, on a phone and on a desk."""
    places = [(scheme, width) for scheme in SCHEMES for width in (PHONE, DESK)]
    return Outcome.of([fault for place in places for fault in _violations(browser, address, view, place)])


def check_axe_on_desk(browser: Browser, address: str, view: View) -> Outcome:
    """Give what axe finds in light and dark on a desk."""
    return Outcome.of([fault for scheme in SCHEMES for fault in _violations(browser, address, view, (scheme, DESK))])
