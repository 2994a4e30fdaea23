"""A concept's page: headwords, chips, summary, the author's text, and what the rest of the site knows of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from malmoi.concept_page import ConceptPage, Lang, Source
from malmoi.publish.addresses import staged_path
from malmoi.publish.glossary import Concept, Glossary, Topic
from malmoi.publish.graph import Graph, Mention
from malmoi.publish.plain import escape_markdown
from malmoi.publish.render.words import WORDS, concept_link, front_matter, in_language, page_link

__all__ = ["Surroundings", "render_concept"]

_OPEN_BACKLINKS = 5
_FORMULA = re.compile(r"(\$\$?[^$]+\$\$?|\\\(.+?\\\)|\\\[.+?\\\])", re.DOTALL)


@dataclass(frozen=True)
class Surroundings:
    """What a page of the site can know of all the others."""

    glossary: Glossary
    graph: Graph
    short_codes: dict[str, str]
    """By concept id: the four characters of `/s/…/`."""
    edit_url: str
    """Where an author's file can be edited, with `{path}` in it; empty where there is no such place."""


def _headline(concept: Concept, page: ConceptPage, topics: list[Topic], start: str) -> Iterator[str]:
    lang = page.lang
    other = concept.other_title(lang)
    beside = f' <span class="mm-other" lang="{"en" if lang == "ko" else "ko"}">{escape_markdown(other)}</span>'
    yield f"# {escape_markdown(page.title)}{beside if other else ''}"
    chips = [page_link(topic.title[lang], start, f"topics/{topic.id}", lang, mark="{ .mm-chip }") for topic in topics]
    if chips:
        yield " ".join(chips) + "\n{: .mm-topics }"
    if page.status != "complete":
        yield f'!!! warning "{WORDS[page.status][lang]}"\n    {WORDS["status." + page.status][lang]}'
    if lang == "ko" and "en" not in concept.pages:
        yield f"{WORDS['untranslated']['en']}\n{{: .mm-untranslated lang=en }}"
    yield f"{escape_markdown(page.summary)}\n{{: .mm-summary }}"
    titles = {p.title for p in concept.pages.values()}
    aliases = dict.fromkeys(a for p in (page, *concept.pages.values()) for a in p.aliases if a not in titles)
    if aliases:
        forms = " · ".join(in_language(alias, lang) for alias in aliases)
        yield f"**{WORDS['aliases'][lang]}** {forms}\n{{: .mm-aliases }}"


def _mention(mention: Mention, start: str, glossary: Glossary) -> str:
    title = glossary.pages[mention.stem, mention.lang].title or mention.stem

    def words(text: str) -> str:
        parts = _FORMULA.split(text)
        return "".join(part if number % 2 else escape_markdown(part) for number, part in enumerate(parts))

    sentence = f"{words(mention.before)}**{words(mention.words)}**{words(mention.behind)}"
    # A space keeps the closing asterisks a delimiter where a particle follows: `**x**은` is not bold in CommonMark.
    sentence = re.sub(r"\*\*([^*]+)\*\*(?=\w)", r"<strong>\1</strong>", sentence)
    return f"- {page_link(escape_markdown(title), start, mention.stem, mention.lang)} {sentence}"


def _backlinks(stem: str, lang: Lang, start: str, around: Surroundings) -> Iterator[str]:
    items = [_mention(m, start, around.glossary) for m in around.graph.mentions.get((stem, lang), ())]
    if not items:
        return
    yield f"## {WORDS['backlinks'][lang]} {{#backlinks}}"
    yield "\n".join(items[:_OPEN_BACKLINKS]) + "\n{: .mm-backlinks }"
    if more := items[_OPEN_BACKLINKS:]:
        folded = "\n".join(f"    {item}" for item in more)
        yield f'??? note "{WORDS["backlinks.more"][lang].format(len(more))}"\n{folded}'


def _source(source: Source, lang: Lang, start: str, glossary: Glossary) -> str:
    note = glossary.notes.get(source.note)
    title = escape_markdown(note.title[lang]) if note else escape_markdown(source.note)
    at = WORDS["line"][lang].format(source.at[1:].replace("-", "–")) if source.at.startswith("L") else source.at
    if note and note.seminar:
        stem = f"seminars/{note.seminar}"
        there: Lang = lang if (stem, lang) in glossary.pages else "ko"
        anchor = "" if source.at.startswith("L") else "t-" + source.at.replace(":", "-")
        if (stem, there) in glossary.pages:
            return page_link(f"{title} {escape_markdown(at)}", start, stem, there, anchor)
    return f"{title} {escape_markdown(at)}"


def _neighbours(concept: Concept, topics: list[Topic], lang: Lang, start: str, glossary: Glossary) -> str:
    if not topics:
        return ""
    row = glossary.by_topic[topics[0].id]
    here = row.index(concept)
    before, after = row[here - 1] if here else None, row[here + 1] if here + 1 < len(row) else None
    steps = [("previous", before), ("next", after)]
    parts = [f"{WORDS[word][lang]}: {concept_link(c, start, lang, f'{{ .mm-{word} rel={word[:4]} }}')}" for word, c in steps if c]
    return " · ".join(parts) + "\n{: .mm-neighbours }" if parts else ""


def _foot(concept: Concept, page: ConceptPage, start: str, around: Surroundings) -> Iterator[str]:
    lang, glossary = page.lang, around.glossary
    related = [glossary.concepts[stem.removeprefix("concepts/")] for stem in around.graph.related(concept.stem)]
    if related:
        links = " ".join(concept_link(c, start, lang, "{ .mm-chip }") for c in related)
        yield f"## {WORDS['related'][lang]} {{#related}}\n\n{links}\n{{: .mm-related }}"
    yield from _backlinks(concept.stem, lang, start, around)
    notes = " · ".join(_source(source, lang, start, glossary) for source in concept.ko.sources)
    about = [f"**{WORDS['provenance'][lang]}** {notes}"] if notes else []
    code = around.short_codes.get(concept.id)
    if code:
        about.append(f"**{WORDS['short'][lang]}** `/s/{code}/`")
    if around.edit_url:
        about.append(f"[{WORDS['edit'][lang]}](<{around.edit_url.replace('{path}', page.path)}>)")
    if about:
        yield "  \n".join(about) + "\n{: .mm-provenance }"
    yield _neighbours(concept, [glossary.topics[t] for t in concept.ko.topics if t in glossary.topics], lang, start, glossary)


def render_concept(concept: Concept, lang: Lang, body: str, around: Surroundings) -> str:
    """Give the finished Markdown of one language's page; `body` is the author's text, resolved."""
    page = concept.pages[lang]
    start = staged_path(concept.stem, lang)
    topics = [around.glossary.topics[topic] for topic in concept.ko.topics if topic in around.glossary.topics]
    parts = [*_headline(concept, page, topics, start), body.strip(), *_foot(concept, page, start, around)]
    head = front_matter(title=page.title, description=page.summary, lang=lang)
    return head + "\n\n".join(part for part in parts if part) + "\n"
