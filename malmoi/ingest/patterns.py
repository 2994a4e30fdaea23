"""Patterns of many alternatives, written one a line, and what several modules look for."""

import re

__all__ = ["AGO", "DATE", "one_of", "words"]

DATE = r"(?:19|20)\d\d\s?[.년/-]\s?\d{1,2}\s?[.월/-]\s?\d{1,2}\s?[.일]?"
"""A day as Korean sites write it: 2024. 5. 3., 2024년 5월 3일, 2024-05-03."""
AGO = r"(?:약\s)?\d+\s?(?:초|분|시간|일|주|달|개월|년)\s?전"
"""How long ago, as Korean sites write it: 3시간 전."""


def one_of(*alternatives: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Give the pattern that matches any of these."""
    return re.compile(f"(?:{'|'.join(alternatives)})", flags)


def words(text: str) -> frozenset[str]:
    """Give the words of a text, which blanks part."""
    return frozenset(text.split())
