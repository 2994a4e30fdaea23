"""Bare lines that head what follows, in a text that marks no headings."""

import re

from malmoi.ingest.phrases import IsTerm
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.statement import is_name_like, is_prose

__all__ = ["ASKS", "QUESTION", "is_heading"]

QUESTION = re.compile(r"[Qq]\d{0,2}\s?[.:)]\s*")
"""What a question of a Q&A begins with."""
ASKS = re.compile(r"(?:이?란\W*|[?]|의\s?\S{1,4}|\s(?:뜻|의미|설명|정리|차이점?|이유|역할|비교|용어)\W*|vs\.?\s.*)$")
"""How a line ends that asks for an explanation."""
_STATES = re.compile(
    r"[가-힣][하되]고\s|[가-힣](?:[를을]|때는|에서는?|에는|는)\s.*\s(?:차이점?|것|정도|역할)\W*$"
)  # …해서 생기는 차이
_MOST_QUESTION, _MOST_ASKING, _MOST_PROSE = 80, 120, 40
_SENTENCE_ENDS = ("다", "요", ".")


def is_heading(text: str, is_term: IsTerm) -> bool:
    """Say whether a line is a heading: a known name, a question, a name, or a phrase about one (`bias를 쓰는 이유`)."""
    plain = plain_name(QUESTION.sub("", text))
    if is_term(plain) or (QUESTION.match(text) and len(plain) <= _MOST_QUESTION):
        return True
    if plain.endswith(_SENTENCE_ENDS):
        return is_name_like(plain)
    asks = len(plain) <= _MOST_ASKING and ASKS.search(plain) and not _STATES.search(plain)
    return bool(asks) or is_name_like(plain) or (is_prose(plain) and len(plain) <= _MOST_PROSE)
