"""A header cell that is one formula says so to those who do not see it; a table has a box to scroll in."""

import pytest

from malmoi.publish.table_headers import box_tables, name_headers

FORMULA = '<span class="mm-inline" translate="no"><math alttext="{}"><mi>t</mi></math></span>'


def test_a_lone_formula_names_its_cell() -> None:
    cell = f"<th>{FORMULA.format('t')}</th>"
    named = cell.replace('alttext="t"', 'alttext="t" aria-label="t"')
    assert name_headers(cell) == named
    styled = cell.replace("<th>", '<th style="text-align: left;">')
    assert name_headers(styled) == named.replace("<th>", '<th style="text-align: left;">')


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


def test_an_author_s_table_has_a_box_and_no_other() -> None:
    plain, own = "<table>\n<tr><td>1</td></tr>\n</table>", '<table class="mm-x"><tr></tr></table>'
    assert box_tables(f"<p>a</p>{plain}{own}{plain}") == (
        f'<p>a</p><div class="md-typeset__scrollwrap"><div class="md-typeset__table">{plain}</div></div>{own}'
        f'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">{plain}</div></div>'
    )
