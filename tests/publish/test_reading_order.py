"""In which order the concepts of a topic are read."""

from malmoi.publish.graph import Graph
from malmoi.publish.reading_order import reading_order
from tests.publish.written import concept, glossary

MADE = glossary(concept("a", "가"), concept("b", "나"), concept("c", "다"), concept("d", "라"))


def _order(**links: tuple[str, ...]) -> str:
    outgoing = {
        "topics/basics" if page == "topic" else f"concepts/{page}": tuple(f"concepts/{target}" for target in targets)
        for page, targets in links.items()
    }
    return "".join(found.id for found in reading_order("basics", MADE, Graph({}, outgoing, {})))


def test_without_links_it_is_that_of_the_titles() -> None:
    assert _order() == "abcd"


def test_what_others_build_on_comes_first() -> None:
    assert _order(a=("d",), b=("d", "c"), c=("d",)) == "dcab"


def test_a_circle_has_an_end() -> None:
    assert sorted(_order(a=("b",), b=("c",), c=("a",))) == ["a", "b", "c", "d"]


def test_the_introduction_has_the_first_word() -> None:
    assert _order(topic=("c", "elsewhere", "a"), a=("d",), b=("d",), c=("d",)) == "cadb"
