"""A word of Korean speech without the particles and endings that may stand behind it."""

from functools import lru_cache

from malmoi.mentions.particles import is_ending

__all__ = ["stems"]

# What makes a verb or an adverb of a borrowed word: 인버터블한, 디터미니스틱하게.
_VERBAL = frozenset(("하게", "하는", "하고", "하면", "한", "해서", "함", "된", "되는", "스럽게"))
_LONGEST_ENDING = 8


@lru_cache(maxsize=1 << 14)
def stems(word: str) -> tuple[str, ...]:
    """Give a word, then what is left of it without each ending that it may have, longest first."""
    ends = range(len(word) - 1, max(0, len(word) - _LONGEST_ENDING - 1), -1)
    # 으로 goes as one: what ends in 으 is no stem.
    left = (
        word[:end]
        for end in ends
        if word[end - 1] != "으" and (is_ending(word[end:], word[end - 1]) or word[end:] in _VERBAL)
    )
    return (word, *left)
