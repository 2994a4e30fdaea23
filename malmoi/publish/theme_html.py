"""What is changed in the HTML that Material's templates give: what is idle goes out."""

import re

__all__ = ["slim"]

_BLANK_LINES = re.compile(r"\s*\n\s*")
_TOP_ICON = re.compile(r'(<button[^>]*class="md-top md-icon"[^>]*>)\s*<svg.*?</svg>\s*', re.DOTALL)


def slim(html: str) -> str:
    """Give a page without what each would carry for nothing: blanks, a drawing."""
    start, end = html.find("<article"), html.rfind("</article>")
    if 0 < start < end:
        html = _BLANK_LINES.sub("\n", html[:start]) + html[start:end] + _BLANK_LINES.sub("\n", html[end:])
    return _TOP_ICON.sub(r'\1<i class="mm-icon mm-icon-top"></i> ', html)
