"""The only place where the core opens files: a docs folder in, a finished tree out."""

import os
import subprocess
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from malmoi.diagnostics import Problem, Report

__all__ = ["days_of_last_change", "made_once", "read_docs", "write_tree"]

_TEXT = (".md", ".yml", ".tsv")


def _decode(path: str, data: bytes, report: Report, *, as_written: bool) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"unexpected byte 0x{data[error.start]:02x}, expected UTF-8 text; save the file as UTF-8"
        report(Problem(path, line, 1, "not-text", message))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if as_written else unicodedata.normalize("NFC", text)


def read_docs(root: Path, report: Report, *, as_written: bool = False) -> tuple[dict[str, str], dict[str, Path]]:
    r"""Read a docs folder: its texts, and the places of all its other files, by path below the root in NFC.

    Texts end their lines with `\n` and are in NFC; `as_written` leaves their Unicode form alone. Hidden files and
    links that lead out of the folder are not read.
    """
    texts: dict[str, str] = {}
    assets: dict[str, Path] = {}
    inside = root.resolve()
    for file in sorted(root.rglob("*")):
        path = unicodedata.normalize("NFC", file.relative_to(root).as_posix())
        if any(part.startswith(".") for part in path.split("/")) or not file.is_file():
            continue
        if file.is_symlink() and not file.resolve().is_relative_to(inside):
            continue
        if file.suffix in _TEXT:
            text = _decode(path, file.read_bytes(), report, as_written=as_written)
            if text is not None:
                texts[path] = text
        else:
            assets[path] = file
    return texts, assets


def write_tree(root: Path, texts: Mapping[str, str], copies: Mapping[str, Path]) -> None:
    """Write texts and copy files below an existing or new folder; what stands there under other names stays."""
    for path, text in texts.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    for path, source in copies.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(source.read_bytes())


def made_once(folder: Path, name: str, key: str, make: Callable[[], bytes]) -> Path:
    """Give a file that is made when it is not there yet; `key` changes when it must be made anew."""
    file = folder / f"{key}-{name}"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        data = make()
        # Renamed when it is whole: another build may look for it at this moment.
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(data)
        part.replace(file)
    return file


def days_of_last_change(root: Path) -> dict[str, str]:
    """Give the day of the last commit that touched each file below a folder, `YYYY-MM-DD`; empty without git.

    One call for all files: one a file would take longer than the whole build.
    """
    command = ["git", "-c", "core.quotepath=off", "log", "--format=%x00%cs", "--name-only", "--relative", "--", "."]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8")  # noqa: S603 - fixed words
    except (OSError, subprocess.CalledProcessError):
        return {}
    days: dict[str, str] = {}
    day = ""
    for line in done.stdout.splitlines():
        if line.startswith("\0"):
            day = line[1:]
        elif line:
            days.setdefault(unicodedata.normalize("NFC", line), day)
    return days
