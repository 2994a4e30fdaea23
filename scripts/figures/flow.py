"""Paths of one diffusion as a stochastic and as an ordinary differential equation."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.mixture import Array, Mixture
from scripts.figures.palette import BLUE, FAINT, GREEN, ORANGE

_DATA = Mixture(np.array([[-1.5], [1.5]]), np.array([0.09, 0.09]), np.array([0.5, 0.5]))
_STEPS, _END = 300, 3.0


def _paths(*, noisy: bool) -> Array:
    """Give the paths from 14 even places of the data, as (steps + 1, 14), for dx = dw or its probability flow."""
    random = np.random.default_rng(12)
    size = _END / _STEPS
    x = np.concatenate([side + 0.3 * np.array([-1.47, -0.79, -0.37, 0, 0.37, 0.79, 1.47]) for side in (-1.5, 1.5)])
    x, paths = x[:, None], [x[:, None]]
    for step in range(_STEPS):
        if noisy:
            x = x + np.sqrt(size) * random.normal(size=x.shape)
        else:  # the half step makes the path exact to second order
            half = x - size / 4 * _DATA.noised(1, step * size).score(x)
            x = x - size / 2 * _DATA.noised(1, (step + 0.5) * size).score(half)
        paths.append(x)
    return np.array(paths).reshape(_STEPS + 1, -1)


@figure("probability-flow-ode", 2.7)
def probability_flow(fig: Figure, say: Say) -> None:
    """Paths of dx = dw from two peaks, and of the ODE with the same density at each time; densities at both ends."""
    x = np.linspace(-6, 6, 121)
    times = np.linspace(0, _END, _STEPS + 1)
    for left, noisy, title in (
        (0.02, True, say("확률 미분 방정식", "SDE")),
        (0.52, False, say("확률 흐름 ODE", "probability flow ODE")),
    ):
        for place, time in ((left, 0.0), (left + 0.39, _END)):
            side = fig.add_axes((place, 0.15, 0.07, 0.75))
            density = _DATA.noised(1, time).density(x[:, None])
            density = density / density.max() * (-1 if not time else 1)
            side.fill_betweenx(x, density, color=BLUE, alpha=0.35, linewidth=0)
            side.set(ylim=(-6, 6))
            side.axis("off")
        axes = fig.add_axes((left + 0.07, 0.15, 0.32, 0.75))
        paths = _paths(noisy=noisy)
        thin = slice(None, None, 6)
        for path, colour in zip(paths.T, [GREEN] * 7 + [ORANGE] * 7, strict=True):
            axes.plot(times[thin], path[thin], color=colour, linewidth=0.9)
        axes.set(xlim=(0, _END), ylim=(-6, 6), yticks=[], xticks=[0, _END], title=title)
        axes.set_xticklabels([say("데이터 t = 0", "data t = 0"), "t = 3"])
        axes.spines[["left", "right"]].set_visible(True)
        axes.spines[["left", "right"]].set_color(FAINT)
