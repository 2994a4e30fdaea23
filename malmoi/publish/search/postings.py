"""Which words lead to which documents, and how strongly: BM25 with weighted fields, as whole numbers up to 255."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import ahocorasick_rs

from malmoi.publish.glossary import LANGS
from malmoi.publish.search.documents import Document
from malmoi.publish.search.endings import all_endings
from malmoi.publish.search.english import english_words
from malmoi.publish.search.keys import name_key
from malmoi.publish.search.korean import Tokenizer
from malmoi.publish.search.misread import read_again, true_words
from malmoi.publish.search.morphemes import LIGHT_VERBS

__all__ = ["Entry", "Words", "index_words"]

_TITLE, _ALIAS, _SUMMARY, _BODY = 6.0, 5.0, 3.0, 1.0
_HANGUL = re.compile(r"[가-힣]+(?:\s+[가-힣]+)*")
_SPACED_NAME = re.compile("[가-힣]+(?: [가-힣]+)+")
_KOREAN_SHARE = 0.2
_ELSEWHERE = 0.25
_ASKED = 3.0
# A page says most about itself where it defines; what it is confused with and what it cites are other things.
_SECTIONS = {"definition": 2.0, "": 2.0, "confused-with": 0.5, "reading": 0.5}
# How soon more of a word adds little; how much a long text is held against it.
_SATURATION, _LENGTH = 4.5, 0.5
_STRONGEST = 255
# A word in more than a tenth of the documents tells them apart so little that the weakest need not be listed.
_LISTED_SHARE, _ALWAYS_LISTED = 0.1, 200

Entry = list[int] | str
"""How many documents, then for each listed one its distance from the last and its strength; `=lemma` for a form."""


class Words:
    """Everything that content search needs."""

    def __init__(self, entries: Mapping[str, Entry], endings: Counter[str]) -> None:
        """Take what was found."""
        self.entries = entries
        self.endings = endings


def _fields(document: Document) -> Iterator[tuple[float, str]]:
    for lang in LANGS:
        yield _TITLE, document.titles.get(lang, "")
        yield _SUMMARY, document.summaries.get(lang, "")
        for section in document.sections.get(lang, ()):
            weight = _SECTIONS.get(section.anchor, _BODY)
            yield weight, f"{section.heading}. {section.text}" if section.heading else section.text
    yield from ((_ALIAS, alias) for alias in document.aliases)
    yield from ((_ASKED, text) for text in document.asked)
    yield _ELSEWHERE, document.said_elsewhere


def _korean_texts(document: Document) -> dict[float, str]:
    """Give the Korean text of each weight; of an English one, only the words that it gives in Korean."""
    found: dict[float, list[str]] = {}
    for weight, text in _fields(document):
        hangul = _HANGUL.findall(text)
        if hangul:
            is_korean = sum(map(len, hangul)) > _KOREAN_SHARE * len(text)
            found.setdefault(weight, []).append(text if is_korean else ", ".join(hangul))
    return {weight: "\n".join(texts) for weight, texts in found.items()}


def _joiner(documents: Sequence[Document]) -> Callable[[str], Iterable[str]]:
    """Give a function that gives the names of several words in a text, each as one word: people type 확산모델."""
    names = {name for one in documents for name in (*one.titles.values(), *one.aliases) if _SPACED_NAME.fullmatch(name)}
    listed = sorted(names)
    automaton = ahocorasick_rs.AhoCorasick(listed, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def joined(text: str) -> Iterable[str]:
        for number, start, _ in automaton.find_matches_as_indexes(text):
            if not _HANGUL.match(text, start - 1, start):
                yield listed[number].replace(" ", "")

    return joined


def _count(
    document: Document, korean: Mapping[float, Counter[str]], joined: Callable[[str], Iterable[str]]
) -> dict[str, float]:
    counts: dict[str, float] = {}
    for weight, words in korean.items():
        for word, count in words.items():
            counts[word] = counts.get(word, 0) + weight * count
    for weight, text in _fields(document):
        whole = [name_key(text)] if weight >= _ALIAS and text else []
        for word in (*english_words(text), *(whole or joined(text))):
            counts[word] = counts.get(word, 0) + weight
    return counts


def _strengths(counts: Sequence[Mapping[str, float]]) -> dict[str, list[tuple[int, int]]]:
    lengths = [sum(count.values()) for count in counts]
    average = sum(lengths) / max(1, len(lengths)) or 1
    found: dict[str, list[tuple[int, int]]] = {}
    for number, (count, length) in enumerate(zip(counts, lengths, strict=True)):
        damping = _SATURATION * (1 - _LENGTH + _LENGTH * length / average)
        for word, frequency in count.items():
            strength = max(1, round(_STRONGEST * frequency / (frequency + damping)))
            found.setdefault(word, []).append((number, strength))
    return found


def _entry(postings: list[tuple[int, int]], most: int) -> list[int]:
    row, last = [len(postings)], 0
    if len(postings) > most:
        postings = sorted(sorted(postings, key=lambda pair: (-pair[1], pair[0]))[:most])
    for number, strength in postings:
        row += (number - last, strength)
        last = number
    return row


def index_words(documents: Sequence[Document], tokenizer: Tokenizer) -> Words:
    """Index all documents."""
    texts = [_korean_texts(document) for document in documents]
    flat = [(number, weight, text) for number, by in enumerate(texts) for weight, text in by.items()]
    korean: list[dict[float, Counter[str]]] = [{} for _ in documents]
    endings: Counter[str] = Counter()
    verbs: set[str] = set()
    for (number, weight, _), tokens in zip(flat, tokenizer.words([text for *_, text in flat]), strict=True):
        words = tokens.words
        if weight >= _ALIAS:  # 학습 데이터 is no form of a verb, whatever an analyser makes of so short a text
            lemmas = {verb.partition("/")[0] for verb in tokens.verbs}
            words = Counter({word: count for word, count in words.items() if word not in lemmas})
        else:
            verbs |= tokens.verbs
        korean[number][weight] = words
        endings += tokens.endings
    joined = _joiner(documents)
    counts = [_count(document, by, joined) for document, by in zip(documents, korean, strict=True)]
    after = frozenset(all_endings(endings))
    pairs = [(form, verb.partition("/")[0]) for verb in sorted(verbs) for form in tokenizer.forms(verb)]
    # 주는 may come of 줄다, but nearly always does of 주다, which says nothing.
    forms = [(form, lemma) for form, lemma in pairs if not (form[:1] in LIGHT_VERBS and form[1:] in after)]
    names = {name_key(name) for one in documents for name in (*one.titles.values(), *one.aliases)}
    misread = true_words(counts, forms, after, names)
    counts = [read_again(count, misread) for count in counts]
    most = max(_ALWAYS_LISTED, int(_LISTED_SHARE * len(documents)))
    entries: dict[str, Entry] = {word: _entry(found, most) for word, found in _strengths(counts).items()}
    for form, lemma in forms:
        if lemma in entries:
            entries.setdefault(form, "=" + lemma)
    return Words(entries, endings)
