"""The drawing of docs/assets/images/malmoi.svg as PNG, for the home screens that take no SVG."""

import hashlib
import io

from PIL import Image, ImageDraw

__all__ = ["ICON_SIZES", "icon_key", "icon_path", "icon_png"]

ICON_SIZES = (192, 512)
_UNITS = 64
"""The width and height of the drawing."""
_STROKE = 6
_GROUND, _INK = "#1d4f4a", "#f7f3e8"
# ㅁ, ㅏ with its stem, and ㄹ: the strokes of the drawing as lines through points.
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


def icon_key(size: int) -> str:
    """Give what changes when the drawing does."""
    made_of = repr((size, _LINES, _STROKE, _WITHIN, _FINER, _GROUND, _INK))
    return hashlib.sha256(made_of.encode()).hexdigest()[:16]


def icon_png(size: int) -> bytes:
    """Give the icon: the ground fills all of it, so that every mask may be cut out of it."""
    fine = size * _FINER
    image = Image.new("RGB", (fine, fine), _GROUND)
    draw = ImageDraw.Draw(image)
    scale = fine * _WITHIN / _UNITS
    shift = fine * (1 - _WITHIN) / 2
    radius = _STROKE * scale / 2
    for line in _LINES:
        points = [(x * scale + shift, y * scale + shift) for x, y in line]
        draw.line(points, fill=_INK, width=round(2 * radius))
        for x, y in points:  # round caps and joins
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_INK)
    out = io.BytesIO()
    image.resize((size, size), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
