"""Make the README's pictures of the site: a concept with a card open, the search on a phone, an index on a phone.

python -m scripts.readme_pictures

The site must have been built (`make site`); MALMOI_BROWSER names the browser. What Hangul looks like is up to the fonts
of the machine.
"""

import argparse
import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from scripts.site_audit.visit import QUIET
from scripts.site_server import served

ROOT = Path(__file__).resolve().parent.parent


def _card(page: Page) -> None:
    page.locator("#definition ~ p a").nth(1).hover()
    page.locator(".mm-card").wait_for()
    page.wait_for_timeout(300)


def _search(page: Page) -> None:
    page.locator(".md-header__button[for=__search]").click()
    page.locator(".md-search__input").press_sequentially("ㅎㅅㅁㄷ")
    page.locator(".md-search__input").press("ArrowRight")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(500)


def _letter(page: Page) -> None:
    page.locator('.mm-letters a[href="#j"]').click()
    page.mouse.move(0, 0)
    page.wait_for_timeout(800)


@dataclass(frozen=True)
class _Shot:
    name: str
    path: str
    size: tuple[int, int]
    scheme: Literal["light", "dark"]
    act: Callable[[Page], None]


SHOTS = (
    _Shot("concept", "concepts/ddpm/", (1280, 860), "light", _card),
    _Shot("search", "concepts/ddpm/", (360, 700), "dark", _search),
    _Shot("index", "ganada/", (360, 700), "light", _letter),
)


def main() -> None:
    """Write the pictures and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / ".github" / "pictures", help="a folder")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("MALMOI_BROWSER"), args=list(QUIET))
        for shot in SHOTS:
            width, height = shot.size
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=shot.scheme, locale="ko-KR",
                device_scale_factor=2 if width < 1000 else 1,  # noqa: PLR2004 - a phone's
            )  # fmt: skip
            page = context.new_page()
            page.goto(address + shot.path, wait_until="networkidle")
            shot.act(page)
            seen = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            file = out / f"{shot.name}.png"
            # The topics' colours are rare, and a palette by frequency would be without them.
            seen.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(file, optimize=True)
            print(
                f"{file.relative_to(ROOT) if file.is_relative_to(ROOT) else file}: {file.stat().st_size / 1000:.0f} kB"
            )
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
