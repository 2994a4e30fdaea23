"""Render one list of formulas with Malmoi's renderer and with KaTeX, in the same run, and print a table.

python scripts/bench_formulas.py FILE.json

FILE.json is a list of {tex, display}; with "kind": "malformed" a formula counts as right when it is rejected. KaTeX is
installed from npm into .cache/katex, which git ignores; it is no part of the site.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from malmoi.publish.math.evaluate import evaluate
from malmoi.publish.math.font import math_font
from malmoi.publish.math.renderer import MathCore

ROOT = Path(__file__).resolve().parent.parent
KATEX = "0.19.1"
_FOLDER = ROOT / ".cache" / "katex"
_ASSETS = _FOLDER / "node_modules" / "katex" / "dist"
# Warm as ours is: the first pass is not counted.
_DRIVER = """
import katex from "katex";
import fs from "node:fs";
const formulas = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const options = { throwOnError: true, strict: false };
const render = ({ tex, display }) => {
  try { return katex.renderToString(tex, { ...options, displayMode: Boolean(display) }); } catch { return null; }
};
formulas.forEach(render);
const start = performance.now();
const results = formulas.map(render);
const us = (performance.now() - start) * 1000 / formulas.length;
console.log(JSON.stringify({ us, sizes: results.map((html) => html === null ? null : Buffer.byteLength(html)) }));
"""


def _install() -> None:
    _FOLDER.mkdir(parents=True, exist_ok=True)
    installed = _FOLDER / "node_modules" / "katex" / "package.json"
    if not installed.is_file() or json.loads(installed.read_text(encoding="utf-8"))["version"] != KATEX:
        command = ["npm", "install", "--prefix", str(_FOLDER), "--no-audit", "--no-fund", "--silent", f"katex@{KATEX}"]
        subprocess.run(command, check=True)
    (_FOLDER / "driver.mjs").write_text(_DRIVER, encoding="utf-8")


def _katex(file: Path) -> dict[str, Any]:
    command = ["node", str(_FOLDER / "driver.mjs"), str(file.resolve())]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _row(name: str, cells: list[str]) -> str:
    return f"{name:<34}" + "".join(f"{cell:>16}" for cell in cells)


def main() -> int:
    """Print the table; 0 is done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("formulas", type=Path, metavar="FILE.json")
    chosen = parser.parse_args()
    formulas = json.loads(chosen.formulas.read_text(encoding="utf-8"))
    # Once to warm up, and a new renderer for the measure: one remembers what it has rendered.
    evaluate(formulas, MathCore(), time.perf_counter)
    ours = evaluate(formulas, MathCore(), time.perf_counter)
    _install()
    katex = _katex(chosen.formulas)
    sizes = katex["sizes"]
    kinds = [str(entry.get("kind", "formula")) for entry in formulas]
    print(_row("", ["Malmoi", f"KaTeX {KATEX}"]))
    for kind in sorted(set(kinds)):
        parsed = sum(size is not None for size, k in zip(sizes, kinds, strict=True) if k == kind)
        counts = ours.by_kind[kind]
        print(_row(f"{kind}: parsed of {counts['n']}", [str(counts["parsed"]), str(parsed)]))
    good = [size for size in sizes if size is not None]
    print(_row("µs a formula", [f"{ours.mean_us:.1f}", f"{katex['us']:.1f}"]))
    print(_row("bytes of HTML a formula", [f"{ours.mean_bytes:.0f}", f"{sum(good) / max(len(good), 1):.0f}"]))
    css = (ROOT / "docs" / "assets" / "stylesheets" / "math.css").stat().st_size
    print(_row("bytes of CSS", [str(css), str((_ASSETS / "katex.min.css").stat().st_size)]))
    fonts = [font.stat().st_size for font in (_ASSETS / "fonts").glob("*.woff2")]
    print(_row("bytes of fonts", [str(len(math_font())), f"{sum(fonts)} in {len(fonts)}"]))
    print(_row("bytes of script in the browser", ["0", f"{(_ASSETS / 'katex.min.js').stat().st_size} or 0"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
