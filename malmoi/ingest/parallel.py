"""The same work on many notes, on every core where processes can share what was built before them."""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

__all__ = ["mapped"]

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items a second process costs more than it saves.
_LEAST = 60
_CHUNK = 8
# What the forked processes work on: they inherit it, so that neither the finder nor the notes are sent to them.
_shared: dict[str, Any] = {}


def _one(number: int) -> Any:  # noqa: ANN401 - whatever the work gives
    return _shared["work"](_shared["items"][number])


def mapped(
    work: Callable[[Item], Result], items: Sequence[Item], done: Callable[[Item], None] = lambda _: None
) -> list[Result]:
    """Give what `work` gives for each item, in order; `work` must change nothing that others see.

    `done` is told each item when its result is there. Linux alone forks safely; elsewhere, and for a few items, the
    work is done here, one item after the other.
    """
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    if len(items) < _LEAST or cores == 1:
        return _gathered(map(work, items), items, done)
    _shared.update(work=work, items=items)
    gc.freeze()  # or each process would copy what it only looks at
    try:
        with ProcessPoolExecutor(cores, mp_context=get_context("fork")) as pool:
            return _gathered(pool.map(_one, range(len(items)), chunksize=_CHUNK), items, done)
    finally:
        gc.unfreeze()
        _shared.clear()


def _gathered(results: Iterable[Result], items: Sequence[Item], done: Callable[[Item], None]) -> list[Result]:
    found = []
    for item, result in zip(items, results, strict=True):
        found.append(result)
        done(item)
    return found
