"""A glossary of any size: the real pages, and made-up concepts out of their words.

A made-up concept has a name of its own, a dozen forms of it and a text in both languages whose words are as frequent as
they are in the real pages; one word of each is new, as new concepts bring new words along.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import yaml

from malmoi.concept_page import SUMMARY_LIMIT, ConceptPage, Lang, read_concept_page
from scripts.search_bench.queries import Named, fold, named_concepts

__all__ = ["Corpus", "make_corpus"]

_SYLLABLES = (
    ("벨", "vel"), ("로", "ro"), ("탄", "tan"), ("키", "ki"), ("마", "ma"), ("센", "sen"), ("드", "d"), ("루", "lu"),
    ("믹", "mic"), ("사", "sa"), ("넬", "nel"), ("토", "to"), ("피", "pi"), ("그", "g"), ("카", "ka"), ("론", "ron"),
    ("비", "bi"), ("스", "s"), ("텔", "tel"), ("모", "mo"), ("네", "ne"), ("라", "ra"), ("딕", "dic"), ("오", "o"),
    ("펜", "pen"), ("주", "ju"), ("하", "ha"), ("리", "ri"), ("쿤", "kun"), ("아", "a"), ("덴", "den"), ("무", "mu"),
)  # fmt: skip
_MARKUP = re.compile(
    r"\$\$.+?\$\$|\$[^$\n]+\$|`[^`]*`|!\[\[?[^\]]*\]\]?(?:\([^)]*\))?|\]\([^)]*\)|https?://\S+|\{[^}]*\}", re.DOTALL
)
_WORD: Mapping[Lang, re.Pattern[str]] = {"ko": re.compile(r"[가-힣]{2,}"), "en": re.compile(r"[A-Za-z]{2,}")}
_ANCHORS = ("definition", "formula", "example", "confused-with", "reading")
_HEADINGS: Mapping[Lang, Sequence[str]] = {
    "ko": ("정의", "수식", "예", "혼동하기 쉬운 것", "읽을거리"),
    "en": ("Definition", "Formula", "Example", "Easily confused with", "Reading"),
}
_FORMULAS = (r"$$\frac{1}{n}\sum_{i=1}^{n} x_i$$", r"$$\mathbb{E}_{p}[\log p(x)]$$")
_SENTENCES, _WORDS, _LINKS = 4, 10, 6


@dataclass(frozen=True)
class Corpus:
    """A docs folder and what its concepts are called."""

    docs: Mapping[str, str]
    """Texts by path."""
    concepts: Sequence[Named]
    real: int
    """How many of them are the authors' own; they stand first."""


@dataclass
class _Words:
    """What the made-up pages are made of."""

    pairs: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """An English word of a title → the Korean words that stand in its place in titles and aliases."""
    texts: dict[Lang, tuple[list[str], list[int]]] = field(default_factory=dict)
    """Every word, and how often it or one before it is used."""
    topics: list[str] = field(default_factory=list)


def _read_words(pages: Mapping[tuple[str, Lang], ConceptPage]) -> _Words:
    words = _Words()
    counted: dict[Lang, Counter[str]] = {"ko": Counter(), "en": Counter()}
    topics: dict[str, None] = {}
    for (id_, lang), page in pages.items():
        counted[lang].update(_WORD[lang].findall(_MARKUP.sub(" ", page.body)))
        topics |= dict.fromkeys(page.topics)
        english = pages.get((id_, "en"))
        if lang == "ko" and english:
            title = english.title.split()
            for name in (page.title, *page.aliases):
                korean = name.split()
                if len(korean) == len(title) and all(map(_WORD["ko"].fullmatch, korean)):
                    for one, other in zip(title, korean, strict=True):
                        if _WORD["en"].fullmatch(one):
                            words.pairs[one][other] += 1
    # In the order of the alphabet, so that the same pages give the same corpus.
    words.texts = {lang: _by_word(counts) for lang, counts in counted.items()}
    words.topics = list(topics)
    return words


def _by_word(counts: Counter[str]) -> tuple[list[str], list[int]]:
    ordered = sorted(counts)
    return ordered, list(accumulate(counts[word] for word in ordered))


