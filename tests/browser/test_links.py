"""The built site as files: every link leads somewhere, nothing is left unresolved, both languages know each other."""

import json
import posixpath
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest

pytestmark = pytest.mark.browser

SITE = Path(__file__).resolve().parents[2] / "site"
DOCS = SITE.parent / "docs"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[str] = []
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.h1 = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.add(values.get("id", ""))
        self.h1 += tag == "h1"
        if tag == "link" and values.get("rel", "").strip() == "alternate":
            self.alternates[values["hreflang"]] = values["href"]
        elif tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        else:
            self.addresses += [values[name] for name in ("href", "src") if name in values]


@cache
def _read(file: Path) -> _Reader:
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader


def _pages() -> list[Path]:
    pages = sorted(SITE.rglob("index.html"))
    assert len(pages) > 90
    return pages


def _own_pages() -> list[Path]:
    return [page for page in _pages() if page.relative_to(SITE).parts[0] != "s"]


def _file_of(page: Path, address: str) -> tuple[Path, str]:
    parts = urlsplit(address)
    path = posixpath.normpath(posixpath.join(page.parent.relative_to(SITE).as_posix(), unquote(parts.path)))
    file = SITE / path if parts.path else page
    return (file / "index.html" if file.is_dir() else file), unquote(parts.fragment)


def test_every_link_and_its_section_is_there() -> None:
    lost = []
    for page in _pages():
        for address in _read(page).addresses:
            if urlsplit(address).scheme or address in ("", "#"):
                continue
            file, anchor = _file_of(page, address)
            if not file.exists() or (anchor and file.suffix == ".html" and anchor not in _read(file).ids):
                lost.append(f"{page.relative_to(SITE)}: {address}")
    assert lost == []


def test_no_wikilink_is_left() -> None:
    # The presenters' page shows how one is written, in code.
    code = re.compile(r"<code>.*?</code>", re.DOTALL)
    left = [str(page.relative_to(SITE)) for page in _pages() if "[[" in code.sub("", page.read_text(encoding="utf-8"))]
    assert left == []


def test_no_private_character_is_left() -> None:
    private = re.compile("[\ue000-\uf8ff]")
    left = [str(page.relative_to(SITE)) for page in _pages() if private.search(page.read_text(encoding="utf-8"))]
    assert left == []


def test_no_formula_is_left_raw() -> None:
    raw = re.compile(r"\$\$|mm-error|type=\"math/tex|\\begin\{")
    text = re.compile(r'alttext="[^"]*"|<code>.*?</code>|<pre>.*?</pre>', re.DOTALL)
    left = [
        str(page.relative_to(SITE)) for page in _pages() if raw.search(text.sub("", page.read_text(encoding="utf-8")))
    ]
    assert left == []


def test_every_page_has_one_first_heading() -> None:
    assert {page: _read(page).h1 for page in _own_pages() if _read(page).h1 != 1} == {}


def test_the_two_languages_of_a_page_name_each_other() -> None:
    by_url = {_read(page).canonical: _read(page).alternates for page in _own_pages()}
    assert len(by_url) == len(_own_pages())
    for url, alternates in by_url.items():
        if alternates:
            assert set(alternates) == {"ko", "en", "x-default"}
            assert url in (alternates["ko"], alternates["en"])
            assert by_url[alternates["en"]] == by_url[alternates["ko"]] == alternates
    assert sum(bool(alternates) for alternates in by_url.values()) > 90


def test_the_sitemap_lists_every_page() -> None:
    root = ET.parse(SITE / "sitemap.xml").getroot()  # noqa: S314 - our own file
    listed = {element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert listed == {_read(page).canonical for page in _own_pages()}


def test_structured_data_is_json() -> None:
    kinds = set()
    for page in _own_pages():
        for source in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8")
        ):
            kinds.add(json.loads(source)["@type"])
    assert kinds == {"DefinedTerm", "DefinedTermSet"}


def test_every_address_ever_published_still_leads_somewhere() -> None:
    urls = (DOCS / "registry" / "urls.tsv").read_text(encoding="utf-8").splitlines()
    assert len(urls) > 400
    lost = []
    for url in urls:
        page, _, anchor = url.partition("#")
        file = SITE / unquote(page) / "index.html"
        if not file.exists() or (
            anchor and "data-to" not in file.read_text(encoding="utf-8") and anchor not in _read(file).ids
        ):
            lost.append(url)
    assert lost == []


def test_every_page_is_in_the_ledger_and_every_concept_has_its_code() -> None:
    urls = set((DOCS / "registry" / "urls.tsv").read_text(encoding="utf-8").splitlines())
    pages = {page.parent.relative_to(SITE).as_posix() + "/" for page in _pages()} - {"./"}
    assert {page for page in pages if page not in {unquote(url) for url in urls}} == set(), "run `make register`"
