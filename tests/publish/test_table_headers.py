"""A header cell that is one formula says so to those who do not see it."""

import pytest

from malmoi.publish.table_headers import name_headers

FORMULA = '<span class="mm-inline" translate="no"><math alttext="{}"><mi>t</mi></math></span>'


def test_a_lone_formula_names_its_cell() -> None:
    cell = f"<th>{FORMULA.format('t')}</th>"
    assert name_headers(cell) == cell.replace("<th>", '<th aria-label="t">')
    styled = cell.replace("<th>", '<th style="text-align: left;">')
    assert name_headers(styled) == styled.replace(';">', ';" aria-label="t">')


@pytest.mark.parametrize(
    "html",
    [
        f"<th>{FORMULA.format('t')} 단계</th>",
        "<th>단계</th>",
        f"<td>{FORMULA.format('t')}</td>",
        f"<th>{FORMULA.format('a')}{FORMULA.format('b')}</th>",
    ],
)
def test_other_cells_stay(html: str) -> None:
    assert name_headers(html) == html
