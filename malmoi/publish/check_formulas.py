"""Check every formula of every page, with its line and column, before anything is rendered."""

from collections.abc import Iterator

from malmoi.diagnostics import Report
from malmoi.publish.glossary import Glossary
from malmoi.publish.math.check import PlacedFormula, check, lone_delimiter
from malmoi.publish.math.formula import Renderer
from malmoi.publish.spans import Formula, StrayDollar
from malmoi.publish.targets import Finder

__all__ = ["check_formulas"]


def _formulas(glossary: Glossary, finder: Finder) -> Iterator[PlacedFormula]:
    for page in glossary.pages.values():
        scan = finder.read(page)[0]
        for span in scan.spans:
            if isinstance(span, Formula):
                inner = max(span.start, page.body.find(span.tex, span.start, span.end))
                yield PlacedFormula(span.tex, span.display, page.path, *scan.place(inner))


def check_formulas(glossary: Glossary, finder: Finder, renderer: Renderer, report: Report) -> None:
    """Report what cannot be rendered, and what was probably meant otherwise."""
    for problem in check(_formulas(glossary, finder), renderer):
        report(problem)
    for page in glossary.pages.values():
        scan = finder.read(page)[0]
        for span in scan.spans:
            marks = page.body[span.start : span.end]
            # A single dollar before a digit is money; it needs no backslash.
            is_money = marks == "$" and page.body[span.end : span.end + 1].isdigit()
            if isinstance(span, StrayDollar) and marks.startswith("$") and not is_money:
                report(lone_delimiter(page.path, *scan.place(span.start), marks))
