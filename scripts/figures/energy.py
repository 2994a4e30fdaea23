"""Energies, and the densities that follow from them once they are normalised."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, INK, ORANGE, SOFT


@figure("energy-function", 2.5)
def energy_function(fig: Figure, say: Say) -> None:
    """The energy (x² − 1)², its downward slope at 0.5, and the density that belongs to it; Z is integrated."""
    x = np.linspace(-1.9, 1.9, 153)
    energy = (x**2 - 1) ** 2
    wide = np.linspace(-4, 4, 2001)
    total = float(np.trapezoid(np.exp(-((wide**2 - 1) ** 2)), wide))
    axes = fig.add_axes((0.07, 0.17, 0.41, 0.71))
    axes.plot(x, energy, color=ORANGE)
    axes.plot(0.5, 0.5625, "o", color=INK, markersize=5)
    axes.annotate("", (0.98, -0.14), (0.55, 0.5), arrowprops={"arrowstyle": "->", "color": INK, "linewidth": 1.2})
    axes.text(0, 1.55, "−E′(0.5) = 1.5", ha="center", va="bottom", color=INK)
    axes.set(xlim=(-1.9, 1.9), ylim=(-0.25, 2.6), xticks=[-1, 0, 1], yticks=[0, 1, 2])
    axes.set_title(say("에너지 E(x)", "energy E(x)"), color=ORANGE)
    density = np.exp(-energy) / total
    axes = fig.add_axes((0.58, 0.17, 0.41, 0.71))
    axes.fill_between(x, density, color=BLUE, alpha=0.2, linewidth=0)
    axes.plot(x, density, color=BLUE)
    axes.plot([-1, 0, 1], [1 / total, np.exp(-1) / total, 1 / total], "o", color=INK, markersize=4)
    axes.text(0, np.exp(-1) / total - 0.03, f"{np.exp(-1) / total:.2f}", ha="center", va="top")
    axes.text(1, 1 / total + 0.02, f"{1 / total:.2f}", ha="center")
    axes.set(xlim=(-1.9, 1.9), ylim=(0, 0.62), xticks=[-1, 0, 1])
    axes.set_yticks([0, 0.25, 0.5], ["0", "0.25", "0.5"])
    axes.set_title(say("밀도 e⁻ᴱ / Z", "density e⁻ᴱ / Z"), color=BLUE)


_X = np.linspace(-4, 4, 161)
_BUMPS = np.exp(-((_X[:, None] - np.linspace(-3.6, 3.6, 19)) ** 2) / (2 * 0.5**2))
_BASE = _X**2 / 8  # keeps the integral finite whatever the bumps do


def _density(energy: Array) -> Array:
    return np.asarray(np.exp(-energy) / np.trapezoid(np.exp(-energy), _X))


@figure("energy-based-model", 2.6)
def energy_based_model(fig: Figure, say: Say) -> None:
    """An energy made of bumps, trained by maximum likelihood on 40 numbers; Z and the model's mean are integrated."""
    random = np.random.default_rng(1)
    data = np.concatenate([random.normal(-1.6, 0.35, 16), random.normal(1.2, 0.6, 24)])
    seen = np.array([np.interp(data, _X, bump).mean() for bump in _BUMPS.T])
    weights = np.zeros(_BUMPS.shape[1])
    left, right = fig.add_axes((0.05, 0.17, 0.43, 0.71)), fig.add_axes((0.55, 0.17, 0.43, 0.71))
    looks = {0: (SOFT, (0, (2, 2))), 20: (ORANGE, (0, (5, 2))), 300: (BLUE, "solid")}
    for step in range(301):
        energy = _BASE + _BUMPS @ weights
        density = _density(energy)
        if step in looks:
            colour, dashes = looks[step]
            left.plot(_X, energy, color=colour, linestyle=dashes)
            right.plot(_X, density, color=colour, linestyle=dashes)
            place = (0.99, 0.93 - 0.1 * list(looks).index(step))
            right.text(*place, say(f"{step}단계", f"step {step}"), color=colour, ha="right", transform=right.transAxes)
        expected = np.trapezoid(_BUMPS * density[:, None], _X, axis=0)
        weights += 0.5 * (expected - seen)  # the gradient of the log likelihood: down at the data, up at the samples
    for axes, title in ((left, say("에너지 E(x)", "energy E(x)")), (right, say("밀도 e⁻ᴱ / Z", "density e⁻ᴱ / Z"))):
        low = axes.get_ylim()[0]
        axes.plot(data, np.full(len(data), low), "|", color=INK, markersize=7, markeredgewidth=0.8)
        axes.set(xlim=(-4, 4), yticks=[], title=title, xlabel="x", xticks=[-2, 0, 2])
        axes.spines["left"].set_visible(False)
