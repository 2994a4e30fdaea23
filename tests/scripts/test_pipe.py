"""Scripts whose output is cut off, as by `| head`, end without a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CALLS = [
    ("link_slides.py", "report", "DECK", "--site", "https://malmoi.example/"),
    ("link_slides.py", "--help"),
    ("evaluate.py", "--help"),
    ("import_notes.py", "--help"),
    ("lint_pages.py", "--help"),
]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_output_that_nobody_reads_is_no_fault(tmp_path: Path, call: tuple[str, ...]) -> None:
    (tmp_path / "deck.md").write_text("VAE\n", encoding="utf-8")
    script, *words = (word.replace("DECK", str(tmp_path / "deck.md")) for word in call)
    command = (sys.executable, f"scripts/{script}", *words)
    buffered = {**os.environ, "PYTHONUNBUFFERED": ""}
    with subprocess.Popen(command, cwd=ROOT, env=buffered, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 1
