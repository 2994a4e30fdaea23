"""What is changed in the HTML that Material's templates give: what is idle goes out, a way to the text goes in."""

import re

__all__ = ["slim"]

_BLANK_LINES = re.compile(r"\s*\n\s*")
_TOP_ICON = re.compile(r'(<button[^>]*class="md-top md-icon"[^>]*>)\s*<svg.*?</svg>\s*', re.DOTALL)
# The theme leads to the first heading of a page, which it does not know where no author wrote the page (404).
_NO_SKIP = re.compile(r'(<div data-md-component="skip">)\s*(</div>.*?<article )', re.DOTALL)
# What the theme's script says things in.
_DIALOG = re.compile(r'<div class="md-dialog"[^>]*>\s*<div class="[^"]*"></div>\s*</div>\s*')
_SKIP = (
    '<a href="#__text" class="md-skip"><span lang="ko">본문으로</span> · <span lang="en">Skip to the text</span></a>'
)


def slim(html: str) -> str:
    """Give a page without what each would carry for nothing: blanks, a drawing, a box; with a link past its frame."""
    start, end = html.find("<article"), html.rfind("</article>")
    if 0 < start < end:
        html = _BLANK_LINES.sub("\n", html[:start]) + html[start:end] + _BLANK_LINES.sub("\n", html[end:])
    html = _DIALOG.sub("", html, count=1)
    html = _NO_SKIP.sub(rf'\1{_SKIP}\2id="__text" ', html)
    return _TOP_ICON.sub(r'\1<i class="mm-icon mm-icon-top"></i> ', html)
