"""How many of a list of labelled mentions are found, and how many are found that are none."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from malmoi.mentions.finder import MentionFinder
from malmoi.mentions.forms import Form, TermFacts

__all__ = ["Evaluation", "Found", "Score", "evaluate", "finder_of"]


@dataclass
class Score:
    """Counts of mentions, and the three figures made of them; nothing to find and nothing found is 1."""

    n: int = 0
    """Mentions that are labelled."""
    right: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """The part of the found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of the labelled that is found."""
        return self.right / self.n if self.n else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_json(self) -> dict[str, float]:
        """Give the figures, rounded."""
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {"n": self.n, **{name: round(value, 4) for name, value in figures.items()}}


@dataclass(frozen=True)
class Found:
    """A mention that was found and is none, or is one and was not found."""

    item: Any
    category: str
    text: str
    """The whole item."""
    start: int
    end: int
    mention: str
    id: str


@dataclass
class Evaluation:
    """All that is counted."""

    all: Score = field(default_factory=Score)
    categories: dict[str, Score] = field(default_factory=dict)
    wrong: list[Found] = field(default_factory=list)
    missed: list[Found] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Give the evaluation as plain lists, dicts and numbers."""
        return {
            "all": self.all.as_json(),
            "categories": {name: score.as_json() for name, score in sorted(self.categories.items())},
            "wrong": [asdict(found) for found in self.wrong],
            "missed": [asdict(found) for found in self.missed],
        }


def finder_of(concepts: Iterable[Mapping[str, Any]]) -> MentionFinder:
    """Build the finder from `{id, surfaces: [{text, case}], not_in, predicate, need_context}`."""
    listed = list(concepts)
    forms = [
        Form(surface["text"], concept["id"], exact_case=surface.get("case") == "exact")
        for concept in listed
        for surface in concept["surfaces"]
    ]
    facts = {
        concept["id"]: TermFacts(
            tuple(concept.get("not_in", ())),
            predicate=bool(concept.get("predicate", False)),
            context=tuple(concept.get("need_context", ())),
        )
        for concept in listed
    }
    return MentionFinder(forms, facts)


def evaluate(items: Iterable[Mapping[str, Any]], finder: MentionFinder) -> Evaluation:
    """Compare `{n, cat, text, mentions: [{start, end, id}]}` with what is found: place and concept must agree."""
    outcome = Evaluation()
    for item in items:
        text, category = str(item["text"]), str(item.get("cat", "mention"))
        wanted = {(int(one["start"]), int(one["end"]), str(one["id"])) for one in item["mentions"]}
        found = set()
        for mention in finder.find(text):
            # A form that is shared on purpose is right when it is shared by the concept that is meant.
            choices = {(mention.start, mention.end, concept) for concept in mention.concepts}
            found |= choices & wanted or {min(choices)}
        for score in (outcome.all, outcome.categories.setdefault(category, Score())):
            score.n += len(wanted)
            score.found += len(found)
            score.right += len(wanted & found)
        for differing, listed in ((found - wanted, outcome.wrong), (wanted - found, outcome.missed)):
            listed += [
                Found(item.get("n"), category, text, start, end, text[start:end], concept)
                for start, end, concept in sorted(differing)
            ]
    return outcome
