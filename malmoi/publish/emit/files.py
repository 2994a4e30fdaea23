"""All files of the finished tree that are no pages."""

import json
from collections.abc import Mapping

from malmoi.concept_page import Lang
from malmoi.publish.addresses import page_url
from malmoi.publish.emit.api import concept_json, concepts_json
from malmoi.publish.emit.cards import card_scripts, concept_cards
from malmoi.publish.emit.qr_codes import qr_files
from malmoi.publish.emit.redirects import redirect_page
from malmoi.publish.glossary import Concept, Glossary
from malmoi.publish.render.markup import FormulaHtml
from malmoi.publish.settings import Settings
from malmoi.publish.targets import Finder

__all__ = ["emit_files"]


def _redirects(concept: Concept, codes: Mapping[str, str], site_url: str) -> dict[str, str]:
    files = {}
    english = page_url(concept.stem, "en") if "en" in concept.pages else ""
    to, title = page_url(concept.stem, "ko"), concept.ko.title
    for one in (concept.id, *concept.ko.replaces):  # the code of a merged concept is printed on slides as well
        if one in codes:
            path = f"s/{codes[one]}/index.html"
            files[path] = redirect_page(path, to, title, site_url, english=english)
    for lang, page in concept.pages.items():
        for old in concept.ko.replaces:
            path = page_url(f"concepts/{old}", lang) + "index.html"
            files[path] = redirect_page(path, page_url(concept.stem, lang), page.title, site_url)
    return files


def emit_files(
    glossary: Glossary, codes: Mapping[str, str], settings: Settings, finder: Finder, formula: FormulaHtml
) -> dict[str, str]:
    """Give the API, the redirects and the short addresses: path → text."""
    files = {
        "api/concepts.json": concepts_json(glossary, codes, settings.updated, settings.site_url, settings.generated)
    }
    cards: dict[str, dict[Lang, str]] = {}
    for concept in glossary.concepts.values():
        code = codes[concept.id]
        card = cards[concept.id] = concept_cards(concept, glossary, finder, formula)
        days = [settings.updated[page.path] for page in concept.pages.values() if page.path in settings.updated]
        entry = {"schema": "malmoi.concept/1", **concept_json(concept, code, max(days, default=None)), "card": card}
        files[f"api/c/{concept.id}.json"] = json.dumps(entry, ensure_ascii=False) + "\n"
        files |= _redirects(concept, codes, settings.site_url)
    files |= qr_files((codes[one] for one in glossary.concepts), settings.site_url)
    return files | card_scripts(cards)
