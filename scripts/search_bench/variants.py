"""Queries made of names by rule, the same ones for the same names and number.

    python -m scripts.search_bench.variants [--docs docs] [--count 30] [--seed 6] [--into QUERIES.json]

Without --into they are printed; with it, the file's queries of these kinds are replaced and all others stay.
"""

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from malmoi.files import read_docs
from scripts.search_bench.jamo import INITIALS, from_keys, is_hangul, keys_of, letters_as_keys, to_keys
from scripts.search_bench.queries import Named, Query, fold, named_concepts, queries_to_json

__all__ = ["KINDS", "variants"]

_PARTICLES = (
    ("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"), ("이란", "란"), ("이라는", "라는"),
    ("이나", "나"), ("에서", "에서"), ("의", "의"), ("까지", "까지"), ("보다", "보다"), ("에 대해", "에 대해"),
    ("에는", "에는"), ("만", "만"), ("이란?", "란?"),
)  # fmt: skip
_GROUPS = ("ㅐㅔ", "ㅓㅗ", "ㅏㅑ", "ㅡㅜ", "ㄱㅋ", "ㄷㅌ", "ㅂㅍ", "ㅈㅊ")
_ALIKE = {jamo: group.replace(jamo, "") for group in _GROUPS for jamo in group}
_BESIDE = {"ㅣ": "ㅏ", "ㄴ": "ㅇ", "ㅁ": "ㄴ", "ㅅ": "ㄱ", "ㄹ": "ㅎ", "ㅇ": "ㄹ", "ㅎ": "ㄹ"}
_ASCII = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")


def _ko_typo(name: str, dice: random.Random) -> str:
    keys = keys_of(name)
    places = [n for n in range(1, len(keys)) if keys[n] != " "]
    place, how = dice.choice(places), dice.choice(("other", "less", "swap"))
    if how == "less":
        del keys[place]
    elif how == "swap" and keys[place - 1] != " ":
        keys[place - 1], keys[place] = keys[place], keys[place - 1]
    else:
        keys[place] = dice.choice(_ALIKE.get(keys[place]) or _BESIDE.get(keys[place], keys[place]))
    return from_keys(keys)


def _en_typo(name: str, dice: random.Random) -> str:
    place, how = dice.randrange(1, len(name) - 1), dice.choice(("swap", "less", "twice", "other"))
    before, here, after = name[:place], name[place], name[place + 1 :]
    if not here.isalpha():
        return name
    if how == "swap":
        return before + after[0] + here + after[1:]
    changed = {"less": "", "twice": here * 2, "other": dice.choice("aeioulnrst")}[how]
    return before + changed + after


def _ko_spacing(name: str, dice: random.Random) -> str:
    words = name.split()
    if len(words) > 1:
        joined = dice.randrange(1, len(words))
        return " ".join((*words[: joined - 1], words[joined - 1] + words[joined], *words[joined + 1 :]))
    place = dice.randrange(1, len(name))
    return f"{name[:place]} {name[place:]}"


def _ko_particle(name: str, dice: random.Random) -> str:
    closed, opened = dice.choice(_PARTICLES)
    final = (ord(name[-1]) - 0xAC00) % 28
    # ㄹ takes 로, not 으로.
    return name + (opened if final == 0 or (final == 8 and closed == "으로") else closed)  # noqa: PLR2004


