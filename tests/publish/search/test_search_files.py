"""The index of the search: what is in it, what is not, and when its files change."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from malmoi.publish.search import korean
from malmoi.publish.search.flow import worker_path
from tests.publish.search.small import PAGES, files_of
from tests.publish.written import concept

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests/javascripts/search/small-index.json"
KEPT: dict[str, list[str]] = {}
FILES = files_of(*PAGES, cache=KEPT)
CALL = re.compile(r'__malmoi\("([^"]+)",(.*)\)\n', re.DOTALL)


def contents(files: Mapping[str, str]) -> dict[str, Any]:
    """Give what the files hold by their names."""
    calls = [CALL.fullmatch(text) for text in files.values()]
    return {call[1]: json.loads(call[2]) for call in calls if call}


def words_of(files: Mapping[str, str]) -> dict[str, Any]:
    """Give all words of the index."""
    return {
        word: entry
        for name, held in contents(files).items()
        if name.startswith("words-")
        for word, entry in held.items()
    }


def cards_of(files: Mapping[str, str]) -> list[list[Any]]:
    """Give all cards in their order."""
    found = sorted((int(n.split("-")[1]), held) for n, held in contents(files).items() if n.startswith("cards-"))
    return [card for _, held in found for card in held]


def postings(word: str) -> list[str]:
    """Give the stems of the documents that have a word."""
    stems = [card[0] for card in cards_of(FILES)]
    entry, number, found = words_of(FILES)[word], 0, []
    for step in entry[1::2]:
        number += step
        found.append(stems[number])
    return found


def test_a_file_is_named_after_what_it_holds_and_is_one_call() -> None:
    for path, text in FILES.items():
        match = re.fullmatch(r"assets/search/([a-z-]+\d*)\.([0-9a-f]{8})\.js", path)
        assert match, path
        assert hashlib.sha256(text.encode()).hexdigest()[:8] == match[2]
        if match[1] not in ("worker", "modules"):
            call = CALL.fullmatch(text)
            assert call
            assert call[1] == match[1]
            assert text.count("\n") == 1


def test_every_file_is_found_from_the_worker_through_the_manifest() -> None:
    named = {Path(path).name.rsplit(".", 2)[0]: path.rsplit(".", 2)[1] for path in FILES}
    worker = FILES[worker_path(FILES)]
    assert f'const MANIFEST = "{named["manifest"]}"' in worker
    assert f'const MODULES = "{named["modules"]}"' in worker
    held = contents(FILES)
    manifest = held["manifest"]
    rows = {name: table["hashes"] for name, table in manifest["tables"].items()}
    rows |= {"cards": manifest["cards"]["hashes"]}
    rows |= {f"text-{lang}": hashes for lang, hashes in held["texts"].items()}
    found = {"manifest", "modules", "worker", "texts"}
    for name, hashes in rows.items():
        for number in range(len(hashes) // 8):
            assert named[f"{name}-{number}"] == hashes[8 * number : 8 * number + 8]
            found.add(f"{name}-{number}")
    assert manifest["texts"]["hash"] == named["texts"]
    assert found == named.keys()


def test_the_same_pages_in_another_order_give_the_same_files() -> None:
    assert files_of(*reversed(PAGES), cache=dict(KEPT)) == FILES


def test_latex_is_not_indexed_and_is_not_shown() -> None:
    text = json.dumps(contents(FILES), ensure_ascii=False)
    assert not re.search(r"frac|alpha|\\\\|\$\$", text)
    assert "여기서 …는 비율이다." in text


def test_both_languages_are_one_document() -> None:
    cards = {card[0]: card for card in cards_of(FILES)}
    assert len(cards) == len(cards_of(FILES))
    stem, kind, shown_id, ko, en, *_, topics, langs = cards["concepts/latent-space"]
    assert (stem, kind, shown_id) == ("concepts/latent-space", "concept", "")
    assert (ko, en, topics, langs) == ("잠재 공간", "Latent Space", ["basics"], "ke")
    assert "concepts/latent-space" in postings("벡터")
    assert "concepts/latent-space" in postings("vector")


def test_all_kinds_of_pages_are_documents() -> None:
    kinds = {card[0]: card[1] for card in cards_of(FILES)}
    assert kinds["seminars/first"] == "seminar"
    assert kinds["topics/basics"] == "topic"
    assert kinds["which/정규화"] == "which"
    assert {stem for stem, kind in kinds.items() if kind == "index"} >= {
        "a-z",
        "ganada",
        "topics/index",
        "seminars/index",
    }


def test_a_verb_is_found_by_its_lemma_and_its_irregular_forms() -> None:
    words = words_of(FILES)
    assert postings("흩어지다") == ["concepts/vanishing-gradient"]
    assert words["흩어진"] == words["흩어졌"] == "=흩어지다"


def test_a_name_of_two_words_is_found_in_texts_by_its_spelling_without_a_blank() -> None:
    said = {"concepts/vae", "concepts/normalization", "concepts/regularization"}
    assert set(postings("잠재공간")) == {"concepts/latent-space"} | said
    assert postings("확산모델") == ["concepts/diffusion-model", "seminars/first"]


def test_names_that_differ_in_a_blank_or_a_plural_are_one_row() -> None:
    rows = [
        line.split("\t")
        for name, held in contents(FILES).items()
        if name.startswith("heads-")
        for line in held.split("\n")
    ]
    keys = [row[0] for row in rows]
    assert keys.count("잠재공간") == 1
    assert "transformers" not in keys
    assert [row for row in rows if row[0] == "fréchetinceptiondistance"] == []
    assert [row[1] for row in rows if row[0] == "frechetinceptiondistance"] == ["Fréchet Inception Distance"]


def test_what_is_kept_spares_kiwi(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **_options: object) -> None:
        pytest.fail("Kiwi was loaded")

    monkeypatch.setattr(korean, "Kiwi", refuse)
    cache = {**KEPT, "old": ["낱말 1"]}
    assert files_of(*PAGES, cache=cache) == FILES
    assert cache == KEPT


def test_a_new_page_changes_the_worker_and_leaves_what_is_kept_of_the_others() -> None:
    cache = dict(KEPT)
    changed = files_of(*PAGES, concept("relu", "정류 선형 함수", summary="음수를 버리는 함수이다."), cache=cache)
    assert worker_path(changed) != worker_path(FILES)
    assert KEPT.keys() < cache.keys()


def test_the_index_of_the_javascript_tests_is_this_one(*, update: bool) -> None:
    text = "\n".join(f"{json.dumps(n)}: {json.dumps(held, ensure_ascii=False)}," for n, held in contents(FILES).items())
    text = "{\n" + text.removesuffix(",") + "\n}\n"
    if update:
        SMALL.write_text(text, encoding="utf-8")
    assert json.loads(SMALL.read_text(encoding="utf-8")) == json.loads(text), "pytest --update writes it anew"
