"""The head of a concept's page: how it is said, its colour, and what else it is called."""

import re

from tests.publish.written import concept, site


def _head(*aliases: str, readings: tuple[tuple[str, str], ...] = ()) -> str:
    page = site(concept("gradient", "기울기", aliases=aliases, readings=readings)).pages["concepts/gradient.md"]
    return page.partition("# 기울기")[2].partition("\n글.")[0]


def test_how_it_is_said_stands_below_the_headword() -> None:
    head = _head("GRD", readings=(("GRD", "지알디"),))
    assert head.index("mm-readings") < head.index("mm-topics") < head.index("mm-summary") < head.index("mm-aliases")
    assert '<span lang="en">GRD</span>: 지알디' in head


def test_the_summary_has_the_colour_of_the_first_topic() -> None:
    assert '<p class="mm-summary mm-t1">' in _head()


def test_abbreviations_come_first_of_what_else_it_is_called() -> None:
    named = re.findall(r"<p class=\"mm-aliases\">(.*?)</p>", _head("경사", "물매", "GRD"))
    said = [re.sub(r"<[^>]+>|\s", "", text) for text in named]
    assert said == ["다른이름GRD·경사·물매"]


def test_many_names_are_folded_and_one_is_not() -> None:
    six = ("가", "나", "다", "라", "마", "바")
    assert "<details" not in _head(*six)
    folded = _head(*six, "사")
    shown, _, rest = folded.partition("</summary>")
    assert "<b>외 2개</b>" in shown
    assert "마" in shown
    assert re.sub(r"<[^>]+>|\s", "", rest) == "바·사"
