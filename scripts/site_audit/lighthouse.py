"""Lighthouse on a page, with its own settings for a phone; only loopback is asked."""

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scripts.page_kinds import View
from scripts.setup_node import node_in_wheel, node_on_path
from scripts.site_audit.npm import MissingPackageError, package
from scripts.site_audit.outcome import Outcome
from scripts.site_audit.visit import QUIET

__all__ = ["check_lighthouse"]

_TARGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
_MOST_SHIFT = 0.02
_RUNS = 3
"""A machine with other work answers late: a performance below the target is measured again, the best run counts."""


def _report(url: str) -> dict[str, Any]:
    node = node_on_path() or node_in_wheel()
    if node is None:
        raise MissingPackageError("unexpected machine without Node.js, expected one to run Lighthouse with")
    flags = " ".join(("--headless", *QUIET))
    with TemporaryDirectory() as folder:
        told = Path(folder) / "report.json"
        command = [str(node), str(package("lighthouse") / "cli/index.js"), url, "--output=json", "--quiet"]
        command += [f"--output-path={told}", f"--chrome-flags={flags}", f"--only-categories={','.join(_TARGETS)}"]
        environment = os.environ | {"CHROME_PATH": os.environ.get("MALMOI_BROWSER", "")}
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", env=environment)
        if not told.exists():
            raise MissingPackageError(f"unexpected end of Lighthouse:\n{done.stderr[-800:]}")
        report: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
        return report


def _scores(report: dict[str, Any]) -> dict[str, int]:
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in _TARGETS}


def _why(report: dict[str, Any], category: str) -> str:
    lost = [
        f"{audit['id']} {audit.get('displayValue', '')}".strip()
        for one in report["categories"][category]["auditRefs"]
        if one["weight"] and (audit := report["audits"][one["id"]])["score"] not in (None, 1)
    ]
    return ", ".join(lost)


def check_lighthouse(address: str, view: View) -> Outcome:
    """Give the four scores, the layout shift and the number of runs; a page has its targets."""
    # Lighthouse takes no page that is answered with 404, so this one is asked for by its own name. Nobody shall find
    # it in a search engine, and it has no address to be canonical.
    path = view.path if view.kind.found else "404.html"
    reports = [_report(address + path)]
    if reports[0].get("runtimeError"):
        return Outcome("–", (f"{view.name}: Lighthouse: {reports[0]['runtimeError']['message']}",))
    while _scores(reports[-1])["performance"] < _TARGETS["performance"] and len(reports) < _RUNS:
        reports.append(_report(address + path))
    best = max(reports, key=lambda one: _scores(one)["performance"])
    scores, shift = _scores(best), best["audits"]["cumulative-layout-shift"]["numericValue"]
    wanted = _TARGETS if view.kind.found else {name: score for name, score in _TARGETS.items() if name != "seo"}
    faults = [
        f"{view.name}: Lighthouse: {name} {scores[name]}, expected {target}: {_why(best, name)}"
        for name, target in wanted.items()
        if scores[name] < target
    ]
    if shift >= _MOST_SHIFT:
        faults.append(f"{view.name}: Lighthouse: layout shift {shift:.3f}, expected less than {_MOST_SHIFT}")
    shown = "/".join(str(scores[name]) if name in wanted else "–" for name in _TARGETS)
    return Outcome(f"{shown} {shift:.3f} ×{len(reports)}", tuple(faults))
