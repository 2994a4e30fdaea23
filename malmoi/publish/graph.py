"""Which page links to which concept, with the sentence around each link; and what is asked for but not written."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from malmoi.concept_page import Lang
from malmoi.names import collation_key, name_key
from malmoi.publish.plain import sentence_around
from malmoi.publish.resolve import Resolved

__all__ = ["Graph", "Mention", "link_graph"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One page's first link to a concept."""

    stem: str
    lang: Lang
    before: str
    words: str
    behind: str


@dataclass(frozen=True)
class Graph:
    """The links of the whole site."""

    mentions: Mapping[tuple[str, Lang], tuple[Mention, ...]]
    """By the concept's stem and the language of the page that links; in the order of the linking pages' paths."""
    outgoing: Mapping[str, tuple[str, ...]]
    """By stem: the stems of the concepts that the Korean page (else the English one) links to, in its order."""
    wanted: Mapping[str, tuple[str, ...]]
    """By name, as first written: the stems of the pages that ask for it, most asked for first."""

    @cached_property
    def incoming(self) -> dict[str, set[str]]:
        """By concept stem: the stems of the pages that link to it."""
        found: dict[str, set[str]] = {}
        for stem, targets in self.outgoing.items():
            for target in targets:
                found.setdefault(target, set()).add(stem)
        return found

    def related(self, stem: str, most: int = 8) -> list[str]:
        """Give the concepts nearest by links: both ways first, then those this page names, then those that name it."""
        out, into = self.outgoing.get(stem, ()), self.incoming.get(stem, set())
        score = Counter({target: 2 for target in out if target != stem})
        score.update({source: 1 for source in into if source != stem and source.startswith("concepts/")})
        order = {target: number for number, target in enumerate(out)}
        return sorted(score, key=lambda s: (-score[s], order.get(s, len(order)), s))[:most]


def link_graph(resolved: Mapping[tuple[str, Lang], Resolved]) -> Graph:
    """Count the links of all pages."""
    mentions: dict[tuple[str, Lang], list[Mention]] = {}
    outgoing: dict[str, tuple[str, ...]] = {}
    wanted: dict[str, tuple[str, dict[str, None]]] = {}
    for (stem, lang), page in sorted(resolved.items()):
        targets: dict[str, None] = {}
        for found in page.links:
            target, link = found.target, found.link
            if target is None:
                if link.target and not link.embed:
                    wanted.setdefault(name_key(link.target), (link.target, {}))[1][stem] = None
            elif target.kind == "page" and target.path.startswith("concepts/") and target.path not in targets:
                targets[target.path] = None
                if target.path != stem:
                    around = sentence_around(link.block_text, link.block_start, link.block_end)
                    mentions.setdefault((target.path, lang), []).append(Mention(stem, lang, *around))
        if lang == "ko" or stem not in outgoing:
            outgoing[stem] = tuple(targets)
    ranked = sorted(wanted.values(), key=lambda item: (-len(item[1]), collation_key(item[0])))
    return Graph(
        {key: tuple(found) for key, found in mentions.items()}, outgoing, {name: tuple(stems) for name, stems in ranked}
    )
