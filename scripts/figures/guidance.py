"""Classifier-free guidance where both predictions are exact: two classes of Gaussians in the plane."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.marks import dots, grid, hills
from scripts.figures.mixture import Array, Mixture, linear_schedule
from scripts.figures.palette import BLUE, ORANGE

_WANTED = Mixture(np.array([[-0.1, 0.85], [0.95, -0.75]]), np.array([0.12, 0.12]), np.array([0.5, 0.5]))
_OTHER = Mixture(np.array([[-1.05, 0.35], [-0.8, -1.0]]), np.array([0.14, 0.14]), np.array([0.5, 0.5]))
_ALL = Mixture(
    np.concatenate([_WANTED.means, _OTHER.means]),
    np.concatenate([_WANTED.variances, _OTHER.variances]),
    np.concatenate([_WANTED.weights, _OTHER.weights]) / 2,
)


def _guided(weight: float, count: int, random: np.random.Generator) -> Array:
    """Give samples of DDPM's reverse process with the noise (1 + w) ε(z, c) − w ε(z)."""
    steps = 250
    beta = linear_schedule(steps) * 1000 / steps
    signals = np.cumprod(1 - beta)
    z = random.normal(size=(count, 2))
    for step in range(steps - 1, -1, -1):
        signal, before = signals[step], signals[step - 1] if step else 1.0
        noised = (np.sqrt(signal), 1 - signal)
        score = (1 + weight) * _WANTED.noised(*noised).score(z) - weight * _ALL.noised(*noised).score(z)
        mean = (z + beta[step] * score) / np.sqrt(1 - beta[step])
        z = mean + np.sqrt((1 - before) / (1 - signal) * beta[step]) * random.normal(size=z.shape)
    return z


@figure("classifier-free-guidance", 1.85)
def classifier_free_guidance(fig: Figure, say: Say) -> None:
    """Samples of one of two classes at three strengths w, both predictions from the exact score."""
    x, y, points = grid((-2, 2.1), (-2.1, 2), 60)
    for number, weight in enumerate((0, 1, 4)):
        axes = fig.add_axes((0.01 + 0.333 * number, 0.16, 0.313, 0.313 * 4.2 / 1.85))
        hills(axes, x, y, _OTHER.density(points), shares=(0.1, 0.5))
        hills(axes, x, y, _WANTED.density(points), colour=ORANGE, shares=(0.1, 0.5), kind="lines")
        samples = _guided(weight, 800, np.random.default_rng(9))
        dots(axes, samples[:150], ORANGE, size=2.2)
        axes.set(xlim=(-2, 2.1), ylim=(-2.1, 2))
        axes.set_title(f"w = {weight}", pad=3)
        nearer = ((samples - _WANTED.means[0]) ** 2).sum(axis=1) < ((samples - _WANTED.means[1]) ** 2).sum(axis=1)
        share = f"{nearer.mean():.0%}"
        axes.set_xlabel(say(f"위 봉우리에 {share}", f"{share} in upper peak"), labelpad=3, fontsize=8)
        quiet(axes)
        if not weight:
            axes.text(-1.9, -1.95, say("다른 범주", "other class"), color=BLUE, fontsize=8)
            axes.text(0.35, 1.6, say("범주 c", "class c"), color=ORANGE, fontsize=8)
