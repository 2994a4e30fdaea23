"""The policy of a page: what is inline and there now is allowed by hash, data needs no leave, nothing else may run."""

import base64
import hashlib

from malmoi.publish.csp import security_policy, with_policy


def sha(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def directive(html: str, name: str) -> str:
    found = [part for part in security_policy(html).split("; ") if part.startswith(name + " ")]
    assert len(found) == 1
    return found[0]


def test_inline_scripts_are_allowed_by_their_hash_and_no_others() -> None:
    html = '<script>a = 1</script><script src="x.js"></script><script id="d" type="application/json">{}</script>'
    assert directive(html, "script-src") == f"script-src 'self' {sha('a = 1')}"


def test_a_page_without_inline_code_allows_none() -> None:
    assert directive("<p>text</p>", "script-src") == "script-src 'self'"
    assert directive("<p>text</p>", "style-src") == "style-src 'self'"


def test_style_attributes_are_allowed_as_the_browser_reads_them() -> None:
    html = '<mtd style="padding-left:1em;font-family:&quot;x&quot;"></mtd><style>p{}</style>'
    allowed = directive(html, "style-src")
    assert sha("p{}") in allowed
    assert allowed.endswith(f"'unsafe-hashes' {sha('padding-left:1em;font-family:' + chr(34) + 'x' + chr(34))}")


def test_nothing_comes_from_elsewhere() -> None:
    policy = security_policy("<script>1</script>")
    assert "default-src 'self'" in policy
    assert "object-src 'none'" in policy
    assert "http" not in policy
    assert "'unsafe-inline'" not in policy
    assert "'unsafe-eval'" not in policy


def test_the_policy_stands_before_what_it_is_about() -> None:
    page = with_policy('<!doctype html><head><meta charset="utf-8"><script>1</script></head>')
    assert page.index("charset") < page.index("Content-Security-Policy") < page.index("<script>")
