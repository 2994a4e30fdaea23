"""Whole runs: given these notes, what would be written, and what became of every line."""

import codecs
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from malmoi.concept_page import ConceptPage, Source, read_concept_page
from malmoi.diagnostics import Problem, level_of
from malmoi.files import read_lexicon_tables
from malmoi.ingest.decode import decode
from malmoi.ingest.flow import Import, import_notes
from malmoi.ingest.known import read_known
from malmoi.ingest.lexicon import Lexicon, read_lexicon
from malmoi.ingest.note import lines_of
from malmoi.publish.flow import Site, publish
from malmoi.publish.settings import Settings
from tests.publish.written import TOPICS

CORPUS = Path(__file__).resolve().parent / "corpus"
LEXICON = read_lexicon(read_lexicon_tables())
_FEW = {"dropout", "early-stopping", "batch-normalization", "momentum", "attention", "gan", "u-net"}
SMALL = Lexicon(tuple(term for term in LEXICON.terms if term.id in _FEW), (), LEXICON.asides)
"""Enough for most tests: an index of two thousand terms is made anew in each run."""

TABLE = """\
| 이름 | 설명 |
|---|---|
| 드롭아웃(dropout) | 뉴런을 무작위로 끈다. [[조기 종료]]와 함께 쓴다. |
| 조기 종료 | 검증 손실이 커지기 전에 멈춘다. |
"""
EXPORT = """\
# 2주차

- 배치 정규화(batch normalization)
    묶음의 평균과 분산을 맞춘다.
    $$
    y = \\gamma \\hat{x} + \\beta
    $$
- 물레방아 층
    값을 돌려 가며 섞는다. 드롭아웃과 함께 쓴다.
- Momentum
"""
TALK = """\
넷째 모임
2024.05.07 화 오후 7:00 ・ 1시간 2분 3초

AI 요약
00:00
드롭아웃
- 드롭아웃을 켠 채로 훈련함
- 값이 $5에서 $10 사이임
12:30
배치 정규화
- 배치 정규화는 묶음마다 함
"""
NOTES = {"표.md": TABLE, "week 2.md": EXPORT, "talk.txt": TALK}


def run(
    notes: Mapping[str, str | bytes] | Iterable[tuple[str, bytes]], docs: Mapping[str, str] | None = None,
    lexicon: Lexicon = SMALL,
) -> tuple[Import, list[Problem]]:  # fmt: skip
    found: list[Problem] = []
    pairs = notes.items() if isinstance(notes, Mapping) else notes
    sources = [(path, text.encode() if isinstance(text, str) else text) for path, text in pairs]
    known = read_known(docs or {}, found.append)
    assert found == []
    return import_notes(sources, known, lexicon, found.append), found


@pytest.fixture(scope="module")
def first() -> Import:
    return run(NOTES)[0]


def site(files: Mapping[str, str], *, drafts: bool) -> tuple[Site, list[Problem]]:
    found: list[Problem] = []
    made = publish({"topics.yml": TOPICS, **files}, frozenset(), Settings(drafts=drafts), found.append)
    return made, [problem for problem in found if level_of(problem) == "error"]


def test_a_run_gives_drafts_a_seminar_and_the_list_of_notes(first: Import) -> None:
    assert {"concepts/dropout.md", "concepts/dropout.en.md", "concepts/early-stopping.md", "notes.yml"} <= set(
        first.files
    )
    assert [path for path in first.files if path.startswith("seminars/")] == ["seminars/talk.md"]
    page = read_concept_page("concepts/dropout.md", first.files["concepts/dropout.md"], lambda _: None)
    assert page
    assert (page.title, page.status) == ("드롭아웃", "draft")
    assert {source.note for source in page.sources} == {"pyo", "talk", "week-2"}
    assert "[[조기 종료]]와" in page.body


def test_a_second_run_over_what_the_first_wrote_changes_nothing(first: Import) -> None:
    again, problems = run(NOTES, first.files)
    assert again.files == {}
    assert again.additions == []
    assert {row.line: row for row in again.rows if row.path == "표.md"}.keys() == {1, 2, 3, 4}
    assert [problem for problem in problems if level_of(problem) == "error"] == []


def test_notes_that_come_one_by_one_are_not_written_twice(first: Import) -> None:
    docs: dict[str, str] = {}
    for path, text in NOTES.items():
        docs |= run({path: text}, docs)[0].files
    assert {path for path in docs if path.startswith("concepts/")} == {
        path for path in first.files if path.startswith("concepts/")
    }
    assert run(NOTES, docs)[0].files == {}


