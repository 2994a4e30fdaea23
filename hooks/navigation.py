"""The navigation of MkDocs, parted by language: English pages have one of their own."""

from collections.abc import Mapping
from typing import Any

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

__all__ = ["parted", "paths_in"]


def paths_in(nav: Any) -> set[str]:  # noqa: ANN401 - a setting of MkDocs, nested as its author liked
    """Give the paths of the pages that the setting `nav` names."""
    if isinstance(nav, str):
        return {nav}
    values = nav.values() if isinstance(nav, dict) else nav or ()
    return {path for value in values for path in paths_in(value)}


def _is_english(section: Section) -> bool:
    return all(isinstance(page, Page) and page.file.src_uri.startswith("en/") for page in section.children)


def parted(nav: Navigation) -> Mapping[str, Navigation]:
    """Give a navigation for each language: the section whose pages stand under en/ is the whole of the English one."""
    english = next((item for item in nav.items if isinstance(item, Section) and _is_english(item)), None)
    korean = [item for item in nav.items if item is not english]
    for item in english.children if english else []:
        item.parent = None
    pages = {
        lang: [p for p in nav.pages if p.file.src_uri.startswith("en/") == (lang == "en")] for lang in ("ko", "en")
    }
    navigations = {
        "ko": Navigation(korean, pages["ko"]),
        "en": Navigation(english.children if english else [], pages["en"]),
    }
    for navigation in navigations.values():
        navigation.homepage = navigation.pages[0] if navigation.pages else None
        for page in navigation.pages:
            page.previous_page = page.next_page = None
    return navigations
