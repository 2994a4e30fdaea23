"""Draw the figures: python -m scripts.figures [NAME…]; without names all of them."""

import argparse
import sys
from pathlib import Path

from scripts.figures.canvas import Lang, svg
from scripts.figures.collection import all_figures

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "assets" / "figures"
_LANGS: tuple[Lang, Lang] = ("ko", "en")


def main() -> int:
    """Write each figure in both languages and print its sizes in bytes."""
    figures = all_figures()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of {', '.join(sorted(figures))}")
    names = parser.parse_args().names or sorted(figures)
    if unknown := [name for name in names if name not in figures]:
        parser.error(f"unexpected figure {unknown[0]}, expected one of {', '.join(sorted(figures))}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names:
        for lang in _LANGS:
            path = FOLDER / f"{name}{'.en' * (lang == 'en')}.svg"
            path.write_text(svg(name, lang), encoding="utf-8")
            print(f"{path.name}: {path.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
