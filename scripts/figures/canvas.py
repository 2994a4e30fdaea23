"""Turn a drawing function into an SVG that is small, the same each time, and legible in both colour schemes."""

import io
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from scripts.figures.palette import COLOURS, FAINT, INK, SOFT, style

__all__ = ["FIGURES", "WIDTH", "Lang", "Say", "Sketch", "bare", "figure", "quiet", "svg"]

Lang = Literal["ko", "en"]
# Gives the Korean or the English one of two labels.
Say = Callable[[str, str], str]
Draw = Callable[[Figure, Say], None]

# Inches: 400 CSS pixels, so that the text keeps more than 10 pixels on a telephone of 360.
WIDTH = 4.2
_LOOK: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",  # comes with matplotlib, so that places are the same on every machine
    "font.size": 9,
    "axes.titlesize": 9,
    "axes.labelsize": 9,
    "xtick.labelsize": 8,
    "ytick.labelsize": 8,
    "legend.fontsize": 8,
    "legend.frameon": False,
    "text.color": INK,
    "axes.edgecolor": SOFT,
    "axes.labelcolor": INK,
    "axes.titlecolor": INK,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "axes.facecolor": "none",
    "figure.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.8,
    "lines.linewidth": 1.6,
    "grid.color": FAINT,
    "grid.linewidth": 0.6,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
    "path.simplify_threshold": 0.2,
}
_COLOUR = re.compile(r"#[0-9a-f]{6}\b")
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")
_TAG = re.compile(r"<[^>]*>")
_FAMILY = re.compile(r"(font: [^;\"]*?px|font: [^;\"]*?) 'DejaVu Sans'[^;\"]*|font-family: [^;\"]*;? ?")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A figure before it is drawn; `height` is in inches."""

    name: str
    height: float
    draw: Draw


FIGURES: dict[str, Sketch] = {}


def figure(name: str, height: float) -> Callable[[Draw], Draw]:
    """Enter the function below as the figure `name`, `height` inches high."""

    def enter(draw: Draw) -> Draw:
        if name in FIGURES:
            raise ValueError(f"unexpected second figure {name}, expected each name once")
        FIGURES[name] = Sketch(name, height, draw)
        return draw

    return enter


def bare(axes: Axes) -> None:
    """Take ticks and frame off, where places are compared and values do not matter."""
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[:].set_visible(False)


def quiet(axes: Axes) -> None:
    """Keep the frame, thin, and take the ticks off."""
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[:].set_visible(True)
    axes.spines[:].set_color(FAINT)


def _variable(match: re.Match[str]) -> str:
    if match[0] not in COLOURS:
        raise ValueError(f"unexpected colour {match[0]}, expected one of the palette")
    return f"var(--{COLOURS[match[0]][0]})"


def _short(match: re.Match[str]) -> str:
    return f"{float(match[0]):.2f}".rstrip("0").rstrip(".") or "0"


def svg(name: str, lang: Lang) -> str:
    """Give the figure as SVG; two runs give the same text. Raises ValueError for a colour outside the palette."""
    sketch = FIGURES[name]
    with mpl.rc_context({**_LOOK, "svg.hashsalt": name}), warnings.catch_warnings():
        # The font has no Hangul; the reader's has, and matplotlib only measures with its own.
        warnings.filterwarnings("ignore", "Glyph .* missing from font", UserWarning)
        drawn = Figure(figsize=(WIDTH, sketch.height))
        FigureCanvasSVG(drawn)
        sketch.draw(drawn, lambda ko, en: ko if lang == "ko" else en)
        out = io.StringIO()
        drawn.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = out.getvalue()
    # In tags only: a label says its number as it was written.
    text = _TAG.sub(lambda tag: _LONG_NUMBER.sub(_short, tag[0]), text[text.index("<svg") :])
    text = re.sub(r"<metadata>.*?</metadata>\s*", "", text, flags=re.DOTALL)
    text = _FAMILY.sub(lambda found: f"{found[1]} sans-serif" if found[1] else "", text)
    text = _COLOUR.sub(_variable, text)
    width, height = round(WIDTH * 96), round(sketch.height * 96)
    head, _, rest = text.partition(">")
    head = re.sub(r' (?:width|height)="[^"]*"', "", head).replace("<svg", f'<svg width="{width}" height="{height}"')
    return f"{head}><style>{style()}</style>" + re.sub(r">\s+<", ">\n<", rest)