class _Maker:
    """Makes up concepts; never a name twice, nor one of the real pages."""

    def __init__(self, words: _Words, taken: set[str], dice: random.Random) -> None:
        self._words = words
        self._taken = taken
        self._dice = dice
        self._english = sorted(words.pairs)

    def names(self) -> tuple[str, str, list[str], list[str], tuple[str, str]]:
        """Give both titles, both lists of aliases and the new word in both languages."""
        while True:
            coined = self._dice.choices(_SYLLABLES, k=3)
            new = "".join(ko for ko, _ in coined), "".join(en for _, en in coined).capitalize()
            chosen: list[str | None] = list(self._dice.sample(self._english, self._dice.choice((2, 2, 3))))
            if self._dice.random() < 0.3:  # noqa: PLR2004 - about as many bear a name of their own
                chosen[0] = None
            english = " ".join(word or new[1] for word in chosen)
            korean = [" ".join(self._korean(word, new[0], best=n == 0) for word in chosen) for n in range(5)]
            korean += [name.replace(" ", "") for name in korean[:3]]
            initials = "".join(word[0] for word in english.split()).upper() + new[1][:2].upper()
            korean = self._free([*korean, f"{new[0]} 기법", f"{korean[0]} 기법", initials])
            forms = self._free([english, english + "s", f"{english} method", f"the {english}", f"{new[1]} method"])
            if len(korean) > 2 and len(forms) > 2 and " " in korean[0] and forms[0] == english:  # noqa: PLR2004
                self._taken |= {fold(name) for name in (*korean, *forms)}
                return korean[0], english, korean[1:], forms[1:], new

    def _korean(self, word: str | None, new: str, *, best: bool) -> str:
        if word is None:
            return new
        known = self._words.pairs[word]
        return max(sorted(known), key=lambda other: known[other]) if best else self._dice.choice(sorted(known))

    def _free(self, names: Sequence[str]) -> list[str]:
        """Give the names that nobody has, each once."""
        kept: dict[str, str] = {}
        for name in names:
            if fold(name) not in self._taken:
                kept.setdefault(fold(name), name)
        return list(kept.values())

    def body(self, lang: Lang, title: str, new: str, links: Sequence[str]) -> str:
        """Give a text of five sections, formulas and links in it."""
        every, counts = self._words.texts[lang]
        left = list(links)
        sections = []
        for anchor, heading in zip(_ANCHORS, _HEADINGS[lang], strict=True):
            lines = []
            for _ in range(_SENTENCES):
                said = self._dice.choices(every, cum_weights=counts, k=_WORDS)
                said[self._dice.randrange(_WORDS)] = self._dice.choice((title, new))
                if left:
                    said.insert(self._dice.randrange(_WORDS), f"[[{left.pop()}]]")
                lines.append(" ".join(said) + ".")
            if anchor == "formula":
                lines += ["", self._dice.choice(_FORMULAS)]
            sections.append(f"## {heading} {{#{anchor}}}\n\n" + "\n".join(lines) + "\n")
        return "\n".join(sections)

    def summary(self, lang: Lang, title: str) -> str:
        """Give a sentence of the length that a summary may have."""
        every, counts = self._words.texts[lang]
        said = " ".join(self._dice.choices(every, cum_weights=counts, k=12))
        return f"{title}: {said}."[: SUMMARY_LIMIT[lang]]


def _page(front: Mapping[str, object], body: str) -> str:
    return f"---\n{yaml.dump(dict(front), allow_unicode=True, sort_keys=False, width=10**6)}---\n\n{body}"


def make_corpus(texts: Mapping[str, str], concepts: int, seed: int = 1) -> Corpus:
    """Give a docs folder of so many concepts: half of them real at most, as many as there are."""
    pages: dict[tuple[str, Lang], ConceptPage] = {}
    for path, text in sorted(texts.items()):
        page = path.startswith("concepts/") and read_concept_page(path, text, lambda _: None)
        if page:
            pages[page.id, page.lang] = page
    named = sorted(named_concepts(texts), key=lambda one: one.id)[: concepts // 2]
    kept = {one.id for one in named}
    docs = {path: text for path, text in texts.items() if not path.startswith(("concepts/", "registry/"))}
    docs |= {page.path: texts[page.path] for (id_, _), page in pages.items() if id_ in kept}
    dice = random.Random(seed)  # noqa: S311 - the same corpus in every run
    words = _read_words(pages)
    maker = _Maker(words, {fold(n) for page in pages.values() for n in (page.title, *page.aliases)}, dice)
    made = [(f"made-up-{number}", *maker.names()) for number in range(concepts - len(kept))]
    titles: dict[Lang, list[str]] = {
        "ko": [pages[one.id, "ko"].title for one in named] + [korean for _, korean, *_ in made],
        "en": [pages[one.id, "en"].title for one in named] + [english for _, _, english, *_ in made],
    }
    for id_, korean, english, aliases, forms, new in made:
        front = {"title": korean, "aliases": aliases, "topics": [dice.choice(words.topics)]}
        front |= {"summary": maker.summary("ko", korean), "status": "complete"}
        body = maker.body("ko", korean, new[0], dice.sample(titles["ko"], min(_LINKS, len(titles["ko"]))))
        docs[f"concepts/{id_}.md"] = _page(front, body)
        front = {"title": english, "aliases": forms, "summary": maker.summary("en", english), "status": "complete"}
        body = maker.body("en", english, new[1], dice.sample(titles["en"], min(_LINKS, len(titles["en"]))))
        docs[f"concepts/{id_}.en.md"] = _page(front, body)
        named.append(Named(id_, (korean, english, *aliases, *forms)))
    return Corpus(docs, named, len(kept))