def test_the_order_of_the_notes_changes_nothing(first: Import) -> None:
    other, _ = run(reversed([(path, text.encode()) for path, text in NOTES.items()]))
    assert other.files == first.files
    assert other.rows == first.rows
    assert [one.naming for one in other.concepts] == [one.naming for one in first.concepts]


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: codecs.BOM_UTF8 + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-16"),
    ],
    ids=["mark, CRLF and NFD", "UTF-16"],
)
def test_however_a_note_is_saved_the_pages_are_the_same(saved: object, first: Import) -> None:
    assert callable(saved)
    other, _ = run([(path, bytes(saved(text))) for path, text in NOTES.items()])
    assert other.files == first.files
    assert other.rows == first.rows


def test_copies_in_one_run_are_read_once(first: Import) -> None:
    copies: dict[str, str | bytes] = {
        "copy/표 (1).md": TABLE.replace("\n", "\r\n"),
        "z.md": "\ufeff" + TABLE,
        "z2.md": EXPORT.encode("utf-16"),
    }
    result, problems = run({**NOTES, **copies})
    assert {path for path in result.files if path.startswith("concepts/")} == {
        path for path in first.files if path.startswith("concepts/")
    }
    assert result.files["notes.yml"].count("- id:") == 3
    assert [problem.rule for problem in problems if problem.rule == "copied-note"] == ["copied-note"] * 3
    assert len(result.rows) == len(first.rows) + 2 * len(lines_of(TABLE)) + len(lines_of(EXPORT))
    assert sum(row.reason == "copy" for row in result.rows) == 2 * len(lines_of(TABLE)) + sum(
        bool(line) for line in lines_of(EXPORT)
    )


PAGE = """\
---
# 손으로 쓴 것
status: complete   # 다 썼다
title: 드롭아웃
summary: "뉴런을 끈다."

topics:
    - basics
aliases: [Dropout,   끄기]
# 어디에서 왔나
sources:
    - {note: diary, at: L3}   # 처음
# 끝
predicate: false
---

# 글  \n
[[드롭아웃]]은 이 글 그대로.\t
sources:
  - 이것도 글이다
"""


def test_a_page_that_exists_gains_only_its_places() -> None:
    docs = {"concepts/dropout.md": PAGE, "notes.yml": "# 노트\n- id: diary\n  kind: export\n"}
    result, _ = run({"표.md": TABLE}, docs)
    assert result.files["concepts/dropout.md"] == PAGE.replace(
        "at: L3}   # 처음\n", "at: L3}   # 처음\n    - {note: pyo, at: L3}\n"
    )
    assert result.files["notes.yml"].startswith(docs["notes.yml"])
    assert [(one.concept, one.path, one.line) for one in result.additions] == [("dropout", "표.md", 3)]
    assert run({"표.md": TABLE}, {**docs, **result.files})[0].files == {}


def test_drafts_are_published_in_a_preview_only(first: Import) -> None:
    preview, problems = site(first.files, drafts=True)
    assert problems == []
    assert "dropout" in preview.glossary.concepts
    assert "seminars/talk.md" in preview.pages
    built, problems = site(first.files, drafts=False)
    assert problems == []
    assert list(built.glossary.concepts) == []
    assert [path for path in built.pages if path.startswith(("concepts/dropout", "seminars/talk"))] == []


def test_the_corpus_is_published_without_an_error() -> None:
    files = [file for file in sorted(CORPUS.glob("*/*")) if file.suffix != ".json"]
    result, problems = run([(f"{file.parent.name}/{file.name}", file.read_bytes()) for file in files], lexicon=LEXICON)
    assert [problem for problem in problems if level_of(problem) == "error"] == []
    assert len(result.files) > 300
    assert site(result.files, drafts=True)[1] == []


HOSTILE = (
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[글](javascript:alert(1))", "[글](JAVASCRIPT:x)"),
    *("<svg/onload=alert(1)>", "<iframe src=//a.example></iframe>", "[글](data:text/html;base64,x)", "</script>"),
    *("![[../../../etc/passwd]]", "![글](../../secret.png)", "[[../../index]]", "[글](file:///etc/passwd)"),
    *("{{ config }}", "{% raw %}", "{: onclick=alert(1) }", "--8<-- '/etc/passwd'"),
    *("`<script>`", "[글](<javascript:x>)", "<javascript:alert(1)>", "**<b onmouseover=x>글</b>**"),
)
SHAPES = {
    "export": "# 노트\n\n- 드롭아웃\n    {}\n- 배치 정규화\n    글이다.\n- {}\n    글이다.\n",
    "a-z": "## A\n#### * Attention (어텐션)\n: {}\n#### * {}\n: 글이다.\n## B\n## C\n",
    "table": "| 이름 | 설명 |\n|---|---|\n| 드롭아웃 | {} |\n| {} | 글이다. |\n",
    "paste": "모르던 것 적기\n2024년 3월 2일\n\n드롭아웃이란?\n{}\n\n{}\n"
    + "글이다.\n" * 12
    + "0개의 댓글\n목록 보기\n",
    "transcript": "{}\n2024.05.07 화 오후 7:00 ・ 1시간 2분 3초\n\n00:00\n드롭아웃\n- 드롭아웃은 {}\n",
}


