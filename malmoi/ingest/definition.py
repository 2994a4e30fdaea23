"""Lines that name a thing and say what it is: `term: text`, `term = text`, `term → text`."""

import re

from malmoi.ingest.phrases import IsTerm, split_names
from malmoi.ingest.plain_name import is_url, plain_name
from malmoi.ingest.privacy import is_masked
from malmoi.ingest.statement import is_comparison, is_name_like, is_sentence

__all__ = ["split_definition"]

# The first that stands outside of brackets, formulas and addresses divides; a hyphen only between blanks.
_DIVIDER = re.compile(
    r"\s*(?:(?<!https)(?<!http)[:：](?!//)(?!\d)|(?<=[\s\"*`)])=+(?=\s)|⇒|→|\t+|(?<=\s)[-=]>|(?<=\s)[-–—](?=\s)|(?<=[가-힣\w)*])\s+-\s+)\s*"
)
_SETTING = re.compile(r"(?:True|False|None)(?![A-Za-z])")  # `bias = False하는 이유` defines nothing
_MOST_NAME = 60


def split_definition(line: str, is_term: IsTerm) -> tuple[str, str] | None:  # noqa: PLR0911 - one line a reason to say no
    """Give the name and the text of a line that holds both, or None.

    `=` divides a name from its text only where the right side is no name, or the left one is known: `A = B` are names.
    """
    depth, text = 0, line.strip()
    depths = []
    for character in text[: _MOST_NAME * 3]:
        depth += (character in "([{（") - (character in ")]}）")
        depths.append(depth)
    for match in _DIVIDER.finditer(text, 0, _MOST_NAME * 3):
        if match.start() and depths[match.start()] > 0:
            continue
        name, said = text[: match.start()].strip(), text[match.end() :].strip()
        if not said or is_url(said) or len(name) > _MOST_NAME or is_masked(said):
            return None
        if name.count("$") % 2 or name.startswith(("$", "\\", "|")):  # a formula
            return None
        plain = plain_name(name)
        if not plain or not (is_term(plain) or is_name_like(plain)):
            return None
        sign = match[0].strip()
        if (sign in ("-", "–", "—") and is_comparison(text)) or (sign == "=" and _SETTING.match(said)):
            return None
        if sign in ("=", "==", "-", "–", "—"):
            right = split_names(said, is_term)
            if (
                right
                and not is_sentence(said)
                and len(said) < _MOST_NAME
                and all(is_term(n) for group in right for n in group)
            ):
                return None
        return name, said
    return None
