"""The home page: what stands on it and in which order, and which concept a day has."""

from datetime import date, timedelta

import pytest

from malmoi.publish.glossary import Concept
from malmoi.publish.render.home import concept_of_the_day, render_home
from tests.publish.written import concept, glossary

CONCEPTS = [Concept({"ko": concept(f"c{number}", f"개념 {number}")}) for number in range(7)]


def _home(
    lang: str = "ko", body: str = "\n이것은 사전이다.\n\n## 읽는 길 {#paths}\n\n1. 하나\n", day: str = "2026-01-02"
) -> str:
    name = "index.md" if lang == "ko" else "index.en.md"
    front = "---\ntitle: 말모이\nsummary: 사전이다.\n---\n"
    seminars = {"seminars/one.md": "---\ntitle: 첫 모임\nsummary: 처음 모였다.\ndate: 2025-03-01\n---\n글\n"}
    made = glossary(concept("layer", "계층"), concept("layer", "Layer", "en"), **{name: front + body, **seminars})
    return render_home(made.pages["index", "ko" if lang == "ko" else "en"], body, made, day, lambda tex, _: tex)


def test_a_day_has_one_concept_and_a_round_has_each_once() -> None:
    first = date(2026, 1, 1)
    days = [(first + timedelta(number)).isoformat() for number in range(len(CONCEPTS))]
    chosen = [found.id for day in days if (found := concept_of_the_day(CONCEPTS, day))]
    assert sorted(chosen) == sorted(c.id for c in CONCEPTS)
    again = concept_of_the_day(list(reversed(CONCEPTS)), days[0])
    assert again is not None
    assert again.id == chosen[0]


def test_only_complete_pages_have_a_day() -> None:
    stub = Concept({"ko": concept("stub", "덜 쓴 글", status="stub")})
    assert concept_of_the_day([stub], "2026-01-01") is None
    assert concept_of_the_day([], "2026-01-01") is None
    assert concept_of_the_day(CONCEPTS, "") is None


def test_the_parts_stand_in_this_order() -> None:
    home = _home()
    marks = [
        "이것은 사전이다.",
        'role="search"',
        "#concept-of-the-day",
        "#topics",
        "## 읽는 길",
        "#seminars",
        "첫 모임",
    ]
    places = [home.index(mark) for mark in marks]
    assert places == sorted(places)


def test_the_english_home_speaks_english() -> None:
    home = _home("en")
    assert "Concept of the day" in home
    assert ">Layer</a>" in home
    assert 'lang="ko">계층' in home


@pytest.mark.parametrize("body", ["", "\n글뿐이다.\n"])
def test_a_short_text_is_a_home_page_too(body: str) -> None:
    home = _home(body=body, day="")
    assert "concept-of-the-day" not in home
    assert home.count("##") == 2  # topics, seminars
