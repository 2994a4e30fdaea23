"""Write the same short talk as a deck of each kind, in Korean and English: what the tests and the authors' page link.

python scripts/make_sample_decks.py FOLDER     write talk.ko.pptx, .pdf, .md, .html and talk.en.… into FOLDER

The PDF is printed by the browser that MALMOI_BROWSER names; without one it is left out, and said so.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import yaml
from playwright.sync_api import Error, sync_playwright
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.util import Inches, Pt


@dataclass(frozen=True)
class Slide:
    """One slide of the talk."""

    title: str
    lines: Sequence[str] = ()
    code: str = ""
    table: Sequence[Sequence[str]] = ()
    notes: str = ""


def talks() -> dict[str, list[Slide]]:
    """Give the slides by language."""
    read = yaml.safe_load(Path(__file__).with_name("sample_talk.yml").read_text(encoding="utf-8"))
    return {lang: [Slide(**slide) for slide in slides] for lang, slides in read.items()}


_STYLE = """
@page { size: 1280px 720px; margin: 0 }
body { margin: 0; font: 34px/1.5 "Noto Sans KR", "Noto Sans CJK KR", sans-serif }
section { position: relative; box-sizing: border-box; width: 1280px; height: 720px; padding: 70px 90px;
  background: #fdfcf8; color: #22261f; break-after: page } aside { display: none }
h2 { margin: 0 0 40px; color: #1d4f4a; font-size: 52px } td { padding: 10px 30px 10px 0 } pre { font-size: 28px }
@media screen { section { display: none } section.present { display: block } }
"""
# As reveal.js has it: a slide is a section, the address says which one is open, arrows turn the page.
_SCRIPT = """
const slides = [...document.querySelectorAll(".slides > section")]
const open = (n) => slides.forEach((one, number) => one.classList.toggle("present", number === n))
const here = () => Math.min(slides.length - 1, Number(/^#\\/(\\d+)/.exec(location.hash)?.[1] ?? 0))
addEventListener("hashchange", () => open(here()))
addEventListener("keydown", ({ key }) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0
  if (step) location.hash = "#/" + Math.max(0, Math.min(slides.length - 1, here() + step))
})
open(here())
"""


def html_deck(slides: Sequence[Slide], lang: str) -> str:
    """Give the talk as a page built like those of reveal.js."""
    sections = []
    for slide in slides:
        parts = [f"<h2>{escape(slide.title)}</h2>"]
        parts += [f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in slide.lines)}</ul>"] * bool(slide.lines)
        rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in slide.table)
        parts += [f"<table>{rows}</table>"] * bool(rows)
        parts += [f"<pre><code>{escape(slide.code)}</code></pre>"] * bool(slide.code)
        parts += [f'<aside class="notes">{escape(slide.notes)}</aside>'] * bool(slide.notes)
        sections.append(f"<section>{''.join(parts)}</section>\n")
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{escape(slides[0].title)}</title>\n'
        f"<style>{_STYLE}</style></head>\n"
        f'<body><div class="reveal"><div class="slides">\n{"".join(sections)}</div></div>\n'
        f"<script>{_SCRIPT}</script>\n</body></html>\n"
    )


def markdown_deck(slides: Sequence[Slide]) -> str:
    """Give the talk as Marp reads it."""
    parts = []
    for slide in slides:
        lines = [f"## {slide.title}", "", *(f"- {line}" for line in slide.lines)]
        if slide.table:
            head, *rows = slide.table
            lines += [f"| {' | '.join(head)} |", "| --- | --- |", *(f"| {' | '.join(row)} |" for row in rows)]
        lines += ["", "```python", slide.code, "```"] * bool(slide.code) + ["", f"<!-- {slide.notes} -->"] * bool(
            slide.notes
        )
        parts.append("\n".join(lines).rstrip() + "\n")
    return "---\nmarp: true\n---\n\n" + "\n---\n\n".join(parts)


def powerpoint_deck(slides: Sequence[Slide]) -> Deck:
    """Give the talk as PowerPoint has it: placeholders, tables, text boxes, notes."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    deck.core_properties.created = deck.core_properties.modified = datetime(2024, 1, 1, tzinfo=UTC)
    for slide in slides:
        page = deck.slides.add_slide(deck.slide_layouts[1 if slide.lines else 5])
        title = page.shapes.title
        title.text = slide.title
        title.left, title.top, title.width, title.height = Inches(0.9), Inches(0.5), Inches(11.5), Inches(1.2)
        if slide.lines:
            body = page.placeholders[1]
            body.left, body.top, body.width, body.height = Inches(0.9), Inches(1.9), Inches(11.5), Inches(3.2)
            body.text_frame.text = "\n".join(slide.lines)
        if slide.table:
            place = Inches(0.9), Inches(2), Inches(11.5), Inches(2.5)
            table = page.shapes.add_table(len(slide.table), 2, *place).table
            for row, cells in enumerate(slide.table):
                for column, cell in enumerate(cells):
                    table.cell(row, column).text = cell
        if slide.code:
            box = page.shapes.add_textbox(Inches(0.9), Inches(5.2), Inches(11.5), Inches(0.8)).text_frame
            box.text = slide.code
            box.paragraphs[0].runs[0].font.name, box.paragraphs[0].runs[0].font.size = "Courier New", Pt(20)
        if slide.notes:
            page.notes_slide.notes_text_frame.text = slide.notes
    return deck


def print_pdf(pages: dict[Path, str]) -> bool:
    """Print pages of HTML as PDF files; whether there is a browser for that."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("MALMOI_BROWSER"), args=["--no-sandbox"]
            )
            for path, source in pages.items():
                page = browser.new_page()
                page.set_content(source, wait_until="load")
                page.pdf(path=path, prefer_css_page_size=True, print_background=True)
            browser.close()
    except Error:
        return False
    return True


def make_decks(folder: Path) -> bool:
    """Write all decks into a folder; whether the PDF files are among them."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {}
    for lang, slides in talks().items():
        (folder / f"talk.{lang}.html").write_text(html_deck(slides, lang), encoding="utf-8", newline="\n")
        (folder / f"talk.{lang}.md").write_text(markdown_deck(slides), encoding="utf-8", newline="\n")
        powerpoint_deck(slides).save(str(folder / f"talk.{lang}.pptx"))
        pages[folder / f"talk.{lang}.pdf"] = html_deck(slides, lang)
    return print_pdf(pages)


def main() -> int:
    """Write the decks; 1 if there was no browser to print the PDF files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write; made if it is not there")
    folder = parser.parse_args().folder
    if make_decks(folder):
        return 0
    print("unexpected machine without a browser: no PDF; set MALMOI_BROWSER", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
