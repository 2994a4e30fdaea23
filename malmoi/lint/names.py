"""Names of private people that slipped into a page, found as the importer finds them in notes."""

from collections.abc import Callable, Iterator, Sequence

from malmoi.diagnostics import Problem
from malmoi.ingest.privacy import mask_private_names
from malmoi.publish.glossary import Page

__all__ = ["private_names"]


def private_names(pages: Sequence[Page], is_term: Callable[[str], bool]) -> Iterator[Problem]:
    """Report the lines in which somebody is addressed or named by a title, or can be reached."""
    for page in pages:
        lines = page.body.split("\n")
        for number, (line, masked) in enumerate(zip(lines, mask_private_names(lines, is_term), strict=True)):
            if line != masked:
                message = "unexpected name of a private person, expected the fact without the name"
                column = next(i for i, (a, b) in enumerate(zip(line, masked + " ", strict=False), 1) if a != b)
                yield Problem(page.path, page.body_line + number, column, "private-name", message)
