"""Parts of a page that are the same on many pages are rendered once."""

import re

from jinja2 import pass_context
from jinja2.runtime import Context

__all__ = ["forget_frames", "frame"]

_BLANK_LINES = re.compile(r"\s*\n\s*")
_FRAMES: dict[tuple[str, ...], str] = {}


@pass_context
def frame(context: Context, name: str) -> str:
    """Give a block of Material's base template, or a template of ours, as it is on this page.

    It is the same on every page of one language and depth (but for pages in the navigation, which mark their entry),
    and is kept; blanks at line starts go, they are a third of the bytes.
    """
    page = context.get("page")
    own = page.url if page and page.file.inclusion.is_in_nav() else ""
    key = (name, context["config"].theme["language"], context["base_url"], own)
    if key not in _FRAMES:
        if name.endswith(".html"):
            html = context.environment.get_template(name).render(context.get_all())
        else:
            html = "".join(context.environment.get_template("base.html").blocks[name](context))
        _FRAMES[key] = _BLANK_LINES.sub("\n", html)
    return _FRAMES[key]


def forget_frames() -> None:
    """Begin anew: templates and navigation may have changed since the last build."""
    _FRAMES.clear()
