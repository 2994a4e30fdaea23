"""The QR code of each concept's short address, as a file of its own: `qr/<code>.svg`.

A code is a linear function of the bits it holds: as long as the addresses are equally long and have the same mask, two
of them that differ in one bit differ in the same dots, whatever the other bits are. So one code is made for each bit
of the short code, and all others are sums of these, at a hundredth of the time.
"""

import re
from collections.abc import Iterable

import segno

__all__ = ["qr_files"]

_BORDER = 2
_RUN = re.compile("1+")


def _dots(address: str, mask: int | None = None) -> tuple[int, int, int]:
    """Give the dots as one number, a bit a dot, the first one highest; the code's width; and its mask."""
    code = segno.make_qr(address, error="m", boost_error=False, mask=mask)
    rows = [bytes(row) for row in code.matrix]
    return int(b"".join(rows).translate(bytes.maketrans(b"\0\1", b"01")), 2), len(rows), code.mask


def _svg(dots: int, width: int) -> str:
    """Give the drawing: black on white, as large as where it stands; without a size it would fill a page."""
    bits = f"{dots:0{width * width}b}"
    path: list[str] = []
    x = y = 0
    for row in range(width):
        for run in _RUN.finditer(bits, row * width, (row + 1) * width):
            start = run.start() - row * width
            path.append(f"{'M' if not path else 'm'}{start - x} {row - y}h{len(run[0])}")
            x, y = start + len(run[0]), row
    size = width + 2 * _BORDER
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{8 * size}" height="{8 * size}">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
        f'<path stroke="#000" transform="translate({_BORDER} {_BORDER}.5)" d="{"".join(path)}"/></svg>\n'
    )


def qr_files(codes: Iterable[str], site_url: str) -> dict[str, str]:
    """Give the drawings of the short addresses by path; none where the site's address is not known."""
    if not site_url:
        return {}
    origin = "0000"

    def address(code: bytes) -> str:
        return f"{site_url}s/{code.decode('latin-1')}/"

    base, width, mask = _dots(address(origin.encode()))
    changed: dict[tuple[int, int], int] = {}
    files = {}
    for code in sorted(codes):
        dots = base
        for place, (one, other) in enumerate(zip(code.encode(), origin.encode(), strict=True)):
            for bit in range(7):
                if (one ^ other) >> bit & 1:
                    if (place, bit) not in changed:
                        there = bytearray(origin.encode())
                        there[place] ^= 1 << bit
                        changed[place, bit] = _dots(address(bytes(there)), mask)[0] ^ base
                    dots ^= changed[place, bit]
        files[f"qr/{code}.svg"] = _svg(dots, width)
    return files
