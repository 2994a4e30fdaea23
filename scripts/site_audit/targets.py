"""WCAG 2.5.5: on a phone, what can be tapped and is no link in running text takes 44 × 44 px."""

from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser

from scripts.page_kinds import View
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.visit import PHONE, visit

__all__ = ["check_targets"]

_SMALL = (Path(__file__).parent / "targets.js").read_text(encoding="utf-8")


def check_targets(browser: Browser, address: str, view: View) -> Outcome:
    """Give the kinds of targets that are too small, each with the size and words of the first one."""
    with visit(browser, address, view, width=PHONE, has_touch=True) as page:
        small: list[tuple[str, str, str]] = page.evaluate(_SMALL)
    counts = Counter(path for path, _, _ in small)
    first = {path: (size, words) for path, size, words in reversed(small)}
    faults = [
        f"{view.name}: target of {first[path][0]} px, expected 44 × 44: {count} × {path} ({first[path][1]})"
        for path, count in counts.items()
    ]
    return Outcome(str(len(small)), tuple(faults))
