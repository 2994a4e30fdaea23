"""What may stand behind a Korean word: particles and endings, alone and joined."""

from collections import Counter

__all__ = ["ENDINGS", "all_endings"]

_LIST = """
은 는 이 가 을 를 의 에 에서 에게 께 로 으로 와 과 랑 이랑 도 만 까지 부터 보다 처럼 마다 조차 밖에 이나 나
란 이란 이라는 라는 이라고 라고 이다 다 입니다 인 인가 인지 이며 이고 이면 이지만 하는 하기 한 할 함 하고 하며
하여 하면 하지 하려면 하려고 하다가 하도록 해 해서 했다 했던 했을 합니다 하다 하네 되는 된 될 됨 되고 되어 되며
되면 되지 됩니다 되다 돼 됐다 되었다 시키는 시키기 시킨 시켜 시킵니다 적 적인 적으로 들 들은 들이 들의 들을 는다 고
며 면 지 게 기 음 던 도록 려고 려면 어 어서 아 아서 었다 았다 었던 았던 으면 으며 으려면 은데 는데 니 니까
습니다 네 요 대해 대한 이랄까 뭐야 지만 거나 든지 자 려는
수록 을수록 일수록 할수록 될수록 므로 으므로 이므로 하므로 되므로 만큼 대로 끼리
"""
ENDINGS = frozenset(_LIST.split())
_FEWEST = 2
_MOST = 800


def _is_joined(ending: str) -> bool:
    return any(ending[:cut] in ENDINGS and ending[cut:] in ENDINGS for cut in range(1, len(ending)))


def all_endings(seen: Counter[str]) -> list[str]:
    """Give every ending, those joined from two included (에서는, 으로의): `seen` counts what stood in the texts."""
    common = sorted(seen.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    return sorted(ENDINGS | {ending for ending, count in common if count >= _FEWEST and _is_joined(ending)})
