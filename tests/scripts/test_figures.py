"""The figures: what is committed is what the scripts draw, small, in two languages, legible in both schemes."""

import re
from pathlib import Path

import pytest

from malmoi.concept_page import split_lang
from malmoi.files import read_docs
from malmoi.publish.load import load
from malmoi.publish.scan import scan
from malmoi.publish.spans import Wikilink
from scripts.figures.canvas import Lang, svg
from scripts.figures.collection import all_figures
from scripts.figures.palette import COLOURS

DOCS = Path(__file__).resolve().parents[2] / "docs"
FOLDER = DOCS / "assets" / "figures"
FIGURES = sorted(all_figures())
LANGS: tuple[Lang, Lang] = ("ko", "en")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
# Ids that matplotlib makes of the numbers of a path; they follow the numbers' last digits.
HASHED = re.compile(r"\b[mpCDh][0-9a-f]{8,10}(?:_\d+_[0-9a-f]+)?\b")
HANGUL = re.compile("[가-힣]")
LABEL = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)


def file_of(name: str, lang: Lang) -> Path:
    return FOLDER / f"{name}{'.en' * (lang == 'en')}.svg"


def parts(text: str) -> tuple[list[str], list[float]]:
    """Give what stands between the numbers, ids as they come up, and the numbers."""
    seen: dict[str, str] = {}
    text = HASHED.sub(lambda match: seen.setdefault(match[0], f"id-{'x' * (len(seen) + 1)}"), text)
    return NUMBER.split(text), [float(number) for number in NUMBER.findall(text)]


@pytest.mark.parametrize("name", FIGURES)
def test_what_is_committed_is_what_is_drawn(name: str) -> None:
    for lang in LANGS:
        written, drawn = file_of(name, lang).read_text(encoding="utf-8"), svg(name, lang)
        (words, numbers), (new_words, new_numbers) = parts(written), parts(drawn)
        assert words == new_words, f"{file_of(name, lang).name}: run `make figures`"
        # Another processor may differ in the last digit of what is computed, in hundredths of a point here.
        assert numbers == pytest.approx(new_numbers, abs=0.5, rel=1e-3)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_small_and_of_the_palette(name: str) -> None:
    for lang in LANGS:
        text = file_of(name, lang).read_text(encoding="utf-8")
        assert len(text.encode()) <= 60_000
        style, _, drawing = text.partition("</style>")
        assert all(value in style and dark in style for value, (_, dark) in COLOURS.items())
        assert "prefers-color-scheme:dark" in style
        assert not re.search(r"#[0-9a-f]{6}\b|<image|<script|href=\"(?!#)", drawing)


@pytest.mark.parametrize("name", FIGURES)
def test_labels_are_in_the_language_of_the_page(name: str) -> None:
    english = LABEL.findall(file_of(name, "en").read_text(encoding="utf-8"))
    assert not any(HANGUL.search(label) for label in english)
    korean = LABEL.findall(file_of(name, "ko").read_text(encoding="utf-8"))
    words = [label for label in english if re.search(r"[a-z]{4}", label)]
    assert not words or any(HANGUL.search(label) for label in korean)


def test_each_figure_stands_on_pages_of_both_languages_with_words_for_those_who_do_not_see_it() -> None:
    texts, assets = read_docs(DOCS, lambda _: None)
    glossary = load(texts, frozenset(assets), lambda _: None)
    shown: set[str] = set()
    for page in glossary.pages.values():
        for span in scan(page.body).spans:
            if isinstance(span, Wikilink) and span.embed and span.target.endswith(".svg"):
                name = span.target.rpartition("/")[2]
                assert split_lang(name.replace(".svg", ".md"))[1] == page.lang, page.path
                assert len(span.label or "") >= (40 if page.lang == "ko" else 60), f"{page.path}: {name}"
                shown.add(name)
    assert {file_of(name, lang).name for name in FIGURES for lang in LANGS} == shown
    assert len(FIGURES) >= 30


def test_nothing_else_lies_in_the_folder() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {file_of(name, lang).name for name in FIGURES for lang in LANGS}
