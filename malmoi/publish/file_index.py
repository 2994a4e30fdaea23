"""Find a file by what a wikilink calls it, as Obsidian does: name, end of a path, path, or relative path."""

import posixpath
import unicodedata
from collections.abc import Iterable

__all__ = ["FileIndex"]


def _key(path: str) -> str:
    # macOS hands file names over in NFD; links are typed in NFC.
    return unicodedata.normalize("NFC", path).casefold()


class FileIndex:
    """All files of one folder tree; looking up takes the same time however many there are."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Index paths relative to the root, with `/`."""
        self._by_path: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}
        for path in sorted(paths):
            key = _key(path)
            self._by_path.setdefault(key, path)
            self._by_name.setdefault(posixpath.basename(key), []).append(path)

    def __contains__(self, path: str) -> bool:
        """Say whether a file has just this path, letter case apart."""
        return _key(path) in self._by_path

    def exact(self, path: str) -> str | None:
        """Give the file of this path, letter case and Unicode form apart."""
        return self._by_path.get(_key(path))

    def find(self, name: str, folder: str) -> str | None:
        """Give the file that a link in a page of `folder` means, or None; nothing outside the root is ever found.

        Of several files of one name the one in the same folder wins, then the first by path.
        """
        wanted = name.strip().replace("\\", "/")
        if not wanted or wanted.endswith("/"):
            return None
        if wanted.startswith(("./", "../")):
            return self._with_suffix(posixpath.normpath(posixpath.join(folder, wanted)))
        if wanted.startswith("/"):
            return self._with_suffix(wanted.lstrip("/"))
        return (
            self._with_suffix(wanted) if "/" in wanted and self._with_suffix(wanted) else self._by_end(wanted, folder)
        )

    def _with_suffix(self, path: str) -> str | None:
        return self._by_path.get(_key(path)) or self._by_path.get(_key(path + ".md"))

    def _by_end(self, wanted: str, folder: str) -> str | None:
        for end in (_key(wanted), _key(wanted + ".md")):
            same_name = self._by_name.get(posixpath.basename(end), [])
            fitting = [path for path in same_name if "/" not in end or _key(path).endswith("/" + end)]
            if fitting:
                here = [path for path in fitting if posixpath.dirname(path) == folder]
                return (here or fitting)[0]
        return None