def words(text: str) -> str:
    """Give a text without code, in which anything may be written."""
    return text.replace("`<script>`", "")


def test_nothing_hostile_reaches_a_page() -> None:
    notes = {
        f"{kind}-{number}.md": shape.format(bad, bad)
        for kind, shape in SHAPES.items()
        for number, bad in enumerate(HOSTILE)
    }
    result, _ = run(notes)
    assert len({row.path for row in result.rows}) == len(notes)
    for path, text in result.files.items():
        told = words(text).casefold()
        for sign in (
            "<script",
            "<img",
            "<svg",
            "<iframe",
            "<b on",
            "](javascript:",
            "](data:",
            "](file:",
            "](../",
            "![[",
        ):
            assert sign not in told, f"{path}: {sign}"
    made, problems = site(result.files, drafts=True)
    assert problems == []
    assert all("../../etc" not in path for path in (*result.files, *made.pages, *made.files))


TOO_MUCH = {
    "brackets": "[" * 100_000,
    "bars": "|" * 100_000,
    "dollars": "$" * 100_000,
    "stars": "*" * 100_000,
    "wikilinks": "[[a" * 50_000,
    "NUL bytes": "글이다. " * 20_000 + "\0" * 20,
    "one line of 10 MB": "뉴런을 끈다. " * 500_000,
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_a_monstrous_line_is_read_in_seconds(name: str) -> None:
    result, _ = run({"export.md": SHAPES["export"].format(TOO_MUCH[name], "층")})
    assert [row.line for row in result.rows] == list(range(1, 9))


@pytest.mark.parametrize(
    ("data", "rules"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\x9c", ["not-text"]),
        (b"", ["empty-note"]),
        (b"\xef\xbb\xbf", ["empty-note"]),
        (b"\n\n \t\n", ["empty-note"]),
        ("글을 읽었다.\n".encode(), ["unknown-format"]),
    ],
)
def test_what_is_no_note_is_reported_and_writes_nothing(data: bytes, rules: list[str]) -> None:
    result, problems = run({"n.md": data})
    assert [problem.rule for problem in problems] == rules
    assert result.files == {}
    text = decode("n.md", data, lambda _: None)
    assert [row.line for row in result.rows] == list(range(1, len(lines_of(text or "")) + 1))
    assert {row.action for row in result.rows} <= {"dropped"}


LINES = [
    line
    for file in sorted(CORPUS.glob("*/*"))
    if file.suffix != ".json"
    for line in lines_of(decode(file.name, file.read_bytes(), lambda _: None) or "")
]
ANY_LINE = (
    st.sampled_from(LINES)
    | st.sampled_from(
        ["", "$$", "```", "---", "| a | b |", "|---|---|", "## A", "00:00", "<!--", "%%", "- ", "    x", "\t-"]
    )
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\x85\u2028\u2029"), max_size=30)
)


NOTES_OF_ANY_LINES = st.lists(st.lists(ANY_LINE, max_size=25), min_size=1, max_size=3)


def as_sources(notes: list[list[str]]) -> list[tuple[str, bytes]]:
    return [(f"n{number}.md", "\n".join(lines).encode()) for number, lines in enumerate(notes)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(NOTES_OF_ANY_LINES)
def test_every_line_of_any_note_is_in_exactly_one_row(notes: list[list[str]]) -> None:
    result, _ = run(as_sources(notes))
    expected = []
    for path, data in as_sources(notes):
        text = decode(path, data, lambda _: None)
        expected += [(path, number) for number in range(1, len(lines_of(text or "")) + 1)]
    assert [(row.path, row.line) for row in result.rows] == expected


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.lists(st.sampled_from(LINES), max_size=40), min_size=1, max_size=3))
def test_a_second_run_over_any_notes_changes_nothing(notes: list[list[str]]) -> None:
    result, _ = run(as_sources(notes))
    assert run(as_sources(notes), result.files)[0].files == {}


def test_a_source_is_named_as_the_list_names_it(first: Import) -> None:
    listed = {note.id for note in read_known(first.files, lambda _: None).notes}
    pages = [read_concept_page(path, text, lambda _: None) for path, text in first.files.items() if "concepts/" in path]
    assert {source.note for page in pages if page for source in page.sources} <= listed
    assert all(isinstance(page, ConceptPage) for page in pages)
    assert Source("talk", "00:00") in {source for page in pages if page for source in page.sources}
