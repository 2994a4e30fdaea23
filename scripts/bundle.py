"""Pack the built site into one zip that works from a disk: unpack it and open index.html.

python scripts/bundle.py SITE [--out FILE]

The same site gives the same bytes: files are sorted and have one time.
"""

import argparse
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from malmoi.publish.emit.bundle import bundle_files, day_of

_FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
_MODE = 0o644 << 16


def main() -> int:
    """Write the zip; 0 is done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, metavar="SITE", help="the folder of the built site")
    parser.add_argument(
        "--out", metavar="FILE", default=".cache/bundle/malmoi-{day}.zip",
        help="the zip; {day} becomes the day of the build (default: %(default)s)",
    )  # fmt: skip
    chosen = parser.parse_args()
    if not (chosen.site / "api" / "concepts.json").is_file():
        parser.error(f'unexpected folder "{chosen.site}" without api/concepts.json, expected a built site')
    files = {
        file.relative_to(chosen.site).as_posix(): file.read_bytes()
        for file in chosen.site.rglob("*")
        if file.is_file()
    }  # fmt: skip
    packed = bundle_files(files)
    out = Path(chosen.out.replace("{day}", day_of(files)))
    out.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(out, "w") as archive:
        for path, content in packed.items():
            entry = ZipInfo(path, _FIRST_TIME)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, _MODE
            archive.writestr(entry, content, compresslevel=9)
    print(f"{len(packed)} files, {out.stat().st_size / 1e6:.1f} MB in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
