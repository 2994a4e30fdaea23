"""Link decks of 50, 100 and 1,000 slides, and one deck with glossaries of 200 to 5,000 concepts; print CPU seconds.

python scripts/bench_slides.py [--slides N …]

Beside each figure for linking stands what it takes to open the same deck and save it again, with python-pptx or, for
PDF, to read its text with pypdfium2 and save it with pikepdf.
The decks and glossaries are made here, the same each time.
"""

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from pptx import Presentation
from pypdfium2 import PdfDocument

from malmoi.slides import pdf, pptx
from malmoi.slides.linker import Linker, Options
from malmoi.slides.result import Format
from malmoi.slides.terms import Terms, read_terms

CONCEPTS = 1000
SIZES = (200, 1000, 5000)
_SYLLABLES = "가나도라모비소아조차코타피호구누두루무부수우주추쿠투푸후"
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_LINES = (
    "{0}은 입력을 여러 층에 걸쳐 바꾸고, {1}에서 나온 값을 더한다",
    "Compare {2} with the baseline; 데이터가 적으면 {0}이 먼저 무너진다",
    "{1}의 학습은 두 단계로 나뉜다 (see {3})",
    "실험에서는 {4}를 쓰지 않았다",
)


def _korean(number: int) -> str:
    count = len(_SYLLABLES)
    digits = (number % count, number // count % count, (number // count**2 + 5) % count, (number * 7 + 3) % count)
    return "".join(_SYLLABLES[digit] for digit in digits)


def _english(number: int) -> str:
    letters = ""
    for step in range(4):
        place = number // 70**step if step < 2 else number * (step + 3)  # noqa: PLR2004 - two syllables tell them apart
        letters += _CONSONANTS[place % 14] + _VOWELS[place // 14 % 5]
    return f"{letters} model"


def glossary(count: int) -> Terms:
    """Give a glossary of made-up concepts."""
    entries: list[dict[str, Any]] = []
    for number in range(count):
        id_, ko, en = f"concept-{number}", _korean(number), _english(number)
        urls = {"ko": f"concepts/{id_}/", "en": f"en/concepts/{id_}/"}
        surfaces = [{"text": ko, "lang": "ko"}, {"text": en, "lang": "en"}]
        entries.append(
            {"id": id_, "url": urls, "short": f"s/{number:x}/", "title": {"ko": ko, "en": en}, "surfaces": surfaces}
            | {"summary": {"ko": f"{ko}의 뜻이다.", "en": f"What {en} means."}, "predicate": False, "not_in": []}
            | {"replaces": []}
        )
    terms = read_terms({"base": "https://malmoi.example/", "concepts": entries})
    # Made on first use; once for all decks.
    terms.finder.find("")
    return terms


def _texts(number: int) -> tuple[str, list[str], list[str]]:
    """Give what a slide says: title, lines and cells."""
    lines = []
    for line in _LINES:
        names = [_english(number * 5 % 200 + 1) if i in (2, 3) else _korean((number * 5 + i) % 200) for i in range(5)]
        lines.append(line.format(*names))
    return (
        f"{number + 1}. {_korean(number * 3 % 200)}",
        lines,
        [f"{_korean((number + i) % 200)} {i}.5" for i in range(6)],
    )


def pptx_deck(slides: int) -> bytes:
    """Give a deck with a title, four lines and a table of six cells on each slide."""
    deck: Any = Presentation()
    for number in range(slides):
        title, lines, cells = _texts(number)
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        frame = slide.placeholders[1].text_frame
        for at, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            for word in line.partition(",") if at == 0 else (line,):
                paragraph.add_run().text = word
        table = slide.shapes.add_table(2, 3, 500000, 5000000, 8000000, 800000).table
        for cell, text in enumerate(cells):
            table.cell(cell // 3, cell % 3).text = text
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _korean_font() -> Dictionary:
    described = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/HYGoThic-Medium"), Flags=4, Ascent=880, Descent=-120
    )
    collection = Dictionary(Registry=String("Adobe"), Ordering=String("Korea1"), Supplement=1)
    cid = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType0, BaseFont=Name("/HYGoThic-Medium"), CIDSystemInfo=collection,
        FontDescriptor=described, DW=1000, W=Array([1, 95, 600]),
    )  # fmt: skip
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/HYGoThic-Medium"), Encoding=Name("/UniKS-UTF16-H"),
        DescendantFonts=Array([cid]),
    )  # fmt: skip


