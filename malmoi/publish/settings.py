"""What a site's owner can set; read once, completely."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from malmoi.diagnostics import Problem, Report, suggestion
from malmoi.names import nearest_name
from malmoi.publish.math.renderer import MathCore

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
_EDIT_URL = re.compile(r"https?://[^\s<>\"]*\{path\}[^\s<>\"]*$")
_COMMAND = re.compile(r"[A-Za-z]+")


def read_settings(values: Any, known: Settings, report: Report) -> Settings:  # noqa: ANN401 - YAML holds anything
    """Give `known` with what stands below `extra.malmoi` of mkdocs.yml; every mistake is reported."""

    def say(key: str, message: str) -> None:
        report(Problem("mkdocs.yml", 1, 1, "wrong-setting", f"{f'extra.malmoi.{key}'.rstrip('.')}: {message}"))

    if values is None:
        return known
    if not isinstance(values, Mapping):
        say("", f"unexpected {values!r}, expected settings as `key: value` lines")
        return known
    for key in values:
        if key not in _AUTHORED:
            guess = suggestion(nearest_name(str(key), _AUTHORED), '"{}"')
            say(str(key), f"unexpected setting, expected one of {', '.join(_AUTHORED)}{guess}")
    edit_url, macros = values.get("edit_url") or "", values.get("macros") or {}
    if not isinstance(edit_url, str) or (edit_url and not _EDIT_URL.match(edit_url)):
        say(
            "edit_url", f'unexpected {edit_url!r}, expected an address that begins with https: and has "{{path}}" in it'
        )
        edit_url = ""
    return replace(known, edit_url=edit_url, macros=_macros(macros, say))


def _macros(values: object, say: Callable[[str, str], None]) -> dict[str, str]:
    if not isinstance(values, dict):
        say("macros", f"unexpected {values!r}, expected a mapping of command names to LaTeX")
        return {}
    macros = {}
    for name, body in values.items():
        if not isinstance(name, str) or not _COMMAND.fullmatch(name):
            say(f"macros.{name}", "unexpected name, expected letters without a backslash")
        elif not isinstance(body, str):
            say(f"macros.{name}", f"unexpected {body!r}, expected LaTeX; quote it")
        else:
            try:
                MathCore({name: body})
                macros[name] = body
            except ValueError as error:
                say(f"macros.{name}", f"unexpected {body!r} ({error}), expected LaTeX")
    return macros