def _choseong(name: str, _: random.Random) -> str:
    return "".join(INITIALS[(ord(c) - 0xAC00) // 588] if is_hangul(c) else c for c in name.replace(" ", ""))


def _half_typed(name: str, dice: random.Random) -> str:
    keys = keys_of(name.replace(" ", ""))
    whole = {len(keys_of(name.replace(" ", "")[:n])) for n in range(len(name) + 1)}
    ends = [n for n in range(max(5, len(keys) // 2), len(keys)) if n not in whole]
    return from_keys(keys[: dice.choice(ends)]) if ends else name


@dataclass(frozen=True)
class _Rule:
    korean: bool
    least: int
    """How many letters or syllables a name must have for it."""
    make: Callable[[str, random.Random], str]


_RULES: Mapping[str, _Rule] = {
    "ko_typo": _Rule(korean=True, least=4, make=_ko_typo),
    "en_typo": _Rule(korean=False, least=7, make=_en_typo),
    "ko_spacing": _Rule(korean=True, least=4, make=_ko_spacing),
    "ko_particle": _Rule(korean=True, least=2, make=_ko_particle),
    "choseong": _Rule(korean=True, least=4, make=_choseong),
    "kbd_ko_as_en": _Rule(korean=True, least=3, make=lambda name, _: to_keys(name)),
    "kbd_en_as_ko": _Rule(korean=False, least=5, make=lambda name, _: letters_as_keys(name.lower())),
    "half_typed": _Rule(korean=True, least=4, make=_half_typed),
}
KINDS = tuple(_RULES)


def _fits(name: str, rule: _Rule) -> bool:
    letters = name.replace(" ", "")
    right = all(map(is_hangul, letters)) if rule.korean else bool(_ASCII.fullmatch(name))
    return right and len(letters) >= rule.least


def _owners(concepts: Iterable[Named]) -> dict[str, dict[str, set[str]]]:
    """Give whom a text may mean, by kind: who has the name, its initials, or a name that begins like it."""
    by: dict[str, dict[str, set[str]]] = {kind: defaultdict(set) for kind in ("name", "choseong", "half_typed")}
    dice = random.Random(0)  # noqa: S311 - not rolled by the rule it is handed to
    for concept in concepts:
        for name in concept.names:
            by["name"][fold(name)].add(concept.id)
            if _fits(name, _RULES["choseong"]):
                by["choseong"][_choseong(name, dice)].add(concept.id)
            keys = keys_of(name.replace(" ", ""))
            for end in range(5, len(keys)):
                by["half_typed"]["".join(keys[:end])].add(concept.id)
    return by


def variants(concepts: Sequence[Named], count: int, seed: int, most: int = 3) -> list[Query]:
    """Give `count` queries of each kind, each for another concept; none that may mean more than `most` concepts."""
    owners = _owners(concepts)
    made: list[Query] = []
    for kind, rule in _RULES.items():
        dice = random.Random(f"{seed} {kind}")  # noqa: S311 - the same queries in every run
        left = count
        for concept in dice.sample(concepts, len(concepts)):
            fitting = [name for name in (*concept.names[:2] * 2, *concept.names) if _fits(name, rule)]
            if not left:
                break
            if not fitting:
                continue
            name = dice.choice(fitting)
            query = rule.make(name, dice)
            lookup = {"choseong": query, "half_typed": "".join(keys_of(query))}.get(kind, fold(name))
            relevant = owners[kind if kind in owners else "name"][lookup]
            listed = kind not in ("ko_spacing", "ko_particle") and fold(query) in owners["name"]
            if query == name or query in concept.names or listed or len(relevant) > most:
                continue
            made.append(Query(query, kind, tuple(sorted(relevant))))
            left -= 1
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the queries, or put them into a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the docs folder (default: docs)")
    parser.add_argument("--count", type=int, default=30, help="queries of each kind (default: 30)")
    parser.add_argument("--seed", type=int, default=6, help="another number gives other queries (default: 6)")
    parser.add_argument("--into", type=Path, help="a file whose queries of these kinds are replaced")
    chosen = parser.parse_args(arguments)
    texts, _ = read_docs(chosen.docs, lambda _: None)
    made = variants(named_concepts(texts), chosen.count, chosen.seed)
    if chosen.into is None:
        print(queries_to_json(made), end="")
        return 0
    kept = json.loads(chosen.into.read_text(encoding="utf-8")) if chosen.into.exists() else []
    written = [Query(each["q"], each["kind"], tuple(each["relevant"])) for each in kept if each["kind"] not in KINDS]
    chosen.into.write_text(queries_to_json([*written, *made]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
