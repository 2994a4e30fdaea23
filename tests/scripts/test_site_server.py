"""The site as a publisher serves it."""

import gzip
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from scripts.site_server import served


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    for path, text in {"index.html": "home", "a/index.html": "가", "404.html": "none", "x.woff2": "font"}.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_text_goes_out_in_gzip_and_a_font_as_it_is(site: Path) -> None:
    with served(site) as address, urlopen(Request(address + "a/?q=1")) as page, urlopen(address + "x.woff2") as font:  # noqa: S310 - loopback
        assert gzip.decompress(page.read()).decode() == "가"
        assert page.headers["Content-Encoding"] == "gzip"
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert font.read() == b"font"
        assert font.headers["Content-Encoding"] is None
        assert font.headers["Content-Type"] == "font/woff2"


def test_a_wrong_address_is_answered_with_the_page_for_it(site: Path) -> None:
    with served(site) as address, pytest.raises(HTTPError) as told:
        urlopen(address + "nowhere/")  # noqa: S310 - loopback
    assert told.value.code == 404
    assert gzip.decompress(told.value.read()) == b"none"
    told.value.close()


def test_a_folder_without_a_slash_leads_on(site: Path) -> None:
    with served(site) as address, urlopen(address + "a") as page:  # noqa: S310 - loopback
        assert page.url == address + "a/"
