"""Cells, boxes and arrows for diagrams, in inches from the lower left; a grid hangs from its upper left corner."""

from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path

from scripts.figures.canvas import WIDTH, bare
from scripts.figures.palette import BLUE, INK, SOFT

__all__ = ["Place", "arrow", "board", "box", "lines", "mesh", "minus", "numbers", "shade", "window"]

Place = tuple[float, float]


def board(fig: Figure) -> Axes:
    """Give axes over the whole figure, in inches."""
    axes = fig.add_axes((0, 0, 1, 1))
    bare(axes)
    axes.set(xlim=(0, WIDTH), ylim=(0, fig.get_figheight()))
    return axes


def minus(value: float, digits: int | None = None) -> str:
    """Give the number with a real minus sign; without `digits` as short as it can be."""
    return (f"{value:g}" if digits is None else f"{value:.{digits}f}").replace("-", "−")


def lines(axes: Axes, pairs: list[tuple[Place, Place]], colour: str = SOFT, **look: Any) -> None:  # noqa: ANN401
    """Draw all lines, each from place to place, as one path."""
    path = Path(np.array(pairs).reshape(-1, 2), [Path.MOVETO, Path.LINETO] * len(pairs))
    path.should_simplify = False
    axes.add_patch(PathPatch(path, fill=False, edgecolor=colour, **{"linewidth": 0.6, **look}))


def mesh(axes: Axes, corner: Place, shape: tuple[int, ...], side: float, colour: str = SOFT, **look: Any) -> None:  # noqa: ANN401
    """Draw the lines of a grid of `shape` rows and columns."""
    (left, top), (rows, columns) = corner, shape
    across = [((left, top - side * row), (left + side * columns, top - side * row)) for row in range(rows + 1)]
    down = [((left + side * column, top), (left + side * column, top - side * rows)) for column in range(columns + 1)]
    lines(axes, across + down, colour, capstyle="projecting", **look)


def shade(axes: Axes, corner: Place, weights: npt.NDArray[Any], side: float, colour: str = BLUE) -> None:
    """Fill each cell as strongly as its weight (0 to 1) says, in steps of 0.05; one path for a step."""
    steps = np.round(np.asarray(weights, dtype=float) * 20).astype(int)
    codes = [Path.MOVETO, *[Path.LINETO] * 3, Path.CLOSEPOLY]
    for step in np.unique(steps[steps > 0]):
        ends = np.diff(np.pad(steps == step, ((0, 0), (1, 1))).astype(int), axis=1)
        starts, stops = np.argwhere(ends == 1), np.argwhere(ends == -1)  # neighbours in a row are one rectangle
        corners = [
            (corner[0] + side * (first, last)[x], corner[1] - side * (row + y))
            for (row, first), (_, last) in zip(starts, stops, strict=True)
            for x, y in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
        ]
        path = Path(np.array(corners), codes * len(starts))
        path.should_simplify = False
        axes.add_patch(PathPatch(path, facecolor=colour, alpha=step / 20, linewidth=0))


def numbers(axes: Axes, corner: Place, values: npt.NDArray[Any], side: float, **look: Any) -> None:  # noqa: ANN401
    """Write a value into each cell; text as it is, numbers as short as they can be."""
    for (row, column), value in np.ndenumerate(values):
        text = value if isinstance(value, str) else minus(float(value))
        place = (corner[0] + side * (column + 0.5), corner[1] - side * (row + 0.5))
        axes.text(*place, text, **{"fontsize": 8, "ha": "center", "va": "center_baseline", **look})


def window(
    axes: Axes,
    corner: Place,
    cells: tuple[int, int, int, int],
    side: float,
    colour: str,
    **look: Any,  # noqa: ANN401
) -> None:
    """Frame a part of a grid: the row and column of its first cell, its height and width."""
    row, column, height, width = cells
    place = (corner[0] + side * column, corner[1] - side * (row + height))
    look = {"fill": False, "linewidth": 1.8, "joinstyle": "round", "zorder": 3, **look}
    axes.add_patch(Rectangle(place, side * width, side * height, edgecolor=colour, **look))


def box(axes: Axes, centre: Place, size: Place, text: str, colour: str = BLUE, **look: Any) -> None:  # noqa: ANN401
    """Draw a lightly filled box with a line of text in its middle."""
    (x, y), (width, height) = centre, size
    for fill in (False, True):
        frame = FancyBboxPatch((x - width / 2, y - height / 2), width, height, "round,pad=0,rounding_size=0.04")
        frame.set(facecolor=colour if fill else "none", edgecolor=colour)
        frame.set(alpha=0.16 if fill else 1, linewidth=0 if fill else 0.9)
        axes.add_patch(frame)
    axes.text(x, y, text, **{"fontsize": 8, "ha": "center", "va": "center_baseline", "color": INK, **look})


def arrow(axes: Axes, start: Place, end: Place, colour: str = SOFT, **look: Any) -> None:  # noqa: ANN401
    """Draw an arrow."""
    props = {"arrowstyle": "-|>,head_width=0.16,head_length=0.32", "linewidth": 1, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", end, start, arrowprops={**props, "color": colour, "joinstyle": "round", **look})
