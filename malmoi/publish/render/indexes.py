"""The two indexes by letter: A–Z by English headword, 가나다 by Korean headword; both show both."""

from collections.abc import Callable, Sequence

from malmoi.concept_page import Lang
from malmoi.names import choseong, collation_key, latin_letter
from malmoi.publish.addresses import staged_path
from malmoi.publish.glossary import Concept, Glossary
from malmoi.publish.render.words import WORDS, concept_row, front_matter

__all__ = ["render_a_z", "render_ganada"]

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"
_HANGUL = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ#"
# Ids of sections must be typed in addresses, so the Korean letters get the names that Unicode gives them.
_ROMAN = dict(zip(_HANGUL, "g n d r m b s ieung j c k t p h other".split(), strict=True))


def _english(concept: Concept) -> str:
    return concept.page("en").title


def _korean_letter(concept: Concept) -> str:
    return choseong(concept.ko.title) or "#"


def _render(
    name: str, lang: Lang, letters: Sequence[tuple[str, str, str]], concepts: Sequence[Concept], letter_of: Callable[[Concept], str]
) -> str:
    start = staged_path(name, lang)
    groups: dict[str, list[Concept]] = {}
    for concept in concepts:
        groups.setdefault(letter_of(concept), []).append(concept)
    bar = " ".join(f"[{shown}](#{anchor})" if letter in groups else shown for letter, shown, anchor in letters)
    parts = [
        f"# {WORDS[name][lang]}",
        WORDS["count"][lang].format(len(concepts)) + "\n{: .mm-count }",
        bar + "\n{: .mm-letters }",
    ]
    for letter, shown, anchor in letters:
        if letter in groups:
            rows = "\n".join(concept_row(concept, start, lang) for concept in groups[letter])
            parts += [f"## {shown} {{#{anchor}}}", rows + "\n{: .mm-index }"]
    head = front_matter(title=WORDS[name][lang], description=WORDS[f"{name}.summary"][lang], lang=lang)
    return head + "\n\n".join(parts) + "\n"


def render_a_z(glossary: Glossary, lang: Lang) -> str:
    """Give the page that lists every concept once, by the first letter of its English headword."""
    concepts = sorted(glossary.concepts.values(), key=lambda c: (collation_key(_english(c)), c.id))
    letters = [(c, WORDS["no-letter"][lang], "other") if c == "#" else (c, c, c.lower()) for c in _LATIN]
    return _render("a-z", lang, letters, concepts, lambda concept: latin_letter(_english(concept)))


def render_ganada(glossary: Glossary, lang: Lang) -> str:
    """Give the page that lists every concept once, by 초성; what has no Korean name stands in a group of its own."""
    concepts = sorted(glossary.concepts.values(), key=lambda c: (collation_key(c.ko.title), c.id))
    letters = [(c, WORDS["no-korean"][lang] if c == "#" else c, _ROMAN[c]) for c in _HANGUL]
    return _render("ganada", lang, letters, concepts, _korean_letter)
