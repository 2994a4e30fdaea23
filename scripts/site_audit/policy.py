"""The Content-Security-Policy of every HTML file, read anew and held against what the file has in it."""

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

__all__ = ["policy_faults", "site_policy_faults"]

_DATA = ("application/json", "application/ld+json")
_NEVER = ("'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*")


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


class _Reader(HTMLParser):
    """Collects the policy, and with their directive the codes that need leave."""

    def __init__(self) -> None:
        super().__init__()
        self.policy: dict[str, list[str]] = {}
        self.early: list[str] = []
        self.codes: list[tuple[str, str]] = []
        self.handlers: list[str] = []
        self._inside = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            for directive in given["content"].split(";"):
                name, *values = directive.split()
                self.policy[name] = values
        if not self.policy and tag in ("script", "link", "style", "img"):
            self.early.append(tag)
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in _DATA):
            self._inside, self._text = tag, []
        if "style" in given:
            self.codes.append(("style-src", given["style"]))
        self.handlers += [f"{tag} {name}" for name in given if name.startswith("on")]
        self.handlers += [
            f"{tag} {value}" for value in given.values() if value.strip().lower().startswith("javascript:")
        ]

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self.codes.append((f"{tag}-src", "".join(self._text)))
            self._inside = ""


def policy_faults(html: str) -> list[str]:
    """Give what is wrong with the policy of a page, a sentence each."""
    reader = _Reader()
    reader.feed(html)
    if not reader.policy:
        return ["unexpected page without a Content-Security-Policy"]
    faults = [f"unexpected <{tag}> before the policy" for tag in reader.early]
    faults += [f"unexpected {handler}, which no policy allows" for handler in reader.handlers]
    for name in ("script-src", "style-src", "default-src"):
        faults += [f"unexpected {value} in {name}" for value in reader.policy.get(name, [""]) if value in (*_NEVER, "")]
    return faults + [
        f"unexpected inline code without its hash in {directive}: {code[:60]!r}"
        for directive, code in dict.fromkeys(reader.codes)
        if _hash(code) not in reader.policy.get(directive, [])
    ]


def site_policy_faults(site: Path) -> tuple[int, list[str]]:
    """Give how many HTML files the site has, and what is wrong with their policies."""
    files = sorted(site.rglob("*.html"))
    found = ((file, fault) for file in files for fault in policy_faults(file.read_text(encoding="utf-8")))
    return len(files), [f"{file.relative_to(site).as_posix()}: {fault}" for file, fault in found]
