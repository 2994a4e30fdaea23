"""Measure the importer on made-up notes of all five forms, beside Python-Markdown on the same notes in the same run.

python scripts/bench_import.py [--notes 1000] [--lines 200] [--twice]
"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable, Sequence

import markdown

from malmoi.files import read_lexicon_tables
from malmoi.ingest.flow import import_notes
from malmoi.ingest.known import Known
from malmoi.ingest.lexicon import Lexicon, Term, read_lexicon

# A third of the names are ones that no lexicon has, 2,000 in all: a group's notes speak of the same things again.
_UNKNOWN, _MADE_UP = 3, 2000
_SAYS = (
    "{}은 {}의 출력을 받아 다음 단계로 넘기는 방법이다.",
    "학습할 때는 {}과 {}을 함께 조절해야 값이 안정된다.",
    "{}이 커지면 {}도 따라서 커지므로 범위를 정해 둔다.",
    "{} 다음에 {}을 두는 순서가 보통이고 반대로 하면 느려진다.",
)


class _Maker:
    """Writes notes; the same ones for the same number."""

    def __init__(self, terms: Sequence[Term], lines: int) -> None:
        self._terms = terms
        self._lines = lines

    def _name(self, dice: random.Random) -> str:
        if dice.randrange(_UNKNOWN) == 0:
            number = dice.randrange(_MADE_UP)
            return f"{self._terms[number % len(self._terms)].en} {number}형"
        term = dice.choice(self._terms)
        return f"{term.ko} ({term.en})"

    def _said(self, dice: random.Random) -> str:
        return dice.choice(_SAYS).format(*(dice.choice(self._terms).ko for _ in range(2)))

    def _table(self, dice: random.Random) -> list[str]:
        rows = [f"|{number}강|[[{self._name(dice)}]]|{self._said(dice)}|" for number in range(self._lines - 2)]
        return ["|강의|이름|설명|", "|---|---|---|", *rows]

    def _a_z(self, dice: random.Random) -> list[str]:
        lines: list[str] = []
        for number in range(self._lines // 8):
            lines += [f"## {chr(ord('A') + number % 26)}", ""]
            for _ in range(2):
                lines += [f"#### * {self._name(dice)}", f": {self._said(dice)} \\", self._said(dice)]
        return lines

    def _paste(self, dice: random.Random) -> list[str]:
        posts = [
            [f"{number}. {self._name(dice)}란?", "", self._said(dice), self._said(dice), ""]
            for number in range(1, self._lines // 5)
        ]
        return [
            "정리 노트",
            "별명·2024년 3월 1일",
            "",
            "목록 보기",
            *(line for post in posts for line in post),
            "0개의 댓글",
        ]

    def _transcript(self, dice: random.Random) -> list[str]:
        parts = [
            [
                f"{number // 60}:{number % 60:02}:00",
                self._name(dice),
                *(f"- {self._said(dice)}" for _ in range(2)),
                "",
            ]
            for number in range(1, self._lines // 5)
        ]
        head = ["모임 기록", "2024.03.01 금 오후 7:00 ・ 90분 3초", "", "AI 요약"]
        return [*head, *(line for part in parts for line in part)]

    def _export(self, dice: random.Random) -> list[str]:
        items = [
            [f"- {self._name(dice)}", "    ", f"    {self._said(dice)}", "    ", "    ### 특징", "    "]
            for _ in range(self._lines // 8)
        ]
        return ["## 오늘 배운 것", *(line for item in items for line in (*item, f"    - {self._said(dice)}", ""))]

    def note(self, number: int) -> tuple[str, bytes]:
        """Give the path and the bytes of a note."""
        dice = random.Random(number)  # noqa: S311 - the same notes each time, no secrets
        kinds = (self._table, self._a_z, self._paste, self._transcript, self._export)
        return f"note-{number}.md", "\n".join(kinds[number % len(kinds)](dice)).encode()


def _seconds(run: Callable[[], object]) -> float:
    started = _spent()
    run()
    return _spent() - started


def _spent() -> float:
    """Give the CPU seconds of this process and of those that it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _import(notes: Sequence[tuple[str, bytes]], lexicon: Lexicon) -> tuple[int, int]:
    result = import_notes(notes, Known({}), lexicon, lambda _: None)
    return len(result.concepts), len(result.rows)


def measure(notes: int, lines: int, *, twice: bool) -> list[str]:
    """Give the figures, a line each."""
    lexicon = read_lexicon(read_lexicon_tables())
    maker = _Maker(lexicon.terms, lines)
    made = [maker.note(number) for number in range(notes)]
    counted: list[tuple[int, int]] = []
    began = time.perf_counter()
    ours = _seconds(lambda: counted.append(_import(made, lexicon)))
    waited = time.perf_counter() - began
    theirs = _seconds(lambda: [markdown.markdown(data.decode(), extensions=["tables"]) for _, data in made])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    concepts, rows = counted[0]
    beside = f"{ours / theirs:.2f} times Python-Markdown on the same notes"
    told = [
        f"{notes} notes of {lines} lines: {rows} lines accounted for, {concepts} concepts",
        f"{ours:.1f} CPU seconds, {beside}; {waited:.0f} seconds by the clock, at most {peak} MiB",
    ]
    if twice:
        more = [maker.note(number) for number in range(2 * notes)]
        told.append(f"twice as many notes take {_seconds(lambda: _import(more, lexicon)) / ours:.2f} times as long")
    return told


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=int, default=1000, help="how many notes (default: 1000)")
    parser.add_argument("--lines", type=int, default=200, help="lines of a note (default: 200)")
    parser.add_argument("--twice", action="store_true", help="measure twice as many too, for the growth")
    chosen = parser.parse_args(arguments)
    if chosen.notes < 1 or chosen.lines < 10:  # noqa: PLR2004 - a note of each form has a head and a foot
        parser.error("unexpected size, expected at least 1 note of 10 lines")
    print("\n".join(measure(chosen.notes, chosen.lines, twice=chosen.twice)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
