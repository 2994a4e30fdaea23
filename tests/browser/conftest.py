"""The built site on loopback, and a browser that may go nowhere else."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from scripts.site_audit.visit import QUIET
from scripts.site_server import served

SITE = Path(__file__).resolve().parents[2] / "site"


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Give the address of the built site, with `/` at its end."""
    if not (SITE / "index.html").exists():
        pytest.fail("unexpected folder without site/index.html, expected a built site; run `make site`")
    with served(SITE) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser that scripts/setup_browser.py found."""
    # A machine with other work answers late, and that is no fault of the page.
    expect.set_options(timeout=60_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("MALMOI_BROWSER"), args=list(QUIET))
        yield browser
        browser.close()
