"""The table of words: what is read of it, what counts as running text, and that CONTRIBUTING shows it."""

from pathlib import Path

import pytest

from malmoi.files import read_word_choices
from malmoi.lint.words import WordChoice, read_words, unwanted_words
from malmoi.publish.glossary import Page

CONTRIBUTING = Path(__file__).resolve().parents[2] / "CONTRIBUTING.md"
CHOICES = (WordChoice("확산", ("디퓨전",), ("스테이블 디퓨전",)), WordChoice("표본", ("샘플",), ("샘플링",)))


def words(body: str) -> list[str]:
    page = Page("concepts/x.md", "concepts/x", "ko", "제목", "요약이다.", body, 1)
    return [f"{p.line}:{p.column} {p.message}" for p in unwanted_words([page], CHOICES)]


def test_a_form_is_reported_with_its_place() -> None:
    assert words("확산은\n그 디퓨전이다.") == ['2:3 unexpected "디퓨전", expected "확산"']


@pytest.mark.parametrize(
    "body",
    [
        "스테이블 디퓨전",
        "다운샘플링과 샘플링",
        "$\\text{디퓨전}$",
        "[[디퓨전|확산]]",
        "`디퓨전`",
        "“디퓨전”",
        "[x](디퓨전.md)",
    ],
)
def test_what_is_no_running_text_or_a_fixed_phrase_stays(body: str) -> None:
    assert words(body) == []


def test_a_link_that_shows_the_form_is_reported() -> None:
    assert len(words("[[디퓨전]]")) == 1
    assert len(words("[[확산|디퓨전]]")) == 1


def test_without_choices_nothing_is_reported() -> None:
    page = Page("concepts/x.md", "concepts/x", "ko", "제목", "요약이다.", "디퓨전", 1)
    assert list(unwanted_words([page], ())) == []


def test_contributing_shows_the_table(*, update: bool) -> None:
    rows = [f"| {c.write} | {', '.join(c.instead_of)} | {', '.join(c.but)} |" for c in read_words(read_word_choices())]
    table = "\n".join(["| we write | not | but |", "| --- | --- | --- |", *rows])
    text = CONTRIBUTING.read_text(encoding="utf-8")
    before, _, rest = text.partition("<!-- words -->")
    written, _, behind = rest.partition("<!-- /words -->")
    if update and written.strip() != table:
        CONTRIBUTING.write_text(f"{before}<!-- words -->\n\n{table}\n\n<!-- /words -->{behind}", encoding="utf-8")
        written = table
    assert written.strip() == table, "CONTRIBUTING.md: the table of words is not that of words.tsv; pytest --update"
