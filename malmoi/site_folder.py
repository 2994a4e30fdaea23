"""What is done to a site's folder once every page is in it: one style sheet, nothing idle, a list of what is there."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from malmoi.files import write_tree
from malmoi.publish.emit.offline import offline_files
from malmoi.publish.theme_css import one_sheet

__all__ = ["finish"]

_SCRIPTS = "assets/javascripts"
_STYLES = "assets/stylesheets"
_THEME = ("main", "palette")
"""The style sheets of the theme, without their hashes."""
_IDLE = (
    "assets/javascripts/bundle.*",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
    "assets/stylesheets/*.map",
    "search/search_index.json",
)
"""What the theme and its search bring and no page asks for."""


def _texts(paths: Sequence[Path]) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in paths]


def finish(site: Path, styles: Iterable[str], tags: Iterable[str], worker_scripts: Mapping[str, str]) -> None:
    """Write the style sheet of all pages, take away what no page asks for, and list what readers may keep offline.

    `styles` are the paths of our own sheets, `tags` the start tags of all pages, `worker_scripts` the parts of the
    worker for readers without a network. Raises ValueError where the theme has other sheets than we know.
    """
    theme = [path for name in _THEME for path in (site / _STYLES).glob(f"{name}.*.css")]
    if len(theme) != len(_THEME):
        raise ValueError(
            f"unexpected style sheets of the theme {theme}, expected one for each of {_THEME}; look at its base.html"
        )
    ours = [site / path for path in styles if (site / path).exists()]
    others = [path for path in sorted((site / _STYLES).glob("*.css")) if path not in (*theme, *ours)]
    for path in [found for idle in _IDLE for found in site.glob(idle)]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    scripts = "".join(_texts(sorted((site / _SCRIPTS).glob("*.js"))))
    sheet = one_sheet(_texts(theme), _texts(ours), _texts(others), scripts, tags)
    (site / _STYLES / "site.css").write_text(sheet, encoding="utf-8")
    for path in (*theme, *ours):
        path.unlink()
    made = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    write_tree(site, offline_files(made, worker_scripts), {})
