"""The command that other programs call: its JSON, on a vault as macOS would hand it over."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _links(vault: Path) -> list[dict[str, object]]:
    command = (sys.executable, "scripts/evaluate.py", "links", str(vault), "--json")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def test_links_are_found_with_line_and_target_and_names_on_the_disk(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "폴더/잠재 공간.md")
    (tmp_path / decomposed).parent.mkdir()
    (tmp_path / decomposed).write_text(
        "---\naliases: [해공간]\n---\n# 잠재\n\n## 정의\n\ntext ^one\n", encoding="utf-8"
    )
    (tmp_path / "figure.png").write_bytes(b"")
    lines = [
        "---", "related: [[no link here]]", "---", "[[잠재 공간#정의]] and [[잠재 공간#없는 절]]", "",
        "| a | b |", "|---|---|", "| [[잠재 공간\\|공간]] | `[[code]]` |", "", "$$", "[[math]]", "$$", "",
        "![[figure.png|200]] [[해공간#^one]] [[없다]] [[javascript:alert(1)]] [[https://example.org/a]]", "",
        "```", "[[fence]]", "```", "", "[[#here]]", "", "## here", "![[../../etc/passwd]]",
    ]  # fmt: skip
    (tmp_path / "page.md").write_text("\n".join(lines), encoding="utf-8")
    found = [(row["line"], row["raw"], row["path"], row["anchor_ok"]) for row in _links(tmp_path)]
    assert found == [
        (4, "[[잠재 공간#정의]]", decomposed, True),
        (4, "[[잠재 공간#없는 절]]", decomposed, False),
        (8, "[[잠재 공간\\|공간]]", decomposed, True),
        (14, "![[figure.png|200]]", "figure.png", True),
        (14, "[[해공간#^one]]", decomposed, True),
        (14, "[[없다]]", None, False),
        (14, "[[javascript:alert(1)]]", None, False),
        (14, "[[https://example.org/a]]", "https://example.org/a", True),
        (20, "[[#here]]", "page.md", True),
        (23, "![[../../etc/passwd]]", None, False),
    ]


def test_a_broken_head_of_a_page_loses_no_link(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nx: [\n---\n\n[[b]]\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("# b\n", encoding="utf-8")
    expected = {"source": "a.md", "line": 5, "raw": "[[b]]", "path": "b.md", "anchor_ok": True}
    assert _links(tmp_path) == [expected]


def _mentions(folder: Path, items: str) -> "subprocess.CompletedProcess[str]":
    surfaces = [{"text": "확산 모델", "lang": "ko"}]
    (folder / "concepts.json").write_text(json.dumps({"concepts": [{"id": "diffusion-model", "surfaces": surfaces}]}))
    (folder / "items.json").write_text(items, encoding="utf-8")
    command = (
        "scripts/evaluate.py",
        "mentions",
        str(folder / "items.json"),
        "--concepts",
        str(folder / "concepts.json"),
    )
    return subprocess.run(
        (sys.executable, *command, "--json"), cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def test_mentions_are_scored_over_all_and_by_category(tmp_path: Path) -> None:
    label = {"start": 0, "end": 4, "id": "diffusion-model"}
    items = {"items": [{"n": 1, "cat": "space", "text": "확산모델은", "mentions": [label]}]}
    done = _mentions(tmp_path, json.dumps(items, ensure_ascii=False))
    perfect = {"n": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert json.loads(done.stdout) == {"all": perfect, "categories": {"space": perfect}, "wrong": [], "missed": []}


def test_items_of_another_shape_are_said(tmp_path: Path) -> None:
    done = _mentions(tmp_path, '{"rows": []}')
    assert done.returncode == 2
    assert 'expected {"items": a list of {"mentions", "text"}}' in done.stderr
