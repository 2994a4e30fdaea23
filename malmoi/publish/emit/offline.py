"""The worker that makes pages readable without a network, with the list of what it may keep: one version, one list.

How it never mixes two publications stands at the head of docs/assets/javascripts/worker/wire.js.
"""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from malmoi.publish.search.bundle import bundle

__all__ = ["SIZES_PATH", "WORKER_PATH", "is_core", "is_kept", "offline_files"]

WORKER_PATH = "sw.js"
SIZES_PATH = "assets/offline/sizes.json"
_ENTRY = "wire.js"
_DIGEST_BYTES = 9
"""As in worker/shelf.js; a multiple of 3, so that base64 needs no padding."""
# What no page asks for over http, and what differs from build to build though nothing was changed.
_NEVER = re.compile(
    r"404\.html|sitemap\.xml.*|sw\.js|.*\.apkg|.*\.webmanifest|api/(cards/.*|concepts\.json)|embed/.*"
    r"|assets/(embed|offline)/.*|.*/OFL\.txt"
)
_CORE = re.compile(
    r"(en/)?((search|offline)/)?index\.html|assets/(stylesheets|fonts|images)/.*"
    r"|assets/javascripts/[^/]+|assets/search/(?!text-).*"
)


def is_kept(path: str) -> bool:
    """Whether a file of the site may be kept in a reader's browser."""
    return not _NEVER.fullmatch(path)


def is_core(path: str) -> bool:
    """Whether it is kept in any case: what every page needs, the ways in, and the search but for its excerpts."""
    return is_kept(path) and bool(_CORE.fullmatch(path))


def _compact(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def offline_files(files: Mapping[str, bytes], scripts: Mapping[str, str]) -> dict[str, str]:
    """Give the worker, its list and the sizes that readers are told, by path.

    `files` is the built site, `scripts` has the modules of docs/assets/javascripts/worker/. The version is a digest of
    both: whatever a page is made of changes it, and a build of the same texts does not.
    """
    kept = sorted(path for path in files if is_kept(path))
    core = [path for path in kept if is_core(path)]
    digests = {
        path: b64encode(hashlib.sha256(files[path]).digest()[:_DIGEST_BYTES]).decode() for path in kept
    }  # fmt: skip
    listed = f"self.malmoiFiles={_compact({'core': core, 'files': digests})}\n"
    name = f"assets/offline/files.{hashlib.sha256(listed.encode()).hexdigest()[:8]}.js"
    worker = bundle(scripts, _ENTRY)
    version = hashlib.sha256((listed + worker).encode()).hexdigest()[:8]
    settings = f'const FILES = "{name}"\nconst VERSION = "{version}"\n'
    sizes = {
        part: {"files": len(paths), "bytes": sum(len(files[path]) for path in paths)}
        for part, paths in (("core", core), ("all", kept))
    }
    return {
        WORKER_PATH: bundle(scripts, _ENTRY, settings),
        name: listed,
        SIZES_PATH: _compact({"version": version, **sizes}) + "\n",
    }
