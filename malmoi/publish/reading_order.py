"""The order in which the concepts of a topic are best read."""

from malmoi.publish.glossary import Concept, Glossary
from malmoi.publish.graph import Graph

__all__ = ["reading_order"]


def reading_order(topic: str, glossary: Glossary, graph: Graph) -> list[Concept]:
    """Give the concepts of a topic: first those its introduction names, as it names them, then the others.

    Of the others, the one comes next that most of them link to and that links to fewest of them.
    """
    members = {concept.stem: concept for concept in glossary.by_topic[topic]}
    named = [stem for stem in graph.outgoing.get(f"topics/{topic}", ()) if stem in members]
    waiting = [stem for stem in members if stem not in named]
    targets = {stem: {*graph.outgoing.get(stem, ())} & {*waiting} - {stem} for stem in waiting}
    sources = {stem: {other for other in waiting if stem in targets[other]} for stem in waiting}
    # What many of the others build on comes before what builds on many of the others.
    need = {stem: len(sources[stem]) - len(targets[stem]) for stem in waiting}
    while need:
        named.append(max(need, key=need.__getitem__))
        del need[named[-1]]
        for stem in targets[named[-1]] & need.keys():
            need[stem] -= 1
        for stem in sources[named[-1]] & need.keys():
            need[stem] += 1
    return [members[stem] for stem in named]
