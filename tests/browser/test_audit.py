"""What `make audit` asks of a page and does not take long; axe on a few pages, where npm can install it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from scripts.page_kinds import View, views
from scripts.site_audit.axe import check_axe_on_desk
from scripts.site_audit.keyboard import check_keyboard
from scripts.site_audit.network import check_console, check_requests, check_size, check_storage
from scripts.site_audit.npm import MissingPackageError, package
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.policy import site_policy_faults
from scripts.site_audit.reflow import check_reflow
from tests.browser.conftest import SITE

pytestmark = pytest.mark.browser
FEW = ("home", "concept", "preview card", "search dialog", "search page, hits", "wrong address")
ARRIVED = [view for view in views() if not view.kind.opens and (view.lang == "ko" or view.kind.name in FEW)]
"""The English pages of the same templates are left to `make audit`."""
LONG = ("a-z", "ganada", "booklet", "wanted")
"""Kinds with hundreds of links, which the keyboard walks in `make audit` only."""


def named(view: View) -> str:
    return view.name


def test_every_file_has_a_policy_and_nothing_that_it_forbids() -> None:
    files, faults = site_policy_faults(SITE)
    assert files > 100
    assert faults == []


@pytest.mark.parametrize("view", ARRIVED, ids=named)
def test_a_first_visit_is_light_silent_and_leaves_no_trace(browser: Browser, address: str, view: View) -> None:
    checks: tuple[Callable[[Browser, str, View], Outcome], ...] = (
        check_console,
        check_requests,
        check_storage,
        check_size,
    )
    assert [fault for check in checks for fault in check(browser, address, view).faults] == []


@pytest.mark.parametrize("view", views(), ids=named)
def test_a_page_is_read_without_scrolling_sideways(browser: Browser, address: str, view: View) -> None:
    assert check_reflow(browser, address, view).faults == ()


@pytest.mark.parametrize("view", [view for view in ARRIVED if view.kind.name not in LONG], ids=named)
def test_the_keyboard_sees_where_it_is_and_gets_through(browser: Browser, address: str, view: View) -> None:
    assert check_keyboard(browser, address, view).faults == ()


@pytest.mark.parametrize("view", views(FEW), ids=named)
def test_axe_finds_nothing(browser: Browser, address: str, view: View) -> None:
    try:
        package("axe-core")
    except MissingPackageError as missing:
        pytest.skip(str(missing))
    assert check_axe_on_desk(browser, address, view).faults == ()
