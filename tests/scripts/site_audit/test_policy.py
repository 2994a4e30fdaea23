"""The audit's own reading of a page's policy."""

import base64
import hashlib
from pathlib import Path

import pytest

from malmoi.publish.csp import with_policy
from scripts.site_audit.policy import policy_faults, site_policy_faults

GOOD = (
    '<!doctype html><html><head><meta charset="utf-8"><script>a = "&amp;" < 1</script>'
    '<script type="application/json">{}</script><style>p{}</style></head>'
    '<body><p style="top:&quot;0&quot;">x</p><script src="x.js"></script></body></html>'
)


def test_what_the_build_writes_is_in_order() -> None:
    assert policy_faults(with_policy(GOOD)) == []


def test_a_page_without_a_policy_is_told() -> None:
    assert policy_faults(GOOD) == ["unexpected page without a Content-Security-Policy"]


@pytest.mark.parametrize(
    ("added", "fault"),
    [
        ("<script>b</script>", "inline code without its hash in script-src: 'b'"),
        ("<style>b{}</style>", "inline code without its hash in style-src: 'b{}'"),
        ('<p style="left:0">', "inline code without its hash in style-src: 'left:0'"),
        ('<p onclick="b()">', "p onclick, which no policy allows"),
        ('<a href=" JavaScript:b()">', "a  JavaScript:b(), which no policy allows"),
    ],
)
def test_code_that_came_later_is_told(added: str, fault: str) -> None:
    assert policy_faults(with_policy(GOOD).replace("</body>", f"{added}</body>")) == [f"unexpected {fault}"]


def test_a_policy_that_allows_everything_is_told() -> None:
    loose = with_policy(GOOD).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    assert policy_faults(loose) == ["unexpected 'unsafe-inline' in script-src"]


def test_a_policy_that_comes_late_is_told() -> None:
    early = with_policy(GOOD).replace("<head>", '<head><script src="early.js"></script>')
    assert policy_faults(early) == ["unexpected <script> before the policy"]


def test_each_file_of_a_site_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text(with_policy(GOOD), encoding="utf-8")
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")
    assert site_policy_faults(tmp_path) == (2, ["index.html: unexpected page without a Content-Security-Policy"])


def test_the_hash_is_that_of_the_standard() -> None:
    digest = base64.b64encode(hashlib.sha256(b"b").digest()).decode()
    page = with_policy(GOOD).replace("script-src 'self'", f"script-src 'self' 'sha256-{digest}'")
    assert policy_faults(page.replace("</body>", "<script>b</script></body>")) == []
