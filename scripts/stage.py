"""Write the finished tree as plain Markdown, which a builder without our hooks can publish.

python scripts/stage.py OUT

Links are resolved, generated pages are real, both languages are there; figures and scripts are copied. OUT/mkdocs.yml
builds it with MkDocs and no hook, and is the beginning of a configuration for any other builder.
"""

import argparse
import os
import sys
import time
from pathlib import Path

import yaml
from yaml_env_tag import add_env_tag

from malmoi.diagnostics import Problem, format_problem, level_of
from malmoi.files import days_of_last_change, made_once, read_docs, write_tree
from malmoi.publish.emit.anki import apkg
from malmoi.publish.flow import publish
from malmoi.publish.math.font import FONT_PATH, font_key, math_font
from malmoi.publish.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parent.parent
_PLAIN_CONFIG = """\
# A configuration without hooks and without plugins of ours; written by scripts/stage.py.
site_name: 말모이 Malmoi
theme: {name: mkdocs}
not_in_nav: "*"
plugins: []
markdown_extensions: [admonition, attr_list, def_list, footnotes, tables, pymdownx.details, pymdownx.superfences]
"""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml for its `extra`; `!ENV` as MkDocs has it, Python objects are passed over."""


add_env_tag(_Loader)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def main() -> int:
    """Stage the site; 0 is done, 1 that problems were shown and nothing was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="OUT", help="a new or empty folder")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the docs folder (default: docs)")
    chosen = parser.parse_args()
    if chosen.out.exists() and any(chosen.out.iterdir()):
        parser.error(f'unexpected files in "{chosen.out}", expected a new or empty folder')
    found: list[Problem] = []
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a SafeLoader
    extra = {key: value for key, value in config["extra"]["malmoi"].items() if value is not None}
    address = str(config.get("site_url") or "").rstrip("/")  # MkDocs gives its hooks one with the slash
    known = Settings(site_url=address and address + "/", updated=days_of_last_change(chosen.docs))
    texts, assets = read_docs(chosen.docs, found.append)
    site = publish(texts, frozenset(assets), read_settings(extra, known, found.append), found.append)
    for problem in sorted(found):
        print(f"{level_of(problem)}: {format_problem(problem)}", file=sys.stderr)
    if any(level_of(problem) == "error" for problem in found):
        return 1
    font = made_once(ROOT / ".cache", Path(FONT_PATH).name, font_key(), math_font)
    write_tree(chosen.out / "docs", {**site.pages, **site.files}, {**assets, FONT_PATH: font})
    for deck in site.decks:
        file = chosen.out / "docs" / deck.path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(apkg(deck, int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))))
    write_tree(chosen.out, {"mkdocs.yml": _PLAIN_CONFIG}, {})
    print(f"{len(site.pages)} pages, {len(site.files)} files, {len(assets)} assets in {chosen.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
