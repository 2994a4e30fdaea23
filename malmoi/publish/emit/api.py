"""`/api/concepts.json` for slide linkers and `/api/c/<id>.json` for preview cards; the schemas stand in `docs/api/`."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from malmoi.concept_page import ConceptPage
from malmoi.names import has_hangul, is_abbreviation
from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import Concept, Glossary

__all__ = ["concept_json", "concepts_json"]


def _surface(text: str) -> dict[str, str]:
    if has_hangul(text):
        return {"text": text, "lang": "ko"}
    # In an abbreviation capitals are binding: LoRA is not a girl's name, IS not a verb.
    return {"text": text, "lang": "abbr", "case": "exact"} if is_abbreviation(text) else {"text": text, "lang": "en"}


def _titles(concept: Concept, key: Callable[[ConceptPage], str]) -> dict[str, str]:
    return {lang: key(page) for lang, page in sorted(concept.pages.items(), reverse=True)}


def concept_json(concept: Concept, code: str, updated: str | None) -> dict[str, Any]:
    """Give one concept as the API lists it; URLs are relative to `base`."""
    ko = concept.ko
    return {
        "id": concept.id,
        "url": {lang: page_url(concept.stem, lang) for lang in sorted(concept.pages, reverse=True)},
        "short": f"s/{code}/",
        "title": _titles(concept, lambda page: page.title),
        "surfaces": [_surface(form) for form in concept.names],
        "summary": _titles(concept, lambda page: page.summary),
        "topics": list(ko.topics),
        "status": ko.status,
        "updated": updated,
        "predicate": ko.predicate,
        "not_in": list(ko.not_in),
        "context": list(ko.context),
        "ambiguous_with": list(ko.ambiguous_with),
        "replaces": list(ko.replaces),
    }  # fmt: skip


def concepts_json(
    glossary: Glossary, codes: Mapping[str, str], updated: Mapping[str, str], base: str, generated: str
) -> str:
    """Give `/api/concepts.json`; `updated` has the day of the last change by file path, `generated` is a UTC time."""
    listed = [
        concept_json(concept, codes[concept.id], _newest(concept, updated))
        for concept in sorted(glossary.concepts.values(), key=lambda concept: concept.id)
    ]
    data = {"schema": "malmoi.concepts/1", "base": base, "generated": generated, "concepts": listed}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _newest(concept: Concept, updated: Mapping[str, str]) -> str | None:
    return max((updated[page.path] for page in concept.pages.values() if page.path in updated), default=None)
