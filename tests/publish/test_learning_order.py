"""What one learns first, read off the links of definitions and formulas; and the map that shows it."""

import re

from malmoi.publish.flow import Site
from tests.publish.written import concept, site


def made() -> Site:
    def page(name: str, title: str, definition: str, usage: str = "") -> object:
        body = f"\n## 정의 {{#definition}}\n\n{definition}\n\n## 쓰임 {{#usage}}\n\n{usage}\n"
        return concept(name, title, body=body, autolink=False)

    pages = (
        page("vector", "벡터", "수를 늘어놓은 것.", "[[모델]]에 쓴다."),
        page("model", "모델", "[[벡터]]를 [[손실]]로 배운다."),
        page("loss", "손실", "[[모델]]이 틀린 만큼이며 [[벡터]]로 잰다.", "[[깊은 모델]]"),
        page("deep", "깊은 모델", "여러 층의 [[모델]]이다."),
    )
    return site(*pages)  # type: ignore[arg-type]


def sides(text: str) -> dict[str, list[str]]:
    found = {}
    for side in ("before", "after"):
        part = re.search(rf'mm-map-{side}">.*?</ul>', text)
        found[side] = re.findall(r">([^<>]+)</a>", part[0]) if part else []
    return found


def test_a_definition_needs_what_it_links_to_and_a_usage_does_not() -> None:
    assert sides(made().pages["concepts/deep.md"]) == {"before": ["모델"], "after": []}
    assert sides(made().pages["concepts/vector.md"]) == {"before": [], "after": ["모델", "손실"]}


def test_of_two_that_need_each_other_the_more_linked_one_comes_first() -> None:
    assert sides(made().pages["concepts/loss.md"])["before"] == ["모델", "벡터"]
    assert sides(made().pages["concepts/model.md"]) == {"before": ["벡터"], "after": ["깊은 모델", "손실"]}


def test_a_concept_without_neighbours_has_no_map() -> None:
    assert "mm-map" not in site(concept("x", "홀로")).pages["concepts/x.md"]


def test_the_lines_say_nothing_to_those_who_hear_the_page() -> None:
    page = made().pages["concepts/model.md"]
    assert page.count("<svg ") == page.count('aria-hidden="true" focusable="false"') == 2
    assert 'aria-label="배우는 차례"' in page
