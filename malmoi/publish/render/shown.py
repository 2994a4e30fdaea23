"""The part of a concept's page that says in which seminars, on which slides, it was shown."""

from collections.abc import Iterator, Sequence
from html import escape

from malmoi.deck_mentions import DeckMentions
from malmoi.publish.glossary import Page
from malmoi.publish.render.markup import Markup
from malmoi.publish.render.words import WORDS
from malmoi.publish.seminar_decks import opened_at
from malmoi.publish.shown import Showing

__all__ = ["deck_address", "render_shown"]

_OPEN = 5


def deck_address(page: Page, write: Markup) -> str:
    """Give where the page's deck can be opened, for an attribute: an address, or the way to a file of the site."""
    return escape(page.deck) if page.deck.startswith(("http:", "https:")) else write.file(page.deck)


def _slides(page: Page, deck: DeckMentions, numbers: Sequence[int], write: Markup) -> str:
    shown = []
    for number in numbers:
        place = opened_at(page, deck, number)
        if place:
            said = WORDS["shown.slide"][write.lang].format(number)
            shown.append(f'<a href="{deck_address(page, write)}{place}" aria-label="{said}">{number}</a>')
        else:
            shown.append(str(number))
    name = f"{escape(deck.file)} " if len(page.decks) > 1 else ""
    return f'<span class="mm-slides">{name}{WORDS["shown.slides"][write.lang]} {", ".join(shown)}</span>'


def _showing(showing: Showing, write: Markup) -> str:
    page = showing.seminar
    day = f' <time datetime="{page.date}">{page.date}</time>' if page.date else ""
    slides = " ".join(_slides(page, deck, numbers, write) for deck, numbers in showing.slides)
    return f"<li>{write.link(escape(page.title), page.stem, page.lang)}{day} {slides}".rstrip() + "</li>"


def render_shown(showings: Sequence[Showing], write: Markup) -> Iterator[str]:
    """Give the section: newest seminar first, those past the fifth folded; nothing where there is none."""
    if not showings:
        return
    items = [_showing(one, write) for one in showings]
    yield f"## {WORDS['shown'][write.lang]} {{#shown}}"
    yield f'<ul class="mm-shown">{"".join(items[:_OPEN])}</ul>'
    if more := items[_OPEN:]:
        said = WORDS["backlinks.more"][write.lang].format(len(more))
        folded = f'<ul class="mm-shown">{"".join(more)}</ul>'
        yield f'<details class="mm-more"><summary>{said}</summary>{folded}</details>'
