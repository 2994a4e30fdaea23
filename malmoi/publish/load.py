"""First stage: files become a glossary; every page is checked against the contract, all problems at once."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from malmoi.concept_page import ConceptPage, Lang, Status, read_concept_page, split_lang
from malmoi.diagnostics import Place, Problem, Report, suggestion
from malmoi.front_matter import read_front_matter
from malmoi.names import nearest_name
from malmoi.page_checks import Checker
from malmoi.publish.glossary import LANGS, Concept, Glossary, Page
from malmoi.publish.load_lists import load_notes, load_topics
from malmoi.publish.seminar_decks import deck_file, with_decks

__all__ = ["load"]

_TEXT_KEYS = ("title", "summary", "autolink")
_SEMINAR_KEYS = (*_TEXT_KEYS, "date", "minutes", "status", "deck", "mentions")
# Controls, and the two characters with which the site builder's adapter marks a place.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000\ue001\ufffe\uffff]")


def _printable(path: str, text: str, report: Report) -> str:
    """Give the text with U+FFFD for what does not print: readers of Markdown use such characters as marks."""
    if found := _UNPRINTABLE.search(text):
        line, column = text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
        message = f"unexpected character U+{ord(found[0]):04X}, expected characters that print; delete it"
        report(Problem(path, line, column, "not-text", message))
    return _UNPRINTABLE.sub("\ufffd", text)


def _status(check: Checker, values: Mapping[str, Any]) -> Status:
    status: Any = check.choice("status", ("complete", "stub", "draft")) if "status" in values else "complete"
    return status or "draft"


def _load_page(path: str, text: str, assets: frozenset[str], report: Report) -> Page | None:
    front = read_front_matter(path, text, report)
    if front is None:
        return None
    stem, lang = split_lang(path)
    check = Checker(front, report)
    is_seminar = stem.startswith("seminars/") and stem != "seminars/index"
    check.keys(_SEMINAR_KEYS if is_seminar else _TEXT_KEYS, {})
    title = check.text("title", required=is_seminar) or ""
    summary = check.text("summary", required=is_seminar) or ""
    autolink = check.flag("autolink", absent=True)
    if not is_seminar:
        return Page(path, stem, lang, title, summary, front.body, front.body_line, autolink=autolink)
    files = {
        key: deck_file(front, key, value, assets, report) for key in ("deck", "mentions") if (value := check.text(key))
    }
    return Page(
        path, stem, lang, title or stem, summary, front.body, front.body_line, autolink=autolink,
        date=check.date("date"), minutes=check.number("minutes"), status=_status(check, front.values),
        deck=files.get("deck", ""), mentions=files.get("mentions", ""),
    )  # fmt: skip


def _pair(pages: list[ConceptPage], texts: Mapping[str, str], report: Report) -> dict[str, Concept]:
    by_id: dict[str, dict[Lang, ConceptPage]] = {}
    for page in pages:
        by_id.setdefault(page.id, {})[page.lang] = page
    concepts = {}
    for concept_id, languages in sorted(by_id.items()):
        if "ko" in languages:
            concepts[concept_id] = Concept({lang: languages[lang] for lang in LANGS if lang in languages})
            continue
        page = languages["en"]
        if f"concepts/{concept_id}.md" in texts:  # a draft, or it has problems of its own
            continue
        guess = suggestion(nearest_name(concept_id, (i for i, p in by_id.items() if "ko" in p)), "{}.md")
        message = f"unexpected English page without its Korean one, expected concepts/{concept_id}.md{guess}"
        report(Problem(page.path, 1, 1, "orphan-translation", message))
    return concepts


def _check_stem(page: Page, topics: Mapping[str, Any], report: Report) -> None:
    folder, _, name = page.stem.partition("/")
    if folder == "en" and name:
        message = f"unexpected page where English ones are generated, expected {name}.en.md in the docs folder"
        report(Problem(page.path, 1, 1, "page-clash", message))
    elif folder == "topics" and name not in ("", "index") and name not in topics:
        guess = suggestion(nearest_name(name, topics), "{}.md")
        message = f'unexpected page of the topic "{name}", expected an id of topics.yml{guess}'
        report(Problem(page.path, 1, 1, "unknown-topic", message))


def _check_references(glossary: Glossary, report: Report) -> None:
    def look_up(page: ConceptPage, key: str, known: Collection[str], rule: str, where: str) -> None:
        for number, name in enumerate(getattr(page, key)):
            if name not in known or (rule == "unknown-id" and name == page.id):
                place = page.place(key, number)
                guess = suggestion(nearest_name(name, (k for k in known if k != page.id)), '"{}"')
                message = f'unexpected "{name}" in {key}, expected {where}{guess}'
                report(Problem(page.path, place.line, place.column, rule, message))

    for concept in glossary.concepts.values():
        page = concept.ko
        look_up(page, "topics", glossary.topics, "unknown-topic", "an id of topics.yml")
        look_up(page, "ambiguous_with", glossary.concepts, "unknown-id", "the id of another page")
        for number, source in enumerate(page.sources):
            if source.note not in glossary.notes:
                place = page.place("sources", number, "note")
                guess = suggestion(nearest_name(source.note, glossary.notes), '"{}"')
                message = f'unexpected note "{source.note}", expected an id of notes.yml{guess}'
                report(Problem(page.path, place.line, place.column, "unknown-note", message))


def _check_replaced(concepts: Mapping[str, Concept], texts: Mapping[str, str], report: Report) -> None:
    files = [path for path in texts if path.startswith("concepts/") and split_lang(path)[1] == "ko"]
    taken = {
        split_lang(path)[0].removeprefix("concepts/"): Place(path, 1, 1, "the id is in use here") for path in files
    }
    for concept in concepts.values():
        for number, old in enumerate(concept.ko.replaces):
            place = concept.ko.place("replaces", number, text="the id was replaced here")
            first = taken.setdefault(old, place)
            if first is not place:
                message = f'unexpected "{old}" in replaces, expected an id that no page has and that was merged once'
                report(Problem(place.path, place.line, place.column, "duplicate-id", message, (first,)))


def _check_translations(concepts: Mapping[str, Concept], report: Report) -> None:
    for concept in concepts.values():
        english = concept.pages.get("en")
        if concept.is_stale and english:
            place = english.place("translated_from")
            message = (
                f"unexpected translation of {english.translated_from}, expected one of {concept.ko.digest}; "
                f"bring it up to date and run scripts/confirm_translations.py {concept.id}"
            )
            there = concept.ko.place("title", text="this page was changed since")
            report(Problem(place.path, place.line, place.column, "stale-translation", message, (there,)))


def load(texts: Mapping[str, str], assets: frozenset[str], report: Report, *, drafts: bool = False) -> Glossary:
    """Give the glossary of these files (paths relative to the docs folder, in NFC).

    Pages that cannot be used are left out, never half read. With `drafts`, pages of `status: draft` are in it.
    """
    topics = load_topics(texts.get("topics.yml", ""), report)
    notes = load_notes(texts.get("notes.yml", ""), report)
    concept_pages: list[ConceptPage] = []
    pages: dict[tuple[str, Lang], Page] = {}
    for path, written in sorted(texts.items()):
        if not path.endswith(".md"):
            continue
        text = _printable(path, written, report)
        if path.startswith("concepts/"):
            read = read_concept_page(path, text, report)
            if read and (drafts or read.status != "draft"):
                concept_pages.append(read)
        elif (page := _load_page(path, text, assets, report)) and (drafts or page.status != "draft"):
            pages[page.stem, page.lang] = page
            _check_stem(page, topics, report)
    for (stem, lang), page in list(pages.items()):
        topic = topics.get(stem.removeprefix("topics/")) if stem.startswith("topics/") else None
        if topic:
            pages[stem, lang] = replace(page, title=topic.title[lang], summary=topic.summary[lang])
    concepts = _pair(concept_pages, texts, report)
    pages |= dict(with_decks(pages, concepts, texts, report))
    for concept in concepts.values():
        for lang, read in concept.pages.items():
            line = read.front.body_line if read.front else 1
            pages[concept.stem, lang] = Page(
                read.path, concept.stem, lang, read.title, read.summary, read.body, line, autolink=read.autolink
            )
    glossary = Glossary(concepts, topics, notes, pages, assets)
    _check_references(glossary, report)
    _check_replaced(concepts, texts, report)
    _check_translations(concepts, report)
    return glossary
