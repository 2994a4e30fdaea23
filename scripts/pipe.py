"""Ends a script in silence when whoever reads what it prints (`| head`) has read enough."""

import os
import sys
from collections.abc import Callable

__all__ = ["piped"]


def piped(main: Callable[[], int]) -> int:
    """Give the exit code of a script; 1 where what it prints was not read to the end."""
    try:
        try:
            return main()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain then.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        return 1
