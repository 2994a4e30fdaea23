"""What one learns before a concept and what it leads to, read off where pages link to each other.

A page that links to a concept where it says what it is (its definition or its formula) needs that concept. Where two
pages need each other, the one that more pages link to is the more basic.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from malmoi.concept_page import Lang
from malmoi.publish.graph import Graph
from malmoi.publish.resolve import Resolved
from malmoi.publish.targets import Finder

__all__ = ["LearningOrder", "learning_order"]

_SAYS_WHAT_IT_IS = frozenset({"definition", "formula"})
_MOST = 4


@dataclass(frozen=True)
class LearningOrder:
    """By stem of a concept, at most four stems each, the most basic first."""

    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]


def _needs(resolved: Mapping[tuple[str, Lang], Resolved], finder: Finder) -> dict[str, dict[str, None]]:
    needs: dict[str, dict[str, None]] = {}
    for (stem, lang), page in resolved.items():
        if lang != "ko" or not stem.startswith("concepts/") or not page.links:
            continue
        found, anchors = finder.read_stem(stem, lang)
        lines = [range(s.first_line, s.end_line) for s in anchors.sections if s.id in _SAYS_WHAT_IT_IS]
        for link in page.links:
            target = link.target
            line = found.place(link.link.start)[0] - found.first_line + 1
            if (
                target is not None and target.kind == "page" and target.path.startswith("concepts/")
                and target.path != stem and any(line in section for section in lines)
            ):  # fmt: skip
                needs.setdefault(stem, {})[target.path] = None
    return needs


def learning_order(resolved: Mapping[tuple[str, Lang], Resolved], graph: Graph, finder: Finder) -> LearningOrder:
    """Give the order in which concepts are learnt, as far as their Korean pages tell."""
    needs = _needs(resolved, finder)

    def rank(stem: str) -> tuple[int, str]:
        return -len(graph.incoming.get(stem, ())), stem

    before: dict[str, tuple[str, ...]] = {}
    after: dict[str, list[str]] = {}
    for stem, wanted in needs.items():
        basic = [one for one in wanted if stem not in needs.get(one, ()) or rank(one) < rank(stem)]
        before[stem] = tuple(sorted(basic, key=rank)[:_MOST])
        for one in basic:
            after.setdefault(one, []).append(stem)
    return LearningOrder(before, {stem: tuple(sorted(found, key=rank)[:_MOST]) for stem, found in after.items()})
