"""Audit the built site in a browser: axe, Lighthouse, policy, requests, storage, sizes, keyboard, targets, reflow.

python -m scripts.audit [--only CHECK …] [--kinds KIND …] [--langs ko en] [--json]

The site must have been built (`make audit` does both); MALMOI_BROWSER names the browser. A table first, then each
fault in a line; 1 if there is one.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from scripts.page_kinds import KINDS, View, views
from scripts.site_audit.axe import check_axe
from scripts.site_audit.keyboard import check_keyboard
from scripts.site_audit.lighthouse import check_lighthouse
from scripts.site_audit.network import check_console, check_requests, check_size, check_storage
from scripts.site_audit.npm import MissingPackageError
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.policy import site_policy_faults
from scripts.site_audit.reflow import check_reflow
from scripts.site_audit.targets import check_targets
from scripts.site_audit.visit import QUIET
from scripts.site_server import served

SITE = Path(__file__).resolve().parent.parent / "site"

CHECKS: dict[str, Callable[[Browser, str, View], Outcome]] = {
    "axe": check_axe,
    "lighthouse": lambda _, address, view: check_lighthouse(address, view),
    "csp": check_console,
    "requests": check_requests,
    "storage": check_storage,
    "size": check_size,
    "keyboard": check_keyboard,
    "targets": check_targets,
    "reflow": check_reflow,
}
TITLES = {"lighthouse": "lighthouse P/A/B/S CLS runs", "size": "KB", "csp": "console"}
ON_ARRIVAL = {"lighthouse", "csp", "requests", "storage", "size", "keyboard"}
"""Checks of a page on which nothing has been opened yet."""


def is_due(check: str, view: View) -> bool:
    """Whether the check is made on this page; Lighthouse takes every other kind in English, for it takes long."""
    if check in ON_ARRIVAL and view.kind.opens:
        return False
    return check != "lighthouse" or view.lang == "ko" or KINDS.index(view.kind) % 2 == 1


def table(rows: dict[str, dict[str, Outcome]], checks: list[str]) -> str:
    """Give the figures as a table; a figure with faults behind it is marked."""
    cells = [["page", *(TITLES.get(check, check) for check in checks)]]
    for name, row in rows.items():
        told = [f"{row[check].figure}{' !' if row[check].faults else ''}" if check in row else "" for check in checks]
        cells.append([name, *told])
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in cells)


def _outcome(check: str, browser: Browser, address: str, view: View) -> Outcome:
    try:
        return CHECKS[check](browser, address, view)
    except PlaywrightError as error:
        return Outcome("–", (f"{view.name}: {check} could not be made: {error.message.splitlines()[0]}",))


def audit(site: Path, checks: list[str], seen: list[View]) -> dict[str, dict[str, Outcome]]:
    """Run the checks on the pages, with a line on standard error for each page."""
    rows: dict[str, dict[str, Outcome]] = {}
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("MALMOI_BROWSER"), args=list(QUIET))
        for number, view in enumerate(seen, start=1):
            print(f"{number} of {len(seen)}: {view.name}", file=sys.stderr, flush=True)
            due = [check for check in checks if is_due(check, view)]
            rows[view.name] = {check: _outcome(check, browser, address, view) for check in due}
        browser.close()
    return rows


def main() -> int:
    """Print what was found; 1 if anything is not as it should be, 2 if it could not be looked at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--only", nargs="+", choices=CHECKS, default=list(CHECKS), metavar="CHECK", help=", ".join(CHECKS)
    )
    parser.add_argument("--kinds", nargs="+", choices=[kind.name for kind in KINDS], default=[], metavar="KIND")
    parser.add_argument("--langs", nargs="+", choices=("ko", "en"), default=["ko", "en"])
    parser.add_argument("--site", type=Path, default=SITE, help="the folder of the built site (default: site)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    chosen = parser.parse_args()
    if not (chosen.site / "index.html").exists():
        print("unexpected folder without index.html, expected a built site; run `make site`", file=sys.stderr)
        return 2
    try:
        rows = audit(chosen.site, chosen.only, views(chosen.kinds, chosen.langs))
    except MissingPackageError as error:
        print(error, file=sys.stderr)
        return 2
    files, policy = site_policy_faults(chosen.site) if "csp" in chosen.only else (0, [])
    faults = policy + [fault for row in rows.values() for outcome in row.values() for fault in outcome.faults]
    if chosen.json:
        figures = {name: {check: one.figure for check, one in row.items()} for name, row in rows.items()}
        print(json.dumps({"figures": figures, "files": files, "faults": faults}, ensure_ascii=False, indent=2))
    else:
        print(table(rows, chosen.only), *faults, sep="\n")
        print(f"{len(rows)} pages, {files} files with their policy, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
