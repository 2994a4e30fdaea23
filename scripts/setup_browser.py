"""Find a browser for the browser tests, or install one; on Linux see to a font with Hangul as well."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping

from playwright.sync_api import sync_playwright

VARIABLE = "MALMOI_BROWSER"
"""The environment variable that names the browser to use; no other one is looked for then."""

SHELL = "chromium-headless-shell"
"""Chromium without a window: the same pages for a third of the time. Debian has it, Ubuntu has not."""

NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

MAC_PROGRAMS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

FONTS = ("fontconfig", "fonts-noto-cjk")

DRIVER = (sys.executable, "-m", "playwright")
DRIVER_LIBRARY = "libatomic1"
"""What the program that drives the browser needs and the smallest Debian systems lack."""


def usual_browsers(which: Callable[[str], str | None]) -> list[str]:
    """The places of the browsers that this machine may have by itself, best first."""
    return [path for name in NAMES if (path := which(name))] + list(MAC_PROGRAMS)


def apt_commands(*packages: str, root: bool, ask: bool) -> list[list[str]]:
    """The commands that install Debian packages; `ask` lets sudo ask for a password at the terminal."""
    sudo = [] if root else ["sudo"] if ask else ["sudo", "-n"]
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]
    # A new machine has no list of packages yet, and an old list names files that are gone.
    return [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", *packages]]


def starts(*program: str) -> bool:
    """Whether the program tells its version: a stub, or a browser without its libraries, does not."""
    try:
        done = subprocess.run([*program, "--version"], capture_output=True, check=False, timeout=120)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def runs(command: list[str]) -> bool:
    """Whether the command ends well; its output goes to standard error, since make reads the other."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode == 0


def installs(*packages: str, ask: bool) -> bool:
    """Whether Debian's package manager is there, may be used, and installs the packages."""
    root = os.geteuid() == 0
    if not shutil.which("apt-get") or not (root or shutil.which("sudo")):
        return False
    return all(runs(command) for command in apt_commands(*packages, root=root, ask=ask))


def say(text: str) -> None:
    """Print for a person: standard output is for the browser's place alone."""
    print(text, file=sys.stderr)


def playwright_browser() -> str:
    """The place where Playwright keeps the browser of its own download; there may be nothing yet."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def download_browser() -> None:
    """Have Playwright download its browser, as root together with the libraries that it needs."""
    libraries = ["--with-deps"] if os.geteuid() == 0 and shutil.which("apt-get") else []
    runs([*DRIVER, "install", *libraries, "chromium"])


def offers(environment: Mapping[str, str], *, ask: bool) -> Iterator[str]:
    """The browsers to try, best first; each of the later ones is installed only when it is asked for."""
    if named := environment.get(VARIABLE):
        yield named
        return
    yield from usual_browsers(shutil.which)
    yield playwright_browser()
    say("no browser found; installing one for the browser tests")
    if installs(SHELL, ask=ask) or installs("chromium", ask=ask):
        yield from usual_browsers(shutil.which)
    download_browser()
    yield playwright_browser()


def has_hangul() -> bool:
    """Whether fontconfig knows a font for Korean; on other systems than Linux one belongs to the system."""
    if sys.platform != "linux":
        return True
    if not shutil.which("fc-list"):
        return False
    listing = subprocess.run(["fc-list", ":lang=ko", "family"], capture_output=True, check=False)
    return bool(listing.stdout.strip())


def drives_browsers(*, ask: bool) -> bool:
    """Whether Playwright's own program starts, with the library that it needs installed if need be."""
    return starts(*DRIVER) or (installs(DRIVER_LIBRARY, ask=ask) and starts(*DRIVER))


def main() -> int:
    """Print the place of a browser that starts; 1 if there is none to be had."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    ask = sys.stdin.isatty()
    if not drives_browsers(ask=ask):
        say(f"unexpected Playwright that does not start; on Debian, install {DRIVER_LIBRARY}")
        return 1
    browser = next(filter(starts, offers(os.environ, ask=ask)), None)
    if browser is None:
        named = os.environ.get(VARIABLE)
        found = f'"{named}" in {VARIABLE}' if named else "machine without a browser"
        say(f"unexpected {found}, expected a Chromium or Chrome; install one or name it in {VARIABLE}")
        return 1
    # Only for what people look at: the tests pass without, so nobody is asked for a password.
    if not has_hangul() and not (installs(*FONTS, ask=False) and has_hangul()):
        say(f"no font with Hangul found, so screenshots show boxes; on Debian, install {' '.join(FONTS)}")
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
