"""The programs of the audit that come from npm, in the versions of package.json."""

import json
from pathlib import Path

from scripts.npm import install

__all__ = ["MissingPackageError", "package"]

HOME = Path(__file__).resolve().parents[2] / ".cache/audit"
_PINS: dict[str, str] = json.loads((Path(__file__).parent / "package.json").read_text(encoding="utf-8"))["dependencies"]


class MissingPackageError(Exception):
    """A package of npm could not be had; the message says why."""


def package(name: str) -> Path:
    """Give the folder of a package in its pinned version, installed if need be."""
    problem = install(HOME, name, _PINS[name])
    if problem:
        raise MissingPackageError(problem)
    return HOME / "node_modules" / name
