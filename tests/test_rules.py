"""The rules of `malmoi.diagnostics`: each is used, each use is of one that exists, and CONTRIBUTING lists them all.

A rule travels through the code under the name `rule`: as a field, as a parameter, or as the word itself.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from malmoi.diagnostics import RULES

ROOT = Path(__file__).resolve().parent.parent
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
HOME = "malmoi/diagnostics.py"


def sources() -> dict[str, ast.Module]:
    """Give the syntax tree of every file of malmoi/, by path."""
    files = sorted((ROOT / "malmoi").rglob("*.py"))
    return {file.relative_to(ROOT).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def takers(tree: ast.Module) -> dict[str, int]:
    """Give what takes a rule, by name: the place among its arguments of the parameter, or field, called `rule`."""
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args if argument.arg != "self"]
        elif isinstance(node, ast.ClassDef):
            fields = [part.target for part in node.body if isinstance(part, ast.AnnAssign)]
            names = [target.id for target in fields if isinstance(target, ast.Name)]
        else:
            continue
        if "rule" in names:
            found[node.name] = names.index("rule")
    return found


def passed(call: ast.Call, position: int) -> ast.expr | None:
    """Give what a call hands over as the rule."""
    named = [keyword.value for keyword in call.keywords if keyword.arg == "rule"]
    return named[0] if named else call.args[position] if len(call.args) > position else None


def words(node: ast.expr | None) -> Iterator[str]:
    """Give the rules an expression names; `rule` and `….rule` were named where they come from."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*words(node.body), *words(node.orelse))
    elif not (isinstance(node, ast.Name) and node.id == "rule") and not (
        isinstance(node, ast.Attribute) and node.attr == "rule"
    ):
        yield f"({ast.unparse(node) if node else 'nothing'})"


def assigned(tree: ast.Module) -> Iterator[tuple[int, ast.expr]]:
    """Give what is assigned to the name `rule`, and on which line."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign):
            continue
        target = node.targets[0]
        if isinstance(target, ast.Name) and target.id == "rule":
            yield node.lineno, node.value
        elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = zip(target.elts, node.value.elts, strict=False)
            yield from (
                (node.lineno, value) for name, value in pairs if isinstance(name, ast.Name) and name.id == "rule"
            )


def uses() -> dict[str, list[str]]:
    """Give where each rule is used, as `path:line`."""
    trees = sources()
    everywhere = {name: place for tree in trees.values() for name, place in takers(tree).items() if name[0].isupper()}
    found: dict[str, list[str]] = {}
    for path, tree in trees.items():
        known = {**everywhere, **takers(tree)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                for word in words(passed(node, known[name])) if name in known else ():
                    found.setdefault(word, []).append(f"{path}:{node.lineno}")
        for line, value in assigned(tree):
            for word in words(value):
                found.setdefault(word, []).append(f"{path}:{line}")
    return found


def test_every_rule_is_used() -> None:
    unused = sorted(set(RULES) - set(uses()))
    told = "\n".join(f"{HOME}: unexpected rule {rule}, expected one that a check reports" for rule in unused)
    assert not unused, told


def test_every_rule_that_is_used_exists() -> None:
    strange = {rule: places for rule, places in uses().items() if rule not in RULES}
    told = "\n".join(
        f"{place}: unexpected rule {rule}, expected one of malmoi.diagnostics.RULES"
        for rule, places in strange.items()
        for place in places
    )
    assert not strange, told


def test_rules_are_defined_in_one_place() -> None:
    others = [
        f"{path}:{node.lineno}: unexpected Rule(…), expected it in {HOME}"
        for path, tree in sources().items()
        for node in ast.walk(tree)
        if path != HOME and isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule"
    ]
    assert not others, "\n".join(others)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_said_in_one_sentence(rule: str) -> None:
    says = RULES[rule].says
    assert says[0].isupper() or says[0] == "`"
    assert says.endswith(".")
    assert ". " not in says
    assert "|" not in says
    assert rule == rule.lower()
    assert " " not in rule


def table() -> str:
    """Give the table of CONTRIBUTING as it must be."""
    rows = [f"| `{rule}` | {about.level} | {about.says} |" for rule, about in RULES.items()]
    return "\n".join(["| rule | level | says |", "| --- | --- | --- |", *rows])


def test_contributing_lists_the_rules(*, update: bool) -> None:
    if not CONTRIBUTING.exists():
        pytest.skip("CONTRIBUTING.md is not written yet")
    text = CONTRIBUTING.read_text(encoding="utf-8")
    before, start, rest = text.partition("<!-- rules -->")
    written, end, behind = rest.partition("<!-- /rules -->")
    assert start, 'CONTRIBUTING.md: expected the lines "<!-- rules -->" and "<!-- /rules -->"'
    assert end, 'CONTRIBUTING.md: expected the line "<!-- /rules -->" behind "<!-- rules -->"'
    if update and written.strip() != table():
        CONTRIBUTING.write_text(f"{before}{start}\n\n{table()}\n\n{end}{behind}", encoding="utf-8")
        written = table()
    assert written.strip() == table(), (
        "CONTRIBUTING.md: the table of rules is not that of malmoi.diagnostics; pytest --update"
    )
