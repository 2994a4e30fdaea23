"""Link the concepts on seminar slides to their pages, in PowerPoint, PDF, Markdown and HTML decks.

python scripts/link_slides.py link DECK…     write name.linked.pptx: every first mention on a slide becomes a link
python scripts/link_slides.py unlink DECK…   write name.unlinked.pptx: our links are taken off, all others stay
python scripts/link_slides.py report DECK…   say which concepts the slides name, and which of them are linked
python scripts/link_slides.py check DECK…    say which of our links lead to no concept any more

A deck is never changed in place. `--mentions FILE.json`, with link or report, writes which concept is on which slide.
Exit codes: 0 done, 1 problems, 2 a wrong call.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from tqdm import tqdm
from yaml_env_tag import add_env_tag

from malmoi.deck_mentions import SCHEMA, write_mentions
from malmoi.files import read_docs, read_korean_font
from malmoi.publish.emit.registry import CODES_PATH, read_registry
from malmoi.publish.load import load
from malmoi.slides.closing_table import Row, closing_table
from malmoi.slides.formats import format_of
from malmoi.slides.linker import FontFile, Linker, Options
from malmoi.slides.result import LARGEST_DECK, DeckError
from malmoi.slides.shown import Outcome, deck_mentions, shown_lines
from malmoi.slides.terms import Terms, read_terms, terms_of

ROOT = Path(__file__).resolve().parent.parent
if __package__ in (None, ""):
    # Run by its path, Python knows the folder of this file but not the one above.
    sys.path.insert(0, str(ROOT))

from scripts.deck_files import write_deck  # noqa: E402
from scripts.pipe import piped  # noqa: E402

_SITE = re.compile(r"https?://[^\s<>()\"'?#]+")


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml for the site's address; `!ENV` as MkDocs has it, Python objects are passed over."""


add_env_tag(_Loader)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("link", "unlink", "report", "check"), help="what to do")
    parser.add_argument("decks", nargs="+", type=Path, metavar="DECK", help=".pptx, .pdf, .md or .html")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write (default: beside each deck)")
    parser.add_argument("--lang", choices=("ko", "en"), default="ko", help="language of the pages (default: ko)")
    parser.add_argument("--scope", choices=("slide", "deck"), default="slide", help="link once a slide or once a deck")
    parser.add_argument("--titles", action="store_true", help="link in titles too")
    parser.add_argument("--notes", action="store_true", help="link in speaker notes too")
    parser.add_argument("--site", metavar="URL", help="address of the glossary (default: site_url of mkdocs.yml)")
    parser.add_argument("--appendix", action="store_true", help="add the terms used, each with a QR code, at the end")
    parser.add_argument("--mentions", type=Path, metavar="FILE.json", help="write which concept is on which slide")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--docs", type=Path, metavar="DIR", help="the glossary's docs folder (default: docs)")
    source.add_argument("--concepts", type=Path, metavar="FILE", help="api/concepts.json of a site")
    return parser


