"""Packages of npm, each of one version, in folders below .cache."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.setup_node import install_wheel, node_in_wheel

__all__ = ["command", "install", "is_installed"]


def _in_wheel() -> list[str | Path] | None:
    node = node_in_wheel()
    return [node, node.parent.parent / "lib/node_modules/npm/bin/npm-cli.js"] if node else None


def command() -> list[str | Path] | None:
    """What starts npm: the one on the PATH, or that of the wheel which carries Node.js, installed if need be."""
    found = shutil.which("npm")
    if found:
        return [found]
    if not node_in_wheel():
        install_wheel()
    return _in_wheel()


def is_installed(home: Path, name: str, version: str) -> bool:
    """Whether this version of the package lies in the folder."""
    try:
        package = json.loads((home / "node_modules" / name / "package.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return False
    return bool(package["version"] == version)


def install(home: Path, name: str, version: str) -> str | None:
    """See to this version of the package in the folder; give what is in the way, None if it is there."""
    if is_installed(home, name, version):
        return None
    npm = command()
    if npm is None:
        return f"unexpected machine without npm, expected it for {name} {version}; install Node.js with npm"
    home.mkdir(parents=True, exist_ok=True)
    wanted: list[str | Path] = [
        "install",
        "--prefix",
        home,
        "--no-audit",
        "--no-fund",
        "--save-exact",
        f"{name}@{version}",
    ]
    # Standard output is for what make reads.
    done = subprocess.run([*npm, *wanted], stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    if done.returncode or not is_installed(home, name, version):
        return f"unexpected answer {done.returncode} of npm, expected it to install {name} {version}"
    return None
