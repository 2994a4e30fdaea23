"""The set-up: what is installed, what is found, and what the tools are told."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts import npm, setup_browser, setup_firefox, setup_node

ROOT = Path(__file__).parent.parent
FILES = ("requirements.txt", "requirements-dev.txt", "requirements-node.txt")


def lines_of(name: str) -> list[str]:
    lines = (re.sub(r"(^|\s)#.*", "", line).strip() for line in (ROOT / name).read_text("utf-8").splitlines())
    return [line for line in lines if line]


def pinned(*names: str) -> dict[str, Requirement]:
    """What these files ask for on this Python, by canonical name."""
    found = (Requirement(line) for name in names for line in lines_of(name) if not line.startswith("-"))
    return {canonicalize_name(one.name): one for one in found if one.marker is None or one.marker.evaluate()}


def project() -> dict[str, list[str]]:
    settings: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return settings


def needs_of(package: str) -> Iterator[str]:
    """The packages that an installed package needs on this machine, by canonical name."""
    for need in map(Requirement, metadata.requires(package) or []):
        if need.marker is None or need.marker.evaluate({"extra": ""}):
            yield canonicalize_name(need.name)


def program(folder: Path, body: str) -> str:
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_exactly(name: str) -> None:
    loose = [line for line in lines_of(name) if not re.match(r"-|[\w.-]+==[\w.]+(;|$)", line)]
    assert loose == []


@pytest.mark.parametrize("names", [FILES[:1], FILES[:2]], ids=["site", "tests"])
def test_what_a_pinned_package_needs_is_pinned_too(names: tuple[str, ...]) -> None:
    pins = pinned(*names)
    assert {f"{need} for {one}" for one in pins for need in needs_of(one) if need not in pins} == set()


def test_what_is_installed_is_what_is_pinned() -> None:
    versions = {name: f"=={metadata.version(name)}" for name in pinned(*FILES[:2])}
    assert versions == {name: str(pin.specifier) for name, pin in pinned(*FILES[:2]).items()}


def test_the_project_itself_is_installed_with_the_site() -> None:
    assert lines_of("requirements.txt")[-1] == "-e ."
    assert lines_of("requirements-dev.txt")[0] == "-r requirements.txt"


def test_versions_stand_in_the_requirements_only() -> None:
    needs = [Requirement(line) for line in project()["dependencies"]]
    assert [str(need) for need in needs if need.specifier] == []
    assert {canonicalize_name(need.name) for need in needs} <= pinned("requirements.txt").keys()


def test_what_malmoi_imports_is_listed_in_pyproject() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "malmoi").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    others = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"malmoi"}
    packages = metadata.packages_distributions()
    listed = {canonicalize_name(Requirement(line).name) for line in project()["dependencies"]}
    missing = {name for name in others if not listed & {canonicalize_name(one) for one in packages.get(name, [])}}
    assert missing == set(), "add them to pyproject.toml and requirements.txt"


def test_every_ignored_rule_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    ignored = [line for line in text.splitlines() if re.match(r'\s+"[A-Z]+[0-9]+",', line)]
    assert ignored
    assert [line for line in ignored if not re.search(r"# \w.{10,}", line)] == []


def test_make_lists_all_its_targets() -> None:
    listing = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    phony = re.search(r"^\.PHONY: (help .*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert phony
    assert [line.split()[1] for line in listing.stdout.splitlines()] == phony[1].split()


@pytest.mark.skipif(not shutil.which("git"), reason="asks git")
def test_git_ignores_what_is_made_and_nothing_inside_malmoi(tmp_path: Path) -> None:
    shutil.copy(ROOT / ".gitignore", tmp_path)
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    made = ["site/index.html", ".venv/bin/python", ".cache/x", "shots/a.png", "malmoi/__pycache__/a.pyc"]
    ours = [
        "malmoi/build/a.py",
        "malmoi/site/a.py",
        "docs/site/a.md",
        "malmoi/shots/a.py",
        "tests/build/a.py",
    ]
    command = ["git", "check-ignore", *made, *ours]
    ignored = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ignored.stdout.split() == made


def test_a_named_browser_is_the_only_one_to_try() -> None:
    assert list(setup_browser.offers({"MALMOI_BROWSER": "/a b"}, ask=False)) == ["/a b"]


def test_debian_chromium_is_tried_before_chrome() -> None:
    names = ("google-chrome", "chromium", "chromium-headless-shell")
    found = setup_browser.usual_browsers({name: f"/bin/{name}" for name in names}.get)
    assert found[:3] == ["/bin/chromium-headless-shell", "/bin/chromium", "/bin/google-chrome"]


def test_nothing_is_installed_while_a_browser_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> bool:
        pytest.fail("something was installed")

    monkeypatch.setattr(setup_browser, "runs", refuse)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(setup_browser, "starts", lambda program: program == "/bin/google-chrome")
    assert next(filter(setup_browser.starts, setup_browser.offers({}, ask=False))) == "/bin/google-chrome"


@pytest.mark.parametrize(
    ("root", "ask", "beginning"),
    [(True, True, ["env"]), (False, True, ["sudo", "env"]), (False, False, ["sudo", "-n", "env"])],
    ids=["root", "at a terminal", "without a terminal"],
)
def test_apt_is_run_as_root(beginning: list[str], *, root: bool, ask: bool) -> None:
    update, install = setup_browser.apt_commands("chromium", root=root, ask=ask)
    assert update[: len(beginning)] == install[: len(beginning)] == beginning
    assert update[-1] == "update"
    assert install[-1] == "chromium"


@pytest.mark.parametrize(("body", "expected"), [("exit 0", True), ("exit 1", False)])
def test_a_browser_must_start(tmp_path: Path, body: str, *, expected: bool) -> None:
    assert setup_browser.starts(program(tmp_path, body)) is expected
    assert not setup_browser.starts(str(tmp_path / "missing"))


def test_a_named_browser_that_does_not_start_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MALMOI_BROWSER", "/no/such")
    monkeypatch.setattr(setup_browser, "drives_browsers", lambda **_options: True)
    monkeypatch.setattr("sys.argv", ["setup_browser.py"])
    assert setup_browser.main() == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith('unexpected "/no/such" in MALMOI_BROWSER, expected a Chromium or Chrome; ')


@pytest.mark.parametrize(
    ("answer", "version"),
    [("v20.20.2\n", 20), ("v8.0.0", 8), ("v24.0.0-nightly", 24), ("20.1", None), ("", None)],
)
def test_the_version_of_node_is_read(answer: str, version: int | None) -> None:
    assert setup_node.major_version(answer) == version


@pytest.mark.parametrize(("version", "expected"), [("v17.9.1", False), ("v18.0.0", True), ("v24.19.0", True)])
def test_node_18_is_recent_enough(tmp_path: Path, version: str, *, expected: bool) -> None:
    assert setup_node.is_recent(program(tmp_path, f"echo {version}")) is expected
    assert not setup_node.is_recent(tmp_path / "missing")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """What the set-up of Firefox is told of the machine: nothing is installed, whatever the test says."""
    machine = {"npm": True, "starts": False, "apt": False, "driver": True}
    monkeypatch.setattr("sys.argv", ["setup_firefox.py"])
    monkeypatch.delenv("MALMOI_FIREFOX", raising=False)
    monkeypatch.setattr(setup_firefox, "installs", lambda *_packages, **_options: machine["apt"])
    monkeypatch.setattr(setup_firefox, "starts", lambda _program: machine["starts"])
    monkeypatch.setattr(setup_firefox, "could_be_installed", lambda: machine["apt"])
    monkeypatch.setattr(setup_firefox, "has_hangul", lambda: True)
    monkeypatch.setattr(npm, "is_installed", lambda *_package: False)
    monkeypatch.setattr(npm, "command", lambda: ["npm"] if machine["npm"] else None)
    monkeypatch.setattr(npm, "install", lambda *_package: None if machine["driver"] else "unexpected answer 1 of npm")
    return machine


FIREFOX = [
    ({"starts": True}, 0, setup_firefox.MAC_PROGRAM + "\n", ""),
    ({"starts": True, "npm": False}, 0, "", "skipped: tests in Firefox; no npm to install puppeteer-core, "),
    ({"starts": True, "driver": False}, 1, "", "unexpected answer 1 of npm"),
    ({}, 0, "", "skipped: tests in Firefox; no Firefox to be had here "),
    ({"apt": True}, 1, "", "unexpected machine without Firefox, expected Debian's package firefox-esr "),
]


@pytest.mark.parametrize(("machine", "code", "place", "line"), FIREFOX)
def test_firefox_is_found_or_missed_aloud(
    told: dict[str, bool],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    machine: dict[str, bool],
    code: int,
    place: str,
    line: str,
) -> None:
    told |= machine
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert setup_firefox.main() == code
    out, err = capsys.readouterr()
    assert out == place
    assert line in err


def test_a_named_firefox_is_the_only_one_to_try(
    told: dict[str, bool], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MALMOI_FIREFOX", "/no/such")
    assert setup_firefox.main() == 1
    assert capsys.readouterr() == ("", 'unexpected "/no/such" in MALMOI_FIREFOX, expected a Firefox that starts\n')
    told["starts"] = True
    assert setup_firefox.main() == 0
    assert capsys.readouterr().out == "/no/such\n"


def test_debian_firefox_is_tried_first_and_one_in_a_snap_never(tmp_path: Path) -> None:
    esr, snap = tmp_path / "esr", tmp_path / "snap"
    esr.mkdir()
    snap.mkdir()
    there = {"firefox": program(snap, 'exec /snap/bin/firefox "$@"'), "firefox-esr": program(esr, "exit 0")}
    assert setup_firefox.usual_places(there.get) == [there["firefox-esr"], setup_firefox.MAC_PROGRAM]


def test_npm_is_that_of_the_path_or_of_the_wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    assert npm.command() == ["/bin/npm"]
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    installed: list[Path] = []
    monkeypatch.setattr(npm, "install_wheel", lambda: installed.append(tmp_path / "bin/node"))
    monkeypatch.setattr(npm, "node_in_wheel", lambda: installed[0] if installed else None)
    assert npm.command() == [tmp_path / "bin/node", tmp_path / "lib/node_modules/npm/bin/npm-cli.js"]
    assert len(installed) == 1
    monkeypatch.setattr(npm, "node_in_wheel", lambda: None)
    assert npm.command() is None


def test_a_package_of_npm_is_installed_once_a_version(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    package = "node_modules/thing/package.json"
    body = f'echo installing; mkdir -p "$(dirname "$3/{package}")"; echo \'{{"version": "1.2"}}\' > "$3/{package}"'
    monkeypatch.setattr(npm, "command", lambda: [program(tmp_path, body)])
    home = tmp_path / "home"
    assert npm.install(home, "thing", "1.2") is None
    assert npm.install(home, "thing", "1.2") is None
    assert capfd.readouterr() == ("", "installing\n")
    assert npm.install(home, "thing", "1.3") == "unexpected answer 0 of npm, expected it to install thing 1.3"
    monkeypatch.setattr(npm, "command", lambda: None)
    assert str(npm.install(home, "thing", "1.3")).startswith("unexpected machine without npm, ")


def test_the_tests_in_firefox_are_run_in_firefox_only() -> None:
    dry = subprocess.run(["make", "-n", "node"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    find = re.search(r"find tests .*?\| sort", dry)
    assert find
    listed = subprocess.run(find[0], shell=True, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S602 - ours
    assert {Path(line) for line in listed.stdout.split()} == {
        path.relative_to(ROOT) for path in (ROOT / "tests").rglob("*.test.mjs") if path.parent != ROOT / "tests/firefox"
    }
    assert list((ROOT / "tests/firefox").glob("*.test.mjs"))