def _terms(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> Terms:
    if chosen.concepts:
        try:
            return read_terms(json.loads(chosen.concepts.read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            parser.error(f'unexpected "{chosen.concepts}" ({error}), expected the concepts.json of a site')
    docs = chosen.docs or ROOT / "docs"
    if not docs.is_dir():
        parser.error(f'unexpected "{docs}", expected a docs folder')
    texts, assets = read_docs(docs, lambda _: None)  # what is wrong with the pages is for the build to say
    glossary = load(texts, frozenset(assets), lambda _: None)
    if not glossary.concepts:
        parser.error(f'unexpected "{docs}" without concepts, expected a docs folder with concepts/')
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a SafeLoader
    return terms_of(
        glossary, read_registry(texts.get(CODES_PATH, ""), "", lambda _: None), config.get("site_url") or ""
    )


def _target(deck: Path, command: str, out: Path | None) -> Path:
    stem = deck.stem.removesuffix(".linked").removesuffix(".unlinked")
    return (out or deck.parent) / f"{stem}.{command}ed{deck.suffix}"


def _run(deck: Path, chosen: argparse.Namespace, linker: Linker, outcome: Outcome) -> None:
    """Do what is asked with one deck."""
    if (size := deck.stat().st_size) > LARGEST_DECK:
        raise DeckError(f"unexpected file of {size >> 20} MiB, expected a deck of at most {LARGEST_DECK >> 20} MiB")
    data = deck.read_bytes()
    handler = format_of(deck.name, data)
    if chosen.command == "check":
        lost = handler.check(data, linker)
        outcome.problems += [f"{deck}: slide {one.slide}: {one.message} ({one.url})" for one in lost]
        outcome.lines.append(f"{deck}: {len(lost)} links lead to no concept")
    elif chosen.command == "report":
        outcome.lines += shown_lines(str(deck), handler.report(data, linker))
    else:
        target = _target(deck, chosen.command, chosen.out)
        if target.resolve() in {one.resolve() for one in chosen.decks}:
            raise DeckError(f'unexpected output "{target}", which is a deck to be read, expected another; give --out')
        done = handler.link(data, linker) if chosen.command == "link" else handler.unlink(data, linker)
        write_deck(target, done.data)
        outcome.rows.append(Row(str(target), done.slides, done.links, done.concepts))
        outcome.left.update(done.left)
        outcome.told += done.told
    if chosen.mentions:
        outcome.mentions.append(deck_mentions(deck.name, data, chosen.lang, handler.report(data, linker)))


def _may_be_written(file: Path) -> bool:
    return not file.exists() or (file.is_file() and SCHEMA in file.read_text("utf-8", "replace"))


def _check_call(chosen: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    for deck in chosen.decks:
        if not deck.is_file():
            parser.error(f'unexpected "{deck}", expected a deck')
    if chosen.site and not _SITE.fullmatch(chosen.site):
        parser.error(f'unexpected "{chosen.site}" as --site, expected an address that begins with https:')
    if chosen.out and chosen.out.exists() and not chosen.out.is_dir():
        parser.error(f'unexpected "{chosen.out}" as --out, expected a folder')
    if chosen.mentions:
        if chosen.command not in ("link", "report") or chosen.mentions.suffix != ".json":
            parser.error(f'unexpected --mentions "{chosen.mentions}", expected a .json, and link or report')
        if not chosen.mentions.parent.is_dir() or not _may_be_written(chosen.mentions):
            parser.error(f'unexpected "{chosen.mentions}" as --mentions, expected a new file or one of this kind')
    if chosen.command in ("link", "unlink"):
        targets = Counter(_target(deck, chosen.command, chosen.out).resolve() for deck in chosen.decks)
        twice = next((target for target, count in targets.items() if count > 1), None)
        if twice:
            parser.error(f'unexpected decks that would both be written to "{twice}", expected different names')


def main(arguments: Sequence[str] | None = None) -> int:
    """Handle the decks; 0 is done, 1 that a deck could not be handled or a link is lost, 2 a wrong call."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    _check_call(chosen, parser)
    terms = _terms(chosen, parser)
    font = read_korean_font() if chosen.appendix else None
    options = Options(
        *(chosen.lang, chosen.scope, chosen.titles, chosen.notes, chosen.site or "", chosen.appendix),
        font=FontFile(*font) if font else None,
    )
    linker = Linker(terms, options)
    if not _SITE.fullmatch(linker.site):
        parser.error("unexpected glossary without an address, expected one; give --site URL")
    outcome = Outcome()
    bar: tqdm[Any] = tqdm(chosen.decks, unit="deck", delay=2, disable=not sys.stderr.isatty())
    for deck in bar:
        try:
            _run(deck, chosen, linker, outcome)
        except DeckError as error:
            outcome.problems.append(f"{deck}: {error}")
        except OSError as error:
            outcome.problems.append(
                f"{deck}: unexpected {error.strerror}, expected a file to read and a place to write"
            )
        except Exception as error:  # noqa: BLE001 - whatever a damaged deck does to a library, the others are still done
            kind = f"{type(error).__name__}: {error}"
            outcome.problems.append(f"{deck}: unexpected damage ({kind}), expected a deck; save it anew")
    if chosen.mentions and not outcome.problems:
        chosen.mentions.write_text(write_mentions(outcome.mentions), encoding="utf-8", newline="\n")
    for problem in outcome.problems:
        print(problem, file=sys.stderr)
    if outcome.lines:
        print("\n".join(outcome.lines))
    if outcome.rows:
        print(closing_table(outcome.rows, outcome.left, outcome.told))
    return int(bool(outcome.problems))


if __name__ == "__main__":
    sys.exit(piped(main))
