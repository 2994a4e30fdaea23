"""What may stand behind a Korean noun without a blank: particles in their chains, the copula, predicate endings."""

import re

__all__ = ["is_ending", "is_predicate"]


def _any(words: str) -> str:
    return "|".join(words.split())


# Suffixes that leave the noun what it is: "tokens", "by token", "within a batch", "a token at a time".
_BOUND = _any("들 별 당 간 내 상 용 류 측 등 들간 들끼리 등등 씩 쯤 짜리")
# Particles that others may follow.
_CASE = _any("""
에 에서 에게 에게서 에다 에다가 께 께서 한테 한테서 더러 보고 으로 로 으로서 로서 으로써 로써 으로부터 로부터 와 과
이랑 랑 하고 까지 부터 만 만큼 마다 조차 마저 밖에 대로 처럼 같이 보다 뿐 끼리 치고 만치
""")
_SECOND = _any("까지 부터 만 만큼 조차 마저 밖에 대로 처럼 보다 뿐 와 과 하고 으로 로")
# Particles that end a word; nothing but 요 follows them, so 배치도를 (a plan) is no 배치.
_LAST = _any("""
이 가 은 는 을 를 의 도 야 여 이여 일랑 일랑은 이야 야말로 이야말로 라도 이라도 나 이나 나마 이나마 인들 커녕 은커녕
는커녕 깨나 따라 라곤 이라곤 더러 더러는
""")
# Contractions: 에는, 로는, 까지는.
_SHORT = _any("""
엔 에선 에겐 한테선 한테는 에게선 론 으론 로선 으로선 로썬 으로썬 보단 까진 부턴 만은 만이 만을 만에 밖엔 치곤 같은
같은걸
""")
# Verbs that messy notes write on, without the blank before them.
_GLUED = _any("""
에의한 에의해 에대한 에대해 에대하여 에관한 에따라 에따른 에비해 에있어서 을통한 를통한 을통해 를통해 을위한 를위한
을위해 를위해 을이용한 를이용한 을이용해 를이용해 을사용한 를사용한 을사용해 를사용해 와같은 과같은 와같이 과같이
와달리 과달리 와함께 과함께
""")
_BEING = r"""
(?:있|없)(?:는|다|고|음|을|이|이는|이도|으면|으며|다면|지만|어서|는데|던|습니다)
|같(?:다|고|지만|은데|은게|은건|은거|네|아|아요)
"""
# Endings of the copula that a noun may take without its 이 when it ends in a vowel: 함수다, but 토큰이다. A bare 기 or
# 자 is not among them: 토큰화기 is a machine, 부호화자 a person.
_BARE = _any("""
다 며 면서 면서도 고 고요 고는 고도 고서 면 지 지요 지만 지는 지도 죠 므로 니 니까 니깐 기도 긴 든 든지 든가 던 던가
던지 더라 더라도 더라고 거나 건 건만 거든 거든요 나 나요 냐 냐고 냐는 냐면 네 네요 군 군요 구나 로구나 로군 로다 라
라고 라고는 라고도 라고만 라고요 라고한다 라는 라는데 라는데요 라는것 라는게 라는건 라는거 라는걸 란 란것 란건 란게
란걸 란다 라며 라면 라면서 라서 라서요 라도 라든가 라든지 라던가 라던지 라기보다 라기보다는 라기보단 라기엔 라기에
라기에는 라거나 라네 라네요 라더라 라니 라니까 라니요 라야 라야만 라할 라한 라하면 라한다 라부른다 랍니다 래 래요
래서 래도 래야 잖아 잖아요 랑 랑은 랑도
""")
_WAS = _any("""
다 고 던 던가 는데 는데요 는지 지만 지 습니다 습니까 음 으며 으나 으면 으니 으므로 을 을까 을때 나 네 네요 죠 어
어요 다가 다면 더라도 거든
""")
_WOULD = _any("다 지 지만 네 죠 고 는데 습니다 거니와")
_VOWEL_ONLY = rf"{_BARE}|예요|에요|여서|여선|여서도|여야|여야만|여도|여요|였(?:{_WAS})|겠(?:{_WOULD})"
_COPULA = rf"""
이(?:
    {_BARE}|기|기만|기는|기에|기엔|기때문에|자|되|로써|에요|예요|어서|어선|어서도|어야|어야만|어도|어요|십니다|셨다
    |(?:었|였)(?:{_WAS})|겠(?:{_WOULD})
)
|입니(?:다|다만|까)
|인(?:가|가요|가보다|가봐|데|데요|데도|데다|데다가|지|지는|지도|지를|지가|즉|것|거|건|게|걸|걸요|양|만큼)?
|일(?:까|까요|수록|지|지도|지라도|뿐|때|땐|텐데|테니|듯|것|거|걸)?
|임(?:을|이|은|과|에|에도|에도불구하고)?
"""
# Of these the copula loses its 이 as behind a noun: 에서다, 까지라면.
_OPEN = _any("에서 에게 부터 까지 대로 끼리 보다")
_FIRST_SYLLABLE, _FINALS = 0xAC00, 28

_ENDING = re.compile(
    rf"""
    (?:{_BOUND})?
    (?:
        (?:{_CASE})?(?:{_SECOND})?(?:(?:{_LAST}|{_SHORT})?요?|{_COPULA})
        |(?:{_OPEN})(?:{_VOWEL_ONLY})
        |{_GLUED}
        |{_BEING}
    )
    """,
    re.VERBOSE,
)
_AFTER_VOWEL = re.compile(_VOWEL_ONLY)
_PREDICATE = re.compile(
    r"하(?=$|[는고며면여였기지게도려자나던니므더든네세십시신실셨셔심라다거겠길긴질느냐군구])|되(?=$|[는고며면어었기지게도려자나던니므더든네세십시신실심라다거겠길긴질느냐군구])"
    r"|한(?!계|국|글|편|정|도|자|번)|할(?!당|인)|해(?!석|결|상|설|외|커|킹|시)|했|합니|함(?!수|께|축|의)|하여|된|될|됐|됨|돼|됩|되어"
    r"|시키|시킨|시켜|시킬|시킴|시킵|당하|당한|당했|받은|받는|받아"
    # When it is done; not behind other nouns, or 에폭시 (epoxy) would be an 에폭.
    r"|(?:시|때|전|후)(?:$|[에의로와과은는도까부])"
)


def is_ending(rest: str, after: str) -> bool:
    """Say whether particles or the copula make up the rest of a word behind the syllable `after`."""
    if not rest:
        return False
    if _ENDING.fullmatch(rest):
        return True
    return not (ord(after) - _FIRST_SYLLABLE) % _FINALS and bool(_AFTER_VOWEL.fullmatch(rest))


def is_predicate(rest: str) -> bool:
    """Say whether an action noun goes on as a verb: 정규화|된, 미세 조정|했다."""
    return bool(_PREDICATE.match(rest))
