"""The index as a whole: documents, words, names, then files whose names change with what they hold."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from malmoi.publish.glossary import LANGS, Glossary, Topic
from malmoi.publish.graph import Graph
from malmoi.publish.index import NameIndex
from malmoi.publish.search.bundle import bundle
from malmoi.publish.search.documents import Document, documents
from malmoi.publish.search.endings import all_endings
from malmoi.publish.search.korean import TokenCache, Tokenizer
from malmoi.publish.search.names import TABLES, name_tables
from malmoi.publish.search.postings import index_words
from malmoi.publish.search.shards import Shards, row_bytes, row_shards, shard_size, word_bytes, word_shards
from malmoi.publish.search.shown import CARDS, TEXTS, cards, texts
from malmoi.publish.targets import Finder

__all__ = ["index_files", "search_files", "worker_path"]

_FOLDER = "assets/search"
_WORKER, _MODULES = "worker.js", "modules.js"
_CALLED = "__malmoi"
_MOST_LINKS_STEP = 9


class _Files:
    """Collects files; a hash is the beginning of the SHA-256 of what the file holds."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}

    def add(self, name: str, content: Any) -> str:  # noqa: ANN401 - whatever JSON can say
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        # In a script these two end a line, and `</script>` the script where one is written into a page.
        text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
        return self.script(name, f'{_CALLED}("{name}",{text})\n')

    def script(self, name: str, text: str) -> str:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        self.found[f"{_FOLDER}/{name}.{digest}.js"] = text
        return digest

    def many(self, name: str, contents: list[Any]) -> str:
        """Add numbered files; give their hashes in one text."""
        return "".join(self.add(f"{name}-{number}", content) for number, content in enumerate(contents))


def _table(files: _Files, name: str, shards: Shards) -> dict[str, Any]:
    return {"borders": shards.borders, "hashes": files.many(name, shards.contents)}


def _steps(found: Sequence[Document], links: Mapping[str, int]) -> str:
    """Give how much each document is linked to, a digit each: 0 for no link, 1 for one, 2 for up to 3, 3 up to 7."""
    return "".join(str(min(_MOST_LINKS_STEP, links.get(document.stem, 0).bit_length())) for document in found)


def index_files(
    found: Sequence[Document],
    topics: Iterable[Topic],
    links: Mapping[str, int],
    scripts: Mapping[str, str],
    cache: TokenCache | None = None,
) -> dict[str, str]:
    """Give every file of the search in these documents; `links` says by stem how many pages link there."""
    names = {name for document in found for name in (*document.titles.values(), *document.aliases)}
    tokenizer = Tokenizer(names, cache)
    words = index_words(found, tokenizer)
    tokenizer.forget_unused()
    files = _Files()
    rows = name_tables(found)
    size = shard_size(sum(map(sum, (*map(row_bytes, rows.values()), word_bytes(words.entries)))))
    tables = {name: _table(files, name, row_shards(table, size)) for name, table in rows.items()}
    tables["words"] = _table(files, "words", word_shards(words.entries, size))
    shown = {lang: files.many(f"text-{lang}", texts(found, lang)) for lang in LANGS}
    manifest = {
        "documents": len(found),
        "links": _steps(found, links),
        "lists": [number for number, document in enumerate(found) if document.kind != "concept"],
        "shared": [number for number, document in enumerate(found) if document.kind == "which"],
        "endings": all_endings(words.endings),
        "topics": [[topic.id, topic.title["ko"], topic.title["en"]] for topic in topics],
        "size": size,
        "tables": {name: tables[name] for name in (*TABLES, "words")},
        "cards": {"size": CARDS, "hashes": files.many("cards", cards(found))},
        "texts": {"size": TEXTS, "hash": files.add("texts", shown)},
    }
    hashes = {
        "MANIFEST": files.add("manifest", manifest),
        "MODULES": files.script("modules", bundle(scripts, _MODULES)),
    }
    settings = "".join(f'const {name} = "{digest}"\n' for name, digest in hashes.items())
    files.script("worker", bundle(scripts, _WORKER, settings))
    return files.found


def search_files(
    glossary: Glossary,
    index: NameIndex,
    finder: Finder,
    graph: Graph,
    scripts: Mapping[str, str],
    cache: TokenCache | None = None,
) -> dict[str, str]:
    """Give every file of the search by its path below the site's root.

    `scripts` has the modules of `docs/assets/javascripts/search/` by file name. `cache` is read and brought up to date;
    without one, all Korean text is analysed anew.
    """
    links = {stem: len(sources) for stem, sources in graph.incoming.items()}
    found = documents(glossary, index, finder, graph)
    return index_files(found, glossary.topics.values(), links, scripts, cache)


def worker_path(files: Mapping[str, str]) -> str:
    """Give the path of the worker among the files of the search."""
    return next(path for path in files if path.startswith(f"{_FOLDER}/worker."))
