"""The bench of the importer runs; its figures are for `make bench`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_bench_imports_notes_of_all_forms() -> None:
    command = (sys.executable, "scripts/bench_import.py", "--notes", "5", "--lines", "40")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    first, second = done.stdout.splitlines()
    assert first.startswith("5 notes of 40 lines: ")
    assert int(first.split()[5]) > 150
    assert "times Python-Markdown" in second
