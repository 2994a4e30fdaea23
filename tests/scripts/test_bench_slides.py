"""The bench of the slides runs; its figures are for whoever asks."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_bench_links_decks_and_counts() -> None:
    command = (sys.executable, "scripts/bench_slides.py", "--slides", "3")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    row = next(line for line in done.stdout.splitlines() if line.startswith("PPTX, 3 slides"))
    assert int(row.split()[3]) > 20
    assert "5000 concepts" in done.stdout
