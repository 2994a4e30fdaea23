"""Pages at old and short addresses, which lead on and keep query and fragment."""

import html
import posixpath

from malmoi.publish.csp import with_policy

__all__ = ["redirect_page"]

_SCRIPT = "assets/javascripts/redirect.js"


def redirect_page(path: str, to: str, title: str, site_url: str, *, english: str = "") -> str:
    """Give the HTML of `path` (a file as published) that leads on to the URL `to` below the site's.

    `english` is the URL for readers whose browser does not ask for Korean. Without JavaScript the Korean page comes,
    without query and fragment.
    """
    folder = posixpath.dirname(path)

    def relative(target: str) -> str:
        there = posixpath.relpath(target or ".", folder)
        return html.escape(there + "/" if target.endswith("/") else there)

    other = f' data-english="{relative(english)}"' if english else ""
    return with_policy(
        '<!doctype html>\n<html lang="ko">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n"
        f'<link rel="canonical" href="{html.escape(site_url + to)}">\n'
        '<meta name="robots" content="noindex">\n'
        f'<script src="{relative(_SCRIPT)}" data-to="{relative(to)}"{other}></script>\n'
        f'<noscript><meta http-equiv="refresh" content="0; url={relative(to)}"></noscript>\n'
        f'</head>\n<body>\n<p><a href="{relative(to)}">{html.escape(title)}</a></p>\n</body>\n</html>\n'
    )
