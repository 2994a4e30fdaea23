"""Where the core opens files, with site_folder.py: a docs folder in, a finished tree out."""

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from importlib import resources
from pathlib import Path

from malmoi.diagnostics import Problem, Report

__all__ = [
    "days_of_last_change",
    "made_once",
    "read_docs",
    "read_everyday_words",
    "read_korean_font",
    "read_lexicon_tables",
    "read_notes",
    "read_word_choices",
    "write_tree",
]

_TEXT = (".md", ".yml", ".tsv")
# Published as they are, and read: what decks show, and the script whose digest the authors' page tells.
_READ_TOO = re.compile(r"seminars/[^/]+\.json|assets/embed/[^/]+\.js")
# What notes carry along: pictures and decks are kept by their note's own folder.
_NOT_NOTES = frozenset(
    {
        *(".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".avif", ".heic"),
        *(".pdf", ".pptx", ".docx", ".xlsx", ".hwp", ".hwpx", ".zip"),
        *(".mp3", ".m4a", ".wav", ".mp4", ".mov", ".webm"),
    }
)
_LARGEST_NOTE = 64 << 20
# Both are free (SIL Open Font License); fontconfig gives what comes nearest, so its languages are asked for too.
_KOREAN_FONT = ("--format=%{index} %{lang} %{file}", "NanumGothic,Noto Sans KR,Noto Sans CJK KR:lang=ko")
# Where Windows and macOS have theirs.
_KOREAN_FONTS = ("C:/Windows/Fonts/malgun.ttf", "/System/Library/Fonts/AppleSDGothicNeo.ttc")


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
    links that lead out of the folder are not read. What is both published as it is and read is in both.
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
        read_too = _READ_TOO.fullmatch(path)
        if file.suffix in _TEXT or read_too:
            text = _decode(path, file.read_bytes(), report, as_written=as_written)
            if text is not None:
                texts[path] = text
        if file.suffix not in _TEXT:
            assets[path] = file
    return texts, assets


def read_notes(places: Sequence[Path], report: Report) -> list[tuple[str, bytes]]:
    """Read notes, and every file below folders of notes: path and bytes, in the order of the paths.

    Hidden files and folders are not read, and no link that leads out of its folder; a file that is too large for a note
    is reported (`not-text`).
    """
    found: dict[str, bytes] = {}
    for place in places:
        inside = place.resolve()
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            below = file.relative_to(place).parts if place.is_dir() else ()
            if any(part.startswith(".") for part in below) or not file.is_file():
                continue
            if below and file.is_symlink() and not file.resolve().is_relative_to(inside):
                continue
            if file.suffix.lower() in _NOT_NOTES:
                continue
            path = unicodedata.normalize("NFC", file.as_posix())
            if file.stat().st_size > _LARGEST_NOTE:
                size, most = file.stat().st_size >> 20, _LARGEST_NOTE >> 20
                message = f"unexpected file of {size} MiB, expected a note of at most {most} MiB"
                report(Problem(path, 1, 1, "not-text", message))
                continue
            found[path] = file.read_bytes()
    return list(found.items())


def read_lexicon_tables() -> dict[str, str]:
    """Give the tables of what the importer knows of the field, by file name."""
    folder = resources.files("malmoi.ingest.lexicon")
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".tsv")}


def read_everyday_words() -> str:
    """Give the table of terms that are everyday words too."""
    return resources.files("malmoi.mentions").joinpath("everyday.tsv").read_text(encoding="utf-8")


def read_word_choices() -> str:
    """Give the table of the words that Korean pages use."""
    return resources.files("malmoi.lint").joinpath("words.tsv").read_text(encoding="utf-8")


def read_korean_font() -> tuple[bytes, int] | None:
    """Give a font file of this machine that has Korean, and which font of the file it is; None where there is none."""
    places = [(Path(name), 0) for name in _KOREAN_FONTS]
    if program := shutil.which("fc-match"):
        done = subprocess.run([program, *_KOREAN_FONT], capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - fixed words
        index, languages, file = [*done.stdout.split(" ", 2), "", "", ""][:3]
        if "ko" in languages.split("|"):
            # The upper half of the number is the weight, where a font has more than one.
            places.insert(0, (Path(file), int(index) & 0xFFFF))
    found = next((place for place in places if place[0].is_file()), None)
    return (found[0].read_bytes(), found[1]) if found else None


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
