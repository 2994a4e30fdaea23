"""Old and short addresses lead on; what the script does with query and fragment is tested with the scripts."""

import posixpath
import re
from urllib.parse import urljoin

import pytest

from malmoi.publish.emit.redirects import redirect_page
from tests.publish.written import concept, site

SITE = "https://malmoi.example/"


def addresses(html: str) -> dict[str, str]:
    """Give the addresses of a redirect page by what they are for, as they stand there."""
    found = {}
    for name, pattern in (
        ("canonical", r'<link rel="canonical" href="([^"]*)">'),
        ("script", r'<script src="([^"]*)"'),
        ("to", r' data-to="([^"]*)"'),
        ("english", r' data-english="([^"]*)"'),
        ("refresh", r'content="0; url=([^"]*)"'),
        ("link", r'<a href="([^"]*)"'),
    ):
        if match := re.search(pattern, html):
            found[name] = match[1]
    return found


@pytest.mark.parametrize(
    ("path", "to", "english"),
    [
        ("s/0abc/index.html", "concepts/gradient/", "en/concepts/gradient/"),
        ("s/0abc/index.html", "concepts/gradient/", ""),
        ("concepts/old/index.html", "concepts/gradient/", ""),
        ("en/concepts/old/index.html", "en/concepts/gradient/", ""),
        ("old/index.html", "", ""),
    ],
)
def test_every_address_leads_to_the_page(path: str, to: str, english: str) -> None:
    html = redirect_page(path, to, "기울기", SITE, english=english)
    here = SITE + posixpath.dirname(path) + "/"
    found = addresses(html)
    assert found["canonical"] == SITE + to
    assert urljoin(here, found["script"]) == SITE + "assets/javascripts/redirect.js"
    for name in ("to", "refresh", "link"):
        assert urljoin(here, found[name]) in (SITE + to, SITE + to.rstrip("/"))
    assert ("english" in found) == bool(english)
    if english:
        assert urljoin(here, found["english"]) == SITE + english


def test_a_redirect_page_is_not_for_search_engines() -> None:
    assert '<meta name="robots" content="noindex">' in redirect_page("s/0abc/index.html", "a/", "x", "")


def test_a_hostile_title_is_text() -> None:
    html = redirect_page("s/0abc/index.html", "concepts/x/", '</title><script>alert(1)</script>"', SITE)
    assert "<script>" not in html
    assert html.count("<title>") == html.count("</title>") == 1


def test_a_site_has_a_redirect_for_each_short_code_and_each_merged_id() -> None:
    made = site(
        concept("gradient", "기울기", replaces=("slope",)),
        concept("gradient", "Gradient", "en"),
        concept("loss", "손실"),
        **{"registry/short-codes.tsv": "0abc\tgradient\n0abd\tslope\n0abe\tloss\n"},
    )
    leads = {path: addresses(html)["to"] for path, html in made.files.items() if path.endswith(".html")}
    assert leads == {
        "s/0abc/index.html": "../../concepts/gradient/",
        "s/0abd/index.html": "../../concepts/gradient/",
        "s/0abe/index.html": "../../concepts/loss/",
        "concepts/slope/index.html": "../gradient/",
        "en/concepts/slope/index.html": "../gradient/",
    }
    assert {url for url in made.urls if url.startswith(("s/", "concepts/slope", "en/concepts/slope"))} == {
        "s/0abc/", "s/0abd/", "s/0abe/", "concepts/slope/", "en/concepts/slope/",
    }  # fmt: skip
