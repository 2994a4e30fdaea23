"""The audit's plan and its table; what it finds in a browser is tests/browser/test_audit.py."""

from scripts.audit import CHECKS, is_due, table
from scripts.page_kinds import KINDS, Kind, View, views
from scripts.site_audit.outcome import Outcome


def test_every_kind_is_looked_at_in_both_languages() -> None:
    assert len(views()) == 2 * len(KINDS)
    assert [view.name for view in views(["home"])] == ["home (ko)", "home (en)"]
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_an_address_is_quoted_and_its_question_is_not() -> None:
    assert View(Kind("x", "which/정규화/"), "en").path == "en/which/%EC%A0%95%EA%B7%9C%ED%99%94/"
    assert View(Kind("x", "search/?for=a"), "ko").path == "search/?for=a"


def test_what_is_measured_on_arrival_is_not_measured_with_a_card_open() -> None:
    card = next(view for view in views() if view.kind.opens == "card")
    assert {check for check in CHECKS if is_due(check, card)} == {"axe", "targets", "reflow"}


def test_lighthouse_takes_all_kinds_in_korean_and_half_in_english() -> None:
    taken = [view for view in views() if is_due("lighthouse", view)]
    arrived = [kind for kind in KINDS if not kind.opens]
    assert [view.kind for view in taken if view.lang == "ko"] == arrived
    assert len(arrived) // 2 - 1 <= sum(view.lang == "en" for view in taken) <= len(arrived) // 2 + 1


def test_a_figure_with_faults_is_marked() -> None:
    rows = {
        "home (ko)": {"axe": Outcome("0"), "size": Outcome("61.2", ("heavy",))},
        "card (ko)": {"axe": Outcome("1", ("x",))},
    }
    assert table(rows, ["axe", "size"]).splitlines() == [
        "page       axe  KB",
        "home (ko)  0    61.2 !",
        "card (ko)  1 !",
    ]
