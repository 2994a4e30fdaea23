"""An English page records the state of the Korean page it was made from."""

import pytest

from malmoi.concept_page import ConceptPage, read_concept_page
from malmoi.confirm_translation import confirm_translation
from malmoi.diagnostics import Problem

PAGE = "---\ntitle: Layer  # a comment\nsummary: One step.\nstatus: complete\n---\n\nText.\n"


def test_the_digest_is_written_and_read_back_and_nothing_else_changes() -> None:
    found: list[Problem] = []
    text = confirm_translation(PAGE, "1234567890123456")
    page = read_concept_page("concepts/layer.en.md", text, found.append)
    assert found == []
    assert page is not None
    assert page.translated_from == "1234567890123456"
    assert text.replace('translated_from: "1234567890123456"\n', "") == PAGE


def test_a_second_digest_takes_the_place_of_the_first() -> None:
    once = confirm_translation(PAGE, "a" * 16)
    assert confirm_translation(once, "b" * 16) == once.replace("a" * 16, "b" * 16)
    assert confirm_translation(once, "a" * 16) == once


@pytest.mark.parametrize("text", ["", "No front matter.\n", "---\ntitle: x\n"])
def test_a_page_without_front_matter_is_left_alone(text: str) -> None:
    assert confirm_translation(text, "a" * 16) == text


def _page(**values: str) -> ConceptPage:
    return ConceptPage(**{"id": "x", "lang": "ko", "title": "계층", "summary": "한 걸음.", "body": "\n글.\n", **values})  # type: ignore[arg-type]


def test_blanks_and_unicode_forms_do_not_change_the_digest() -> None:
    assert _page().digest == _page(body="글.\n\n").digest == _page(title="계층").digest


@pytest.mark.parametrize("change", [{"title": "층"}, {"summary": "두 걸음."}, {"body": "\n다른 글.\n"}])
def test_words_change_the_digest(change: dict[str, str]) -> None:
    assert _page(**change).digest != _page().digest
