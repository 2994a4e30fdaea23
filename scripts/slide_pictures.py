"""Draw the pictures of the authors' page on slides: the sample deck of each kind, linked, with its links framed.

python scripts/slide_pictures.py     write docs/assets/slides/<kind>.<lang>.png

Needs LibreOffice (soffice), and the browser that MALMOI_BROWSER names.
"""

import argparse
import os
import re
import subprocess
import sys
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pypdfium2
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.link_slides import main as link_slides  # noqa: E402 - the line above makes it importable by path

_OUT = ROOT / "docs" / "assets" / "slides"
_WIDTH = 800
_HEIGHT = 290
"""Below it the slides are empty."""
_SLIDE = 1
"""The second one, counted from 0."""
_FRAME = "#b4531f"
_LINK = re.compile(r"\[[^\]]+\]\([^()]*\)")
_SOURCE = """<meta charset="utf-8">
<style>body {{ margin: 0; background: #fdfcf8 }} pre {{ margin: 0; padding: 20px 24px;
font: 15px/1.6 "D2Coding", "Noto Sans Mono CJK KR", monospace; color: #22261f; white-space: pre-wrap;
word-break: break-all }} mark {{ background: #fbe7b2; color: inherit }}</style><pre>{}</pre>"""


def save(picture: Image.Image, name: str) -> None:
    """Write a picture with 48 colours, which is what a slide needs and keeps it small."""
    picture = picture.crop((0, 0, picture.width, min(picture.height, _HEIGHT)))
    picture.convert("RGB").quantize(48, dither=Image.Dither.NONE).save(_OUT / f"{name}.png", optimize=True)


def framed_page(pdf: Path) -> Image.Image:
    """Give the picture of a page with a frame around each link of ours."""
    page = pypdfium2.PdfDocument(pdf)[_SLIDE]
    scale = _WIDTH / page.get_width()
    picture: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    draw = ImageDraw.Draw(picture)
    with pikepdf.open(pdf) as opened:
        for link in opened.pages[_SLIDE].get("/Annots", []):
            if "/A" in link and "from=slide" in str(link.A.get("/URI", "")):
                left, low, right, high = (float(number) * scale for number in link.Rect)
                box = (left - 2, picture.height - high - 2, right + 2, picture.height - low + 2)
                draw.rounded_rectangle(box, radius=4, outline=_FRAME, width=2)
    return picture


def shot(browser: Browser, source: str, *, hover: bool) -> Image.Image:
    """Give what a browser shows of a page; with the card of a link, where one is to be hovered over."""
    page = browser.new_page(viewport={"width": 1280 if hover else _WIDTH, "height": 720 if hover else 100})
    if hover:
        page.goto(f"{Path(source).as_uri()}#/{_SLIDE}")
        page.add_script_tag(path=ROOT / "docs" / "assets" / "embed" / "v1.js")
        page.locator("section.present a.malmoi").first.hover()
        page.locator("#malmoi-card").wait_for()
        page.add_style_tag(content=f"a.malmoi {{ outline: 3px solid {_FRAME} !important; outline-offset: 3px }}")
    else:
        page.set_content(source)
    data = page.screenshot(full_page=not hover)
    page.close()
    picture = Image.open(BytesIO(data))
    return picture.resize((_WIDTH, picture.height * _WIDTH // picture.width), Image.Resampling.LANCZOS)


def main() -> int:
    """Draw all pictures and say how large they are."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    _OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        decks = Path(folder)
        subprocess.run([sys.executable, str(ROOT / "scripts" / "make_sample_decks.py"), folder], check=True)
        browser = playwright.chromium.launch(executable_path=os.environ.get("MALMOI_BROWSER"), args=["--no-sandbox"])
        for lang in ("ko", "en"):
            names = [str(decks / f"talk.{lang}.{kind}") for kind in ("pptx", "pdf", "md", "html")]
            link_slides(["link", *names, "--lang", lang])
            subprocess.run(
                ["soffice", "--headless", "--convert-to", "pdf:impress_pdf_Export", "--outdir", f"{folder}/office",
                 f"{folder}/talk.{lang}.linked.pptx"],
                check=True, capture_output=True, timeout=300,
            )  # fmt: skip
            save(framed_page(decks / "office" / f"talk.{lang}.linked.pdf"), f"pptx.{lang}")
            save(framed_page(decks / f"talk.{lang}.linked.pdf"), f"pdf.{lang}")
            source = (decks / f"talk.{lang}.linked.md").read_text(encoding="utf-8").split("\n---\n")[2].strip()
            marked = _LINK.sub(lambda found: f"<mark>{found[0]}</mark>", escape(source))
            save(shot(browser, _SOURCE.format(marked), hover=False), f"md.{lang}")
            save(shot(browser, str(decks / f"talk.{lang}.linked.html"), hover=True), f"html.{lang}")
        browser.close()
    for file in sorted(_OUT.glob("*.png")):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
