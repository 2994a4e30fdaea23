"""A site of four pages, built by MkDocs with our hook: what is published, what is said, what is not published."""

import json
import logging
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

ROOT = Path(__file__).resolve().parents[2]

TOPICS = """\
- id: basics
  title: {ko: 기초, en: Basics}
  summary: {ko: 처음 배우는 것들., en: What one learns first.}
"""
HOME = "---\ntitle: 처음\nsummary: 작은 용어집.\n---\n\n[[기울기]]에서 시작한다.\n"
HOME_EN = "---\ntitle: Home\nsummary: A small glossary.\n---\n\nBegin with the [[gradient]].\n"
GRADIENT = """\
---
title: 기울기
aliases: [경사]
topics: [basics]
summary: 가장 가파른 쪽을 가리키는 벡터이다.
status: complete
---

## 정의 {#definition}

[[학습률]]을 곱해 뺀다. 코드의 `[[x]]`와 수식 $[[x]](y)$는 링크가 아니다.

```python
rows = [[1, 2], [3, 4]]
```
"""
GRADIENT_EN = """\
---
title: Gradient
aliases: [slope]
summary: A vector that points in the direction of steepest ascent.
status: complete
---

## Definition {#definition}

It is multiplied by the [[learning rate]].
"""
RATE = """\
---
title: 학습률
aliases: [러닝레이트, learning rate]
topics: [basics]
summary: 한 걸음의 크기를 정하는 수이다.
status: complete
---

[[기울기#정의]]에 곱한다.
"""
PAGES = {
    "topics.yml": TOPICS,
    "index.md": HOME,
    "index.en.md": HOME_EN,
    "concepts/gradient.md": GRADIENT,
    "concepts/gradient.en.md": GRADIENT_EN,
    "concepts/learning-rate.md": RATE,
}


