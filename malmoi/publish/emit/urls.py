"""Every URL a site answers to, with the sections that links may name: what the ledger remembers."""

from collections.abc import Mapping

from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import Glossary
from malmoi.publish.page_info import PageInfo, urls_of
from malmoi.publish.targets import Finder

__all__ = ["published_urls"]


def published_urls(
    infos: Mapping[str, PageInfo], glossary: Glossary, finder: Finder, codes: Mapping[str, str]
) -> dict[str, set[str]]:
    """Give URL → ids of the authored sections; addresses of replaced ids and short codes have those of their page."""
    found: dict[str, set[str]] = {}
    by_path = {page.path: page for page in glossary.pages.values()}
    for path, url in urls_of(infos).items():
        page = by_path.get(infos[path].source)
        found[url] = {section.id for section in finder.read(page)[1].sections} if page else set()
    for concept in glossary.concepts.values():
        for one in (concept.id, *concept.ko.replaces):
            if one in codes:
                found[f"s/{codes[one]}/"] = found[page_url(concept.stem, "ko")]
        for lang in concept.pages:
            for old in concept.ko.replaces:
                found[page_url(f"concepts/{old}", lang)] = found[page_url(concept.stem, lang)]
    return found
