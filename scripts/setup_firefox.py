"""Find a Firefox for the tests in tests/firefox, or install one, and what drives it; where neither can be had, say so.

Prints the place of Firefox. On a machine that can have none it prints nothing, and "skipped: …" on standard error. What
could be had and is not, is an error.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from scripts import npm
from scripts.setup_browser import FONTS, has_hangul, installs, say, starts

VARIABLE = "MALMOI_FIREFOX"
"""The environment variable that names the Firefox to use; no other one is looked for then."""

NAMES = ("firefox-esr", "firefox")
MAC_PROGRAM = "/Applications/Firefox.app/Contents/MacOS/firefox"
PACKAGE = "firefox-esr"
DRIVER, DRIVER_VERSION = "puppeteer-core", "24.43.1"
"""The last line of versions that runs on Node.js 18."""
HOME = Path(__file__).resolve().parent.parent / ".cache/firefox"


def is_snap(path: str) -> bool:
    """Whether the program is kept from the profile that a test makes for it, as those in a snap are."""
    try:
        with Path(path).resolve().open("rb") as program:
            return b"/snap/" in os.fsencode(os.path.realpath(path)) + program.read(4096)
    except OSError:
        return False


def usual_places(which: Callable[[str], str | None]) -> list[str]:
    """The places of the Firefoxes that this machine may have by itself, best first."""
    found = [path for name in NAMES if (path := which(name)) and not is_snap(path)]
    return [*found, MAC_PROGRAM]


def offers(environment: Mapping[str, str], *, ask: bool) -> Iterator[str]:
    """The Firefoxes to try, best first; one is installed only when the others do not start."""
    if named := environment.get(VARIABLE):
        yield named
        return
    yield from usual_places(shutil.which)
    say("no Firefox found; installing one for the tests in Firefox")
    if installs(PACKAGE, ask=ask):
        yield from usual_places(shutil.which)


def could_be_installed() -> bool:
    """Whether this is a system that has the package and lets us install it, so that its absence is a fault."""
    if os.geteuid() != 0 or not shutil.which("apt-cache"):
        return False
    known = subprocess.run(["apt-cache", "show", PACKAGE], capture_output=True, check=False)
    return known.returncode == 0


def main() -> int:
    """Print the place of a Firefox that starts, or say why the tests in Firefox are skipped; 1 for a fault."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    ask = sys.stdin.isatty()
    named = os.environ.get(VARIABLE)
    if not npm.is_installed(HOME, DRIVER, DRIVER_VERSION) and npm.command() is None:
        say(f"skipped: tests in Firefox; no npm to install {DRIVER}, which drives it (install Node.js with npm)")
        return 0
    firefox = next(filter(starts, offers(os.environ, ask=ask)), None)
    if firefox is None and named:
        say(f'unexpected "{named}" in {VARIABLE}, expected a Firefox that starts')
        return 1
    if firefox is None and could_be_installed():
        say(f"unexpected machine without Firefox, expected Debian's package {PACKAGE} to install and start")
        return 1
    if firefox is None:
        say(f"skipped: tests in Firefox; no Firefox to be had here (install one, or name it in {VARIABLE})")
        return 0
    if problem := npm.install(HOME, DRIVER, DRIVER_VERSION):
        say(problem)
        return 1
    # Only for what people look at: the tests pass without, so nobody is asked for a password.
    if not has_hangul() and not (installs(*FONTS, ask=False) and has_hangul()):
        say(f"no font with Hangul found, so pictures show boxes; on Debian, install {' '.join(FONTS)}")
    print(firefox)
    return 0


if __name__ == "__main__":
    sys.exit(main())
