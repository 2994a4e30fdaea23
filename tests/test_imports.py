"""What each part of the code may know of the rest: walked in the syntax trees, each breach told in a sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("malmoi", "hooks", "scripts")
# `read_text` and its like stand for any object: nothing but a Path has methods of these names.
OPENERS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rename", "touch"}
FILE_MODULES = {"subprocess", "shutil", "tempfile", "socket", "urllib.request", "http.client"}
SAYERS = {"print", "pprint", "breakpoint", "input"}
SPEAKING_MODULES = {"logging", "warnings"}
MAY_OPEN = ("malmoi/files.py", "malmoi/site_folder.py")


def names_of(path: str) -> tuple[str, ...]:
    """Give a file's package as its parts: `malmoi/publish/load.py` is in `malmoi.publish`."""
    return tuple(path.split("/")[:-1])


def imported(node: ast.AST, path: str) -> Iterator[str]:
    """Give the full names of the modules that one node imports, relative and dynamic imports included."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        package = names_of(path)
        base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
        module = ".".join(part for part in (base, node.module) if part)
        yield from (f"{module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Call) and called(node) in ("import_module", "__import__") and node.args:
        first = node.args[0]
        yield from [first.value] if isinstance(first, ast.Constant) and isinstance(first.value, str) else []


def called(node: ast.Call) -> str:
    """Give the last name of what is called: `a.b.read_text()` is `read_text`."""
    function = node.func
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def is_below(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def breaches_of_import(path: str, module: str) -> Iterator[tuple[str, str]]:
    """Give what is wrong with an import, and what to do about it."""
    if is_below(module, "mkdocs") and not path.startswith("hooks/"):
        yield "mkdocs in hooks/ only", "hand over the values that are needed as arguments"
    for flow, other in (("publish", "ingest"), ("ingest", "publish")):
        if path.startswith(f"malmoi/{flow}/") and is_below(module, f"malmoi.{other}"):
            yield "the two flows to meet in malmoi/concept_page.py only", "move what both need to malmoi/"
    if not path.startswith("malmoi/"):
        return
    if any(is_below(module, outside) for outside in ("hooks", "scripts", "tests")):
        yield "malmoi to know nothing of what calls it", "move it to malmoi/, or hand it over as an argument"
    if any(is_below(module, speaking) for speaking in SPEAKING_MODULES):
        yield "malmoi to say nothing", "report a malmoi.diagnostics.Problem"
    if path not in MAY_OPEN and any(is_below(module, name) for name in FILE_MODULES):
        yield (
            "files to be opened in malmoi/files.py and site_folder.py only",
            "take texts, and let the caller read them",
        )


def breaches_of_call(path: str, node: ast.Call) -> Iterator[tuple[str, str]]:
    """Give what is wrong with a call, and what to do about it."""
    name = called(node)
    if not path.startswith("malmoi/"):
        return
    if isinstance(node.func, ast.Name) and name in SAYERS:
        yield "malmoi to say nothing", "report a malmoi.diagnostics.Problem"
    if name == "write" and ast.unparse(node.func).startswith(("sys.stdout", "sys.stderr", "stdout", "stderr")):
        yield "malmoi to say nothing", "report a malmoi.diagnostics.Problem"
    if path not in MAY_OPEN and name in OPENERS:
        yield (
            "files to be opened in malmoi/files.py and site_folder.py only",
            "take texts, and let the caller read them",
        )


def breaches(path: str, source: str) -> list[str]:
    """Give one sentence for each breach in a source file."""
    found = []
    for node in ast.walk(ast.parse(source)):
        line = getattr(node, "lineno", 0)
        for module in imported(node, path):
            for rule, cure in breaches_of_import(path, module):
                found.append(f"{path}:{line}: unexpected import of {module}, expected {rule}; {cure}")
        if isinstance(node, ast.Call):
            for rule, cure in breaches_of_call(path, node):
                found.append(f"{path}:{line}: unexpected call of {called(node)}(), expected {rule}; {cure}")
    return found


def test_every_part_knows_only_what_it_may() -> None:
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]
    assert len(files) > 50
    found = [
        sentence
        for file in files
        for sentence in breaches(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


HOOKS_ONLY = "mkdocs in hooks/ only; hand over the values that are needed as arguments"
TWO_FLOWS = "the two flows to meet in malmoi/concept_page.py only; move what both need to malmoi/"
NO_CALLER = "malmoi to know nothing of what calls it; move it to malmoi/, or hand it over as an argument"
SILENT = "malmoi to say nothing; report a malmoi.diagnostics.Problem"
NO_FILES = "files to be opened in malmoi/files.py and site_folder.py only; take texts, and let the caller read them"
CASES = [
    ("malmoi/names.py", "from mkdocs.plugins import event", "import of mkdocs.plugins.event", HOOKS_ONLY),
    ("scripts/stage.py", "import x\nx.import_module('mkdocs.config')", "import of mkdocs.config", HOOKS_ONLY),
    ("malmoi/ingest/merge.py", "from ..publish import load", "import of malmoi.publish.load", TWO_FLOWS),
    ("malmoi/publish/load.py", "def f():\n    import malmoi.ingest.merge", "import of malmoi.ingest.merge", TWO_FLOWS),
    ("malmoi/names.py", "import scripts.stage", "import of scripts.stage", NO_CALLER),
    ("malmoi/names.py", "import logging", "import of logging", SILENT),
    ("malmoi/names.py", "print('done')", "call of print()", SILENT),
    ("malmoi/names.py", "sys.stderr.write('done')", "call of write()", SILENT),
    ("malmoi/names.py", "text = Path('x').read_text()", "call of read_text()", NO_FILES),
    ("malmoi/names.py", "with open('x') as file: pass", "call of open()", NO_FILES),
    ("malmoi/names.py", "from subprocess import run", "import of subprocess.run", NO_FILES),
]


@pytest.mark.parametrize(("path", "source", "found", "expected"), CASES)
def test_a_breach_is_told_in_a_sentence(path: str, source: str, found: str, expected: str) -> None:
    line = source.count("\n") + 1
    assert breaches(path, source) == [f"{path}:{line}: unexpected {found}, expected {expected}"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("hooks/publish.py", "import logging\nfrom mkdocs.plugins import event_priority"),
        ("scripts/stage.py", "print(open('x').read())"),
        ("malmoi/files.py", "import subprocess\nPath('x').write_text('y')"),
        ("malmoi/publish/load.py", "from malmoi.concept_page import ConceptPage\nfrom . import glossary"),
        ("malmoi/ingest/merge.py", "from malmoi.ingest import ledger"),
        ("malmoi/names.py", "text.write('x'); self.print = 1"),
        ("malmoi/names.py", "import mkdocs_something_else"),
    ],
)
def test_what_is_allowed_is_not_told(path: str, source: str) -> None:
    assert breaches(path, source) == []
