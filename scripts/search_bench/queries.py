"""Queries and the names that they are made of; the form of the files of queries."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from malmoi.concept_page import read_concept_page

__all__ = ["Named", "Query", "fold", "named_concepts", "queries_to_json"]


@dataclass(frozen=True)
class Named:
    """A concept and what it is called."""

    id: str
    names: tuple[str, ...]
    """The titles of both languages first, Korean before English."""


@dataclass(frozen=True)
class Query:
    """What is typed, and the concepts of which one is wanted."""

    q: str
    kind: str
    relevant: tuple[str, ...]


def fold(name: str) -> str:
    """Give a name without blanks, hyphens and capitals: what no typist means to tell apart."""
    return re.sub(r"[\s\-]+", "", unicodedata.normalize("NFC", name).casefold())


def named_concepts(texts: Mapping[str, str]) -> list[Named]:
    """Give the names of the concepts of a docs folder, its texts by path."""
    titles: dict[str, list[str]] = defaultdict(list)
    aliases: dict[str, list[str]] = defaultdict(list)
    # Korean pages first, though `a.en.md` comes before `a.md` in the order of paths.
    for path in sorted(texts, key=lambda path: (path.endswith(".en.md"), path)):
        page = path.startswith("concepts/") and read_concept_page(path, texts[path], lambda _: None)
        if page:
            titles[page.id].append(page.title)
            aliases[page.id] += page.aliases
    return [Named(id_, tuple(dict.fromkeys((*titles[id_], *aliases[id_])))) for id_ in titles]


def queries_to_json(queries: Iterable[Query]) -> str:
    """Give the file form, a line a query."""
    lines = [
        json.dumps({"q": each.q, "kind": each.kind, "relevant": list(each.relevant)}, ensure_ascii=False)
        for each in queries
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"
