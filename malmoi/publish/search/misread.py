"""Words that the analyser misread: a form of a word (학습할, 더해) that it took for a noun of its own.

Where a form is rare and the word it may be a form of is common, it is the word. Without this a rare misreading weighs
more in a query than the word itself.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

__all__ = ["read_again", "true_words"]

_HANGUL = re.compile("[가-힣]{2,}")
_RARER = 8
"""By how much a form has to be rarer than its word, in documents."""
_SHORTEST = 2


def _words(form: str, endings: Container[str]) -> Iterator[str]:
    """Give what a form may be one of: 데이터에서 → 데이터, 줄이면 → 줄이다."""
    for cut in range(1, len(form)):
        if form[cut:] in endings:
            yield form[:cut] + "다"
            if cut >= _SHORTEST:
                yield form[:cut]


def true_words(
    counts: Sequence[Mapping[str, float]],
    forms: Iterable[tuple[str, str]],
    endings: Container[str],
    names: Container[str],
) -> dict[str, str]:
    """Give for each misread form its word; `forms` are pairs of a verb's form and its lemma, `names` are no forms."""
    known = Counter(word for count in counts for word in count)
    found: dict[str, str] = {}

    def offer(form: str, word: str) -> None:
        if known[form] * _RARER <= known[word] and known[word] > known[found.get(form, form)]:
            found[form] = word

    for form, lemma in forms:
        if form in known:
            offer(form, lemma)
    for word in known:
        if _HANGUL.fullmatch(word) and word not in names:
            for true in _words(word, endings):
                offer(word, true)
    return found


def read_again(count: Mapping[str, float], words: Mapping[str, str]) -> dict[str, float]:
    """Give the words of a document with what was misread put right."""
    again: dict[str, float] = {}
    for word, often in count.items():
        true = words.get(word, word)
        again[true] = again.get(true, 0) + often
    return again
