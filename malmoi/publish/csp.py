"""The Content-Security-Policy of a finished page: nothing from elsewhere, and of inline code only what is there now."""

import base64
import hashlib
import re
from html import unescape

__all__ = ["security_policy", "with_policy"]

# A block with a type that no browser runs is data and needs no leave.
_SCRIPT = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"application/(?:ld\+)?json\")[^>]*>(.*?)</script>",
    re.DOTALL,
)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_STYLE_ATTRIBUTE = re.compile(r"<[^<>]*\sstyle=\"([^\"]*)\"")
_HEAD = re.compile(r"<head>\s*(?:<meta charset=\"?utf-8\"?\s*/?>)?", re.IGNORECASE)
_FIXED = "default-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'; base-uri 'none'"


def _hashes(codes: list[str]) -> str:
    digests = dict.fromkeys(hashlib.sha256(code.encode()).digest() for code in codes)
    return "".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def security_policy(html: str) -> str:
    """Give the policy of a page: its own files, and by hash (CSP 3) inline scripts, styles and style attributes."""
    scripts = _hashes(_SCRIPT.findall(html))
    attributes = _hashes([unescape(style) for style in _STYLE_ATTRIBUTE.findall(html)])
    styles = _hashes(_STYLE.findall(html)) + (f" 'unsafe-hashes'{attributes}" if attributes else "")
    return f"{_FIXED}; script-src 'self'{scripts}; style-src 'self'{styles}"


def with_policy(html: str) -> str:
    """Give the page with its policy in its head, before anything that the policy is about."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{security_policy(html)}">'
    return _HEAD.sub(lambda head: f"{head[0]}{meta}", html, count=1)
