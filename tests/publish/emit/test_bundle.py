"""What a bundle is made of."""

from malmoi.publish.emit.bundle import bundle_files, day_of

SITE = {
    "index.html": b'<link rel="manifest" href="manifest.webmanifest"><a href="en/">English</a>',
    "en/index.html": b'<a href="..">\xed\x95\x9c</a>',
    "api/concepts.json": b'{"generated": "2026-11-25T10:00:00Z"}',
    "assets/figures/a.svg": b"<svg/>",
    "404.html": b"",
    "sw.js": b"",
    "sitemap.xml": b"",
    "manifest.webmanifest": b"{}",
    "assets/offline/files.js": b"",
}


def test_a_bundle_holds_what_works_on_a_disk_in_order() -> None:
    files = bundle_files(SITE)
    assert list(files) == [
        "malmoi/README.txt",
        "malmoi/api/concepts.json",
        "malmoi/assets/figures/a.svg",
        "malmoi/en/index.html",
        "malmoi/index.html",
    ]
    assert files["malmoi/index.html"] == b'<a href="en/index.html">English</a>'
    assert files["malmoi/en/index.html"].decode() == '<a href="../index.html">한</a>'


def test_a_text_in_two_languages_says_where_to_begin() -> None:
    text = bundle_files(SITE)["malmoi/README.txt"].decode()
    assert "2026-11-25" in text
    assert "index.html을 브라우저로 연다" in text
    assert "Open index.html" in text
    assert day_of(SITE) == "2026-11-25"
