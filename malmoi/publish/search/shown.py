"""What a reader sees of a hit: cards (titles, summary, topics) and, when they are asked for, the sections."""

from collections.abc import Sequence
from typing import Any

from malmoi.concept_page import Lang
from malmoi.publish.search.documents import Document

__all__ = ["CARDS", "TEXTS", "cards", "texts"]

CARDS, TEXTS = 16, 4
"""Documents in a file. Hits are anywhere, so most of what a file holds is not asked for: small is fast."""


def _card(document: Document) -> list[Any]:
    titles, summaries = document.titles, document.summaries
    shown_id = "" if document.stem.endswith("/" + document.id) else document.id
    return [
        document.stem,
        document.kind,
        shown_id,
        titles.get("ko", ""),
        titles.get("en", ""),
        summaries.get("ko", ""),
        summaries.get("en", ""),
        list(document.topics),
        "".join(lang[0] for lang in document.langs),
    ]


def cards(documents: Sequence[Document]) -> list[Any]:
    """Give the files of cards.

    A card is stem, kind, id (empty for the stem's last part), both titles, both summaries, topics, languages.
    """
    return [[_card(one) for one in documents[first : first + CARDS]] for first in range(0, len(documents), CARDS)]


def texts(documents: Sequence[Document], lang: Lang) -> list[Any]:
    """Give the files of sections in one language, Korean where there is no other: anchor, heading, text."""
    rows = [
        [[s.anchor, s.heading, s.text] for s in document.sections.get(lang) or document.sections.get("ko") or ()]
        for document in documents
    ]
    return [rows[first : first + TEXTS] for first in range(0, len(rows), TEXTS)]
