"""The programs of the audit that come from npm, in the versions of package.json."""

import json
import shutil
import subprocess
from pathlib import Path

__all__ = ["MissingPackageError", "package"]

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".cache/audit"
_PINS: dict[str, str] = json.loads((Path(__file__).parent / "package.json").read_text(encoding="utf-8"))["dependencies"]


class MissingPackageError(Exception):
    """A package of npm could not be had; the message says why."""


def _installed(name: str) -> str | None:
    told = HOME / "node_modules" / name / "package.json"
    return str(json.loads(told.read_text(encoding="utf-8"))["version"]) if told.exists() else None


def package(name: str) -> Path:
    """Give the folder of a package in its pinned version, installed if need be."""
    if _installed(name) != _PINS[name]:
        npm = shutil.which("npm")
        if npm is None:
            raise MissingPackageError(f"unexpected machine without npm, expected one to install {name} with")
        HOME.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--prefix", str(HOME), "--no-audit", "--no-fund", "--save-exact"]
        done = subprocess.run([*command, f"{name}@{_PINS[name]}"], check=False, capture_output=True, encoding="utf-8")
        if done.returncode or _installed(name) != _PINS[name]:
            raise MissingPackageError(f"unexpected end of npm install {name}@{_PINS[name]}:\n{done.stderr[-800:]}")
    return HOME / "node_modules" / name
