"""HTML that would do something on a reader's machine: run a script, fetch from another host, hide the page."""

import html
import re
from collections.abc import Iterator

__all__ = ["harmless", "unsafe_attributes", "unsafe_html"]

_TAGS = frozenset([
    # run, fetch, send, restyle
    "applet", "base", "embed", "form", "frame", "frameset", "link", "meta", "object", "portal", "script", "style",
    # swallow the rest of the page when they are left open
    "listing", "noembed", "noframes", "noscript", "plaintext", "template", "textarea", "title", "xmp",
    # set attributes of their neighbours in a drawing
    "animate", "animatemotion", "animatetransform", "foreignobject", "set",
])  # fmt: skip
_ADDRESSES = frozenset([
    "background", "cite", "data", "href", "imagesrcset", "longdesc", "poster", "src", "srcset", "xlink:href",
])  # fmt: skip
_DENIED = ("style", "srcdoc", "ping", "action", "formaction", "http-equiv", "xml:base")
_HARMLESS = ("http", "https", "mailto", "tel")
_SCRIPTS = ("javascript", "vbscript", "livescript", "data")

# Blanks as HTML has them; Python's own are more.
_START = re.compile(r"<(?=([a-z][^\t\n\f\r />]*))", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"[\t\n\f\r /]*(=?[^\t\n\f\r />=]+|=)"
    r"(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)(?:\"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >]*)))?"
)
_END = re.compile(r"[\t\n\f\r /]*>")
_MARKUP = re.compile(r"<[a-z/!?]", re.IGNORECASE)
# Browsers take these out of an address before they look at its scheme.
_LEFT_OUT = re.compile(r"^[\x00-\x20]+|[\t\n\r]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_FOREIGN = re.compile(r"(?:^|,)\s*(?:https?:)?[/\\]{2}", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp)[;,]", re.IGNORECASE)
_IN_BRACES = re.compile(
    r"(?<![\w-])(on\w+|style|srcdoc|href|src|srcset|xlink:href|ping|poster|background|data|formaction|action)\s*=",
    re.IGNORECASE,
)
# What tables and formulas are set with; nothing of it moves a thing over another or fetches one.
_SETTING = re.compile(
    r' style="(?:(?:text-align|justify-items|(?:padding|margin|border)(?:-\w+)?|width|color) ?: ?'
    r'(?:light-dark\([\w#, ]*\)|[\w#.% -])+(?:; ?|(?=")))+"'
)
_TAG = re.compile(r"<[a-z][^<>]*>?", re.IGNORECASE)
_known: set[str] = set()
_MOST_KNOWN = 50_000


def _scheme(address: str) -> str:
    found = _SCHEME.match(address)
    return found[1].lower() if found else ""


def _unsafe_address(tag: str, value: str) -> str:
    address = _LEFT_OUT.sub("", value)
    scheme = _scheme(address)
    if scheme in _SCRIPTS and not (tag == "img" and _PICTURE.match(address)):
        return f"address that runs a script in <{tag}>"
    if scheme and scheme not in (*_HARMLESS, "data"):
        return f'address of the scheme "{scheme}" in <{tag}>'
    return f"file of another host in <{tag}>" if tag != "a" and _FOREIGN.search(address) else ""


def _unsafe_attribute(tag: str, name: str, value: str) -> str:
    if name.startswith("on") or name in _DENIED:
        return f'attribute "{name}" of <{tag}>'
    return _unsafe_address(tag, html.unescape(value)) if name in _ADDRESSES else ""


def _reasons(source: str, start: re.Match[str]) -> Iterator[str]:
    tag = start[1].lower()
    if (scheme := _scheme(tag)) and scheme not in _HARMLESS:
        yield f'address of the scheme "{scheme}"'
    yield f"<{tag}>" if tag in _TAGS else ""
    end = start.end(1)
    while found := _ATTRIBUTE.match(source, end):
        end = found.end()
        value = next((group for group in found.groups()[1:] if group is not None), "")
        yield _unsafe_attribute(tag, found[1].lower(), value)
    closing = _END.match(source, end)
    if not closing:
        yield f"<{tag} without its end"
    # This also keeps the reading linear: no tag is read twice.
    if _MARKUP.search(source, start.end(), closing.end() if closing else len(source)):
        yield f"tag within <{tag}>"


def _unsafe_tags(source: str) -> Iterator[tuple[int, str]]:
    """Read each `<x` as a browser would from there on; what stands before it may be no comment for a browser."""
    for start in _START.finditer(source):
        if reason := next(filter(None, _reasons(source, start)), ""):
            yield start.start(), reason


def unsafe_html(source: str) -> str:
    """Name what makes a piece of raw HTML unsafe; empty where nothing does."""
    return next((reason for _, reason in _unsafe_tags(source)), "")


def harmless(source: str) -> str:
    """Give finished HTML with each unsafe tag as text.

    The last net: what this flow takes for code or a formula, another reading of the same Markdown takes for HTML.
    """
    # Pages are made of the same few tags; each is looked at once.
    new = set(_TAG.findall(source)) - _known
    if not any(unsafe_html(_without_settings(tag)) for tag in new):
        if len(_known) > _MOST_KNOWN:
            _known.clear()
        _known.update(new)
        return source
    parts, done = [], 0
    for start, _ in _unsafe_tags(_without_settings(source)):
        parts += [source[done:start], "&lt;"]
        done = start + 1
    return "".join([*parts, source[done:]])


def _without_settings(source: str) -> str:
    return _SETTING.sub(lambda match: " " * len(match[0]), source)


def unsafe_attributes(source: str) -> str:
    """Name what makes an attribute list in braces unsafe; empty where nothing does."""
    found = _IN_BRACES.search(source)
    return f'attribute "{found[1]}"' if found else ""
