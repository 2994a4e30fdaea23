"""QR codes that are summed up are those that the library draws, dot for dot."""

import re

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from malmoi.publish.emit.qr_codes import qr_files

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def dots(svg: str) -> set[tuple[int, int]]:
    """Give the dark dots of a drawing, column and row."""
    found, x, y = set(), 0, 0
    for right, down, length in re.findall(r"[Mm](-?\d+) (-?\d+)h(\d+)", svg.partition("stroke")[2]):
        x, y = x + int(right), y + int(down)
        found |= {(x + step, y) for step in range(int(length))}
        x += int(length)
    return found


@pytest.mark.parametrize(
    "address", ["https://malmoi.example/", "https://a.example/group/site/", "http://말모이.example/"]
)
@settings(max_examples=20)
@given(codes=st.sets(st.text(ALPHABET, min_size=4, max_size=4), min_size=1, max_size=3))
def test_each_is_what_the_library_draws(address: str, codes: set[str]) -> None:
    mask = segno.make_qr(f"{address}s/0000/", error="m", boost_error=False).mask
    for path, svg in qr_files(codes, address).items():
        code = segno.make_qr(f"{address}s/{path[3:7]}/", error="m", boost_error=False, mask=mask)
        rows = enumerate(code.matrix)
        assert dots(svg) == {(x, y) for y, row in rows for x, dark in enumerate(row) if dark}
        assert len(svg) < 2500


def test_without_an_address_there_are_none() -> None:
    assert qr_files(["0abc"], "") == {}


def test_the_same_codes_give_the_same_files_in_any_company() -> None:
    assert (
        qr_files(["0abc", "zzzz"], "https://x.example/")["qr/zzzz.svg"]
        == qr_files(["zzzz"], "https://x.example/")["qr/zzzz.svg"]
    )
