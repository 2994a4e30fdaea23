"""The drawing of docs/assets/images/malmoi.svg as PNG, for the home screens that take no SVG."""

import io
from itertools import pairwise

from PIL import Image, ImageDraw

__all__ = ["ICON_SIZES", "icon_path", "icon_png"]

ICON_SIZES = (192, 512)
_UNITS = 64
"""The width and height of the drawing."""
_STROKE = 6
_GROUND, _INK = "#1d4f4a", "#f7f3e8"
# ㅁ, ㅏ and ㄹ: the strokes of the drawing as lines through points, each straight down or across.
_LINES = (
    ((14, 14), (30, 14), (30, 30), (14, 30), (14, 14)),
    ((40, 12), (40, 50)),
    ((40, 28), (50, 28)),
    ((14, 40), (30, 40), (30, 46), (14, 46), (14, 54), (31, 54)),
)
_FINER = 4
_WITHIN = 0.78
"""How much of the width the drawing takes: a round mask cuts off what lies more than 40 % from the middle."""


def icon_path(size: int) -> str:
    """Give the path of the icon of so many pixels below the site's root."""
    return f"assets/images/malmoi-{size}.png"


def icon_png(size: int) -> bytes:
    """Give the icon: the ground fills all of it, so that every mask may be cut out of it."""
    fine = size * _FINER
    image = Image.new("RGB", (fine, fine), _GROUND)
    draw = ImageDraw.Draw(image)
    scale = fine * _WITHIN / _UNITS
    shift = fine * (1 - _WITHIN) / 2
    radius = _STROKE * scale / 2
    for start, end in (pair for line in _LINES for pair in pairwise(line)):
        (left, right), (top, bottom) = (
            sorted(at * scale + shift for at in both) for both in zip(start, end, strict=True)
        )
        draw.rounded_rectangle((left - radius, top - radius, right + radius, bottom + radius), radius, fill=_INK)
    out = io.BytesIO()
    image.resize((size, size), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
