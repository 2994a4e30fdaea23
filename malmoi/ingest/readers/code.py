"""Lines of a program in a text that marks no code."""

from malmoi.ingest.patterns import one_of

__all__ = ["is_code"]

_CODE = one_of(
    r"\s*(?:import \w|from [\w.]+ import |def \w+\(|class \w+.*:\s*$|with [\w.]+\(?.*:\s*$)",
    r"\s*for \w+(?:, ?\w+)* in .*:\s*$",
    r"\s*(?:if .*:\s*$|else:\s*$|return\s+[A-Za-z(\[]|print\(|>>> |\$ |pip install|self\.\w+|@\w+|#\s?[a-z])",
    r"\s*[\w.\[\]]+(?:, ?\w+)*\s*[+*-]?=\s*[\w.\[\](){}'\"]+.*[)\]}\d]\s*(?:#.*)?$",
    r"\s*\w+(?:\.\w+)+\(.*|\s*[)\]}]+,?\s*$",
    flags=0,
)
_LONGEST = 400


def is_code(line: str) -> bool:
    """Say whether a line looks like Python or a shell."""
    return len(line) < _LONGEST and bool(_CODE.match(line))
