"""What a heading or cell names: `이름(english)`, `A = B`, `X, Y`, `A - B 차이`, `X의 의미`, `(…) Y란?`."""

import re
from collections.abc import Callable

from malmoi.ingest.brackets import LISTED, outside_brackets, split_brackets
from malmoi.ingest.plain_name import plain_name, without_references
from malmoi.ingest.statement import DIFFERENCE, LABEL, is_comparison, is_prose
from malmoi.names import has_hangul

__all__ = ["IsTerm", "Names", "split_names"]

IsTerm = Callable[[str], bool]
"""Whether the field knows a name."""
Names = tuple[str, ...]
"""All names that a phrase gives to one concept, the main one first."""

_LONGEST = 400
"""Characters; a longer line names nothing."""
_REMARK = re.compile(r"^\([^()]{1,30}\)\s*(?=\S)")
_WITH = re.compile(r"^.{1,60}?(?:[을를]\s?(?:이용한|사용한|활용한|위한|통한)|에서의?|에\s?대한|이?라는)\s+(?=\S)")
_OF = r"(?:에서의|에\s?대한|에\s?대해서?|의)?"
# What is said of a name and is no part of it; the weak ones are part of names too (역병목 구조) unless 의 stands before
_STRONG = (
    r"의미|뜻|정의|역할|설명|정리|개념|개요|소개|차이점?|차이점?\s?비교|비교|이해(?:하기)?|장단점|순서|용어|알아보기|"
    r"살펴보기|파헤치기|리뷰|요약|기초|복습|공부|설명해\s?(?:주세요|줘|보세요|주실래요)"
)
_WEAK = (
    r"특징|종류|장점|단점|원리|동작\s?원리|작동\s?원리|구조|예시?|사용법|용도|필요성|한계|목적|과정|공식|수식|구현|적용|활용|"
    r"관계|유형|문제점?|성질|계산법?|계산\s?방법|방법|구성|등장\s?배경|배경|효과|아이디어"
)
_TAIL = re.compile(
    rf"(?:\s*(?:{_OF}\s+|의\s?)(?:{_STRONG})|(?<=\S)\s+(?:{_STRONG})|의\s+(?:{_WEAK}))"
    rf"(?:[은는이가을를과와및,\s]+(?:{_STRONG}|{_WEAK}))*$"
)
_QUESTION = r"(?:무엇(?:인가|일까|인지|이죠)?요?|뭔가요?|뭐(?:야|지|예요|길래)?|뭘까요?|어떤\s?것인가)"
_ASKED = re.compile(rf"\s*(?:(?:이란|란)\s*{_QUESTION}?\s*\??|(?:은|는|이|가)\s*(?:{_QUESTION}\s*\??|\?)|\?+)$")
_TROUBLE = re.compile(r"(?<=[A-Za-z)])\s(?:문제|현상)$")  # long-term dependency 문제
_LOCATED = re.compile(r"(?<=[A-Za-z)])에서(?:는|의)?$")  # Transfer learning에서
# Multi-head attention은 왜 여러 개로 나누나, DDIM이 DDPM보다 빠른 이유
_SUBJECT = re.compile(
    r"([A-Za-z][\w -]{1,40})[은는이가을를]\s(?=.{0,60}(?:이유|나요|가요|까요|나|가|까|죠|방법|법|때|점)\W*$)", re.ASCII
)
_OWNED = re.compile(r"[A-Za-z][\w -]{1,30}의\s([A-Za-z][\w -]{1,40})", re.ASCII)  # StyleGAN의 AdaIN
_WHAT_IS = re.compile(r"^(?:what(?:'s| is| are| does)|why|how does)\s+(?:an?\s|the\s)?", re.IGNORECASE)
_EN_TAIL = re.compile(r"\s*(?:mean|explained|overview|definition|in a nutshell|work)?\s*\?$", re.IGNORECASE)
_EN_COMPARED = re.compile(r"\s+(?:differences?|comparison)\W*$", re.IGNORECASE)
_VERSUS = re.compile(r"\s+(?:vs\.?|VS\.?|Vs\.?|versus)\s+|(?<=[가-힣)])\s?vs\s?(?=\S)")
_EQUALS = re.compile(r"\s+=+\s+|(?<=[가-힣A-Za-z)])=(?=[가-힣A-Za-z])|\s*≒\s*|\s+<?->\s+|\s*↔\s*")
_AND = re.compile(r"(?<=\S)(?:와|과|이랑|랑|하고)\s+(?=\S)")
_EN_AND = re.compile(r"\s+(?:and|vs\.?)\s+", re.IGNORECASE)
_VALUE = re.compile(r"(?:True|False|None|\d[\d.]*)\b")


