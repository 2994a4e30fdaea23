"""What may stand behind a Korean noun without a blank: particles in their chains, the copula, predicate endings."""

import re
from itertools import product

__all__ = ["is_ending", "is_predicate"]

# Whole chains as the grammar has them, not single particles to combine: nothing follows 도, so 배치도를 (a plan) is
# no 배치.
_CHAINS = """
이 가 은 는 을 를 의 도 요 에 에는 에도 에만 에만은 에의 에서 에서는 에서도 에서만 에서의 에서만의 에서부터 에선 엔
에다 에다가 에까지 에까지도 에게 에게는 에게도 에게만 에게서 에게서는 에게로 에겐 께 께서 한테 한테는 한테도 한테서
더러 보고 로 로는 로도 로만 로만은 로의 로서 로서는 로서도 로서의 로써 로써는 로부터 로부터는 로부터도 로부터의 로까지
론 으로 으로는 으로도 으로만 으로만은 으로의 으로서 으로서는 으로서도 으로서의 으로써 으로써는 으로부터 으로부터는
으로부터도 으로부터의 으로까지 으론 와 와는 와도 와만 와의 과 과는 과도 과만 과의 하고 하고는 하고도 까지 까지는
까지도 까지만 까지의 까지가 까지를 부터 부터는 부터도 부터가 부터의 부터라도 만 만은 만이 만을 만의 만도 만으로
만으로는 만으로도 만으론 만에 만큼 만큼은 만큼의 만큼이나 만큼도 만치 마다 마다의 마다도 조차 조차도 마저 마저도 밖에
밖에는 밖엔 커녕 은커녕 는커녕 대로 대로의 대로만 따라 치고 치고는 처럼 처럼은 처럼도 같은 같은걸 같이 보다 보다는
보다도 보다야 보단 뿐 뿐만 뿐인 뿐이다 뿐이고 뿐이며 뿐이라 뿐만이 뿐더러 끼리 끼리의 끼리는 끼리도 이야 야 이야말로
야말로 이라도 라도 이나마 나마 없는 없이 없음 없다 있는 있음 있다
"""
# The copula behind any noun, and its forms that lose the 이 behind a vowel.
_COPULA = """
이다 입니다 이에요 이예요 이며 이고 이고요 이면 이자 이요 이지 이지만 이므로 이니 이니까 이기 이기에 이기도 이긴
이어서 이어야 이어도 이었다 이었고 이었던 이었는데 이었지만 이였다 이였던 이란 이란건 이란게 이라 이라서 이라는
이라는데 이라고 이라고는 이라고도 이라고만 이라며 이라면 이라든지 이라든가 이라던가 이라던지 이라기보다 이라기보다는
이라거나 이랑 이랑은 이랑도 이나 이든 이든지 이든가 이냐 이네 이네요 이죠 이군 이군요 이구나 이로다 이란다 이랍니다
이래 이래요 이잖아 이잖아요 이던 이던가 이더라 이십니다 인 인가 인가요 인데 인데요 인지 인지는 인지도 인지를 인즉 인
인것 인거 인건 인게 인걸 일 일까 일까요 일수록 일지 일지라도 일뿐 일때 임 임을 임이 임에도 입니까
"""
_SHORT_COPULA = """
다 예요 에요 며 고 고요 면 지만 므로 니까 기도 긴 여서 여야 였다 였고 였던 였는데 였지만 란 란건 란게 라
라서 라는 라는데 라고 라고는 라고도 라고만 라며 라면 라든지 라든가 라던가 라던지 라기보다 라기보다는 라거나 랑 랑은
랑도 나 든 든지 든가 냐 네 네요 죠 군 군요 구나 란다 랍니다 래요 잖아 잖아요 던가 더라
"""
# Bound nouns and suffixes that leave the noun what it is: "tokens", "by token", "within a batch", "for training".
_BOUND = ("", "들", "별", "당", "간", "내", "상", "용", "류", "측", "등", "들간", "들끼리", "등등")

# 함수다, but 토큰이다.
_VOWEL_ENDINGS = frozenset(_SHORT_COPULA.split())
_ENDINGS = _VOWEL_ENDINGS | {
    bound + ending for bound, ending in product(_BOUND, (*_CHAINS.split(), *_COPULA.split(), "")) if bound + ending
}
_FIRST_SYLLABLE, _FINALS = 0xAC00, 28

_PREDICATE = re.compile(
    r"하(?=$|[는고며면여였기지게도려자나던니므더든네세십시신실셨셔심라다거겠길긴질느냐군구])|되(?=$|[는고며면어었기지게도려자나던니므더든네세십시신실심라다거겠길긴질느냐군구])"
    r"|한(?!계|국|글|편|정|도|자|번)|할(?!당|인)|해(?!석|결|상|설|외|커|킹|시)|했|합니|함(?!수|께|축|의)|하여|된|될|됐|됨|돼|됩|되어"
    r"|시키|시킨|시켜|시킬|시킴|시킵|당하|당한|당했|받은|받는|받아"
    # When it is done; not behind other nouns, or 에폭시 (epoxy) would be an 에폭.
    r"|(?:시|때|전|후)(?:$|[에의로와과은는도까부])"
)


def is_ending(rest: str, after: str) -> bool:
    """Say whether particles or the copula make up the rest of a word behind the syllable `after`."""
    if rest in _VOWEL_ENDINGS and (ord(after) - _FIRST_SYLLABLE) % _FINALS:
        return False
    return rest in _ENDINGS


def is_predicate(rest: str) -> bool:
    """Say whether an action noun goes on as a verb: 정규화|된, 미세 조정|했다."""
    return bool(_PREDICATE.match(rest))
