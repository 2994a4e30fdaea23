"""What makes a browser offer to install the site: a manifest for each language."""

import json

from malmoi.concept_page import Lang
from malmoi.publish.emit.icon import ICON_SIZES, icon_path
from malmoi.publish.render.words import WORDS

__all__ = ["manifest_files", "manifest_path"]

_PAPER, _HEADER = "#fdfcf8", "#1d4f4a"  # as in docs/assets/stylesheets/malmoi.css


def manifest_path(lang: Lang) -> str:
    """Give the manifest's path: both stand at the root, for what they name may lie in the whole site."""
    return "manifest.webmanifest" if lang == "ko" else "manifest.en.webmanifest"


def _manifest(lang: Lang) -> str:
    start = "./" if lang == "ko" else "./en/"
    drawing = {"src": "assets/images/malmoi.svg", "sizes": "any", "type": "image/svg+xml"}
    icons = [
        {"src": icon_path(size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in ICON_SIZES
        for purpose in ("any", "maskable")
    ]
    manifest = {
        "id": start,
        "name": WORDS["app.name"][lang],
        "short_name": WORDS["app.short"][lang],
        "description": WORDS["app.description"][lang],
        "lang": lang,
        "start_url": start,
        "scope": "./",
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": _HEADER,
        "icons": [drawing, *icons],
        "shortcuts": [
            {"name": WORDS[word][lang], "url": f"{start}{stem}/"}
            for word, stem in (("search.title", "search"), ("study.title", "study"))
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def manifest_files() -> dict[str, str]:
    """Give the manifests by path; every address in them is relative, so that the site may lie below a path."""
    return {manifest_path("ko"): _manifest("ko"), manifest_path("en"): _manifest("en")}