def _trimmed(text: str, is_term: IsTerm) -> str:
    """Take off what is said of a name: questions, `의 의미`, `를 이용한` before it."""
    for _ in range(4):
        before = text
        if is_term(text):
            return text
        text = _EN_TAIL.sub("", _WHAT_IS.sub("", text)) if _WHAT_IS.match(text) else text
        if has_hangul(text[-1:]) or text.endswith("?"):
            text = _ASKED.sub("", text) if not text.endswith(("교란", "혼란")) else text
            text = _TROUBLE.sub("", text)
            text = _LOCATED.sub("", _TAIL.sub("", text).strip(" ,:·-"))
        if text == before:
            break
    if (asked := _SUBJECT.match(text)) and not is_term(text):
        return asked[1]
    if (owned := _OWNED.fullmatch(text)) and not is_term(text):
        return owned[1]
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


def _other_names(parts: list[str], is_term: IsTerm) -> list[str]:
    """Give the parts of `A = B = C`, words that nobody knows with the name they are set equal to: shortcut = skip."""
    known = [part for part in parts if is_term(part)]
    unknown = [part for part in parts if not is_term(part) and re.fullmatch(r"[A-Za-z-]{2,20}", part)]
    if not known or not unknown or len(known) + len(unknown) < len(parts):
        return parts
    return [f"{known[0]} ({', '.join(unknown)})", *known[1:]]


def _parts(text: str, is_term: IsTerm) -> list[str]:  # noqa: PLR0911 - the first sign that parts it decides
    compared = is_comparison(text)
    core = _EN_COMPARED.sub("", _TAIL.sub("", text)).strip() if compared else text
    if is_term(core):
        return [core]
    if between := DIFFERENCE.match(core):
        return [part for piece in outside_brackets(core[between.end() :], _EN_AND) for part in _parts(piece, is_term)]
    if len(versus := outside_brackets(core, _VERSUS)) > 1:
        return [part for piece in versus for part in _parts(piece, is_term)]
    equals = outside_brackets(core, _EQUALS)
    if len(equals) > 1 and not any(_VALUE.match(part) for part in equals[1:]):
        named = _joined(_other_names(equals, is_term))
        return [part for piece in named for part in (_parts(piece, is_term) if piece != core else [piece])]
    dashed = re.compile(r"\s+[-–—]\s+") if compared or core.count(" - ") == 1 else re.compile(r"(?!)")
    if len(dashes := outside_brackets(core, dashed)) > 1:
        joined = dashes if compared else _joined(dashes)
        return [part for piece in joined for part in (_parts(piece, is_term) if piece != core else [piece])]
    if compared and len(chain := core.split("-")) > 2 and not has_hangul(core):  # noqa: PLR2004 - conv-norm-activation 순서
        return [part.strip() for part in chain if part.strip()]
    if compared and len(both := outside_brackets(core, _AND)) > 1:
        return [part for piece in both for part in _parts(piece, is_term)]
    listed = outside_brackets(core, LISTED)
    if len(listed) > 1:
        return _joined(listed)
    return [core]


def split_names(raw: str, is_term: IsTerm) -> list[Names]:
    """Give the names that a phrase sets up, one group a concept; empty where it names nothing.

    What the field knows as one name (`is_term`) is not taken apart: `Query, Key, Value`.
    """
    if len(raw) > _LONGEST:
        return []
    text = plain_name(without_references(raw))
    if is_term(text):
        return [(text,)]
    text = LABEL.sub("", _REMARK.sub("", text))
    groups: list[Names] = []
    compared = is_comparison(text)
    whole = text if compared else _trimmed(text, is_term)
    if is_term(whole):
        return [(whole,)]
    for part in _parts(whole, is_term):
        names = split_brackets(_trimmed(part, is_term))
        names = tuple(dict.fromkeys(trimmed for name in names if (trimmed := _trimmed(name, is_term))))
        if names:
            groups.append(names)
    return list(dict.fromkeys(groups))
