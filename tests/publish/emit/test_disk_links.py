"""A page for a disk: every link to a folder names the file in it, and not a byte more is changed."""

import pytest

from malmoi.publish.emit.disk_links import for_disk

FILES = {"index.html", "en/index.html", "concepts/fid/index.html", "which/정규화/index.html", "anki/all.apkg"}
LINKS = [
    ("index.html", '<a href="concepts/fid/">', '<a href="concepts/fid/index.html">'),
    ("index.html", '<a href="./concepts/fid/#formula">', '<a href="concepts/fid/index.html#formula">'),
    ("index.html", '<a href=".">', '<a href="index.html">'),
    ("concepts/fid/index.html", '<a class="x" href="../..">', '<a class="x" href="../../index.html">'),
    ("concepts/fid/index.html", '<a href="./">', '<a href="index.html">'),
    ("concepts/fid/index.html", "<a href='../../en/?a=1&amp;b=2'>", '<a href="../../en/index.html?a=1&amp;b=2">'),
    ("index.html", "<a href=en/>", '<a href="en/index.html">'),
    (
        "index.html",
        '<a href="which/%EC%A0%95%EA%B7%9C%ED%99%94/">',
        '<a href="which/%EC%A0%95%EA%B7%9C%ED%99%94/index.html">',
    ),
    ("index.html", '<form action="en/" method="get">', '<form action="en/index.html" method="get">'),
    (
        "s/ab/index.html",
        '<script src="../../r.js" data-to="../../concepts/fid/" data-english="../../en/"></script>',
        '<script src="../../r.js" data-to="../../concepts/fid/index.html" data-english="../../en/index.html"></script>',
    ),
    (
        "s/ab/index.html",
        '<meta http-equiv="refresh" content="0; url=../../en/">',
        '<meta http-equiv="refresh" content="0; url=../../en/index.html">',
    ),
]
LEFT_ALONE = [
    '<a href="https://malmoi.example/en/">',
    '<a href="//malmoi.example/en/">',
    '<a href="#en/">',
    '<a href="?topic=en/">',
    '<a href="/en/">',
    '<a href="anki/all.apkg">',
    '<a href="nowhere/">',
    '<meta name="description" content="0; see en/">',
    "<script>const link = '<a href=\"en/\">'</script>",
    '<!-- <a href="en/"> -->',
    '<textarea><b href="x"></textarea><p>href="en/"</p>',
    '<a title="a > b" data-names="see href=en/ too">',
]


@pytest.mark.parametrize(("path", "html", "expected"), LINKS)
def test_a_link_to_a_folder_names_the_file(path: str, html: str, expected: str) -> None:
    around = "<!doctype html>\n<p>한글 앞에\n{}\n뒤에 &amp; 그대로"
    assert for_disk(around.format(html), path, FILES) == around.format(expected)


@pytest.mark.parametrize("html", LEFT_ALONE)
def test_what_leads_to_no_folder_of_the_site_is_left_alone(html: str) -> None:
    assert for_disk(html, "index.html", FILES) == html
