"""Preview cards: what a reader sees of a concept beside a link to it. Addresses in a card are below the site's."""

import json
import posixpath
import re
from collections.abc import Mapping
from html import escape

from malmoi.concept_page import Lang
from malmoi.publish.addresses import page_url
from malmoi.publish.glossary import Concept, Glossary, Page
from malmoi.publish.math.markup import ERROR_CLASS
from malmoi.publish.render.markup import FormulaHtml, Markup
from malmoi.publish.spans import Formula, Wikilink
from malmoi.publish.targets import Finder

__all__ = ["card_html", "card_scripts", "concept_cards"]

_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
_SIZE = re.compile(r"(\d+)x(\d+)")
_PARTING = re.compile(r"[,;.]?\s*\\q?quad\b")
_EQUALS = re.compile(r"(?<!&)=")
_TAG = re.compile(r"<[^>]*>")
_ROOM = 40
"""Signs of a formula that a card can show at a readable size."""
_OPENING = re.compile(r"\\left\b|\\begin\b|[{(\[]")
_CLOSING = re.compile(r"\\right\b|\\end\b|[})\]]")
_FOLDER = re.compile(r'(?<= href=")([^"]*/)(?=")')


def _heads(tex: str, parting: re.Pattern[str]) -> list[str]:
    """Give what stands before each place where a formula can be parted, outside all brackets."""
    heads = (tex[: match.start()] for match in parting.finditer(tex))
    return [head for head in heads if head.strip() and len(_OPENING.findall(head)) == len(_CLOSING.findall(head))]


def _formula(tex: str, formula: FormulaHtml) -> str:
    r"""Give a displayed formula; of several side by side, parted by `\quad`, the first one.

    Of a long chain `a = b = c` it is `a = b`, which is true as well.
    """
    shown = formula(tex, True)  # noqa: FBT003 - display
    for parting, number in ((_PARTING, 0), (_EQUALS, 1)):
        heads = _heads(tex, parting)
        if len(heads) <= number or (parting is _EQUALS and len(_TAG.sub("", shown)) <= _ROOM):
            continue
        short = formula(heads[number], True)  # noqa: FBT003 - display
        # Without what stands behind it, it may be no formula.
        if ERROR_CLASS not in short:
            tex, shown = heads[number], short
    return f'<p class="mm-card-formula">{shown}</p>'


def _figure(page: Page, link: Wikilink, finder: Finder) -> str:
    target, size = finder.wikilink(page, link.target, link.heading, link.block), _SIZE.fullmatch(link.size)
    # Without its size it would push the card about when it comes.
    if not target or target.kind != "asset" or not size or not target.path.lower().endswith(_PICTURES):
        return ""
    said = escape(link.label or posixpath.splitext(posixpath.basename(target.path))[0])
    source = escape(page_url(target.path, "ko").removesuffix("/"))
    image = f'<img src="{source}" alt="{said}" width="{size[1]}" height="{size[2]}" loading="lazy">'
    return f'<p class="mm-card-figure">{image}</p>'


def _sight(page: Page, finder: Finder, formula: FormulaHtml) -> str:
    """Give the first formula or figure that the page displays; may be empty."""
    for span in finder.read(page)[0].spans:
        if isinstance(span, Formula) and span.display:
            return _formula(span.tex, formula)
        if isinstance(span, Wikilink) and span.embed and (figure := _figure(page, span, finder)):
            return figure
    return ""


def card_html(concept: Concept, lang: Lang, glossary: Glossary, formula: FormulaHtml, sight: str = "") -> str:
    """Give the card of a concept: both headwords, summary, the first thing its page shows, links to its topics."""
    page = concept.page(lang)
    write = Markup("index", page.lang, formula)
    topics = (glossary.topics[topic] for topic in concept.ko.topics if topic in glossary.topics)
    links = (f'<a href="{page_url(f"topics/{one.id}", lang)}">{escape(one.title[lang])}</a>' for one in topics)
    title = f'<a href="{page_url(concept.stem, page.lang)}">{write.inline(page.title)}</a>'
    return (
        f'<div class="mm-card md-typeset" lang="{page.lang}" role="group" aria-label="{escape(page.title)}">'
        f'<div class="mm-card-title">{title}{write.beside(concept)}</div>'
        f'<p id="mm-card-{concept.id}">{write.inline(page.summary)}</p>{sight}<p>{" ".join(links)}</p></div>'
    )


def concept_cards(concept: Concept, glossary: Glossary, finder: Finder, formula: FormulaHtml) -> dict[Lang, str]:
    """Give the cards of a concept, one for each language that has a page."""
    return {
        lang: card_html(concept, lang, glossary, formula, _sight(glossary.pages[concept.stem, lang], finder, formula))
        for lang in sorted(concept.pages, reverse=True)
    }


def card_scripts(cards: Mapping[str, Mapping[Lang, str]]) -> dict[str, str]:
    """Give the cards as scripts, one for each first letter of an id: a page on a disk may fetch no JSON, but scripts.

    There nobody answers for a folder either, so the addresses name its `index.html`.
    """
    letters: dict[str, dict[str, dict[Lang, str]]] = {}
    for concept, texts in sorted(cards.items()):
        on_disk = {lang: _FOLDER.sub(r"\1index.html", text) for lang, text in texts.items()}
        letters.setdefault(concept[0], {})[concept] = on_disk
    return {
        f"api/cards/{letter}.js": "Object.assign((window.malmoiCards ??= {}), "
        + json.dumps(ones, ensure_ascii=False, separators=(",", ":"))
        + ");\n"
        for letter, ones in letters.items()
    }
