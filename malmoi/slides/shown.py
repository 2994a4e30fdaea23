"""What decks show, for the two who ask: the one at the command line, and the build of the site (`--mentions`)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from malmoi.deck_mentions import DeckMentions
from malmoi.slides.closing_table import Row
from malmoi.slides.formats import kind_of
from malmoi.slides.places import html_places, markdown_places
from malmoi.slides.result import Shown
from malmoi.slides.text import decode

__all__ = ["Outcome", "deck_mentions", "shown_lines"]


@dataclass
class Outcome:
    """What came of all decks of a run."""

    rows: list[Row] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """What `report` and `check` say."""
    mentions: list[DeckMentions] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def shown_lines(deck: str, shown: Sequence[Shown]) -> Iterator[str]:
    """Give a line for each mention, and one that counts them."""
    for one in shown:
        text = " ".join(one.text.split())
        yield f"{deck}: slide {one.slide}: {text} → {one.concept}{' (linked)' * one.existing}"
    linked, concepts = sum(one.existing for one in shown), len({one.concept for one in shown})
    yield f"{deck}: {len(shown)} mentions of {concepts} concepts, {linked} linked"


def deck_mentions(name: str, data: bytes, lang: str, shown: Iterable[Shown]) -> DeckMentions:
    """Give the slides of each concept; a form that several concepts share says of none that it was shown."""
    numbers: dict[str, set[int]] = {}
    for one in shown:
        if "/" not in one.concept:
            numbers.setdefault(one.concept, set()).add(one.slide)
    slides = {concept: tuple(sorted(found)) for concept, found in sorted(numbers.items())}
    named = sorted(set().union(*numbers.values())) if numbers else []
    kind = kind_of(name, data)
    places = {}
    if kind == "html":
        places = html_places(decode(data).text, named)
    elif kind == "markdown":
        places = markdown_places(decode(data).text, named)
    return DeckMentions(name, "md" if kind == "markdown" else kind, lang, slides, places)
