"""Modules of JavaScript joined into one classic script, which is what a worker and a page under `file://` can load."""

import posixpath
import re
from collections.abc import Mapping

__all__ = ["bundle"]

_IMPORT = re.compile(r'^import\s+[^";]*?\sfrom\s+"([^"]+)";?\n', re.MULTILINE)
_TOP_NAME = re.compile(r"^(?:async\s+)?(?:const|let|function|class)\s+([\w$]+)", re.MULTILINE)
_EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:const|let|function|class)\b)", re.MULTILINE)
# Only what fills whole lines: no rule about strings is needed to take that off.
_COMMENT = re.compile(r"^[ \t]*//.*\n|^[ \t]*/\*(?:[^*]|\*(?!/))*\*/\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


def _order(name: str, sources: Mapping[str, str], done: dict[str, None], path: tuple[str, ...]) -> None:
    if name in path:
        raise ValueError(f"unexpected import of {name} by {path[-1]}, expected no circle: {' → '.join((*path, name))}")
    if name in done:
        return
    if name not in sources:
        raise ValueError(
            f"unexpected import of {name} by {path[-1] if path else 'the build'}, expected a module that exists"
        )
    for imported in _IMPORT.findall(sources[name]):
        _order(posixpath.normpath(posixpath.join(posixpath.dirname(name), imported)), sources, done, (*path, name))
    done[name] = None


def bundle(sources: Mapping[str, str], entry: str, settings: str = "") -> str:
    """Give one script: `settings`, then the modules in the order in which they need each other, without comments.

    A name at the top of one module may not stand at the top of another, for they share one scope then.
    """
    done: dict[str, None] = {}
    _order(entry, sources, done, ())
    parts = []
    homes: dict[str, str] = {}
    for name in done:
        source = _EXPORT.sub("", _IMPORT.sub("", sources[name]))
        for top in _TOP_NAME.findall(source):
            if homes.setdefault(top, name) != name:
                raise ValueError(
                    f"unexpected {top} in {name}, expected a name that {homes[top]} does not have at its top"
                )
        parts.append(_INDENT.sub("", _COMMENT.sub("", source)).strip())
    return "\n".join(('"use strict";(() => {', settings, *parts, "})()", ""))
