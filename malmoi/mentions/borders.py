"""Where a form may begin and end: what stands beside it decides whether it is a word of its own."""

import re
from collections.abc import Container

from malmoi.mentions.forms import Entry, is_hangul
from malmoi.mentions.head_nouns import HEAD_NOUNS
from malmoi.mentions.particles import is_ending, is_predicate

__all__ = ["Borders"]

_RUN = re.compile(r"[가-힣]{1,24}")
_LONGEST_HEAD = 8
_LONGEST_HALF = 40
_INDENTED = 2
_PLURAL = re.compile(r"(?:'s|es|s)(?![A-Za-z0-9_])")
_CAPITAL_PLURAL = re.compile(r"(?:ES|S)(?![A-Za-z0-9_])")
_LONE_CAPITAL = re.compile(r"(?:^|[^\w-])[B-HJ-Z] $")  # Fast R CNN
_MODEL_NUMBER = re.compile(r"v?\d{1,3}(?![A-Za-z0-9_])")
_HALF = re.compile(r"[A-Za-z0-9]{1,40}")
_LEFT_HALF = re.compile(r"[^\W_]{1,40}$")
# A prefix makes another word of what follows: auto-encoder, pre-training, self-attention.
_PREFIXES = """
anti auto bi co counter cross de deep dis ex hyper hypo in inter intra log macro mega meta micro mid mini mis mono multi
non out over para poly post pre pro pseudo quasi re self semi sub super trans tri ultra un uni under
"""
# What a hyphen adds to a name without making another name: GPT-Style, BERT-Base, GAN-Generated.
_MODIFIERS = """
agnostic aware based centric dependent driven free friendly guided heavy independent less level like only oriented
powered ready related specific style type wise
"""
_SIZES = "b base g h huge l large m medium mini s small t tiny xl xs xxl"
_PREFIX = frozenset(_PREFIXES.split())
_MODIFIER = frozenset(_MODIFIERS.split())
_SIZE = frozenset(_SIZES.split())
# From how many syllables on a form may have any noun behind it, and how many that noun must have.
_OPEN_FORM, _OPEN_NOUN = 4, 2
# Suffixes and verbs, of which no compound noun begins that leaves the form what it is.
_DERIVED = re.compile(
    r"스|즈|라이|이즈|화|성|적|주의|널|틱|릭|하|되|된|될|됐|됨|돼|한|할|해|했|함|합|시키|시킨|받|당하|않|못"
)


def _is_latin(letter: str) -> bool:
    return letter == "_" or (letter.isalnum() and not is_hangul(letter))


def _plural_end(shown: str, start: int, end: int, entry: Entry) -> int | None:
    """Give where a plural or a possessive ends, which belongs to the word; of a possessive only the noun is named."""
    last = shown[end - 1].lower()
    found = _PLURAL.match(shown, end)
    if found:
        if found[0] == "'s":
            return end
        if (found[0] == "es" and last in "sxzh") or (found[0] == "s" and last != "s"):
            return found.end()
    capital = _CAPITAL_PLURAL.match(shown, end)
    return capital.end() if capital and not entry.named and shown[start:end].isupper() else None


class Borders:
    """The rules, for the forms that are known."""

    def __init__(self, known: Container[str]) -> None:
        self._known = known

    def begins(self, shown: str, start: int, entry: Entry) -> bool:
        """Say whether a word may begin at `start`."""
        if not start:
            return True
        before = shown[start - 1]
        if before in "@#\\_":
            return False
        if is_hangul(shown[start]):
            return not is_hangul(before)
        if (
            _is_latin(before)
            or before == "$"
            or (entry.named and _LONE_CAPITAL.search(shown, max(0, start - 3), start))
        ):
            return False
        return before != "-" or self._hyphen_before(shown, start, entry)

    def _hyphen_before(self, shown: str, start: int, entry: Entry) -> bool:
        found = _LEFT_HALF.search(shown, max(0, start - 1 - _LONGEST_HALF), start - 1)
        if not found:
            # A bullet that lacks its blank stands at the beginning of a line, an option elsewhere.
            return start <= _INDENTED or shown[start - 2] == "\n"
        half = found[0]
        # L_cross-entropy, 2^cross-entropy
        if shown[found.start() - 1 : found.start()] in ("_", "^"):
            return False
        if is_hangul(half[-1]) or half.lower() in self._known:
            return True
        if entry.named and half.lower().endswith("ed"):
            return True  # Shared-FFN
        if entry.named or len(half) == 1 or sum(letter.isupper() for letter in half) > 1:
            return False
        return half.lower() not in _PREFIX

    def end(self, shown: str, start: int, end: int, entry: Entry) -> int | None:
        """Give where the mention ends, an English plural included; None where the word goes on."""
        if end == len(shown):
            return end
        if is_hangul(shown[end - 1]):
            return end if self._ends_in_hangul(shown, start, end, entry) else None
        return self._latin_end(shown, start, end, entry)

    def _ends_in_hangul(self, shown: str, start: int, end: int, entry: Entry) -> bool:
        run = _RUN.match(shown, end)
        if not run:
            # A lone jamo is a smile (토큰ㅎㅎ), or one that Unicode cannot put together.
            return shown[end] != "_" and not "\u1100" <= shown[end] <= "\u11ff"
        rest = run[0]
        if self._goes_on(rest, shown[end - 1]) or (entry.predicate and is_predicate(rest)):
            return True
        return self._is_open_compound(rest, shown[start:end])

    def _goes_on(self, rest: str, after: str) -> bool:
        """Say whether the rest of the word is head nouns or known forms with particles behind them."""
        reached = {0}
        for at in range(len(rest)):
            if at not in reached:
                continue
            tail = rest[at:]
            if is_ending(tail, rest[at - 1] if at else after):
                return True
            # Behind a noun of one syllable the word must end: 토큰|수|로, but 토큰|수|거 is another word.
            if tail[0] in HEAD_NOUNS and (len(tail) == 1 or is_ending(tail[1:], tail[0])):
                return True
            for length in range(2, min(_LONGEST_HEAD, len(tail)) + 1):
                if tail[:length] in HEAD_NOUNS or tail[:length] in self._known:
                    reached.add(at + length)
        return len(rest) in reached

    def _is_open_compound(self, rest: str, form: str) -> bool:
        """A long form is no part of another word by chance, so any noun may follow: 트랜스포머|가속기."""
        if len(form.replace(" ", "")) < _OPEN_FORM or not is_hangul(form[0]) or _DERIVED.match(rest):
            return False
        nouns = (at for at in range(1, len(rest)) if is_ending(rest[at:], rest[at - 1]))
        return next(nouns, len(rest)) >= _OPEN_NOUN

    def _latin_end(self, shown: str, start: int, end: int, entry: Entry) -> int | None:
        stop = _plural_end(shown, start, end, entry)
        if stop:
            return stop
        after = shown[end]
        if after.isdigit():
            numbered = entry.named and not shown[end - 1].isdigit() and _MODEL_NUMBER.match(shown, end)
            return end if numbered else None
        if _is_latin(after) or (after == "-" and not self._hyphen_after(shown, end, entry)):
            return None
        return end

    def _hyphen_after(self, shown: str, end: int, entry: Entry) -> bool:
        found = _HALF.match(shown, end + 1)
        if not found or not found[0][0].isupper():
            return True
        half = found[0]
        lower = half.lower()
        if lower in self._known or lower in _MODIFIER or lower.endswith(("ed", "ing")):
            return True
        if entry.named:
            return lower in _SIZE
        return sum(letter.isupper() for letter in half) == 1 and len(half) > 1
