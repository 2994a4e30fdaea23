"""Tables: headers that are a formula and nothing else get a name, and a wide table gets a box in which it scrolls."""

import re

__all__ = ["box_tables", "name_headers"]

_FORMULA_ALONE = re.compile(
    r'(<th(?: [^<>]*)?><span class="mm-inline"[^<>]*><math alttext="([^"]*)")'
    r"(?=(?:(?!</math>).)*</math></span></th>)"
)
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


def name_headers(html: str) -> str:
    """Give the page's HTML; a formula that is all of a `<th>` has its LaTeX as its label."""
    if "<th" not in html or "mm-inline" not in html:
        return html
    return _FORMULA_ALONE.sub(r'\1 aria-label="\2"', html)


def box_tables(html: str) -> str:
    """Give the page's HTML with a box around each table that an author wrote; so it is there before any script runs."""
    if "<table>" not in html:
        return html
    return _TABLE.sub(r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">\g<0></div></div>', html)
