"""New places go into the `sources` of a page; all else in its file stays as the author wrote it."""

import re
from collections.abc import Sequence

import yaml

from malmoi.concept_page import Source
from malmoi.diagnostics import Problem, Report
from malmoi.front_matter import read_front_matter

__all__ = ["add_sources"]

_KEY = re.compile(r"(?m)^sources[ \t]*:[ \t]*(.*)$")
_AFTER = re.compile(r"(?m)^(?:status|summary|topics|title)[ \t]*:.*$\n?")


def _item(source: Source) -> str:
    at = f'"{source.at}"' if ":" in source.at else source.at
    note = source.note if isinstance(yaml.safe_load(source.note), str) else f'"{source.note}"'
    return f"{{note: {note}, at: {at}}}"


def _in_block(front: str, start: int, sources: Sequence[Source]) -> str:
    """Add to the lines `  - {…}` below the key; comments behind the last item stay behind the new ones."""
    lines = front[start:].split("\n")
    last, indent = 0, "  "
    for number, line in enumerate(lines[1:], start=1):
        if re.match(r"\s*- ", line):
            indent = line[: len(line) - len(line.lstrip())]
            last = number
        elif line[:1].strip() and not line.startswith("#"):  # the next key
            break
        elif line.strip() and not line.lstrip().startswith("#"):
            last = number
    lines[last + 1 : last + 1] = [f"{indent}- {_item(source)}" for source in sources]
    return front[:start] + "\n".join(lines)


def _with(front: str, sources: Sequence[Source]) -> str:
    key = _KEY.search(front)
    if key is None:
        block = "sources:\n" + "".join(f"  - {_item(source)}\n" for source in sources)
        ends = [match.end() for match in _AFTER.finditer(front)]
        at = next((m.end() for m in re.finditer(r"(?m)^status[ \t]*:.*$\n?", front)), ends[-1] if ends else len(front))
        return front[:at] + block + front[at:]
    value = key[1].split(" #")[0].strip()
    if not value.startswith("["):
        return _in_block(front, key.start(), sources)
    start, end = _flow(front)
    inside = front[start:end].strip().rstrip(",")
    added = ", ".join(_item(source) for source in sources)
    return front[:start] + (f"{inside}, {added}" if inside else added) + front[end:]


def _flow(front: str) -> tuple[int, int]:
    """Give where the inside of `sources: […]` begins and ends; the parser says, for a bracket may stand in a name."""
    root = yaml.compose(front, yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    node = next(value for name, value in pairs if name.value == "sources")
    return node.start_mark.index + 1, node.end_mark.index - 1


def add_sources(path: str, text: str, sources: Sequence[Source], report: Report) -> str:
    """Give the page with these sources at the end of its list, comments and the order of its keys kept.

    The result is read again before it is given back: a block that is written in a way that this cannot add to is
    reported and stays as it is.
    """
    problems: list[Problem] = []
    front = read_front_matter(path, text, problems.append)
    if front is None or not front.values or not sources:
        return text
    head, body = text[: len(text) - len(front.body)], front.body
    closing = head.rstrip("\n").rfind("\n---")
    before = list(front.values.get("sources") or [])
    wanted = [*before, *({"note": source.note, "at": source.at} for source in sources)]
    changed = head[:4] + _with(head[4 : closing + 1], sources) + head[closing + 1 :] + body
    again = read_front_matter(path, changed, problems.append)
    if problems or again is None or again.values != {**front.values, "sources": wanted} or again.body != body:
        place = front.key_place("sources")
        message = "unexpected form of sources, expected one line `  - {note: …, at: …}` a place"
        report(Problem(path, place.line, place.column, "unwritable-sources", message))
        return text
    return changed
