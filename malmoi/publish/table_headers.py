"""Headers of tables that are a formula and nothing else get a name, for those who do not see the formula."""

import re

__all__ = ["name_headers"]

_FORMULA_ALONE = re.compile(
    r"<th((?: [^<>]*)?)>"
    r'(?=<span class="mm-inline"[^<>]*><math alttext="([^"]*)"(?:(?!</math>).)*</math></span></th>)'
)


def name_headers(html: str) -> str:
    """Give the page's HTML; `<th>` with one formula in it has the formula's LaTeX as its label."""
    if "<th" not in html or "mm-inline" not in html:
        return html
    return _FORMULA_ALONE.sub(lambda cell: f'<th{cell[1]} aria-label="{cell[2]}">', html)
