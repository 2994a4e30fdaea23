"""The worker of a site: what it may keep, and when it is another version."""

import gzip
import json
from pathlib import Path

import pytest

from malmoi.publish.emit.offline import SIZES_PATH, WORKER_PATH, is_core, is_kept, offline_files

SCRIPTS = {
    "wire.js": 'import { decide } from "./decide.js"\nself.importScripts(FILES)\ndecide(VERSION)\n',
    "decide.js": "export const decide = (version) => version\n",
}
SITE = {"index.html": b"<p>home", "concepts/fid/index.html": b"<p>FID", "assets/javascripts/math.js": b"1"}
KEPT = [
    ("index.html", True),
    ("en/index.html", True),
    ("search/index.html", True),
    ("en/offline/index.html", True),
    ("assets/stylesheets/site.css", True),
    ("assets/fonts/malmoi-math.woff2", True),
    ("assets/javascripts/cards.js", True),
    ("assets/search/manifest.0a1b2c3d.js", True),
    ("assets/search/heads-0.0a1b2c3d.js", True),
    ("assets/search/text-ko-0.0a1b2c3d.js", False),
    ("concepts/fid/index.html", False),
    ("s/ab12/index.html", False),
    ("assets/figures/fid.svg", False),
    ("api/c/fid.json", False),
    ("qr/ab12.svg", False),
]
NEVER = [
    "404.html", "sw.js", "sitemap.xml", "sitemap.xml.gz", "manifest.webmanifest", "api/concepts.json",
    "api/cards/a.js", "anki/all.apkg",
    "assets/offline/files.0a1b2c3d.js", "assets/embed/v1.js",
]  # fmt: skip


def _version(files: dict[str, str]) -> str:
    return str(json.loads(files[SIZES_PATH])["version"])


@pytest.mark.parametrize(("path", "core"), KEPT)
def test_what_may_be_kept_and_what_always_is(path: str, core: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (is_kept(path), is_core(path)) == (True, core)


@pytest.mark.parametrize("path", NEVER)
def test_what_no_page_asks_for_is_not_kept(path: str) -> None:
    assert (is_kept(path), is_core(path)) == (False, False)


def test_the_worker_names_its_version_and_its_list() -> None:
    files = offline_files({**SITE, "sw.js": b"old"}, SCRIPTS)
    listed = next(path for path in files if path.startswith("assets/offline/files."))
    assert set(files) == {WORKER_PATH, SIZES_PATH, listed}
    assert f'const FILES = "{listed}"' in files[WORKER_PATH]
    assert f'const VERSION = "{_version(files)}"' in files[WORKER_PATH]
    found = json.loads(files[listed].removeprefix("self.malmoiFiles="))
    assert found["core"] == ["assets/javascripts/math.js", "index.html"]
    assert list(found["files"]) == sorted(SITE)
    # The beginning of what `printf 1 | sha256sum` gives, in base64.
    assert found["files"]["assets/javascripts/math.js"] == "a4ayc/80/OGd"


def test_readers_are_told_how_much_it_is() -> None:
    sizes = json.loads(offline_files(SITE, SCRIPTS)[SIZES_PATH])
    assert sizes["core"] == {"files": 2, "bytes": 8}
    assert sizes["all"] == {"files": 3, "bytes": 14}


@pytest.mark.parametrize(
    ("change", "scripts"),
    [
        ({"concepts/fid/index.html": b"<p>FID."}, {}),
        ({"new/index.html": b""}, {}),
        ({}, {"decide.js": "export const decide = (version) => `${version}.`\n"}),
    ],
    ids=["a page", "a new page", "the worker"],
)
def test_whatever_is_changed_makes_another_version(change: dict[str, bytes], scripts: dict[str, str]) -> None:
    before = offline_files(SITE, SCRIPTS)
    after = offline_files({**SITE, **change}, {**SCRIPTS, **scripts})
    assert _version(before) != _version(after)
    assert before[WORKER_PATH] != after[WORKER_PATH]


def test_what_changes_at_each_build_does_not() -> None:
    built = {"api/concepts.json": b"{1}", "sitemap.xml": b"1", "anki/all.apkg": b"1"}
    again = dict.fromkeys(built, b"2")
    assert offline_files({**SITE, **built}, SCRIPTS) == offline_files({**SITE, **again}, SCRIPTS)


def test_the_modules_of_the_worker_become_one_script() -> None:
    folder = Path(__file__).resolve().parents[3] / "docs" / "assets" / "javascripts" / "worker"
    scripts = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.js")}
    worker = offline_files(SITE, scripts)[WORKER_PATH]
    assert "import {" not in worker
    assert 'addEventListener("fetch"' in worker


def test_a_reader_who_keeps_nothing_loads_little_for_it() -> None:
    script = Path(__file__).resolve().parents[3] / "docs" / "assets" / "javascripts" / "offline.js"
    assert len(gzip.compress(script.read_bytes())) <= 1024
