"""What a site knows already: its concept pages, its list of notes, the ids that were ever given."""

from collections.abc import Mapping
from dataclasses import dataclass

from malmoi.concept_page import ConceptPage, read_concept_page
from malmoi.diagnostics import Report
from malmoi.ingest.note_list import ListedNote, read_note_list
from malmoi.names import NameKey, name_key

__all__ = ["Known", "read_known"]

NOTES_PATH = "notes.yml"
CODES_PATH = "registry/short-codes.tsv"


@dataclass(frozen=True)
class Known:
    """A docs folder as the importer sees it; all empty for an empty site."""

    texts: Mapping[str, str]
    """Its files, by path."""
    pages: tuple[ConceptPage, ...] = ()
    """Of both languages, drafts included."""
    notes: tuple[ListedNote, ...] = ()
    taken: frozenset[str] = frozenset()
    """Ids that may not be given again."""

    def claims(self) -> dict[NameKey, str]:
        """Give the concept that has each name."""
        return {name_key(name): page.id for page in self.pages for name in (page.title, *page.aliases)}


def read_known(texts: Mapping[str, str], report: Report) -> Known:
    """Give what the files of a docs folder say; what is wrong in them is reported."""
    read = [
        read_concept_page(path, text, report)
        for path, text in sorted(texts.items())
        if path.startswith("concepts/") and path.endswith(".md")
    ]
    pages = tuple(page for page in read if page)
    replaced = {old for page in pages for old in page.replaces}
    coded = {cell for line in texts.get(CODES_PATH, "").split("\n") for cell in line.split("\t")}
    return Known(
        texts,
        pages,
        read_note_list(texts.get(NOTES_PATH, ""), report),
        frozenset({*replaced, *coded, *(p.id for p in pages)}),
    )
