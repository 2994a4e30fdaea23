"""A concept's page: headwords, chips, summary, the author's text, and what the rest of the site knows of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from malmoi.concept_page import ConceptPage, Lang, Source
from malmoi.names import name_key
from malmoi.publish.glossary import Concept, Glossary, Topic
from malmoi.publish.graph import Graph, Mention
from malmoi.publish.learning_order import LearningOrder
from malmoi.publish.render.map import render_map
from malmoi.publish.render.markup import DOT, FormulaHtml, Markup, banner, finished_page, headline
from malmoi.publish.render.share import render_share
from malmoi.publish.render.shown import render_shown
from malmoi.publish.render.words import WORDS
from malmoi.publish.shown import Showing

__all__ = ["Surroundings", "render_concept"]

_OPEN_BACKLINKS = 5
_OPEN_ALIASES = 5
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z0-9-]*[A-Z0-9]")


@dataclass(frozen=True)
class Surroundings:
    """What a page of the site can know of all the others."""

    glossary: Glossary
    graph: Graph
    order: LearningOrder
    short_codes: Mapping[str, str]
    """By concept id: the four characters of `/s/…/`."""
    edit_url: str
    """Where an author's file can be edited, with `{path}` in it; empty where there is no such place."""
    formula: FormulaHtml
    shown: Mapping[tuple[str, Lang], list[Showing]] = field(default_factory=dict)
    """By concept id and language: the seminars that showed it."""
    site_url: str = ""


def _worth_reading(page: ConceptPage, concept: Concept) -> list[str]:
    """Give the aliases without those that differ from one before only in blanks or an s.

    Abbreviations come first, then the page's own.
    """
    seen = {_alike(p.title) for p in concept.pages.values()}
    kept = []
    for alias in (alias for p in (page, *concept.pages.values()) for alias in p.aliases):
        if (key := _alike(alias)) not in seen:
            seen.add(key)
            kept.append(alias)
    # What is written on slides is mostly the abbreviation.
    return sorted(kept, key=lambda alias: not _ABBREVIATION.fullmatch(alias))


def _alike(name: str) -> str:
    return re.sub(r"[\s·–-]", "", name_key(name)).removesuffix("s")


def _head(concept: Concept, page: ConceptPage, topics: list[Topic], write: Markup) -> Iterator[str]:
    lang = page.lang
    yield headline(page.title, write.beside(concept))
    if page.readings:
        said = DOT.join(f"{write.spoken(name)}: {escape(reading)}" for name, reading in page.readings)
        yield f'<p class="mm-readings"><strong>{WORDS["readings"][lang]}</strong> {said}</p>'
    if topics:
        chips = (
            write.link(
                escape(topic.title[lang]), f"topics/{topic.id}", lang, attributes=f' class="mm-chip {topic.style}"'
            )
            for topic in topics
        )
        yield f'<p class="mm-topics">{" ".join(chips)}</p>'
    yield from banner(page.status, lang)
    if lang == "en" and concept.is_stale:
        yield from banner("stale", lang)
    style = f" {topics[0].style}" if topics else ""
    yield f'<p class="mm-summary{style}">{write.inline(page.summary)}</p>'
    yield from _aliases([write.spoken(alias) for alias in _worth_reading(page, concept)], lang)


def _aliases(forms: list[str], lang: Lang) -> Iterator[str]:
    named = f"<strong>{WORDS['aliases'][lang]}</strong>"
    # One that would be folded alone takes no more room than the words that say so.
    if len(forms) > _OPEN_ALIASES + 1:
        more = WORDS["aliases.more"][lang].format(len(forms) - _OPEN_ALIASES)
        yield (
            f'<details class="mm-aliases"><summary>{named} {DOT.join(forms[:_OPEN_ALIASES])} <b>{more}</b></summary>'
            f"<p>{DOT.join(forms[_OPEN_ALIASES:])}</p></details>"
        )
    elif forms:
        yield f'<p class="mm-aliases">{named} {DOT.join(forms)}</p>'


def _mention(mention: Mention, write: Markup, glossary: Glossary) -> str:
    title = glossary.pages[mention.stem, mention.lang].title or mention.stem
    source = write.link(escape(title), mention.stem, mention.lang)
    sentence = f"{write.inline(mention.before)}<mark>{write.inline(mention.words)}</mark>{write.inline(mention.behind)}"
    return f"<li>{source} <q>{sentence}</q></li>"


