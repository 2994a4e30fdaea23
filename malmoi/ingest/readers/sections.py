"""A body that speaks of several concepts, taken apart at its inner headings."""

from collections.abc import Iterator, Sequence

from malmoi.ingest.keys import loose_key
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.phrases import Names, split_names
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.readers.body import Line
from malmoi.ingest.readers.heading import heading_of

__all__ = ["sections"]

# Parts that speak of everything above them again.
_TOGETHER = frozenset(
    loose_key(word)
    for word in (
        *("요약", "한 줄 요약", "정리", "결론", "비교", "비교 방법", "비교 정리", "차이", "차이점", "공통점"),
        *("예시로 살펴보기", "summary", "comparison", "conclusion", "differences", "overview"),
    )
)


def _match(names: Sequence[str], groups: Sequence[Names]) -> list[int]:
    keys = {loose_key(name) for name in names}
    return [at for at, group in enumerate(groups) if keys & {loose_key(name) for name in group}]


def _merged(group: Names, names: Names) -> Names:
    return tuple(dict.fromkeys((*group, *names)))


def sections(groups: list[Names], lines: Sequence[Line], lexicon: Lexicon) -> Iterator[tuple[list[Names], list[Line]]]:
    """Give the groups of names with the lines that are about them; groups without lines of their own come too.

    An inner heading that names one of the groups begins its lines, and may add a name to it (`FID` above,
    `Frechet Inception Distance (FID)` here); one that the field knows as another concept begins that one's lines.
    """
    known = list(groups)
    parts: list[tuple[tuple[int, ...], list[Line]]] = [(tuple(range(len(groups))), [])]
    for number, line, kind in lines:
        level, heading = (0, "") if kind else heading_of(line)
        plain = plain_name(heading)
        if level and plain:
            named = split_names(heading, lexicon.is_term)
            matched = [at for names in named for at in _match(names, known)]
            if loose_key(plain) in _TOGETHER or len(matched) > 1:
                parts.append((tuple(range(len(groups))), []))
            elif matched and len(named) == 1:
                known[matched[0]] = _merged(known[matched[0]], named[0])
                parts.append(((matched[0],), []))
            elif (
                len(named) == 1
                and lexicon.is_term(named[0][0])
                and plain.startswith(named[0][0])
                and not lexicon.aside(plain)
            ):
                known.append(named[0])
                parts.append(((len(known) - 1,), []))
        parts[-1][1].append((number, line, kind))
    together = [row for numbers, rows in parts if len(numbers) != 1 or len(known) == 1 for row in rows]
    is_shared = any(line.strip() for _, line, _ in together)
    for at in range(len(known)):
        own = [row for numbers, rows in parts if numbers == (at,) for row in rows]
        if own and len(known) > 1:
            yield [known[at]], own
        elif at < len(groups) and not is_shared:
            yield [known[at]], []
    yield (known[: len(groups)] if is_shared else []), together
