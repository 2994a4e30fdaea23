"""Is a line a name, or does it say something? Korean tells by how it ends."""

import re

from malmoi.ingest.patterns import one_of
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.privacy import MASK

__all__ = ["DIFFERENCE", "LABEL", "is_comparison", "is_label", "is_name_like", "is_prose", "is_sentence"]

_MOST_CHARACTERS, _MOST_WORDS, _SOME_WORDS = 80, 9, 4
LABEL = re.compile(
    r"^(?:[가-힣 ]{1,12}\s)?"
    r"(?:평가\s?지표|지표|용어|개념|주제|키워드|종류|기법|참고|질문|추가|정리|배운\s?것|keywords?|terms?|topics?)"
    r"\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
"""A word behind which names are listed: `평가지표: FID, IS`."""
_PROSE = one_of(
    r"(?:하는|되는|쓰는|않는|나는|지는|인|한|할|된|될)\s(?:이유|까닭|경우|때|것|방법|법|점)",
    r"까지\s|따른다|다는\s?것은?$|하면$|려면$|때문$|에서$|[가-힣]\s때$",
)
_SENTENCE = re.compile(
    r"(?:니다|는데|던데|지만|다면|아요|어요|해요|예요|에요|세요|네요|군요|나요|까요|이며|하며|하고|되고|이고|해서|하면|"
    r"이라고|라고|거든|듯|있음|없음|했음|됐음|았음|었음|것임|거임|는 것|은 것|한 것|할 것|하기 위해|때문에|[.!。])$"
)
# A word in the middle of a phrase, or at its end, that only a statement has: 를, 까지는, 최적화는 (but 움직이는 평균).
_INNER = one_of(
    r"[가-힣](?:[를을]|에서는?|까지[는가]?|에는|에게|으로는|라고|다는|[하되]고|해서|하며|하면)\s+\S",
    r"[가-힣](?:[^하되있없지치리키기가오보주두쓰크이\s]는|[했었겠]\S{0,3})\s+\S",
    r"\S\s+\S*[가-힣](?:에서|까지|부터|에게|이라|[간주번후전]에)$",
    r"\S\s+\S+\s+(?:참고|예정|필요|주의|확인|생략|추천|바람|완료|부탁)$",
    r"[가-힣]{2}\.\s",
)
_NOMINAL = re.compile(r"(?:[가-힣]함|됨|음|임|것|중)$")
_COMPARED = re.compile(r"(?:차이점?|비교|관계|구분|구별|순서|differences?|comparison)\W*$", re.IGNORECASE)
DIFFERENCE = re.compile(
    r"(?:the\s)?(?:differences?|comparison)\s(?:between|of)\s(?=.+\s(?:and|vs\.?)\s)", re.IGNORECASE
)
"""How English begins to set two concepts against each other."""
_MANY = re.compile(r"[가-힣]들$|(?:^|\s)것$|목록$")
_EQUATION = re.compile(r"_\{|\b\w_\w{1,2}\b|[←∑∫∂√≤≥≈∈]|\\[a-z]+[{ ]|^\w{1,2}\s?=|\w\s[+*]\s\w")
_LETTER = re.compile(r"[^\W\d_]")


def is_prose(text: str) -> bool:
    """Say whether a phrase speaks about a concept instead of naming it: `bias = False하는 이유`."""
    return bool(_PROSE.search(text))


def _final(syllable: str) -> int:
    """Give the number of a syllable's final consonant in Unicode's order; 0 without one."""
    return (ord(syllable) - 0xAC00) % 28 if "가" <= syllable <= "힣" else 0


def is_comparison(text: str) -> bool:
    """Say whether a phrase sets two concepts against each other: `A - B 차이`."""
    return bool(_COMPARED.search(text) or DIFFERENCE.match(text))


def is_label(text: str) -> bool:
    """Say whether a phrase lists concepts behind a word for them: `평가지표: FID, IS`."""
    return bool(LABEL.match(plain_name(text)))


def is_sentence(text: str) -> bool:
    """Say whether a line is a statement: it ends as Korean statements do, or it is long."""
    text = text.strip().rstrip("*_` ")
    words = text.split()
    declares = text.endswith("다") and (
        len(words) > 1 or (len(text) > len("람다") and _final(text[-2:-1]) > 0)
    )  # 람다 is a word of its own
    if declares or _SENTENCE.search(text):
        return True
    return len(words) > _MOST_WORDS or (len(words) >= _SOME_WORDS and bool(_NOMINAL.search(text)))


def is_name_like(text: str) -> bool:
    """Say whether a line can be a name: short, with letters in it, and no statement."""
    if not 1 < len(text) <= _MOST_CHARACTERS or not _LETTER.search(text) or MASK in text:
        return False
    return not (is_sentence(text) or _INNER.search(text) or _EQUATION.search(text) or _MANY.search(text))
