"""The study page: flash cards, decks for Anki, and the list that both are made of and that needs no script."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from malmoi.concept_page import Lang
from malmoi.publish.addresses import relative_url, staged_path
from malmoi.publish.emit.decks import deck_path
from malmoi.publish.glossary import Concept, Glossary, Topic
from malmoi.publish.plain import escape_markdown
from malmoi.publish.render.cue import mark_names
from malmoi.publish.render.markup import FormulaHtml, Markup, finished_page, headline
from malmoi.publish.render.words import WORDS

__all__ = ["render_study", "topic_tools"]

_MODES: dict[Lang, tuple[str, ...]] = {
    "ko": ("meaning", "term", "en", "from-en"),
    "en": ("meaning", "term", "ko", "from-ko"),
}
_RATINGS = ("1", "2", "3")
_BOXES = 5


def topic_tools(topic: Topic, write: Markup) -> str:
    """Give the line of links below the summary of a topic's page: its cards, its deck, its booklet."""
    lang = write.lang
    deck = relative_url(staged_path(f"topics/{topic.id}", lang), deck_path(topic.id, lang))
    links = (
        f'<a href="{write.href("study", lang)}?topic={topic.id}">{WORDS["study"][lang]}</a>',
        f'<a href="{deck}" download>{WORDS["study.deck"][lang]}</a>',
        write.link(WORDS["booklet"][lang], f"booklet/{topic.id}", lang),
    )
    return f'<p class="mm-tools">{" ".join(links)}</p>'


def _choice(name: str, label: str, options: Iterator[tuple[str, str]]) -> str:
    inner = "".join(f'<option value="{value}">{escape(shown)}</option>' for value, shown in options)
    return f'<label>{label} <select name="{name}">{inner}</select></label>'


def _cards(glossary: Glossary, lang: Lang) -> str:
    # A form, hidden until the script shows it: what it says stands here, in the page's language, and not in the script.
    def said(key: str) -> str:
        return WORDS[f"study.{key}"][lang]

    topics = [("", f"{said('all')} ({len(glossary.concepts)})")]
    topics += [(t.id, f"{t.title[lang]} ({len(glossary.by_topic[t.id])})") for t in glossary.topics.values()]
    ratings = "".join(
        f'<button type="button" name="rate" value="{n}">{said(f"rate.{n}")} <kbd>{n}</kbd></button>' for n in _RATINGS
    )
    boxes = "".join(f"<li><span>{said('box').format(n + 1)}</span> <b>0</b></li>" for n in range(_BOXES))
    return (
        f'<form class="mm-study" hidden aria-label="{said("cards")}" data-confirm="{escape(said("reset.sure"))}" '
        f'data-done="{escape(said("done"))}" data-none="{escape(said("none"))}"><div class="mm-choose">'
        f"{_choice('topic', said('topic'), iter(topics))}"
        f"{_choice('mode', said('mode'), ((mode, said(f'mode.{mode}')) for mode in _MODES[lang]))}</div>"
        f'<div class="mm-flash" tabindex="0" role="group" aria-label="{said("card")}"><div aria-live="polite">'
        '<div class="mm-front"></div><div class="mm-back" hidden></div></div></div>'
        '<div class="mm-press">'
        f'<button type="button" name="turn">{said("turn")} <kbd>Space</kbd></button>{ratings}</div>'
        f'<p class="mm-left" role="status"><span>{said("due")} <b>0</b></span> <span>{said("new")} <b>0</b></span></p>'
        f'<ol class="mm-boxes" aria-label="{said("boxes")}">{boxes}</ol>'
        f'<p class="mm-reset"><button type="button" name="forget" disabled>{said("reset")}</button></p></form>'
    )


def _item(concept: Concept, places: Mapping[tuple[str, str], int], write: Markup) -> str:
    topics = [topic for topic in concept.ko.topics if (topic, concept.id) in places]
    order = " ".join(f"{topic}:{places[topic, concept.id]}" for topic in topics)
    page = concept.page(write.lang)
    mark = f' lang="{page.lang}"' if page.lang != write.lang else ""
    meaning = mark_names(write.inline(page.summary), concept.names, '<b class="mm-name">{}</b>')
    return (
        f'<li data-id="{concept.id}" data-topics="{order}"{mark}><details class="mm-fold">'
        f"<summary>{write.inline(page.title)}</summary><p>{meaning}</p>"
        f"<p>{write.beside(concept)} {write.link(WORDS['whole'][write.lang], concept.stem, page.lang)}</p>"
        "</details></li>"
    )


def _deck_rows(glossary: Glossary, write: Markup) -> str:
    start = staged_path("study", write.lang)

    def row(topic: str, shown: str) -> str:
        deck = relative_url(start, deck_path(topic, write.lang))
        booklet = write.link(WORDS["booklet"][write.lang], f"booklet/{topic}", write.lang) if topic else ""
        return (
            f'<li><span>{escape(shown)}</span> <a href="{deck}" download>Anki</a>{" " if booklet else ""}{booklet}</li>'
        )

    rows = [row(t.id, t.title[write.lang]) for t in glossary.topics.values() if glossary.by_topic[t.id]]
    return f'<ul class="mm-decks">{row("", WORDS["study.all"][write.lang])}{"".join(rows)}</ul>'


def render_study(glossary: Glossary, order: Mapping[str, Sequence[Concept]], lang: Lang, formula: FormulaHtml) -> str:
    """Give the page; `order` has the concepts of each topic as they are read. Each stands in its first topic's list."""
    write = Markup("study", lang, formula)
    parts = [headline(WORDS["study.title"][lang]), WORDS["study.lead"][lang]]
    if not glossary.concepts:
        return finished_page(WORDS["study.title"][lang], WORDS["study.summary"][lang], lang, parts)
    steps = "".join(f"<li>{line}</li>" for line in WORDS["study.rule"][lang].split("\n"))
    parts += [
        _cards(glossary, lang),
        f'<details class="mm-more"><summary>{WORDS["study.how"][lang]}</summary><ul>{steps}</ul></details>',
        f"## {WORDS['study.files'][lang]} {{#files}}",
        WORDS["study.files.lead"][lang],
        _deck_rows(glossary, write),
    ]
    places = {(topic, c.id): place for topic, concepts in order.items() for place, c in enumerate(concepts)}
    for topic in glossary.topics.values():
        listed = [c for c in order[topic.id] if next(t for t in c.ko.topics if t in glossary.topics) == topic.id]
        if listed:
            rows = "".join(_item(concept, places, write) for concept in listed)
            parts += [f"## {escape_markdown(topic.title[lang])} {{#{topic.id}}}", f'<ul class="mm-folds">{rows}</ul>']
    return finished_page(WORDS["study.title"][lang], WORDS["study.summary"][lang], lang, parts)
