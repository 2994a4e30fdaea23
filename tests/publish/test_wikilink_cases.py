"""The shared cases of wikilinks, 101 forms that Obsidian and Quartz know; skipped where the data is not at hand."""

import html
import json
import posixpath
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import markdown
import pytest

from malmoi.concept_page import Lang
from malmoi.diagnostics import Problem
from malmoi.names import name_key
from malmoi.publish.file_index import FileIndex
from malmoi.publish.glossary import Page
from malmoi.publish.resolve import Resolver
from malmoi.publish.targets import Finder

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "wikilinks.json"
if not DATA.exists():
    pytest.skip("needs ../shared/data/wikilinks.json beside the project", allow_module_level=True)
CASES: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))


ALIASES = {"확산 모델": "concepts/Diffusion Model", "DDPM": "concepts/Diffusion Model"}


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._text: list[str] = []
        self._href: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a":
            self._href, self._text = values.get("href"), []
        elif address := values.get("src"):
            self.found.append((address, values.get("alt") or ""))

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href is not None:
            self.found.append((self._href, "".join(self._text)))
            self._href = None


def _resolved(source: str) -> tuple[str, list[Problem]]:
    names = {path: path.rpartition("/")[2].removesuffix(".md") for path in CASES["files"]}
    bodies = {path: CASES["bodies"].get(path, f"# {name}\n") for path, name in names.items()}
    bodies["src/page.md"] = f"{source}\n\n## Local head\n"
    pages: dict[tuple[str, Lang], Page] = {}
    for path, text in bodies.items():
        if path.endswith(".md"):
            stem = path.removesuffix(".md")
            pages[stem, "ko"] = Page(path, stem, "ko", "", "", text, 1)
    by_name = {name_key(name): stem for name, stem in ALIASES.items()}
    finder = Finder(pages, FileIndex(CASES["files"]), lambda name: by_name.get(name_key(name)), names_first=False)
    found: list[Problem] = []
    return Resolver(finder, list, found.append).resolve(pages["src/page", "ko"]).text, found


def _links(text: str) -> list[tuple[str, str]]:
    page = markdown.markdown(text, extensions=["attr_list", "tables", "pymdownx.superfences", "mdx_math"])
    parser = _Links()
    parser.feed(page)
    return parser.found


def _target(href: str) -> str:
    if "://" in href:
        return href
    path, _, anchor = unquote(href).partition("#")
    file = posixpath.normpath(posixpath.join("src", path)) if path else "src/page.md"
    return f"{file}#{anchor}" if anchor else file


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: str(case["id"]))
def test_a_link_leads_where_obsidian_and_quartz_say(case: dict[str, str | None]) -> None:
    source, expected, shown = str(case["markdown"]), str(case["expected"]), case["expected_text"]
    if case["id"] == "fm_alias":  # here aliases resolve: see "about" in the data
        expected = "concepts/Diffusion Model.md"
    text, problems = _resolved(source)
    links = _links(text.removesuffix("\n\n## Local head\n"))
    if expected == "CODE":
        assert shown is None or shown in html.unescape(text).replace("\\", "")
        assert not links
        assert not problems
    elif expected == "TEXT":
        assert not links
        assert [problem.rule for problem in problems] in (["unknown-concept"], ["missing-file"])
        assert "[[" not in text
    else:
        assert expected in [_target(href) for href, _ in links]
        if shown is not None:
            assert shown in [words for _, words in links]


def test_there_are_101_cases() -> None:
    assert len(CASES["cases"]) == 101
