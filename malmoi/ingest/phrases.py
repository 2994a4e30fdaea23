"""What a heading or cell names: `이름(english)`, `A = B`, `X, Y`, `A - B 차이`, `X의 의미`, `(…) Y란?`."""

import re
from collections.abc import Callable

from malmoi.ingest.plain_name import plain_name, without_references
from malmoi.ingest.privacy import MASK
from malmoi.names import has_hangul

__all__ = [
    "IsTerm",
    "Names",
    "is_comparison",
    "is_label",
    "is_name_like",
    "is_prose",
    "is_sentence",
    "split_brackets",
    "split_names",
]

IsTerm = Callable[[str], bool]
"""Whether the field knows a name."""
Names = tuple[str, ...]
"""All names that a phrase gives to one concept, the main one first."""

_MOST_CHARACTERS, _MOST_WORDS = 80, 9
_REMARK = re.compile(r"^\([^()]{1,30}\)\s*(?=\S)")
_LABEL = re.compile(
    r"^(?:평가\s?지표|지표|용어|개념|주제|키워드|종류|참고|질문|추가|정리|오늘\s?배운\s?것|keywords?|terms?|topics?)\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_WITH = re.compile(r"^.{1,60}?(?:[을를]\s?(?:이용한|사용한|활용한|위한|통한)|에서의?|에\s?대한|이?라는)\s+(?=\S)")
_OF = r"(?:에서의|에\s?대한|에\s?대해서?|의)?"
# What is said of a name and is no part of it; the weak ones are part of names too (역병목 구조) unless 의 stands before.
_STRONG = (
    r"의미|뜻|정의|역할|설명|정리|개념|개요|소개|차이점?|차이점?\s?비교|비교|이해(?:하기)?|장단점|순서|용어|알아보기|"
    r"살펴보기|파헤치기|리뷰|요약|기초|복습|공부|설명해\s?(?:주세요|줘|보세요|주실래요)"
)
_WEAK = r"특징|종류|장점|단점|원리|동작\s?원리|작동\s?원리|구조|예시?|사용법|용도|필요성|한계|목적|과정|공식|수식|구현|적용|활용|관계|유형|문제점?|성질|계산법?|계산\s?방법|방법|구성|등장\s?배경|배경|효과|아이디어"
_TAIL = re.compile(
    rf"(?:\s*(?:{_OF}\s+|의\s?)(?:{_STRONG})|(?<=\S)\s+(?:{_STRONG})|의\s+(?:{_WEAK}))(?:[은는이가을를과와및,\s]+(?:{_STRONG}|{_WEAK}))*$"
)
_QUESTION = r"(?:무엇(?:인가|일까|인지|이죠)?요?|뭔가요?|뭐(?:야|지|예요|길래)?|뭘까요?|어떤\s?것인가)"
_ASKED = re.compile(rf"\s*(?:(?:이란|란)\s*{_QUESTION}?\s*\??|(?:은|는|이|가)\s*(?:{_QUESTION}\s*\??|\?)|\?+)$")
_TROUBLE = re.compile(r"(?<=[A-Za-z)])\s(?:문제|현상)$")  # long-term dependency 문제
_LOCATED = re.compile(r"(?<=[A-Za-z)])에서(?:는|의)?$")  # Transfer learning에서
_WHAT_IS = re.compile(r"^(?:what(?:'s| is| are| does)|why|how does)\s+(?:an?\s|the\s)?", re.IGNORECASE)
_EN_TAIL = re.compile(r"\s*(?:mean|explained|overview|definition|in a nutshell|work)?\s*\?$", re.IGNORECASE)
_PROSE = re.compile(
    r"(?:하는|되는|쓰는|않는|나는|지는|인|한|할|된|될)\s(?:이유|까닭|경우|때|것|방법|법|점)|까지\s|따른다|다는\s?것은?$|하면$|려면$|때문$|에서$"
)
_SENTENCE = re.compile(
    r"(?:니다|이다|한다|된다|하다|되다|있다|없다|같다|많다|였다|았다|었다|했다|진다|준다|난다|는다|린다|쓴다|본다|간다|온다|든다|"
    r"아요|어요|해요|예요|에요|세요|네요|군요|나요|까요|던데|는데|지만|이며|하며|하고|되고|이고|해서|하면|이라고|라고|거든|듯|"
    r"있음|없음|했음|됐음|았음|었음|것임|거임|는 것|은 것|한 것|할 것|하기 위해|때문에|[.!。]|다면)$"
)
# A word in the middle of a phrase, or at its end, that only a statement has: 를, 까지는, 최적화는 (but 움직이는 평균).
_INNER = re.compile(
    r"[가-힣](?:[를을]|에서는?|까지[는가]?|에는|에게|으로는|라고|다는|[하되]고|해서|하며|하면|[^하되있없지치리키기가오보주두쓰크이\s]는|[했었겠]\S{0,3})\s+\S|"
    r"\S\s+\S*[가-힣](?:에서|까지|부터|에게|이라|[간주번후전]에)$|\S\s+\S+\s+(?:참고|예정|필요|주의|확인|생략|추천|바람|완료|부탁)$|[가-힣]{2}\.\s"
)
_NOMINAL = re.compile(r"(?:[가-힣]함|됨|음|임|것|중)$")
_COMPARED = re.compile(r"(?:차이점?|비교|관계|구분|구별|순서|differences?|comparison)\W*$", re.IGNORECASE)
_EN_COMPARED = re.compile(r"\s+(?:differences?|comparison)\W*$", re.IGNORECASE)
_VERSUS = re.compile(r"\s+(?:vs\.?|VS\.?|Vs\.?|versus)\s+|(?<=[가-힣)])\s?vs\s?(?=\S)")
_EQUALS = re.compile(r"\s+=+\s+|(?<=[가-힣A-Za-z)])=(?=[가-힣A-Za-z])|\s*≒\s*|\s+<?->\s+|\s*↔\s*")
_LISTED = re.compile(
    r"\s*[,、;]\s+|\s+&\s+|\s*·\s*|\s+/\s+|(?<=[가-힣A-Za-z]{2})/(?=[가-힣A-Za-z]{2})|,(?=\S)|\s+그리고\s+|\s+and\s+(?=[A-Z])"
)
_AND = re.compile(r"(?<=\S)(?:와|과|이랑|랑|하고)\s+(?=\S)")
_MANY = re.compile(r"[가-힣]들$")
_EQUATION = re.compile(r"_\{|\b\w_\w{1,2}\b|[←∑∫∂√≤≥≈∈]|\\[a-z]+[{ ]|^\w{1,2}\s?=|\w\s[+*]\s\w")
_VALUE = re.compile(r"(?:True|False|None|\d[\d.]*)\b")
_ALIAS = re.compile(r"[^\W\d_]")
_NO_NAME = re.compile(
    r"^(?:\d+(?:st|nd|rd|th)?|\d{4}|[\W\d_]+|[A-Za-z]\([a-zA-Z,\s]{1,5}\)|필수|중요|예|선택|추가|미완|작성\s?중|todo|wip|ing|new)$",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """Say whether a phrase speaks about a concept instead of naming it: `bias = False하는 이유`."""
    return bool(_PROSE.search(text))


def _final(syllable: str) -> int:
    """Give the number of a syllable's final consonant in Unicode's order; 0 without one."""
    return (ord(syllable) - 0xAC00) % 28 if "가" <= syllable <= "힣" else 0


def is_comparison(text: str) -> bool:
    """Say whether a phrase sets two concepts against each other: `A - B 차이`."""
    return bool(_COMPARED.search(text))


def is_label(text: str) -> bool:
    """Say whether a phrase lists concepts behind a word for them: `평가지표: FID, IS`."""
    return bool(_LABEL.match(plain_name(text)))


def is_sentence(text: str) -> bool:
    """Say whether a line is a statement: it ends as Korean statements do, or it is long."""
    text = text.strip().rstrip("*_` ")
    words = text.split()
    if _SENTENCE.search(text) or (text.endswith("다") and (len(words) > 1 or (len(text) > 2 and _final(text[-2])))):  # noqa: PLR2004 - 람다
        return True
    return len(words) > _MOST_WORDS or (len(words) >= 4 and bool(_NOMINAL.search(text)))  # noqa: PLR2004 - nouns end so too


def is_name_like(text: str) -> bool:
    """Say whether a line can be a name: short, with letters in it, and no statement."""
    if not 1 < len(text) <= _MOST_CHARACTERS or not _ALIAS.search(text) or MASK in text:
        return False
    return not (is_sentence(text) or _INNER.search(text) or _EQUATION.search(text) or _MANY.search(text))


def _outside_brackets(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Split where the pattern matches outside of brackets."""
    depth, depths = 0, []
    for character in text:
        depth += (character in "([{（") - (character in ")]}）")
        depths.append(depth)
    parts, start = [], 0
    for match in pattern.finditer(text):
        if depths[match.start()] <= 0 and (match.end() == match.start() or depths[match.end() - 1] <= 0):
            parts.append(text[start : match.start()])
            start = match.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def split_brackets(text: str) -> Names:
    """Give the names of one concept: what stands before its brackets, then what stands in them, comma by comma."""
    text = text.replace("（", "(").replace("）", ")")
    depth, outer, inner, current = 0, "", [], ""
    for character in text:
        if character == "(":
            depth += 1
            if depth == 1:
                continue
        elif character == ")" and depth:
            depth -= 1
            if depth == 0:
                inner.append(current)
                current = ""
                outer += " "
                continue
        if depth:
            current += character
        else:
            outer += character
    inner += [current] if current else []  # a bracket that nobody closed
    names = [" ".join(outer.split()).strip(" :,-")]
    for part in inner:
        names += [re.sub(r"^(?:=|또는|혹은|or|a\.k\.a\.?|aka|약자로?|줄여서|영어로|영|한)\s*:?\s*", "", name).strip(" :=")
                  for name in _outside_brackets(part, _LISTED)]  # fmt: skip
    return tuple(dict.fromkeys(name for name in names if name and not _NO_NAME.match(name) and _ALIAS.search(name)))


def _trimmed(text: str, is_term: IsTerm) -> str:
    """Take off what is said of a name: questions, `의 의미`, `를 이용한` before it."""
    for _ in range(4):
        before = text
        if is_term(text):
            return text
        text = _EN_TAIL.sub("", _WHAT_IS.sub("", text)) if _WHAT_IS.match(text) else text
        text = _ASKED.sub("", text) if not text.endswith(("교란", "혼란")) else text
        text = _TROUBLE.sub("", text)
        text = _LOCATED.sub("", _TAIL.sub("", text).strip(" ,:·-"))
        if text == before:
            break
    if (rest := _WITH.sub("", text)) != text and rest and not is_prose(text):
        return rest.strip()
    return text


def _pair(first: str, second: str) -> bool:
    """Say whether two names are one in two languages, or an abbreviation and what it stands for."""
    if has_hangul(first) != has_hangul(second):
        return True
    short, long = sorted((first, second), key=len)
    initials = "".join(word[0] for word in re.split(r"[\s-]+", long) if word)
    return len(short) > 1 and " " not in short and short.casefold() == initials.casefold()


def _joined(parts: list[str]) -> list[str]:
    """Put two names together again that are one: `과적합 = overfitting`."""
    if len(parts) > 3 or any("(" in part for part in parts):  # noqa: PLR2004 - Korean, English, abbreviation
        return parts
    korean = [part for part in parts if has_hangul(part)]
    latin = sorted((part for part in parts if not has_hangul(part)), key=len, reverse=True)
    one = len(korean) <= 1 and (len(latin) == 1 or (len(latin) == 2 and _pair(*latin)))  # noqa: PLR2004 - as above
    return [f"{parts[0]} ({', '.join(parts[1:])})"] if one and len(parts) > 1 else parts


def _parts(text: str, is_term: IsTerm) -> list[str]:
    compared = bool(_COMPARED.search(text))
    core = _EN_COMPARED.sub("", _TAIL.sub("", text)).strip() if compared else text
    if is_term(core):
        return [core]
    if len(versus := _outside_brackets(core, _VERSUS)) > 1:
        return [part for piece in versus for part in _parts(piece, is_term)]
    equals = _outside_brackets(core, _EQUALS)
    if len(equals) > 1 and not any(_VALUE.match(part) for part in equals[1:]):
        return [part for piece in _joined(equals) for part in (_parts(piece, is_term) if piece != core else [piece])]
    dashed = re.compile(r"\s+[-–—]\s+") if compared or core.count(" - ") == 1 else re.compile(r"(?!)")
    if len(dashes := _outside_brackets(core, dashed)) > 1:
        joined = dashes if compared else _joined(dashes)
        return [part for piece in joined for part in (_parts(piece, is_term) if piece != core else [piece])]
    if compared and len(chain := core.split("-")) > 2 and not has_hangul(core):  # noqa: PLR2004 - conv-norm-activation 순서
        return [part.strip() for part in chain if part.strip()]
    if compared and len(both := _outside_brackets(core, _AND)) > 1:
        return [part for piece in both for part in _parts(piece, is_term)]
    listed = _outside_brackets(core, _LISTED)
    if len(listed) > 1:
        return _joined(listed)
    return [core]


def split_names(raw: str, is_term: IsTerm) -> list[Names]:
    """Give the names that a phrase sets up, one group a concept; empty where it names nothing.

    What the field knows as one name (`is_term`) is not taken apart: `Query, Key, Value`.
    """
    text = plain_name(without_references(raw))
    if is_term(text):
        return [(text,)]
    text = _LABEL.sub("", _REMARK.sub("", text))
    groups: list[Names] = []
    compared = bool(_COMPARED.search(text))
    whole = text if compared else _trimmed(text, is_term)
    if is_term(whole):
        return [(whole,)]
    for part in _parts(whole, is_term):
        names = split_brackets(_trimmed(part, is_term))
        names = tuple(dict.fromkeys(trimmed for name in names if (trimmed := _trimmed(name, is_term))))
        if names:
            groups.append(names)
    return list(dict.fromkeys(groups))
