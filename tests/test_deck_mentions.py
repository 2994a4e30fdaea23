"""The file between the linker of slides and the build: what is written is read back, whatever else it may hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from malmoi.deck_mentions import KINDS, DeckMentions, place_in, read_mentions, write_mentions
from malmoi.diagnostics import Problem

SCHEMA = json.loads((Path(__file__).resolve().parents[1] / "docs/api/mentions.schema.json").read_text("utf-8"))

_ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
_numbers = st.sets(st.integers(1, 2000), min_size=1, max_size=9).map(lambda found: tuple(sorted(found)))
_decks = st.builds(
    DeckMentions,
    file=st.from_regex(r"[\w가-힣 ()-]{1,20}\.(pdf|pptx)", fullmatch=True),
    kind=st.sampled_from(KINDS),
    lang=st.sampled_from(["ko", "en"]),
    slides=st.dictionaries(_ids, _numbers, max_size=5),
    places=st.dictionaries(st.integers(1, 2000), st.from_regex(r"(/\d{1,3}){1,2}", fullmatch=True), max_size=3),
)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_keys = st.sampled_from(["file", "kind", "lang", "slides", "places", "x"])


@given(st.lists(_decks, max_size=3))
def test_what_is_written_is_read_back_and_is_valid(decks: list[DeckMentions]) -> None:
    text, found = write_mentions(decks), list[Problem]()
    assert read_mentions("seminars/a.json", text, found.append) == tuple(decks)
    assert found == []
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(json.loads(text))] == []


@given(st.lists(st.dictionaries(_keys, _json, max_size=5) | _json, max_size=3))
def test_whatever_it_holds_there_is_no_traceback(decks: list[Any]) -> None:
    found: list[Problem] = []
    text = json.dumps({"schema": "malmoi.mentions/1", "decks": decks})
    for deck in read_mentions("seminars/a.json", text, found.append):
        assert read_mentions("", write_mentions([deck]), found.append) == (deck,)
    assert {problem.rule for problem in found} <= {"broken-mentions"}


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[" * 100_000, '{"schema": 1}', "9" * 5000, '{"schema": "malmoi.mentions/2", "decks": []}', "\0"],
)
def test_what_is_no_such_file_is_told(text: str) -> None:
    found: list[Problem] = []
    assert read_mentions("seminars/a.json", text, found.append) == ()
    assert [problem.rule for problem in found] == ([] if text == "null" else ["broken-mentions"])


def test_a_place_is_that_of_the_key() -> None:
    assert place_in('{"a": "vae",\n "vae": [1]}', "vae") == (2, 2)
    assert place_in("{}", "vae") == (1, 1)
