"""Where things stand: the staged file of a page, its URL, and the way from one to another.

Korean stands at the root, English under `en/`; every page has a folder of its own, so a URL ends in `/`.
"""

import posixpath
from functools import lru_cache
from urllib.parse import quote

from malmoi.concept_page import Lang

__all__ = ["page_url", "relative_url", "staged_path", "way"]


def staged_path(stem: str, lang: Lang) -> str:
    """Give the file of the finished tree: `concepts/x` in English is `en/concepts/x.md`."""
    return f"{'' if lang == 'ko' else lang + '/'}{stem}.md"


def page_url(stem: str, lang: Lang) -> str:
    """Give the page's URL below the site's, percent-encoded: `en/concepts/x/`; the home page's is empty."""
    path = staged_path(stem, lang).removesuffix(".md")
    folder = path.removesuffix("index") if path == "index" or path.endswith("/index") else path + "/"
    return quote(folder)


def way(start: str, to: str) -> str:
    """Give the link from one file of the finished tree to another: `./x.md`, `../topics/y.md`.

    Never a bare `x.md`, which mkdocs-roamlinks would look up again in the whole docs folder.
    """
    return _way(start.rpartition("/")[0], to)


@lru_cache(maxsize=100_000)
def _way(folder: str, to: str) -> str:
    path = posixpath.relpath(to, folder or ".")
    return quote(path if path.startswith("../") else "./" + path)


def relative_url(start: str, to: str) -> str:
    """Give the URL of `to` (a file as published) relative to the page published from `start`."""
    folder = start.removesuffix(".md")
    folder = posixpath.dirname(folder) if posixpath.basename(folder) == "index" else folder
    return quote(posixpath.relpath(to, folder or "."))
