"""Take a screenshot of each kind of page: light and dark, phone and desk; into shots/, to be looked at.

python -m scripts.shots [PATH …]

The site must have been built (`make shots` does both); MALMOI_BROWSER names the browser.
"""

import argparse
import os
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.page_kinds import Kind, View, views
from scripts.site_audit.visit import DESK, PHONE, QUIET, SCHEMES, visit
from scripts.site_server import served

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Take the pictures and print how many."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="pages below the site's root (default: each kind)")
    parser.add_argument("--out", type=Path, default=ROOT / "shots", help="a folder (default: shots)")
    chosen = parser.parse_args()
    chosen.out.mkdir(exist_ok=True)
    seen = [View(Kind(path.strip("/").replace("/", "-") or "home", path), "ko") for path in chosen.paths] or views()
    count = 0
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("MALMOI_BROWSER"), args=list(QUIET))
        for width in (DESK, PHONE):
            for scheme in SCHEMES:
                for view in seen:
                    name = view.kind.name.replace(",", "").replace(" ", "-")
                    with visit(browser, address, view, width=width, scheme=scheme) as page:
                        # A dialog and a card are laid over the page, so what is seen is what counts.
                        picture = chosen.out / f"{name}-{view.lang}-{width}-{scheme}.png"
                        page.screenshot(path=picture, full_page=not view.kind.opens)
                    count += 1
        browser.close()
    print(f"{count} screenshots in {chosen.out}")


if __name__ == "__main__":
    main()
