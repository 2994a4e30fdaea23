"""Build a synthetic glossary and, in the same run, the same pages with plain MkDocs and Material; compare CPU seconds.

    python scripts/bench_build.py --concepts 1000

The plain build has the resolved text of the authors' pages in both languages, out of the nav, search off, no hooks, no
roamlinks, the same theme features and Markdown extensions but for ours. `first` is a build on a new machine, which
takes every Korean text apart for the search; `ours` is the next one, which finds their words in the cache. The targets:
at most 1.5 times the plain build's CPU time, at twice the concepts at most 2.2 times the time, at most 20 KB of HTML a
page.
"""

import argparse
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from malmoi.files import write_tree
from malmoi.publish.flow import publish
from malmoi.publish.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
_TOPICS = 12
_FORMULAS = {
    0: "\n\n" + r"$$\frac{1}{n}\sum_{i=1}^{n} x_i$$",
    1: "\n\n" + r"$$\mathbb{E}_{p}[\log p(x)]$$",
    2: r" $\sqrt{\alpha_t}\,x_0$",
    3: r" $W^\top x + b$",
}


def concept_pages(number: int, concepts: int, dice: random.Random) -> dict[str, str]:
    """Give the two pages of one made-up concept: 8 links, 4 formulas, six sections."""
    topic = f"topic-{number % _TOPICS}"
    targets = dice.sample(range(concepts), 8)
    front = {
        "title": f"개념 {number}",
        "aliases": [f"개념{number}", f"별칭 {number}", f"CN{number}"],
        "topics": [topic],
    }
    front |= {"summary": f"개념 {number}은 시험을 위해 지어낸 개념이다.", "status": "complete"}
    english = {"title": f"Concept {number}", "aliases": [f"concepts {number}"], "status": "complete"}
    english["summary"] = f"Concept {number} is made up for a test."
    pages = {}
    for suffix, values, name, filler in (
        ("", front, "개념 {}", "이 문장은 본문을 채우려고 여러 낱말을 이어 쓴 것이며 뜻은 없다."),
        (".en", english, "Concept {}", "This sentence fills the body with words and says nothing that matters."),
    ):
        links = [f"[[{name.format(target)}]]" for target in targets]
        sections = []
        for place, anchor in enumerate(("definition", "formula", "example", "confused-with", "usage", "reading")):
            named = f" {links.pop()} {filler} {links.pop()} {filler}" if links else ""
            formula = _FORMULAS.get(place, "")
            sections.append(
                f"## {anchor.title()} {{#{anchor}}}\n\n{filler}{named}{formula}\n\n- {filler}\n- {filler}\n"
            )
        head = yaml.dump(values, allow_unicode=True, sort_keys=False)
        pages[f"concepts/concept-{number}{suffix}.md"] = f"---\n{head}---\n\n" + "\n".join(sections)
    return pages


def synthetic_docs(concepts: int) -> dict[str, str]:
    """Give a docs folder: path → text."""
    dice = random.Random(1)  # noqa: S311 - the same pages in every run
    topics = [
        {
            "id": f"topic-{n}",
            "title": {"ko": f"주제 {n}", "en": f"Topic {n}"},
            "summary": {"ko": "주제다.", "en": "A topic."},
        }
        for n in range(_TOPICS)
    ]
    docs = {"topics.yml": yaml.dump(topics, allow_unicode=True), "notes.yml": "[]\n"}
    docs |= {"index.md": "---\ntitle: 처음\n---\n\n처음 글.\n", "index.en.md": "---\ntitle: Home\n---\n\nHome.\n"}
    for number in range(concepts):
        docs |= concept_pages(number, concepts, dice)
    return docs


def plain_docs(docs: dict[str, str]) -> dict[str, str]:
    """Give the authors' pages with their links resolved and nothing added but the title."""
    site = publish(docs, frozenset(), Settings(), lambda _: None)
    plain = {}
    for path, text in site.pages.items():
        info = site.infos[path]
        if info.source:
            title = site.glossary.pages[path.removeprefix("en/").removesuffix(".md"), info.lang].title
            body = "## " + text.partition("\n## ")[2].partition(" {#related}")[0].rpartition("\n## ")[0]
            plain[path] = f"---\ntitle: {title}\n---\n\n# {title}\n{body}\n"
    return plain


def _config(kind: str, docs: Path, site: Path) -> str:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("hooks/", f"{docs.parent}/hooks/")
    if kind == "plain":
        for key in ("nav", "plugins", "hooks", "extra_css", "extra_javascript", "extra", "watch"):
            text = re.sub(rf"(?m)^{key}:.*\n(?:[ -].*\n|\n)*", "", text)
        text = re.sub(r"  - malmoi\.publish\.\w+(:\n      .*)?\n", "", text).replace(
            f"  custom_dir: {docs.parent}/hooks/theme\n", ""
        )
        text += "plugins: []\nnav: [index.md]\nnot_in_nav: '*'\n"
    return text + f"docs_dir: {docs}\nsite_dir: {site}\n"


def build(kind: str, docs: dict[str, str], folder: Path) -> dict[str, float]:
    """Build in a process of its own; give CPU seconds, peak MiB, pages and mean KB of HTML a page."""
    source, site = folder / kind / "docs", folder / kind / "site"
    write_tree(source, docs, {})
    if kind == "ours":
        shutil.copytree(ROOT / "docs/assets", source / "assets", dirs_exist_ok=True)
        # A hook keeps its cache beside its folder: the project's own stays as it is, but the font is made once.
        shutil.copytree(ROOT / "hooks", folder / kind / "hooks", dirs_exist_ok=True)
        for font in (ROOT / ".cache").glob("*.woff2"):
            (folder / kind / ".cache").mkdir(exist_ok=True)
            shutil.copy(font, folder / kind / ".cache")
    config = folder / kind / "mkdocs.yml"
    config.write_text(_config(kind, source, site), encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    if done.returncode:
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    sizes = [file.stat().st_size for file in site.rglob("index.html") if "concepts" in file.parts]
    return {
        "cpu_s": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 2),
        "pages": len(sizes),
        "kb_per_page": round(sum(sizes) / max(1, len(sizes)) / 1000, 1),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concepts", type=int, default=1000, help="made-up concepts, two pages each (default: 1000)")
    parser.add_argument("--twice", action="store_true", help="also build twice as many")
    parser.add_argument("--json", action="store_true", help="print JSON")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        docs = synthetic_docs(chosen.concepts)
        first, ours, plain = (
            build("ours", docs, folder), build("ours", docs, folder), build("plain", plain_docs(docs), folder)
        )  # fmt: skip
        result: dict[str, dict[str, float] | float] = {"first": first, "ours": ours, "plain": plain}
        result["ratio"] = round(ours["cpu_s"] / plain["cpu_s"], 2)
        result["first_ratio"] = round(first["cpu_s"] / plain["cpu_s"], 2)
        if chosen.twice:
            shutil.rmtree(folder / "ours")
            result["twice"] = twice = build("ours", synthetic_docs(2 * chosen.concepts), folder)
            result["growth"] = round(twice["cpu_s"] / first["cpu_s"], 2)
    if chosen.json:
        print(json.dumps(result))
        return
    for key, value in result.items():
        print(f"{key:12} {value}")


if __name__ == "__main__":
    main()
