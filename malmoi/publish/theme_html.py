"""What is changed in the HTML that Material's templates give: our search worker goes in, what is idle goes out."""

import json
import re

__all__ = ["slim", "with_worker"]

_WORKER = re.compile(r'("search":\s*")([^"]*?)assets/javascripts/workers/search\.[0-9a-f]+\.min\.js"')
_BLANK_LINES = re.compile(r"\s*\n\s*")
# The theme opens the tab that an address names; we have no tabs.
_TABS_SCRIPT = re.compile(r"\s*<script>var target=document\.getElementById\(location\.hash.*?</script>")
_TOP_ICON = re.compile(r'(<button[^>]*class="md-top md-icon"[^>]*>)\s*<svg.*?</svg>\s*', re.DOTALL)
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)


def with_worker(html: str, worker: str, lang: str) -> str:
    """Give the theme's settings with our search worker (a path below the root) in the place of its own.

    Raises ValueError where the theme names no worker, or several: its next version may name it otherwise.
    """
    html, count = _WORKER.subn(rf'\g<1>\g<2>{worker}?lang={lang}"', html)
    if count != 1:
        raise ValueError(
            f"unexpected {count} search workers in the theme's settings, expected 1; look at base.html of the theme"
        )
    return html


def _in_use(match: re.Match[str]) -> str:
    settings = {key: value for key, value in json.loads(match[2]).items() if value is not None}
    settings.get("translations", {}).pop("select.version", None)
    return match[1] + json.dumps(settings, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/") + match[3]


def slim(html: str) -> str:
    """Give a page without what each would carry for nothing: blanks, a script, idle settings, a drawing."""
    start, end = html.find("<article"), html.rfind("</article>")
    if 0 < start < end:
        html = _BLANK_LINES.sub("\n", html[:start]) + html[start:end] + _BLANK_LINES.sub("\n", html[end:])
    html = _TOP_ICON.sub(r'\1<i class="mm-icon mm-icon-top"></i> ', _TABS_SCRIPT.sub("", html))
    return _CONFIG.sub(_in_use, html)
