"""The bench runs; its figures are for `make bench`, since a measurement that fails a test would fail it by chance."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_bench_builds_the_same_pages_twice_and_compares() -> None:
    command = (sys.executable, "scripts/bench_build.py", "--concepts", "12", "--json")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    result = json.loads(done.stdout)
    assert result["ours"]["pages"] == result["plain"]["pages"] == 24
    assert result["ratio"] > 0
    # Bytes are the same on every machine.
    assert result["ours"]["kb_per_page"] <= 20
