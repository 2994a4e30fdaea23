r"""Colours of `\color` and `\textcolor` that can be read on a light page and on a dark one."""

import re

__all__ = ["readable"]

_COLOUR = re.compile(r"color:(#[0-9A-Fa-f]{6});")
_LIGHT_PAGE, _DARK_PAGE = (255, 255, 255), (30, 33, 41)
# WCAG 2.2, success criterion 1.4.3, for text of normal size.
_CONTRAST = 4.5
_STEPS = 20


def readable(mathml: str) -> str:
    """Give the MathML with each colour as `light-dark(…, …)`: the author's, darker or lighter where it must be."""
    return _COLOUR.sub(_pair, mathml) if "color:#" in mathml else mathml


def _pair(match: re.Match[str]) -> str:
    red, green, blue = (int(match[1][i : i + 2], 16) for i in (1, 3, 5))
    colour = (red, green, blue)
    on_light = _towards(colour, (0, 0, 0), _LIGHT_PAGE)
    on_dark = _towards(colour, (255, 255, 255), _DARK_PAGE)
    return f"color:light-dark({on_light},{on_dark});"


def _towards(colour: tuple[int, int, int], end: tuple[int, int, int], page: tuple[int, int, int]) -> str:
    mixed = colour
    for step in range(_STEPS + 1):
        share = step / _STEPS
        red, green, blue = (round(c + (e - c) * share) for c, e in zip(colour, end, strict=True))
        mixed = (red, green, blue)
        if _contrast(mixed, page) >= _CONTRAST:
            break
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def _contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    # Relative luminance as WCAG 2.2 defines it.
    linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]  # noqa: PLR2004 -- the definition's
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
