"""What the tables say is sound, and is read as it stands."""

import unicodedata
from collections import Counter, defaultdict

import pytest

from malmoi.concept_page import is_id
from malmoi.ingest.keys import LooseKey, loose_key
from malmoi.ingest.lexicon import Garbled, Lexicon, Term, read_lexicon
from malmoi.ingest.sound import sound
from malmoi.names import has_hangul
from tests.ingest.field import LEXICON, TABLES

COLUMNS = {
    "terms.tsv": ["id", "en", "ko", "forms", "context"],
    "garbled.tsv": ["heard", "meant", "confidence", "near"],
    "asides.tsv": ["word", "reason"],
    "readings.tsv": ["word", "readings"],
}
OPTIONAL = {"forms", "context", "near", "ko"}


def rows(table: str) -> list[list[str]]:
    """Give the cells of a table, its header first."""
    lines = TABLES[table].removesuffix("\n").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("table", sorted(COLUMNS))
def test_every_row_fills_the_columns_of_its_table(table: str) -> None:
    header, *others = rows(table)
    assert header == COLUMNS[table]
    assert [row for row in others if len(row) > len(header)] == []
    needed = [number for number, column in enumerate(header) if column not in OPTIONAL]
    assert [row for row in others if not all(number < len(row) and row[number].strip() for number in needed)] == []


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_is_nfc_text_with_unix_line_ends(table: str) -> None:
    text = TABLES[table]
    assert unicodedata.normalize("NFC", text) == text
    assert text.endswith("\n")
    assert [sign for sign in ("\r", "\ufeff", "\u00a0", "\u200b") if sign in text] == []


def test_every_id_is_an_id_and_stands_once() -> None:
    counted = Counter(term.id for term in LEXICON.terms)
    assert [name for name, times in counted.items() if times > 1] == []
    assert [name for name in counted if not is_id(name)] == []


def test_a_name_that_two_terms_share_has_words_that_decide() -> None:
    owners: dict[LooseKey, set[str]] = defaultdict(set)
    for term in LEXICON.terms:
        for name in term.names:
            owners[loose_key(name)].add(term.id)
    context = {term.id: term.context for term in LEXICON.terms}
    shared = {key: sorted(ids) for key, ids in owners.items() if len(ids) > 1}
    assert {key: ids for key, ids in shared.items() if not all(context[name] for name in ids)} == {}


def test_no_title_is_a_common_misspelling() -> None:
    wrong = ("entrophy", "principle component", "앤트로피", "convolusion", "lerning")
    titles = [title for term in LEXICON.terms for title in (term.en, term.ko)]
    assert [title for title in titles if any(word in title.casefold() for word in wrong)] == []


def test_garbled_speech_means_a_term_and_says_how_surely() -> None:
    ids = {term.id for term in LEXICON.terms}
    assert [row for row in LEXICON.garbled if row.meant not in ids] == []
    assert [row for row in LEXICON.garbled if not 0 < row.confidence <= 1] == []


def test_every_english_word_is_read_in_hangul_once() -> None:
    assert len(LEXICON.readings) == len(rows("readings.tsv")) - 1
    assert [word for word, read in LEXICON.readings.items() if not read or not all(map(has_hangul, read))] == []


def test_asides_have_a_known_reason_and_are_no_terms() -> None:
    assert set(LEXICON.asides.values()) == {"markup", "chrome", "logistics"}
    assert [key for key in LEXICON.asides if LEXICON.is_term(key)] == []


def test_readings_are_hangul_and_each_word_stands_once() -> None:
    words = [row[0] for row in rows("readings.tsv")[1:]]
    assert words == sorted(set(words))
    assert [word for word in words if not (word.isascii() and word.isalnum() and word == word.casefold())] == []
    assert [word for word, read in LEXICON.readings.items() if not all("가" <= c <= "힣" for c in "".join(read))] == []


def test_no_second_reading_sounds_as_the_first() -> None:
    sounds = {word: [sound(one) for one in read] for word, read in LEXICON.readings.items()}
    assert [word for word, heard in sounds.items() if len(heard) > len(set(heard))] == []


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("특징:", "markup"),
        ("요약", "markup"),
        ("장단점", "markup"),
        ("목록 보기", "chrome"),
        ("위젯", None),
        ("정규화", None),
        ("", None),
    ],
)
def test_words_that_head_a_part_are_no_concepts(word: str, reason: str | None) -> None:
    assert LEXICON.aside(word) == reason


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("잠재 공간", True),
        ("잠재공간", True),
        ("latent spaces", True),
        ("shortcut", True),
        ("말모이 위젯", False),
        ("", False),
    ],
)
def test_a_term_is_known_however_it_is_spaced(name: str, *, expected: bool) -> None:
    assert LEXICON.is_term(name) is expected


def test_tables_are_read_cell_by_cell() -> None:
    read = read_lexicon(
        {
            "terms.tsv": "id\ten\tko\tforms\tcontext\n# 부품\n\n"
            "widget\tWidget\t위젯\t위짓 | WDG |\t부품\ngadget\tGadget\t\n",
            "garbled.tsv": "heard\tmeant\tconfidence\tnear\n위젓\twidget\t0.85\t부품 | 도구\n",
            "asides.tsv": "word\treason\n더 보기\tchrome\n",
            "readings.tsv": "word\treadings\n# 부품\nWidget\t위젯 | 위짓\n",
        }
    )
    assert read.terms == (Term("widget", "Widget", "위젯", ("위짓", "WDG"), ("부품",)), Term("gadget", "Gadget", ""))
    assert read.garbled == (Garbled("위젓", "widget", 0.85, ("부품", "도구")),)
    assert read.terms[0].names == ("Widget", "위젯", "위짓", "WDG")
    assert read.terms[1].names == ("Gadget",)
    assert read.aside("더보기") == "chrome"
    assert read.readings == {"widget": ("위젯", "위짓")}


def test_a_table_that_is_missing_is_empty() -> None:
    assert read_lexicon({}) == Lexicon((), (), {})
