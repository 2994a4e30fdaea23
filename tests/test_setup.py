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

from scripts import setup_browser, setup_node

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
    there = {"google-chrome": "/bin/google-chrome", "chromium": "/bin/chromium"}
    assert setup_browser.usual_browsers(there.get)[:2] == ["/bin/chromium", "/bin/google-chrome"]


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
