"""The staged tree, built by MkDocs without a hook of ours, has the same pages and the same links as the site."""

import posixpath
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The staged tree is made once and has no concept of the day.
DAY = re.compile(r'<p class="mm-day">.*?</p>', re.DOTALL)
HREF = re.compile(r'<a [^>]*?href="([^"]*)"')


def _run(*command: str, cwd: Path = ROOT) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _targets(site: Path, page: Path, begin: str, end: str) -> set[str]:
    html = page.read_text(encoding="utf-8")
    text = DAY.sub("", html[html.index(begin) : html.index(end)])
    folder = page.parent.relative_to(site).as_posix()
    found = set()
    for address in HREF.findall(text):
        parts = urlsplit(address)
        if parts.scheme:
            found.add(address)
        elif parts.path:
            found.add(posixpath.normpath(posixpath.join(folder, unquote(parts.path))) + "#" + unquote(parts.fragment))
    return found


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("stage")
    _run(sys.executable, "scripts/stage.py", str(folder / "staged"))
    _run(sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder / "plain"), cwd=folder / "staged")
    _run(sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder / "ours"))
    return folder / "ours", folder / "plain"


def test_both_have_the_same_pages(sites: tuple[Path, Path]) -> None:
    ours, plain = (sorted(page.relative_to(site).as_posix() for page in site.rglob("index.html")) for site in sites)
    assert len(ours) > 90
    assert ours == plain


def test_both_lead_to_the_same_places(sites: tuple[Path, Path]) -> None:
    ours, plain = sites
    different = {}
    count = 0
    for page in ours.rglob("index.html"):
        path = page.relative_to(ours)
        # A booklet of ours has whole pages, made of what was rendered; that of another builder has links to them.
        if path.parts[0] == "s" or "booklet" in path.parts:
            continue
        here = _targets(ours, page, "<article", "</article>")
        there = _targets(plain, plain / path, 'role="main"', "<footer")
        count += len(here)
        if here != there:
            different[path.as_posix()] = here ^ there
    assert different == {}
    assert count > 1000


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    command = (sys.executable, "scripts/stage.py", str(tmp_path))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "expected a new or empty folder" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
