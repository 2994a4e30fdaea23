"""What a run would write: drafts of new concepts, new places in pages there are, seminar pages, the list of notes."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from malmoi.concept_page import write_concept_page
from malmoi.diagnostics import Problem, Report
from malmoi.ingest.add_sources import add_sources
from malmoi.ingest.catalog import Catalog
from malmoi.ingest.draft import draft_pages
from malmoi.ingest.keys import loose_key
from malmoi.ingest.known import Known
from malmoi.ingest.merge import Merged
from malmoi.ingest.parallel import mapped
from malmoi.names import name_key

__all__ = ["Addition", "concept_files", "link_of_names"]


@dataclass(frozen=True)
class Addition:
    """A statement of a note about a concept that has a page already."""

    concept: str
    path: str
    line: int
    text: str


def link_of_names(merged: Sequence[Merged], catalog: Catalog) -> Callable[[str], str | None]:
    """Give what answers by which title a name is linked: that of a page there is, or of one that this run writes."""
    pages = {one.naming.id: one.naming.ko or one.naming.en for one in merged if one.page or one.said}
    pages |= {entry.id: entry.page.title for entry in catalog.entries.values() if entry.page}
    own = {
        loose_key(n): one.naming.id for one in merged for n in (one.naming.en, one.naming.ko, *one.naming.aliases) if n
    }

    def link_of(name: str) -> str | None:
        ids = (
            catalog.exactly(name) or catalog.likely(name) or ((own[loose_key(name)],) if loose_key(name) in own else ())
        )
        return pages.get(ids[0]) if len(ids) == 1 else None

    return link_of


def _rivals(merged: Sequence[Merged]) -> dict[str, set[str]]:
    """Give the concepts of this run that share a name on purpose: pages must say so of each other."""
    claims: dict[str, set[str]] = defaultdict(set)
    for one in merged:
        if one.page is None and one.said:
            for name in (one.naming.en, one.naming.ko, *one.naming.aliases):
                if name:
                    claims[name_key(name)].add(one.naming.id)
    rivals: dict[str, set[str]] = defaultdict(set)
    for ids in claims.values():
        for concept in ids:
            rivals[concept] |= ids - {concept}
    return rivals


def _tell_nameless(one: Merged, report: Report) -> None:
    first, name = one.said[0], one.naming.ko
    expected = f"expected one to make the id of; it is {one.naming.id} until then"
    message = f'unexpected name "{name}" without an English one, {expected}'
    report(Problem(first.path, first.record.line, 1, "needs-english-name", message))


def concept_files(
    concepts: Sequence[Merged], known: Known, catalog: Catalog, report: Report
) -> tuple[dict[str, str], list[Addition]]:
    """Give the new and changed concept pages by path, and the statements that notes add to pages there are."""
    files: dict[str, str] = {}
    additions: list[Addition] = []
    link_of, claims, rivals = link_of_names(concepts, catalog), known.claims(), _rivals(concepts)

    def drafted(one: Merged) -> tuple[dict[str, str], list[Problem]]:
        found: list[Problem] = []
        pages = draft_pages(one, link_of, claims, sorted(rivals[one.naming.id]), found.append)
        return {page.path: write_concept_page(page) for page in pages}, found

    new_ones = [one for one in concepts if one.page is None and one.said]
    for one, (pages, found) in zip(new_ones, mapped(drafted, new_ones), strict=True):
        files |= pages
        for problem in found:
            report(problem)
        if not one.naming.en:
            _tell_nameless(one, report)
    for one in concepts:
        if one.page is None:
            continue
        new = one.new_sources
        for said in one.said:
            if any(source.note == said.note for source in new):
                additions += [
                    Addition(one.naming.id, said.path, text.line, text.text.strip())
                    for text in said.record.texts
                    if text.text.strip()
                ]
        path = one.page.path
        changed = add_sources(path, known.texts.get(path, ""), new, report)
        if changed != known.texts.get(path, ""):
            files[path] = changed
    return files, additions
