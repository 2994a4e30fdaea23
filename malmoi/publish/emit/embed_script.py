"""The script that shows cards in HTML slides, as it is published: without comments and indents, with its digest."""

import base64
import hashlib
import re
from collections.abc import Mapping

__all__ = ["EMBED_PATH", "embed_files", "embed_tag"]

EMBED_PATH = "embed/v1.js"
_SOURCE = "assets/embed/v1.js"
# Whole lines only: what stands behind code might be within a text.
_LEFT_OUT = re.compile(r"(?m)^[ \t]*//.*\n|^[ \t]+|^\n")


def embed_files(texts: Mapping[str, str]) -> dict[str, str]:
    """Give the script by its path; nothing where the docs folder has none."""
    return {EMBED_PATH: _LEFT_OUT.sub("", texts[_SOURCE])} if _SOURCE in texts else {}


def embed_tag(texts: Mapping[str, str], site_url: str) -> str:
    """Give the tag that a deck carries, with the digest by which a browser knows that the script is this one."""
    script = embed_files(texts).get(EMBED_PATH, "")
    digest = base64.b64encode(hashlib.sha384(script.encode()).digest()).decode()
    return (
        f'<script src="{site_url or "/"}{EMBED_PATH}" integrity="sha384-{digest}" crossorigin="anonymous" defer>'
        "</script>"
    )
