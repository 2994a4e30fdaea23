"""Decks are what Anki takes in: known notes, stable ids, the same bytes."""

import json
import sqlite3
from io import BytesIO
from zipfile import ZipFile

from malmoi.publish.emit.anki import apkg
from malmoi.publish.emit.decks import DeckFile, DeckNote
from tests.publish.written import concept, site

BODY = "\n값은 $a<b$이다.\n\n$$\nx < y\n$$\n"
PAGES = (
    concept("layer", "계층", summary="계층은 $n$개 유닛의 묶음이다.", body=BODY),
    concept("layer", "Layer", "en", summary="A layer is a group of units."),
    concept("unit", "유닛"),
)
TIME = 1_760_000_000


def _files(*pages: object) -> dict[str, DeckFile]:
    return {file.path: file for file in site(*(pages or PAGES)).decks}  # type: ignore[arg-type]


def _rows(data: bytes, query: str) -> list[tuple[object, ...]]:
    with ZipFile(BytesIO(data)) as archive:
        collection = sqlite3.connect(":memory:")
        collection.deserialize(archive.read("collection.anki2"))
    rows = collection.execute(query).fetchall()
    collection.close()
    return rows


def _note(file: DeckFile, name: str) -> DeckNote:
    return next(note for deck in file.decks for note in deck.notes if note.concept == name)


def test_there_is_a_file_a_topic_and_one_for_all_in_both_languages() -> None:
    assert sorted(_files()) == [f"anki/{name}.{lang}.apkg" for name in ("basics", "malmoi") for lang in ("en", "ko")]


def test_formulas_are_what_anki_renders_and_names_are_no_help() -> None:
    note = _note(_files()["anki/basics.ko.apkg"], "layer")
    assert note.meaning == r"계층은 \(n\)개 유닛의 묶음이다."
    assert note.cue == r"＿＿＿은 \(n\)개 유닛의 묶음이다."
    assert note.formula == r"\[x &lt; y\]"
    assert note.link == "https://malmoi.example/concepts/layer/"


def test_the_same_deck_has_the_same_bytes() -> None:
    one, two = (apkg(_files()["anki/malmoi.ko.apkg"], TIME) for _ in range(2))
    assert one == two


def test_a_note_is_the_same_one_whatever_changes() -> None:
    changed = concept("layer", "층", summary="층은 다른 말이다.")
    before = _rows(apkg(_files()["anki/malmoi.ko.apkg"], TIME), "SELECT guid, mid, mod FROM notes")
    after = _rows(apkg(_files(changed)["anki/basics.ko.apkg"], TIME + 9), "SELECT guid, mid, mod FROM notes")
    assert after[0][:2] in [row[:2] for row in before]
    assert (before[0][2], after[0][2]) == (TIME, TIME + 9)
    english = _rows(apkg(_files()["anki/malmoi.en.apkg"], TIME), "SELECT guid FROM notes")
    assert not {row[0] for row in before} & {row[0] for row in english}


def test_a_concept_without_a_second_name_has_no_card_for_it() -> None:
    cards = "SELECT count(*) FROM cards JOIN notes ON notes.id = cards.nid GROUP BY guid"
    assert sorted(_rows(apkg(_files()["anki/malmoi.ko.apkg"], TIME), cards)) == [(2,), (3,)]


def test_new_cards_come_in_reading_order_in_a_deck_of_the_topic() -> None:
    data = apkg(_files()["anki/malmoi.ko.apkg"], TIME)
    assert _rows(data, "SELECT due, sfld, tags FROM notes JOIN cards ON notes.id = cards.nid WHERE ord = 0") == [
        (0, "계층", " malmoi::basics "),
        (1, "유닛", " malmoi::basics "),
    ]
    decks = json.loads(str(_rows(data, "SELECT decks FROM col")[0][0]))
    assert "말모이::기초" in {deck["name"] for deck in decks.values()}