@dataclass(frozen=True)
class Built:
    """A site that was built, or not."""

    folder: Path
    said: list[str]
    """Warnings and errors, as MkDocs shows them."""
    stopped: str
    """What the build was stopped with; empty where it was not."""

    def html(self, url: str) -> str:
        return (self.folder / url / "index.html").read_text(encoding="utf-8")

    def pages(self) -> dict[str, str]:
        files = sorted(self.folder.rglob("*.html"))
        return {file.relative_to(self.folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def built(folder: Path, caplog: pytest.LogCaptureFixture, changes: dict[str, str], *, strict: bool = True) -> Built:
    """Build the four pages with these changes, by the project's own mkdocs.yml."""
    for path, text in {**PAGES, **changes}.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    caplog.clear()
    stopped = ""
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        config = load_config(
            str(ROOT / "mkdocs.yml"), docs_dir=str(folder / "docs"), site_dir=str(folder / "site"), strict=strict
        )
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except Abort as error:
            stopped = str(error.message)
    said = [
        f"{record.levelname} - {record.getMessage()}"
        for record in caplog.records
        if record.name.startswith("mkdocs") and record.levelno >= logging.WARNING
    ]
    return Built(folder / "site", said, stopped)


class _Elements(HTMLParser):
    """Collects start tags with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def links(html: str) -> list[str]:
    """Give where the links of a page's text lead."""
    article = html[html.index("<article") : html.index("</article>")]
    return [values["href"] for tag, values in _Elements(article).found if tag == "a" and "href" in values]


def test_a_good_site_says_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    site = built(tmp_path, caplog, {})
    assert site.said == []
    assert site.stopped == ""
    for url in (".", "en", "concepts/gradient", "en/concepts/gradient", "concepts/learning-rate", "a-z", "en/wanted"):
        assert "<h1" in site.html(url)
    assert not (site.folder / "en/concepts/learning-rate").exists()
    assert "../learning-rate/" in links(site.html("concepts/gradient"))
    assert "../gradient/#definition" in links(site.html("concepts/learning-rate"))
    assert "../../../concepts/learning-rate/" in links(site.html("en/concepts/gradient"))


def test_no_wikilink_is_left_but_in_code_and_formulas(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    site = built(tmp_path, caplog, {})
    shown = {path: html for path, html in site.pages().items() if "[[" in re.sub(r'alttext="[^"]*"', "", html)}
    assert list(shown) == ["booklet/basics/index.html", "concepts/gradient/index.html"]
    for html in shown.values():
        assert "[[" not in re.sub(r"(?s)<code.*?</code>|<math.*?</math>", "", html)
    assert not any("\ue000" in html or "\ue001" in html for html in site.pages().values())


MISTAKES = {
    "concepts/gradient.md": GRADIENT.replace("topics: [basics]", "topics: [basic]").replace("[[학습률]]", "[[학습율]]"),
    "concepts/gradient.en.md": GRADIENT_EN.replace("aliases:", "alias:"),
    "concepts/learning-rate.md": RATE.replace("러닝레이트", "경사") + "\n![[언덕.png]]\n",
    "index.md": HOME.replace("summary: 작은", "summary: 작은 것: 큰"),
}
SAID = """\
ERROR - concepts/gradient.en.md:3:1: unexpected key "alias", expected one of title, aliases, topics, summary, status, \
sources, not_in, context, predicate, ambiguous_with, replaces, translated_from, readings, asked, autolink; \
did you mean "aliases"? (unknown-key)
ERROR - concepts/gradient.md:4:10: unexpected "basic" in topics, expected an id of topics.yml; did you mean "basics"? \
(unknown-topic)
WARNING - concepts/gradient.md:11:1: unexpected link to [[학습율]], expected the title or an alias of a page; did you \
mean [[학습률]]? (unknown-concept)
ERROR - concepts/learning-rate.md:3:11: unexpected alias "경사", expected a name no other page has (ambiguous-name)
    concepts/gradient.md:3:11: the same name is an alias here
WARNING - concepts/learning-rate.md:11:1: unexpected ![[언덕.png]], expected a file or page of the docs folder \
(missing-file)
ERROR - index.md:3:14: unexpected YAML (mapping values are not allowed in this context), expected `key: value` lines; \
quote values that hold a colon or a bracket (broken-front-matter)
"""


def test_a_strict_build_shows_every_mistake_and_publishes_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = tmp_path / "site" / "index.html"
    before.parent.mkdir()
    before.write_text("the site of yesterday", encoding="utf-8")
    site = built(tmp_path, caplog, MISTAKES)
    assert "\n".join(site.said) + "\n" == SAID
    assert site.stopped == "6 problems in a strict build: nothing was published"
    assert site.pages() == {"index.html": "the site of yesterday"}


def test_a_build_that_is_not_strict_shows_the_same_mistakes(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    mistakes = {key: text for key, text in MISTAKES.items() if key != "index.md"}
    site = built(tmp_path, caplog, mistakes, strict=False)
    lines = [line for line in SAID.splitlines() if "index.md" not in line]
    assert "\n".join(site.said).splitlines() == lines
    assert site.stopped == ""
    assert "[[" not in re.sub(r"(?s)<code.*?</code>|<math.*?</math>", "", site.html("concepts/gradient"))
    assert "학습율" in site.html("concepts/gradient")


HOSTILE = (
    "\"><img src=x onerror=alert(1)>' <script>alert(2)</script> [x](javascript:alert(3)) **b** {: onclick=alert(4) }"
)
ATTACKS = {
    "concepts/gradient.md": GRADIENT.replace("title: 기울기", f"title: {json.dumps('기울기 ' + HOSTILE)}")
    .replace("[경사]", json.dumps(["경사 " + HOSTILE, "기울기"]))
    .replace("summary: 가장", f"summary: {json.dumps(HOSTILE)} #")
    .replace("[[학습률]]을", f"[[학습률|{HOSTILE}]]을 [[학습률|![y](x){{ onclick=alert(5) }}]]"),
    "concepts/gradient.en.md": GRADIENT_EN.replace(
        "title: Gradient", f"title: {json.dumps('Gradient ' + HOSTILE)}"
    ).replace("[slope]", json.dumps(["slope " + HOSTILE, "gradient"])),
    "topics.yml": TOPICS.replace("기초", json.dumps("기초 " + HOSTILE)).replace(
        "Basics", json.dumps("Basics " + HOSTILE)
    ),
}


def test_hostile_names_come_out_harmless(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    site = built(tmp_path, caplog, ATTACKS, strict=False)
    assert len(site.pages()) > 20
    for path, html in site.pages().items():
        for tag, values in _Elements(html).found:
            told = f"{path}: <{tag} {values}>"
            assert not [name for name in values if name.startswith("on")], told
            assert not values.get("href", "").lower().strip().startswith("javascript:"), told
            assert values.get("src") != "x", told
        assert "<script>alert" not in html.lower(), path
        assert "alert(2)</script>" not in html.lower(), path


def test_what_programs_read_is_true_to_hostile_names(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    site = built(tmp_path, caplog, ATTACKS, strict=False)
    api = json.loads((site.folder / "api/concepts.json").read_text(encoding="utf-8"))
    assert api["concepts"][0]["title"]["en"] == "Gradient " + " ".join(HOSTILE.split())
    html = site.html("en/concepts/gradient")
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert data
    assert json.loads(data[1])["name"] == api["concepts"][0]["title"]["en"]
