"""What a statement is about: `기울기 소실은 …이다` is about 기울기 소실."""

import re

from malmoi.ingest.brackets import split_brackets
from malmoi.ingest.phrases import IsTerm
from malmoi.ingest.plain_name import plain_name

__all__ = ["subject_of"]

_SUBJECT = re.compile(r"(.{1,60}?)(?:이란|란|은|는|:)\s+\S")
_ENGLISH = re.compile(r"(?:[Aa]n?\s|[Tt]he\s)?(.{2,60}?)\s(?:is|are|means|refers to|denotes|stands for)\s\S")


def subject_of(text: str, is_term: IsTerm) -> str:
    """Give the known term that a statement begins with and is about; empty where it begins otherwise."""
    plain = plain_name(text)[:200]
    for pattern in (_SUBJECT, _ENGLISH):
        if found := pattern.match(plain):
            names = split_brackets(found[1])
            if names and is_term(names[0]):
                return names[0]
    return ""
