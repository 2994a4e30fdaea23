"""The entry of a post that is being read: what its heading names and what has been said below it so far."""

import re
from collections.abc import Sequence

from malmoi.ingest.keys import loose_key
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.phrases import Names, split_names
from malmoi.ingest.plain_name import plain_name
from malmoi.ingest.readers.body import Line, read_body, read_remarks
from malmoi.ingest.readers.headings import ASKS, QUESTION
from malmoi.ingest.records import Reading, Text
from malmoi.ingest.statement import is_prose
from malmoi.ingest.subject import subject_of
from malmoi.names import has_hangul

__all__ = ["OpenEntry"]

_ENGLISH = re.compile(r"[A-Z][\w +-]{1,40}", re.ASCII)


class OpenEntry:
    """Collects what stands under one heading and hands it to the reading when the next one begins."""

    def __init__(self, lexicon: Lexicon, reading: Reading) -> None:
        """Begin without a heading."""
        self._lexicon = lexicon
        self._reading = reading
        self.names: list[Names] = []
        """What the heading names; none where it is a sentence."""
        self._line = 0
        self._heading = ""
        self._said: list[Text] = []
        self._cited: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether there is a heading."""
        return bool(self._line)

    @property
    def is_told(self) -> bool:
        """Whether text stands below the heading."""
        return bool(self._said)

    def groups(self, text: str) -> list[Names]:
        """Give the names in a heading or in front of a definition, those of one concept together."""
        plain = plain_name(QUESTION.sub("", text))
        if not plain or self._lexicon.aside(plain):
            return []
        groups = split_names(QUESTION.sub("", text), self._lexicon.is_term)
        return [group for group in groups if not self._lexicon.aside(group[0])]

    def is_known(self, groups: Sequence[Names]) -> bool:
        """Say whether one of the names is a term of the field."""
        return any(self._lexicon.is_term(name) for group in groups for name in group)

    def is_apart(self, name: str) -> bool:
        """Say whether a name in a list is an entry of its own: known, or English, and no part of the heading's.

        Query is one of `Query, Key, Value의 의미`.
        """
        plain = plain_name(name)
        if not self._line or self.is_known(self.groups(name)):
            return True
        part = any(loose_key(plain) in loose_key(whole) for group in self.names for whole in group)
        return not part and bool(_ENGLISH.fullmatch(plain))

    def close(self) -> None:
        """End what a heading began; one without text is an entry only where it is sure to name something."""
        if not self._line:
            return
        plain, groups = plain_name(self._heading), self.names
        latin = any(not has_hangul(group[0]) for group in groups)
        sure = self.is_known(groups) or ASKS.search(plain) or latin or "(" in plain
        if groups and (self._said or self._cited or sure):
            self._reading.used(self._line, reason="name")
            self._reading.add(groups, self._line, self._said, references=self._cited)
        elif is_prose(plain) or self._said or self._cited:
            self._reading.used(self._line, reason="name")
            self._reading.add([(plain,)], self._line, self._said, references=self._cited, prose=True)
        else:
            self._reading.kept(self._line, reason="remark")
            self._reading.remarks.append(Text(self._line, self._heading))
        self.names, self._line, self._said, self._cited = [], 0, [], ()

    def begin(self, number: int, text: str) -> None:
        """Take a heading."""
        self.close()
        self._line, self._heading = number, text
        plain = plain_name(QUESTION.sub("", text))
        self.names = self.groups(text)
        untouched = len(self.names) == 1 and self.names[0][0] == plain
        if is_prose(plain) and untouched and not self._lexicon.is_term(plain):
            self.names = []

    def say(self, rows: Sequence[Line]) -> None:
        """Take text; without a heading it is an entry where its first sentence defines something, else a remark."""
        subject = "" if self._line else subject_of(rows[0][1], self._lexicon.is_term)
        if not self._line and not subject:
            read_remarks(rows, self._lexicon, self._reading)
            return
        texts, references = read_body(rows, self._lexicon, self._reading)
        if subject:
            self._reading.add([(subject,)], rows[0][0], texts, references=references)
            return
        self._said += texts
        self._cited += references

    def pause(self, number: int) -> None:
        """Take a blank line: it parts the paragraphs of the text."""
        if self._said:
            self._said.append(Text(number, ""))
