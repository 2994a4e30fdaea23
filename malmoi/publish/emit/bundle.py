"""The built site for a disk: what works without a server, its links naming files, and a text that says how to begin."""

import json
import posixpath
import re
from collections.abc import Mapping

from malmoi.publish.emit.disk_links import for_disk

__all__ = ["FOLDER", "bundle_files", "day_of"]

FOLDER = "malmoi"
"""The folder that a bundle unpacks into."""
_NETWORK_ONLY = re.compile(r"404\.html|sitemap\.xml(\.gz)?|sw\.js|.*\.webmanifest|assets/offline/.*")
_MANIFEST_LINK = re.compile(r'<link rel="manifest"[^>]*>')
_API = "api/concepts.json"
_README = """\
말모이 Malmoi · {day}

이 폴더의 index.html을 브라우저로 연다. 네트워크 없이도 글, 찾기, 미리 보기, 수식, 그림, 공부가 모두 된다.
파일 몇 개만 옮기지 말고 폴더를 통째로 둔다. 글은 CC BY-SA 4.0, 코드는 MIT를 따른다.

Open index.html of this folder in a browser (English: en/index.html). Pages, search, previews, formulas, figures and
study cards all work without a network. Keep the folder whole. Texts are CC BY-SA 4.0, code is MIT.
"""


def day_of(files: Mapping[str, bytes]) -> str:
    """Give the day on which the site was built, as YYYY-MM-DD."""
    return str(json.loads(files[_API])["generated"])[:10]


def bundle_files(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files of a bundle by path, sorted; `files` is the built site."""
    kept = {path: content for path, content in files.items() if not _NETWORK_ONLY.fullmatch(path)}
    names = frozenset(kept)
    for path in names:
        if path.endswith(".html"):
            html = _MANIFEST_LINK.sub("", kept[path].decode())
            kept[path] = for_disk(html, path, names).encode()
    kept["README.txt"] = _README.format(day=day_of(files)).encode()
    return {posixpath.join(FOLDER, path): kept[path] for path in sorted(kept)}
