import pytest

from malmoi.ingest.readers.cells import is_divider, split_cells


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ("a", "b")),
        ("a | b", ("a", "b")),
        ("| a | b", ("a", "b")),
        ("a | b |", ("a", "b")),
        ("| a | |", ("a", "")),
        ("|  | b |", ("", "b")),
        (r"| a\|b | c |", ("a|b", "c")),
        ("| `a|b` | c |", ("`a|b`", "c")),
        ("| ``a`|b`` | c |", ("``a`|b``", "c")),
        ("| $P(A|B)$ | c |", ("$P(A|B)$", "c")),
        ("| $$a|b$$ | c |", ("$$a|b$$", "c")),
        ("| [[a|b]] | c |", ("[[a|b]]", "c")),
        (r"| [[a\|b]] | c |", ("[[a|b]]", "c")),
        ("| `a | b |", ("`a", "b")),
        ("| $5 | $10 |", ("$5", "$10")),
        ("| [[a | b |", ("[[a", "b")),
        ("a", ("a",)),
        ("", ("",)),
        ("|", ("",)),
        ("||", ("",)),
    ],
)
def test_cells(line: str, cells: tuple[str, ...]) -> None:
    assert split_cells(line) == cells


@pytest.mark.parametrize(
    ("line", "cells"), [("a | b", ("a", "b")), ("| b", ("", "b")), ("a |", ("a", "")), ("| a |", ("", "a", ""))]
)
def test_without_outer_bars_a_bar_at_the_end_has_an_empty_cell_beside_it(line: str, cells: tuple[str, ...]) -> None:
    assert split_cells(line, outer=False) == cells


@pytest.mark.parametrize("line", ["|---|---|", "---|---", "| :--- | :-: | --: |", "|-|", "  | --- |  "])
def test_a_divider(line: str) -> None:
    assert is_divider(line)


@pytest.mark.parametrize("line", ["---", "", "|", "| a |", "| --- | a |", "|::|", "-" * 2000 + "|"])
def test_no_divider(line: str) -> None:
    assert not is_divider(line)
