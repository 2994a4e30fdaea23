"""The policy of words: one Korean word for one thing in running text, all others as aliases."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from malmoi.diagnostics import Problem
from malmoi.publish.glossary import Page
from malmoi.publish.scan import Scan, scan
from malmoi.publish.spans import Wikilink

__all__ = ["WordChoice", "polite_endings", "read_words", "unwanted_words"]

_POLITE = re.compile(r"[가-힣]*(?:습니다|입니다|합니다|됩니다|세요|에요|예요)(?=[.?!\s])")
# A form that is spoken about stands in quotation marks; what a program reads stands in backticks.
_QUOTED = re.compile(r"`[^`\n]+`|“[^”\n]+”|\"[^\"\n]+\"|‘[^’\n]+’")


@dataclass(frozen=True, slots=True)
class WordChoice:
    """One row of the policy."""

    write: str
    instead_of: tuple[str, ...]
    but: tuple[str, ...] = ()
    """Phrases in which such a form stays."""


def read_words(text: str) -> tuple[WordChoice, ...]:
    """Give the rows of a table `write`, `not`, `but`; several forms in a cell are divided by ` | `."""
    rows = [line.split("\t") for line in text.split("\n") if line.strip() and not line.startswith("#")]

    def several(cells: Sequence[str], number: int) -> tuple[str, ...]:
        cell = cells[number] if len(cells) > number else ""
        return tuple(part.strip() for part in cell.split("|") if part.strip())

    return tuple(WordChoice(cells[0].strip(), several(cells, 1), several(cells, 2)) for cells in rows[1:])


def _blank_out(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _running_text(found: Scan) -> str:
    """Give the text with blanks for formulas, tags, addresses, quoted words, and link targets that are not shown."""
    text = found.text
    for span in found.spans:
        if isinstance(span, Wikilink):
            if span.label is not None:
                text = _blank_out(text, span.start, span.start + span.raw.find("|") + 1)
        else:
            text = _blank_out(text, span.start, span.end)
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def _pattern(choices: Sequence[WordChoice]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    better = {form: choice.write for choice in choices for form in choice.instead_of}
    kept = [phrase for choice in choices for phrase in choice.but]
    either = [*sorted(kept, key=len, reverse=True), *sorted(better, key=len, reverse=True)]
    return re.compile("|".join(map(re.escape, either)) or r"(?!)"), better


def unwanted_words(pages: Sequence[Page], choices: Sequence[WordChoice]) -> Iterator[Problem]:
    """Report, in titles, summaries and running text of Korean pages, the words that the policy replaces."""
    pattern, better = _pattern(choices)
    for page in pages:
        for shown in (page.title, page.summary):
            for word in pattern.finditer(shown):
                if word[0] in better:
                    yield _problem(page.path, 1, 1, word[0], better[word[0]])
        found = scan(page.body, page.body_line)
        for word in pattern.finditer(_running_text(found)):
            if word[0] in better:
                yield _problem(page.path, *found.place(word.start()), word[0], better[word[0]])


def _problem(path: str, line: int, column: int, word: str, better: str) -> Problem:
    return Problem(path, line, column, "unwanted-word", f'unexpected "{word}", expected "{better}"')


def polite_endings(pages: Sequence[Page]) -> Iterator[Problem]:
    """Report sentences of Korean pages that end politely; the pages are in plain written style."""
    for page in pages:
        found = scan(page.body, page.body_line)
        for word in _POLITE.finditer(_running_text(found)):
            line, column = found.place(word.start())
            message = f'unexpected "{word[0]}", expected the plain style (-다)'
            yield Problem(page.path, line, column, "polite-style", message)