def _backlinks(stem: str, write: Markup, around: Surroundings) -> Iterator[str]:
    items = [_mention(m, write, around.glossary) for m in around.graph.mentions.get((stem, write.lang), ())]
    if not items:
        return
    yield f"## {WORDS['backlinks'][write.lang]} {{#backlinks}}"
    yield f'<ul class="mm-backlinks">{"".join(items[:_OPEN_BACKLINKS])}</ul>'
    if more := items[_OPEN_BACKLINKS:]:
        said = WORDS["backlinks.more"][write.lang].format(len(more))
        folded = f'<ul class="mm-backlinks">{"".join(more)}</ul>'
        yield f'<details class="mm-more"><summary>{said}</summary>{folded}</details>'


def _source(source: Source, write: Markup, glossary: Glossary) -> str:
    note = glossary.notes.get(source.note)
    lines = source.at.startswith("L")
    at = WORDS["line"][write.lang].format(source.at[1:].replace("-", "–")) if lines else source.at
    shown = escape(f"{note.title[write.lang] if note else source.note} {at}")
    stem = f"seminars/{note.seminar}" if note and note.seminar else ""
    there: Lang = write.lang if (stem, write.lang) in glossary.pages else "ko"
    if (stem, there) not in glossary.pages:
        return shown
    return write.link(shown, stem, there, "" if lines else "t-" + source.at.replace(":", "-"))


def _neighbours(concept: Concept, topics: list[Topic], write: Markup, glossary: Glossary) -> str:
    if not topics:
        return ""
    row = glossary.by_topic[topics[0].id]
    here = glossary.place_in_topic[topics[0].id, concept.id]
    steps = [("previous", "prev", row[here - 1] if here else None)]
    steps.append(("next", "next", row[here + 1] if here + 1 < len(row) else None))
    parts = [
        f'<span class="mm-{word}">{WORDS[word][write.lang]}: {write.concept(there, f" rel={rel}")}</span>'
        for word, rel, there in steps
        if there
    ]
    return f'<p class="mm-neighbours">{" ".join(parts)}</p>' if parts else ""


def _foot(
    concept: Concept, page: ConceptPage, topics: list[Topic], write: Markup, around: Surroundings
) -> Iterator[str]:
    lang, glossary = page.lang, around.glossary

    def concepts(stems: Iterable[str]) -> list[Concept]:
        return [glossary.concepts[stem.removeprefix("concepts/")] for stem in stems]

    before, after = around.order.before.get(concept.stem, ()), around.order.after.get(concept.stem, ())
    yield from render_map(concept, concepts(before), concepts(after), write)
    if related := concepts(stem for stem in around.graph.related(concept.stem) if stem not in {*before, *after}):
        yield f"## {WORDS['related'][lang]} {{#related}}"
        items = "".join(f"<li>{write.concept(c)}{write.beside(c)}</li>" for c in related)
        yield f'<ul class="mm-related">{items}</ul>'
    yield from _backlinks(concept.stem, write, around)
    yield from render_shown(around.shown.get((concept.id, lang), ()), write)
    sources = [_source(source, write, glossary) for source in concept.ko.sources]
    # The dot goes with what it stands behind, also where that is not broken.
    notes = " ".join([*(f"<span>{source}{DOT.rstrip()}</span>" for source in sources[:-1]), *sources[-1:]])
    about = [f"<li><strong>{WORDS['provenance'][lang]}</strong> {notes}</li>"] if notes else []
    if code := around.short_codes.get(concept.id):
        about.append(
            f'<li><strong>{WORDS["short"][lang]}</strong> <a href="{write.href("s/" + code, "ko")}">/s/{code}/</a></li>'
        )
    if around.edit_url:
        about.append(
            f'<li><a href="{escape(around.edit_url.replace("{path}", page.path))}">{WORDS["edit"][lang]}</a></li>'
        )
    if code:
        yield render_share(concept, code, around.site_url, write, guide=("slides", lang) in glossary.pages)
    yield f'<ul class="mm-about">{"".join(about)}</ul>' if about else ""
    yield _neighbours(concept, topics, write, glossary)


def render_concept(concept: Concept, lang: Lang, body: str, around: Surroundings) -> str:
    """Give the finished Markdown of one language's page; `body` is the author's text, resolved."""
    page = concept.pages[lang]
    write = Markup(concept.stem, lang, around.formula)
    topics = [around.glossary.topics[topic] for topic in concept.ko.topics if topic in around.glossary.topics]
    parts = [*_head(concept, page, topics, write), body.strip("\n"), *_foot(concept, page, topics, write, around)]
    return finished_page(page.title, page.summary, lang, parts)
