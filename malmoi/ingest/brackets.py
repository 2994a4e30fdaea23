"""Brackets in names: what stands before them and in them are names of one thing."""

import re

__all__ = ["LISTED", "outside_brackets", "split_brackets"]

LISTED = re.compile(
    r"\s*[,、;]\s+|\s+&\s+|\s*·\s*|\s+[/|]\s+|(?<=[가-힣A-Za-z]{2})/(?=[가-힣A-Za-z]{2})|,(?=\S)|\s+그리고\s+|"
    r"\s+and\s+(?=[A-Z])"
)
"""What parts the names of a list."""
_ANY = re.compile(r"[(\[{（)\]}）]")
_LEAD = re.compile(r"^(?:=\s*|(?:또는|혹은|or|a\.k\.a\.?|aka|약자로?|줄여서|영어로)(?:\s*:\s*|\s+)|[영한]\s*:\s*)")
_NO_NAME = re.compile(
    r"^(?:\d+(?:st|nd|rd|th)?|\d{4}|[\W\d_]+|[A-Za-z]\([a-zA-Z,\s]{1,5}\)|"
    r"필수|중요|예|선택|추가|미완|작성\s?중|todo|wip|ing|new)$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def outside_brackets(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Split where the pattern matches outside of brackets."""
    if not pattern.search(text):
        return [text.strip()] if text.strip() else []
    if not _ANY.search(text):
        return [part.strip() for part in pattern.split(text) if part.strip()]
    depth, depths = 0, []
    for character in text:
        depth = max(0, depth + (character in "([{（") - (character in ")]}）"))
        depths.append(depth)
    parts, start = [], 0
    for match in pattern.finditer(text):
        if depths[match.start()] <= 0 and (match.end() == match.start() or depths[match.end() - 1] <= 0):
            parts.append(text[start : match.start()])
            start = match.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def split_brackets(text: str) -> tuple[str, ...]:
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
        names += [_LEAD.sub("", name).strip(" :=") for name in outside_brackets(part, LISTED)]
    return tuple(dict.fromkeys(name for name in names if name and not _NO_NAME.match(name) and _LETTER.search(name)))
