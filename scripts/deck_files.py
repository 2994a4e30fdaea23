"""Decks are written beside a list of what was written, so that nobody's own file is ever written over."""

import hashlib
from pathlib import Path

from malmoi.slides.result import DeckError

__all__ = ["write_deck"]

_WRITTEN = ".link_slides"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def write_deck(target: Path, data: bytes) -> None:
    """Write a deck; over another file only if that is, byte for byte, what an earlier run wrote.

    Raises DeckError where it is not.
    """
    listed = target.parent / _WRITTEN  # as sha256sum has it, so that anyone can check it
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    if target.exists() and f"{_digest(target.read_bytes())}  {target.name}" not in lines:
        raise DeckError(
            f'unexpected "{target}", which this tool did not write or which was changed since, '
            "expected no such file; move it away, or give --out"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    # Renamed when it is whole, so that a full disk leaves no half of a deck.
    part = target.with_name(f"{target.name}.part")
    part.write_bytes(data)
    part.replace(target)
    others = [line for line in lines if not line.endswith(f"  {target.name}")]
    listed.write_text("\n".join([*others, f"{_digest(data)}  {target.name}"]) + "\n", encoding="utf-8")
