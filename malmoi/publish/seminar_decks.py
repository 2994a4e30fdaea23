"""The decks of a seminar: where they can be opened, and which of their slides show which concept."""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from malmoi.concept_page import Lang
from malmoi.deck_mentions import DeckMentions, place_in, read_mentions
from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.front_matter import FrontMatter
from malmoi.names import nearest_name
from malmoi.publish.file_index import FileIndex
from malmoi.publish.glossary import Concept, Page

__all__ = ["deck_file", "opened_at", "with_decks"]

_WEB = ("http", "https")


def deck_file(front: FrontMatter, key: str, value: str, assets: Collection[str], report: Report) -> str:
    """Give the address that a key of a seminar's page holds, or the path of the file; empty where it is neither.

    A file is looked for beside the page and from the root of the docs folder on.
    """
    try:
        scheme, host = urlsplit(value)[:2]
    except ValueError:
        scheme, host = "unreadable", ""
    if key == "deck" and scheme.lower() in _WEB and host:
        return value
    rule, guess = "wrong-value", ""
    if key == "mentions" and ("/" in value.removeprefix("./") or not value.endswith(".json")):
        wanted = "the name of a .json file beside the page"
    elif scheme or host:
        wanted = "a file of the docs folder, or an address that begins with https:"
    else:
        files, beside = FileIndex(assets), posixpath.join(posixpath.dirname(front.path), value)
        if found := files.exact(posixpath.normpath(beside)) or files.exact(posixpath.normpath(value)):
            return found
        rule, wanted = "missing-file", "a file of the docs folder"
        near = nearest_name(posixpath.basename(value), (posixpath.basename(path) for path in assets))
        guess = suggestion(near, '"{}"')
    place = front.place(key)
    message = f'unexpected {key} "{value}", expected {wanted}{guess}'
    report(Problem(front.path, place.line, place.column, rule, message))
    return ""


def with_decks(
    pages: Mapping[tuple[str, Lang], Page], concepts: Mapping[str, Concept], texts: Mapping[str, str], report: Report
) -> Iterator[tuple[tuple[str, Lang], Page]]:
    """Give the seminars with what their decks show; an English page without decks has those of the Korean one."""
    today = {old: concept.id for concept in concepts.values() for old in concept.ko.replaces}
    read: dict[str, tuple[DeckMentions, ...]] = {}
    for (stem, lang), page in pages.items():
        if not stem.startswith("seminars/"):
            continue
        korean = pages.get((stem, "ko"), page)
        path = page.mentions or korean.mentions
        if path and path not in read:
            decks = read_mentions(path, texts.get(path, ""), report)
            read[path] = tuple(_known(path, deck, concepts, today, texts, report) for deck in decks)
        if path or korean.deck:
            yield (stem, lang), replace(page, deck=page.deck or korean.deck, decks=read.get(path, ()))


def _known(
    path: str,
    deck: DeckMentions,
    concepts: Mapping[str, Concept],
    today: Mapping[str, str],
    texts: Mapping[str, str],
    report: Report,
) -> DeckMentions:
    """Give the deck with the ids that concepts have today; those that none ever had are reported."""
    slides: dict[str, tuple[int, ...]] = {}
    for name, numbers in deck.slides.items():
        concept = today.get(name, name)
        if concept in concepts:
            slides[concept] = tuple(sorted({*slides.get(concept, ()), *numbers}))
        elif f"concepts/{concept}.md" not in texts:  # a draft was a concept when the deck was read
            line, column = place_in(texts[path], name)
            guess = suggestion(nearest_name(name, [*concepts, *today]), '"{}"')
            message = f'unexpected "{name}" in slides of {deck.file}, expected the id of a concept{guess}'
            report(Problem(path, line, column, "unknown-id", message))
    return replace(deck, slides=slides)


def opened_at(page: Page, deck: DeckMentions, number: int) -> str:
    """Give what is put behind the address of the seminar's deck to open it at a slide; empty where nothing does."""
    path = unquote(urlsplit(page.deck).path)
    # Of several decks, the address is that of the one with its name; the PDF of a .pptx has the same slides.
    if not path or (len(page.decks) > 1 and _stem(deck.file) != _stem(path)) or "#" in page.deck:
        return ""
    if path.lower().endswith(".pdf"):
        return f"#page={number}"
    return f"#{deck.places[number]}" if number in deck.places else ""


def _stem(file: str) -> str:
    return posixpath.splitext(posixpath.basename(file))[0].removesuffix(".linked")
