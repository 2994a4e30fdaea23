"""The command as its users call it: what it writes where, what it prints, and how it ends."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.import_notes import main

ROOT = Path(__file__).resolve().parents[2]
NOTE = """\
| 이름 | 설명 |
|---|---|
| 드롭아웃(dropout) | 뉴런을 무작위로 끈다. |
| 조기 종료 |  |
"""
TALK = """\
넷째 모임
2024.05.07 화 오후 7:00 ・ 1시간 2분 3초

AI 요약
00:00
드롭아웃
- 드롭아웃을 켠 채로 훈련함
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "표.md").write_text(NOTE, encoding="utf-8")
    return folder


def files_in(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_out_gets_the_new_files_alone(notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main([str(notes), "--known", "none", "--out", str(out)]) == 0
    assert "concepts/dropout.md" in files_in(out)
    assert "notes.yml" in files_in(out)
    told, errors = capsys.readouterr()
    assert told.splitlines()[-1].startswith("read 1 notes of 4 lines (2 used, 0 kept elsewhere, 2 dropped); ")
    assert str(out) in told
    assert errors == ""


def test_into_adds_to_a_docs_folder_and_a_second_run_adds_nothing(notes: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(ROOT / "docs", docs)
    before = {path: (docs / path).read_bytes() for path in files_in(docs)}
    assert main([str(notes), "--known", str(docs), "--into", str(docs)]) == 0
    first = {path: (docs / path).read_bytes() for path in files_in(docs)}
    assert {path for path in before if first.get(path) != before[path]} <= {
        "notes.yml", "concepts/dropout.md", "concepts/early-stopping.md",
    }  # fmt: skip
    assert first["notes.yml"].startswith(before["notes.yml"])
    assert main([str(notes), "--known", str(docs), "--into", str(docs)]) == 0
    assert {path: (docs / path).read_bytes() for path in files_in(docs)} == first


@pytest.mark.parametrize("target", [[], ["--dry-run", "--out"], ["--dry-run", "--into"]])
def test_nothing_is_written(target: list[str], notes: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    given = [*target, str(out)] if target and target[-1] != "--dry-run" else target
    assert main([str(notes), "--known", "none", *given]) == 0
    assert files_in(tmp_path) == {"notes/표.md"}


def test_the_ledger_has_a_row_for_each_line(notes: Path, tmp_path: Path) -> None:
    (notes / "빈.md").write_text("\n\n", encoding="utf-8")
    ledger = tmp_path / "new" / "ledger.tsv"
    assert main([str(notes), "--known", "none", "--ledger", str(ledger)]) == 0
    header, *rows = (line.split("\t") for line in ledger.read_text(encoding="utf-8").splitlines())
    assert header == ["note", "line", "action", "reason", "concepts"]
    assert len(rows) == len(NOTE.splitlines()) + 2
    assert {row[0].rpartition("/")[2] for row in rows} == {"표.md", "빈.md"}
    assert [row[2:] for row in rows if row[0].endswith("표.md") and row[1] in ("2", "4")] == [
        ["dropped", "markup", ""],
        ["used", "name", "early-stopping"],
    ]


def check(value: Any, shape: Any, way: str = "") -> None:  # noqa: ANN401 - JSON holds anything
    """Compare a value with a shape: types, `{key: shape}` for exactly these keys, `[shape]` for a list of them."""
    if isinstance(shape, dict):
        assert isinstance(value, dict), way
        assert sorted(value) == sorted(shape), way
        for key, below in shape.items():
            check(value[key], below, f"{way}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list), way
        for number, one in enumerate(value):
            check(one, shape[0], f"{way}[{number}]")
    elif isinstance(shape, set):
        assert value in shape, way
    else:
        assert type(value) is shape, way


SHAPE = {
    "concepts": [
        {
            "id": str, "titles": [str], "aliases": [str], "kind": {"defined", "stub", "mentioned"}, "known": bool,
            "sources": [{"note": str, "at": str}],
        },
    ],
    "seminars": [
        {"note": str, "title": str, "date": str, "minutes": int, "sections": [{"at": str, "title": str}]},
    ],
    "ledger": {"lines": int, "used": int, "kept": int, "dropped": int},
    "diagnostics": [
        {"path": str, "line": int, "column": int, "rule": str, "level": {"error", "warning"}, "message": str},
    ],
}  # fmt: skip


def test_json_is_for_programs(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notes / "talk.txt").write_text(TALK, encoding="utf-8")
    (notes / "빈.md").write_text("", encoding="utf-8")
    assert main([str(notes), "--known", "none", "--json"]) == 0
    told, errors = capsys.readouterr()
    assert errors == ""
    values = json.loads(told)
    check(values, SHAPE)
    dropout = next(one for one in values["concepts"] if one["id"] == "dropout")
    assert dropout["kind"] == "defined"
    assert dropout["known"] is False
    assert {"드롭아웃", "Dropout"} <= set(dropout["titles"])
    assert {source["at"] for source in dropout["sources"]} == {"L3", "00:00"}
    assert [(talk["title"], talk["date"], talk["minutes"]) for talk in values["seminars"]] == [
        ("넷째 모임", "2024-05-07", 62),
    ]  # fmt: skip
    assert values["ledger"]["lines"] == len((NOTE + TALK).splitlines())
    assert sum(values["ledger"][action] for action in ("used", "kept", "dropped")) == values["ledger"]["lines"]
    assert [problem["rule"] for problem in values["diagnostics"]] == ["empty-note"]


def test_known_concepts_are_said_to_be_known(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(notes), "--json"])
    values = json.loads(capsys.readouterr().out)
    assert [one["known"] for one in values["concepts"] if one["id"] == "dropout"] == [True]


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.md", "글을 조금 읽었다.\n".encode(), "unknown-format"),
        ("a.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\x9c", "not-text"),
    ],
)
def test_a_note_that_nobody_can_read_is_an_error_and_the_others_are_read(
    name: str, data: bytes, rule: str, notes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (notes / name).write_bytes(data)
    assert main([str(notes), "--known", "none", "--out", str(tmp_path / "out")]) == 1
    errors = capsys.readouterr().err
    assert errors.startswith("error: ")
    assert f"({rule})" in errors
    assert "concepts/dropout.md" in files_in(tmp_path / "out")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "NOTES"),
        (["{notes}/none.md"], 'none.md", expected a file or folder'),
        (["{notes}", "{notes}/none"], 'none", expected a file or folder'),
        (["{notes}", "--known", "{notes}/none"], "as --known, expected a docs folder or none"),
        (["{notes}", "--known", "{notes}/표.md"], "as --known, expected a docs folder or none"),
        (["{notes}", "--into", "a", "--out", "b"], "not allowed with argument"),
        (["{notes}", "--nonsense"], "--nonsense"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    arguments: list[str], said: str, notes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([argument.format(notes=notes) for argument in arguments])
    assert left.value.code == 2
    assert said in capsys.readouterr().err.splitlines()[-1]


def test_an_empty_folder_of_notes_is_no_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), "--known", "none", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ledger"]["lines"] == 0


@pytest.mark.parametrize("flag", ["--out", "--ledger"])
def test_a_place_that_cannot_be_written_is_told_without_a_traceback(flag: str, notes: Path) -> None:
    command = [
        sys.executable,
        "scripts/import_notes.py",
        str(notes),
        "--known",
        "none",
        flag,
        str(notes / "표.md" / "x"),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert "표.md" in done.stderr


@pytest.mark.parametrize("known", [["--known", "none"], []], ids=["known to be empty", "another site is known"])
def test_a_page_that_somebody_wrote_is_never_overwritten(known: list[str], tmp_path: Path) -> None:
    docs, note = tmp_path / "docs", tmp_path / "n.md"
    (docs / "concepts").mkdir(parents=True)
    page = "---\ntitle: 드롭아웃\ntopics: [a]\nsummary: 손으로 쓴 글.\nstatus: complete\n---\n\n손으로 쓴 글.\n"
    (docs / "concepts" / "dropout.md").write_text(page, encoding="utf-8")
    (docs / "notes.yml").write_text("- id: diary\n  kind: export\n", encoding="utf-8")
    note.write_text("| 이름 | 설명 |\n|---|---|\n| 드롭아웃 | 끈다. |\n", encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main([str(note), "--into", str(docs), *known])
    assert left.value.code == 2
    assert (docs / "concepts" / "dropout.md").read_text(encoding="utf-8") == page
    assert "diary" in (docs / "notes.yml").read_text(encoding="utf-8")
