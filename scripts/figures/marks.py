"""Dots, arrows and hills that take few bytes: one path for all marks of a colour."""

from typing import Literal, TypedDict, Unpack

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, INK

__all__ = ["Look", "arrows", "dots", "grid", "hills"]

_HEAD, _OPEN = 0.35, 0.45  # length of an arrow's head against its shaft, and half its angle in radians


class Look(TypedDict, total=False):
    """How a mark looks beside its colour."""

    alpha: float
    linewidth: float
    zorder: float


def _stroke(axes: Axes, points: Array, each: int, colour: str, look: Look) -> None:
    codes = np.tile([Path.MOVETO, *[Path.LINETO] * (each - 1)], len(points) // each)
    path = Path(points, codes)
    path.should_simplify = False  # simplifying drops lines of no length, which are the dots
    axes.add_patch(PathPatch(path, fill=False, edgecolor=colour, capstyle="round", joinstyle="round", **look))


def dots(axes: Axes, points: Array, colour: str, size: float = 2.5, **look: Unpack[Look]) -> None:
    """Draw the points (n, 2) as dots of `size` points."""
    _stroke(axes, np.repeat(points, 2, axis=0), 2, colour, {"linewidth": size, "zorder": 3, **look})


def arrows(axes: Axes, tails: Array, steps: Array, colour: str = INK, **look: Unpack[Look]) -> None:
    """Draw an arrow from each tail (n, 2) by its step; axes need equal units."""
    heads = []
    for turn in (np.pi - _OPEN, np.pi + _OPEN):
        spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        heads.append(tails + steps + _HEAD * steps @ spin.T)
    tips = tails + steps
    points = np.stack([tails, tips, heads[0], tips, heads[1]], axis=1).reshape(-1, 2)
    _stroke(axes, points, 5, colour, {"linewidth": 1, "zorder": 4, **look})


def grid(across: tuple[float, float], up: tuple[float, float], count: int = 70) -> tuple[Array, Array, Array]:
    """Give the x and y of a grid and all its points (count², 2)."""
    x, y = np.linspace(*across, count), np.linspace(*up, count)
    return x, y, np.stack([part.ravel() for part in np.meshgrid(x, y)], axis=1)


def hills(
    axes: Axes,
    x: Array,
    y: Array,
    density: Array,
    colour: str = BLUE,
    shares: tuple[float, ...] = (0.02, 0.15, 0.4, 0.7),
    kind: Literal["filled", "lines"] = "filled",
) -> None:
    """Draw a density on the grid as terraces at these shares of its highest value."""
    surface = density.reshape(len(y), len(x))
    if kind == "lines":
        axes.contour(x, y, surface, levels=[share * surface.max() for share in shares], colors=[colour], linewidths=0.8)
        return
    for share in shares:
        axes.contourf(x, y, surface, levels=[share * surface.max(), 2 * surface.max()], colors=[colour], alpha=0.14)
