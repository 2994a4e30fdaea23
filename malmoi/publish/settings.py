"""What a site's owner can set; read once, completely."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.names import nearest_name

__all__ = ["Settings", "read_settings"]


@dataclass(frozen=True)
class Settings:
    """Values that the flow needs from outside."""

    site_url: str = ""
    """Where the site is published, with `/` at its end; empty where that is not known."""
    site_name: str = "Malmoi"
    edit_url: str = ""
    """Where a file of the docs folder can be edited, with `{path}` in it; empty where there is no such place."""
    drafts: bool = False
    """Whether pages of `status: draft` are in the site."""
    generated: str = ""
    """When the site is made: UTC, `YYYY-MM-DDTHH:MM:SSZ`."""
    updated: Mapping[str, str] = field(default_factory=dict)
    """Day of the last change by file path, where it is known."""
    macros: Mapping[str, str] = field(default_factory=dict)
    """LaTeX commands of the project: name without backslash → definition."""


_AUTHORED = ("edit_url", "macros")


def read_settings(values: Mapping[str, Any], known: Settings, report: Report) -> Settings:
    """Give `known` with what stands below `extra.malmoi` of mkdocs.yml; every mistake is reported."""

    def say(key: str, message: str) -> None:
        report(Problem("mkdocs.yml", 1, 1, "wrong-setting", f"extra.malmoi.{key}: {message}"))

    for key in values:
        if key not in _AUTHORED:
            guess = suggestion(nearest_name(str(key), _AUTHORED), '"{}"')
            say(str(key), f"unexpected setting, expected one of {', '.join(_AUTHORED)}{guess}")
    edit_url, macros = values.get("edit_url") or "", values.get("macros") or {}
    if not isinstance(edit_url, str) or (edit_url and not edit_url.startswith(("https://", "http://"))):
        say("edit_url", f'unexpected {edit_url!r}, expected an address with "{{path}}" in it')
        edit_url = ""
    if not isinstance(macros, dict) or not all(isinstance(part, str) for pair in macros.items() for part in pair):
        say("macros", "unexpected value, expected a mapping of command names to LaTeX")
        macros = {}
    return replace(known, edit_url=edit_url, macros=macros)
