"""The score of a mixture in the plane, and walks along it with and without noise."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.marks import arrows, dots, grid, hills
from scripts.figures.mixture import Array, Mixture
from scripts.figures.palette import GREEN, ORANGE, PURPLE

_HILLS = Mixture(np.array([[-1.3, -0.5], [1.5, 0.6]]), np.array([0.55, 0.4]), np.array([0.6, 0.4]))
_ACROSS, _UP = (-3.6, 3.6), (-2.2, 2.2)


@figure("score-function", 2.6)
def score_function(fig: Figure, say: Say) -> None:  # noqa: ARG001 — no words in it
    """Density of a mixture of two Gaussians in terraces, and its score on a grid, drawn to scale."""
    axes = fig.add_axes((0.01, 0.01, 0.98, 0.98))
    x, y, points = grid(_ACROSS, _UP)
    hills(axes, x, y, _HILLS.density(points))
    places = np.stack(
        [part.ravel() for part in np.meshgrid(np.linspace(-3.3, 3.3, 15), np.linspace(-1.9, 1.9, 9))], axis=1
    )
    arrows(axes, places, 0.1 * _HILLS.score(places), linewidth=0.9)
    axes.set(xlim=_ACROSS, ylim=_UP)
    quiet(axes)


def _walk(start: Array, steps: int, noise: float, random: np.random.Generator) -> Array:
    """Give the places of Langevin walks as (steps + 1, n, 2); `noise` 0 leaves the noise out."""
    size, places = 0.04, [start]
    for _ in range(steps):
        here = places[-1]
        kick = noise * np.sqrt(size) * random.normal(size=here.shape)
        places.append(here + size / 2 * _HILLS.score(here) + kick)
    return np.array(places)


@figure("langevin-dynamics", 2.3)
def langevin_dynamics(fig: Figure, say: Say) -> None:
    """Langevin walks from even starts: two paths, and where 200 walks end; above with noise, below without."""
    starts = np.random.default_rng(2).uniform(-2.9, 2.9, size=(200, 2))
    starts[:2] = [[-1.2, 2.6], [1.5, -2.5]]
    x, y, points = grid((-3, 3), (-3, 3))
    for left, noise, title in (
        (0.01, 1.0, say("노이즈와 함께", "with noise")),
        (0.51, 0.0, say("노이즈 없이", "without noise")),
    ):
        axes = fig.add_axes((left, 0.01, 0.48, 0.48 * 4.2 / 2.3))
        places = _walk(starts, 400, noise, np.random.default_rng(4))
        hills(axes, x, y, _HILLS.density(points))
        dots(axes, places[-1, 2:], ORANGE, size=2.2 if noise else 6)
        for walk, colour in ((0, PURPLE), (1, GREEN)):
            axes.plot(*places[:120, walk].T, color=colour, linewidth=0.9)
            axes.plot(*places[0, walk], "o", color=colour, markersize=4.5)
        if not noise:
            ends = np.linalg.norm(places[-1] - _HILLS.means[0], axis=1) < 1
            for mean, count, side in zip(_HILLS.means, (ends.sum(), (~ends).sum()), (-1, 1), strict=True):
                place = "left" if side > 0 else "right"
                axes.text(mean[0] + 0.25 * side, mean[1], say(f"{count}개", f"{count}"), ha=place, va="center")
        axes.set(xlim=(-3, 3), ylim=(-3, 3))
        axes.set_title(title, pad=3)
        quiet(axes)
