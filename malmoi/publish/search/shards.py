"""Sorted things cut into files of about one size; a border tells which file to ask."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from malmoi.publish.search.keys import code_units
from malmoi.publish.search.names import Row
from malmoi.publish.search.postings import Entry

__all__ = ["Shards", "row_bytes", "row_shards", "shard_size", "word_bytes", "word_shards"]

# A file costs a line in the manifest, which every reader loads; a bigger file costs those who need one line of it. The
# sum of both is least where the size grows with the root of the whole: about 15 files are read for a query.
_PER_ROOT = 1.6
_SMALLEST, _LARGEST = 4_000, 24_000


def shard_size(total: int) -> int:
    """Give how many bytes a file should have, not compressed, where all have `total`."""
    return max(_SMALLEST, min(_LARGEST, int(_PER_ROOT * math.sqrt(total))))


@dataclass(frozen=True)
class Shards:
    """The files of one table."""

    borders: list[str]
    """For each file a text that sorts behind all keys before it, and not behind its own."""
    contents: list[Any]
    """What each holds."""


def _cut(keys: Sequence[str], sizes: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Give the slices that the things with these keys are cut into; equal keys may be parted."""
    slices: list[tuple[int, int]] = []
    first, size = 0, 0
    for number in range(len(keys)):
        if size >= most:
            slices.append((first, number))
            first, size = number, 0
        size += sizes[number]
    return [*slices, (first, len(keys))] if keys else []


def _borders(keys: Sequence[str], slices: Sequence[tuple[int, int]]) -> list[str]:
    """Give, for each slice, as much of its first key as sorts behind the key before it."""
    found = []
    for first, _ in slices:
        key, before = keys[first], keys[first - 1] if first else ""
        length = 1
        while length < len(key) and code_units(key[:length]) <= code_units(before):
            length += 1
        found.append(key[:length])
    return found


def row_bytes(rows: Sequence[Row]) -> list[int]:
    """Give the size of each row, line end included."""
    return [len("\t".join(row).encode()) + 3 for row in rows]


def row_shards(rows: Sequence[Row], size: int) -> Shards:
    """Cut the rows of a table; each file is one text, a row a line, for that is the fastest to read."""
    keys = [row[0] for row in rows]
    slices = _cut(keys, row_bytes(rows), size)
    contents = ["\n".join("\t".join(row) for row in rows[first:end]) for first, end in slices]
    return Shards(_borders(keys, slices), contents)


def word_bytes(entries: Mapping[str, Entry]) -> list[int]:
    """Give about the size of each entry."""
    return [
        len(word.encode()) + 6 + (3 * len(entry) if isinstance(entry, list) else len(entry.encode()))
        for word, entry in entries.items()
    ]


def word_shards(entries: Mapping[str, Entry], size: int) -> Shards:
    """Cut the words, each with its postings."""
    words = sorted(entries, key=code_units)
    ordered = {word: entries[word] for word in words}
    slices = _cut(words, word_bytes(ordered), size)
    contents = [{word: entries[word] for word in words[first:end]} for first, end in slices]
    return Shards(_borders(words, slices), contents)
