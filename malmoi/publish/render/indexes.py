"""The two indexes by letter: A–Z by English headword, 가나다 by Korean headword; both show both."""

from collections.abc import Callable, Iterable, Sequence

from malmoi.concept_page import Lang
from malmoi.names import choseong, collation_key, latin_letter
from malmoi.publish.glossary import Concept, Glossary, Topic
from malmoi.publish.render.markup import FormulaHtml, Markup, finished_page, headline
from malmoi.publish.render.words import WORDS

__all__ = ["render_a_z", "render_ganada"]

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"
_HANGUL = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ#"
# Ids of sections are typed in addresses, so the Korean letters go by Latin ones there.
_ROMAN = dict(
    zip(_HANGUL, ["g", "n", "d", "r", "m", "b", "s", "ieung", "j", "c", "k", "t", "p", "h", "other"], strict=True)
)


def _english(concept: Concept) -> str:
    return concept.page("en").title


def _render(
    name: str,
    write: Markup,
    letters: Sequence[tuple[str, str, str]],
    concepts: Sequence[Concept],
    letter_of: Callable[[Concept], str],
    lead: Lang,
    topics: Iterable[Topic],
) -> str:
    groups: dict[str, list[Concept]] = {}
    for concept in concepts:
        groups.setdefault(letter_of(concept), []).append(concept)
    bar = " ".join(
        f'<a href="#{anchor}">{shown}</a>' if letter in groups else f'<span aria-hidden="true">{shown}</span>'
        for letter, shown, anchor in letters
    )
    parts = [
        headline(WORDS[name][write.lang]),
        f'<p class="mm-count">{WORDS["count"][write.lang].format(len(concepts))}</p>',
        write.topic_chips(topics, "mm-index-topics"),
        f'<nav class="mm-letters" aria-label="{WORDS[name][write.lang]}">{bar}</nav>',
    ]
    for letter, shown, anchor in letters:
        if letter in groups:
            parts += [f"## {shown} {{#{anchor}}}", write.rows(groups[letter], lead)]
    return finished_page(WORDS[name][write.lang], WORDS[f"{name}.summary"][write.lang], write.lang, parts)


def render_a_z(glossary: Glossary, lang: Lang, formula: FormulaHtml) -> str:
    """Give the page that lists every concept once, by the first letter of its English headword."""
    concepts = sorted(glossary.concepts.values(), key=lambda c: (collation_key(_english(c)), c.id))
    letters = [(c, WORDS["no-letter"][lang], "other") if c == "#" else (c, c, c.lower()) for c in _LATIN]
    return _render(
        "a-z", Markup("a-z", lang, formula), letters, concepts, lambda concept: latin_letter(_english(concept)), "en",
        glossary.topics.values(),
    )  # fmt: skip


def render_ganada(glossary: Glossary, lang: Lang, formula: FormulaHtml) -> str:
    """Give the page that lists every concept once, by 초성; what has no Korean name stands in a group of its own."""
    concepts = sorted(glossary.concepts.values(), key=lambda c: (collation_key(c.ko.title), c.id))
    letters = [(c, WORDS["no-korean"][lang] if c == "#" else c, _ROMAN[c]) for c in _HANGUL]
    return _render(
        "ganada", Markup("ganada", lang, formula), letters, concepts, lambda c: choseong(c.ko.title) or "#", "ko",
        glossary.topics.values(),
    )  # fmt: skip
