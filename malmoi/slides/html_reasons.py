"""Why nothing inside an element of an HTML deck is linked."""

from collections.abc import Iterable

from malmoi.slides.html_markdown import is_markdown
from malmoi.slides.html_tags import Tag
from malmoi.slides.linker import Options

__all__ = ["SLIDE_CLASSES", "UNSEEN", "reason"]

_NEVER = "nothing to read"
_REASONS = {
    "a": "existing link", "svg": "picture", "math": "formula", "mjx-container": "formula", "footer": "footer",
    **dict.fromkeys(("code", "pre", "kbd", "samp", "tt", "var"), "code"),
    **dict.fromkeys(("button", "select", "option", "label", "textarea", "summary"), "control"),
    **dict.fromkeys(("head", "title", "script", "style", "template", "noscript", "iframe", "object", "canvas", "video",
                     "audio", "xmp", "noembed", "noframes"), _NEVER),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "title"),
}  # fmt: skip
_CLASSES = {
    **dict.fromkeys(("katex", "katex-display", "MathJax", "mathjax"), "formula"),
    **dict.fromkeys(("notes", "bespoke-marp-note"), "speaker notes"),
    **dict.fromkeys(("tooltiptext", "tooltip-text", "sr-only", "visually-hidden"), _NEVER),
    "footer": "footer",
}
SLIDE_CLASSES = frozenset(("slide", "step"))
"""Of an element that is a slide, if it is no section."""
UNSEEN = frozenset(("code", "formula", _NEVER, "control", "picture", "speaker notes", "footer"))
"""The reasons for which a text is not even looked at."""


def _is_marp(tag: Tag) -> bool:
    return "data-marpit-svg" in tag.attributes or "marpit" in tag.classes


def _is_hidden(tag: Tag) -> bool:
    """Say whether a browser keeps an element from its readers; of the slides in a saved page, all but one are."""
    if tag.name == "section" or tag.classes & SLIDE_CLASSES or _is_marp(tag):
        return False
    return "hidden" in tag.attributes or tag.attributes.get("aria-hidden") == "true"


def reason(tag: Tag, above: str, around: Iterable[Tag], options: Options) -> str:
    """Give why nothing in an element is linked, empty where it may be; `above` is the reason of the one around it.

    `around` are the nearest open elements.
    """
    if above == "picture" and tag.name == "foreignobject":
        return ""
    if above:
        return above
    if _is_hidden(tag):
        return _NEVER
    if is_markdown(tag):
        return "HTML"
    if tag.name == "header" and any(_is_marp(one) for one in around):
        return "footer"
    classed = (_CLASSES[name] for name in sorted(tag.classes & _CLASSES.keys()))
    left = next(classed, "") or _REASONS.get(tag.name, "")
    allowed = {"title": options.titles, "speaker notes": options.notes}
    return "" if allowed.get(left) else left
