"""Raw HTML that would do something on a reader's machine."""

import re
from html.parser import HTMLParser

__all__ = ["unsafe_attributes", "unsafe_html"]

_TAGS = ("script", "iframe", "object", "embed", "applet", "base", "meta", "link", "style", "form", "frame", "frameset")
_ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "background")
_HARMFUL = re.compile(r"^[\x00-\x20]*(javascript|vbscript|data(?!:image/(?:png|jpeg|gif|webp)))\s*:", re.IGNORECASE)
_FOREIGN = re.compile(r"^[\x00-\x20]*(https?:)?//", re.IGNORECASE)


_AUTOLINK = re.compile(r"<([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?:^|[\s{:])(on\w+|style|srcdoc|href|src|xlink:href|formaction|action)\s*=", re.IGNORECASE)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.reason = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _TAGS:
            self.reason = self.reason or f"<{tag}>"
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.reason = self.reason or f'attribute "{name}" of <{tag}>'
            elif name in _ADDRESSES and _HARMFUL.match(value or ""):
                self.reason = self.reason or f"address that runs a script in <{tag}>"
            elif tag != "a" and name in _ADDRESSES and _FOREIGN.match(value or ""):
                self.reason = self.reason or f"file of another host in <{tag}>"


def unsafe_html(source: str) -> str:
    """Name what makes a piece of raw HTML unsafe; empty where nothing does."""
    autolink = _AUTOLINK.match(source)
    if autolink and autolink[1].lower() not in ("http", "https", "mailto", "tel"):
        return f'address of the scheme "{autolink[1]}"'
    tags = _Tags()
    tags.feed(source)
    # What is left in the parser's buffer is a tag that does not end here; browsers would still read it.
    tags.feed(">")
    tags.close()
    return tags.reason


def unsafe_attributes(source: str) -> str:
    """Name what makes an attribute list in braces unsafe; empty where nothing does."""
    found = _ATTRIBUTE.search(source)
    return f'attribute "{found[1]}"' if found else ""
