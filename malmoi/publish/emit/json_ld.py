"""schema.org data of a page: a concept is a DefinedTerm, the glossary a DefinedTermSet."""

import json
from typing import Any

from malmoi.concept_page import Lang
from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import Concept

__all__ = ["defined_term", "defined_term_set"]


def _script_safe(data: dict[str, Any]) -> str:
    # Inside <script> only `<` can end the data early; JSON may write it as an escape.
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def defined_term_set(name: str, description: str, site_url: str, lang: Lang) -> str:
    """Give the JSON of the glossary as a whole."""
    url = site_url + page_url("index", lang)
    return _script_safe({
        "@context": "https://schema.org", "@type": "DefinedTermSet", "@id": url, "url": url,
        "name": name, "description": description, "inLanguage": lang,
    })  # fmt: skip


def defined_term(concept: Concept, lang: Lang, site_url: str, code: str) -> str:
    """Give the JSON of one concept's page (https://schema.org/DefinedTerm)."""
    page = concept.page(lang)
    other = concept.other_title(page.lang)
    return _script_safe({
        "@context": "https://schema.org", "@type": "DefinedTerm", "@id": site_url + page_url(concept.stem, lang),
        "url": site_url + page_url(concept.stem, lang), "name": page.title,
        "alternateName": [*([other] if other else []), *page.aliases], "description": page.summary,
        "termCode": code, "inLanguage": page.lang, "inDefinedTermSet": site_url + page_url("index", lang),
    })  # fmt: skip
