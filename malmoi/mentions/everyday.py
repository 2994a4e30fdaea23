"""Terms of the field that are everyday words too, with the words that keep them company in their other senses."""

from functools import cache
from itertools import product

from malmoi.files import read_everyday_words
from malmoi.mentions.forms import spellings

__all__ = ["FIELD_WORDS", "everyday", "sense_of"]

_FIELD = """
학습 훈련 신경망 딥러닝 머신러닝 기계학습 모델 모형 네트워크 파라미터 하이퍼파라미터 데이터셋 은닉층 최적화 역전파
분류기 확률 분포 벡터 행렬 미분 수렴 논문 인공지능 언어모델 자연어
neural network networks train trains trained training learning model models layers parameter parameters epochs
optimizer dataset datasets classifier vector vectors matrix pytorch tensorflow llm llms gpu gpus
"""


def sense_of(term: str, *, named: bool) -> str:
    """Give the key of a term in `everyday`: an abbreviation and a word of the same letters are two terms."""
    return ("::" if named else ":") + term.lower()


@cache
def everyday() -> dict[str, list[str]]:
    """Give the words of their other senses by the keys of the terms (`everyday.tsv`)."""
    cues: dict[str, list[str]] = {}
    rows = (line.split("\t") for line in read_everyday_words().splitlines() if not line.startswith("#"))
    next(rows)  # the names of the columns
    for terms, listed in rows:
        for term in terms.split(" | "):
            capitals = sum(map(str.isupper, term))
            keys = [plural for key in spellings(term) for plural in (key, f"{key}s")[: 1 + key.isascii()]]
            for key, named in product(keys, (False, True)):
                # A name with one capital (Adam) is a word or an abbreviation as its page has it.
                if capitals == 1 or named == (capitals > 1):
                    cues.setdefault(sense_of(key, named=named), []).extend(listed.split(" | "))
    return cues


FIELD_WORDS = tuple(_FIELD.split())
"""Words that speak for the field's own sense."""