def pdf_deck(slides: int) -> bytes:
    """Give a deck with the same text."""
    deck = Pdf.new()
    fonts = deck.make_indirect(Dictionary(F=deck.make_indirect(_korean_font())))
    for number in range(slides):
        title, lines, cells = _texts(number)
        placed = [(title, 60, 480, 32)]
        placed += [(line, 60, 400 - 40 * at, 18) for at, line in enumerate(lines)]
        placed += [(cell, 60 + 280 * (at % 3), 120 - 40 * (at // 3), 14) for at, cell in enumerate(cells)]
        drawn = [f"BT /F {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET" for text, x, y, size in placed]
        deck.add_blank_page(page_size=(960, 540))
        deck.pages[-1].obj.Resources = Dictionary(Font=fonts)
        deck.pages[-1].obj.Contents = deck.make_stream("\n".join(drawn).encode())
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _pdf_opened_and_saved(data: bytes) -> None:
    for page in PdfDocument(data):
        page.get_textpage().get_text_range()
    with pikepdf.open(BytesIO(data)) as deck:
        deck.save(BytesIO())


def _pptx_opened_and_saved(data: bytes) -> None:
    deck = Presentation(BytesIO(data))
    # python-pptx reads a slide's part anew only when it is asked for.
    _ = [slide.shapes for slide in deck.slides]
    deck.save(BytesIO())


def _seconds(work: Callable[[], object]) -> float:
    """Give the CPU seconds of the faster of two runs."""
    found = []
    for _ in range(2):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def _row(cells: list[str]) -> str:
    return f"{cells[0]:<24}" + "".join(f"{cell:>14}" for cell in cells[1:])


def _print_kind(
    name: str, kind: Format, plainly: Callable[[bytes], None], decks: dict[int, bytes], terms: dict[int, Terms]
) -> None:
    linker = Linker(terms[CONCEPTS], Options())
    print(_row([f"{CONCEPTS} concepts", "links", "link", "unlink", "open + save", "ratio"]))
    for slides, data in decks.items():
        linked = kind.link(data, linker)
        link = _seconds(partial(kind.link, data, linker))
        unlink = _seconds(partial(kind.unlink, linked.data, linker))
        plain = _seconds(partial(plainly, data))
        times = [f"{seconds:.2f} s" for seconds in (link, unlink, plain)]
        print(_row([f"{name}, {slides} slides", str(linked.links), *times, f"{link / plain:.2f}"]))
    first, data = next(iter(decks.items()))
    print()
    print(_row([f"{name}, {first} slides", "links", "link"]))
    for size, known in terms.items():
        linker = Linker(known, Options())
        seconds = _seconds(partial(kind.link, data, linker))
        print(_row([f"{size} concepts", str(kind.link(data, linker).links), f"{seconds:.2f} s"]))
    print()


def main() -> int:
    """Print the tables; 0 is done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slides", type=int, nargs="+", default=[50, 100, 1000], metavar="N")
    chosen = parser.parse_args()
    terms = {size: glossary(size) for size in SIZES}
    _print_kind("PPTX", pptx, _pptx_opened_and_saved, {count: pptx_deck(count) for count in chosen.slides}, terms)
    _print_kind("PDF", pdf, _pdf_opened_and_saved, {count: pdf_deck(count) for count in chosen.slides}, terms)
    return 0


if __name__ == "__main__":
    sys.exit(main())
