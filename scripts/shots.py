"""Take a screenshot of each kind of page: light and dark, phone and desk; into shots/, to be looked at.

python scripts/shots.py [PATH …]

The site must have been built (`make shots` does both); MALMOI_BROWSER names the browser.
"""

import argparse
import os
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PAGES = (
    "", "en/", "concepts/ddpm/", "en/concepts/ddpm/", "concepts/normalization/", "a-z/", "ganada/", "topics/",
    "topics/diffusion-score/", "seminars/seminar-2023-06-23/", "wanted/", "which/정규화/", "study/",
    "booklet/residual-networks/", "nowhere/",
)  # fmt: skip
QUIET = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class' name
        """Say nothing."""


def main() -> None:
    """Take the pictures and print how many."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", default=list(PAGES), help="pages below the site's root")
    parser.add_argument("--out", type=Path, default=ROOT / "shots", help="a folder (default: shots)")
    chosen = parser.parse_args()
    chosen.out.mkdir(exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(ROOT / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("MALMOI_BROWSER"), args=QUIET)
        for width, height in ((1440, 900), (360, 740)):
            for scheme in ("light", "dark"):
                size = {"width": width, "height": height}
                dark = "dark" if scheme == "dark" else "light"
                page = browser.new_context(viewport=size, color_scheme=dark).new_page()  # type: ignore[arg-type] # a TypedDict
                for path in chosen.paths:
                    page.goto(f"http://127.0.0.1:{server.server_port}/{quote(path)}", wait_until="networkidle")
                    name = path.strip("/").replace("/", "-") or "home"
                    page.screenshot(path=chosen.out / f"{name}-{width}-{scheme}.png", full_page=True)
                    count += 1
        browser.close()
    server.shutdown()
    print(f"{count} screenshots in {chosen.out}")


if __name__ == "__main__":
    main()
