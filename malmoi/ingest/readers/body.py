"""The lines below a name: text, images, addresses, and what belongs in no page."""

import re
from collections.abc import Iterable, Sequence

from malmoi.ingest.chrome import drop_reason
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.plain_name import is_url, plain_name, references_in, without_references
from malmoi.ingest.records import Reading, Text

__all__ = ["Line", "is_fence", "read_body", "read_remarks", "with_kinds"]

Line = tuple[int, str, str]
"""Its number, its text, and what it stands in: `code`, `comment` or nothing."""

_FENCE = re.compile(r"\s*(?:[-*+>]\s+)?(```+|~~~+)")
_IMAGE = re.compile(r"(?:[-*+>]\s+)?!\[([^\[\]]{0,300})\]\(([^()]{0,2000}(?:\([^()]{0,300}\)[^()]{0,300})?)\)\s*\\?")
_EMBED = re.compile(r"(?:[-*+>]\s+)?!\[\[([^\[\]]{1,300})\]\]\s*\\?")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|bmp|avif|heic)(?:$|[|?#])", re.IGNORECASE)
_COMMENT_BEGINS, _COMMENT_ENDS = re.compile(r"\s*(?:<!--|%%)"), re.compile(r"-->|%%")
_TAG_ONLY = re.compile(
    r"\s*(?:</?[a-zA-Z][^<>]{0,300}>\s*)+|\s*\{%.{0,300}%\}\s*|\s*\{[:.][^{}]{0,200}\}\s*|\s*:{3,}.{0,80}"
)


def is_fence(line: str) -> str:
    """Give the fence that a line begins or ends a code block with; empty for any other line."""
    found = _FENCE.match(line)
    return found[1] if found else ""


def _comment_ends(rows: Sequence[tuple[int, str]], at: int) -> int:
    """Give where the comment that begins at a row ends; one that nobody closes is its own line."""
    if _closes_itself(rows[at][1]):
        return at
    return next((end for end in range(at + 1, len(rows)) if _COMMENT_ENDS.search(rows[end][1])), at)


def _code_ends(rows: Sequence[tuple[int, str]], at: int) -> int:
    """Give where the code that begins at a row ends: at its fence, at the latest with the bullet that it stands in."""
    fence = is_fence(rows[at][1])
    indent = len(rows[at][1]) - len(rows[at][1].lstrip())
    for end in range(at + 1, len(rows)):
        line = rows[end][1]
        if is_fence(line).startswith(fence):
            return end
        if indent and line.strip() and not line[:1].isspace():
            return end - 1
    return len(rows) - 1


def with_kinds(lines: Iterable[tuple[int, str]]) -> list[Line]:
    """Give each line with what it stands in: `code` (the fences too), `comment` or nothing."""
    rows = list(lines)
    found: list[Line] = []
    unclosed = len(rows)
    while len(found) < len(rows):
        at = len(found)
        kind, end = "", at
        if is_fence(rows[at][1]):
            kind, end = "code", _code_ends(rows, at)
        elif _COMMENT_BEGINS.match(rows[at][1]):
            # Looked for once: behind a comment that nobody closes no other is closed either.
            kind, end = "comment", _comment_ends(rows, at) if at < unclosed else at
            unclosed = min(unclosed, at) if end == at and not _closes_itself(rows[at][1]) else unclosed
        found += [(number, line, kind) for number, line in rows[at : end + 1]]
    return found


def _closes_itself(line: str) -> bool:
    return bool(_COMMENT_ENDS.search(line[line.index(line.strip()[:2]) + 2 :]))


def _read_image(number: int, line: str, reading: Reading) -> bool:
    text = line.strip()
    if found := _IMAGE.fullmatch(text):
        if found[2].strip():
            reading.kept(number, reason="image")
        else:
            reading.dropped(number, reason="empty")
        return True
    if found := _EMBED.fullmatch(text):
        reading.kept(number, reason="image" if _PICTURE.search(found[1]) else "file")
        return True
    return False


def read_body(lines: Iterable[Line], lexicon: Lexicon, reading: Reading) -> tuple[list[Text], tuple[str, ...]]:
    """Give the text and the addresses of these lines, and tell the ledger what became of each.

    Blank lines stay in the text, for they part paragraphs.
    """
    texts: list[Text] = []
    references: list[str] = []
    for number, line, kind in lines:
        if kind == "code":
            texts.append(Text(number, line))
            reading.used(number)
        elif kind == "comment":
            reading.dropped(number, reason="markup")
        elif (reason := drop_reason(line, lexicon)) == "empty":
            reading.dropped(number, reason="empty")
            texts.append(Text(number, ""))
        elif _read_image(number, line, reading):
            continue
        elif reason or (_TAG_ONLY.fullmatch(line) and not is_url(line)) or not re.search(r"[\w$|]|\\[\[\]()]", line):
            reading.dropped(number, reason=reason or "markup")
        elif (urls := references_in(line)) and (is_url(line) or not plain_name(without_references(line))):
            references += urls
            reading.kept(number, reason="reference")
        else:
            texts.append(Text(number, line))
            reading.used(number)
    while texts and not texts[-1].text.strip():
        texts.pop()
    while texts and not texts[0].text.strip():
        texts.pop(0)
    return texts, tuple(dict.fromkeys(references))


def read_remarks(lines: Iterable[Line], lexicon: Lexicon, reading: Reading) -> None:
    """Take lines that belong to no concept: what has words is kept for the report."""
    texts, _ = read_body(lines, lexicon, reading)
    said = [text for text in texts if text.text.strip()]
    reading.kept(*(text.line for text in said), reason="remark")
    reading.remarks += said
