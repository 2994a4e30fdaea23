"""Joint distributions and what remains of them on the margins."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.marks import dots
from scripts.figures.mixture import normal
from scripts.figures.palette import BLUE, GREEN, ORANGE, PURPLE, SOFT


@figure("joint-distribution", 2.7)
def joint_distribution(fig: Figure, say: Say) -> None:
    """Two Gaussians with the same margins, correlation 0 and 0.8: ellipses at one and two σ, samples, margins."""
    x = np.linspace(-3.2, 3.2, 81)
    turn = np.linspace(0, 2 * np.pi, 73)
    circle = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    noise = np.random.default_rng(3).normal(size=(220, 2))
    for left, correlation, title in (
        (0.04, 0.0, say("독립", "independent")),
        (0.53, 0.8, say("상관 0.8", "correlation 0.8")),
    ):
        axes = fig.add_axes((left, 0.1, 0.34, 0.34 * 4.2 / 2.7))
        root = np.linalg.cholesky(np.array([[1, correlation], [correlation, 1]]))
        dots(axes, noise @ root.T, BLUE, alpha=0.5, size=2)
        for reach in (1, 2):
            axes.plot(*(reach * circle @ root.T).T, color=BLUE, linewidth=1.2)
        axes.set(xlim=(-3.2, 3.2), ylim=(-3.2, 3.2))
        axes.set_xlabel("x", labelpad=2)
        axes.set_ylabel("y", labelpad=2)
        quiet(axes)
        above = fig.add_axes((left, 0.65, 0.34, 0.18))
        beside = fig.add_axes((left + 0.35, 0.1, 0.1, 0.34 * 4.2 / 2.7))
        for margin in (above, beside):
            margin.axis("off")
        above.fill_between(x, normal(x, 0, 1), color=ORANGE, alpha=0.35, linewidth=0)
        above.set(xlim=(-3.2, 3.2), ylim=(0, 0.45), title=title)
        beside.fill_betweenx(x, normal(x, 0, 1), color=ORANGE, alpha=0.35, linewidth=0)
        beside.set(ylim=(-3.2, 3.2), xlim=(0, 0.45))
        above.text(1.3, 0.26, "p(x)", color=ORANGE)
        beside.text(0.25, 2.0, "p(y)", color=ORANGE)


@figure("marginal-distribution", 2.4)
def marginal_distribution(fig: Figure, say: Say) -> None:
    """Density of 0.8 x₀ + 0.6 ε for x₀ = ±1 with even odds: half of each conditional density, and their sum."""
    axes = fig.add_axes((0.11, 0.19, 0.86, 0.77))
    x = np.linspace(-3.9, 3.9, 157)
    for mean, colour, name in ((-0.8, GREEN, "½ p(xₜ | x₀ = −1)"), (0.8, PURPLE, "½ p(xₜ | x₀ = 1)")):
        axes.fill_between(x, normal(x, mean, 0.6) / 2, color=colour, alpha=0.2, linewidth=0)
        axes.plot(x, normal(x, mean, 0.6) / 2, color=colour, linewidth=1.2)
        axes.text(1.75 * np.sign(mean), 0.23, name, color=colour, ha="left" if mean > 0 else "right", fontsize=8)
    both = (normal(x, -0.8, 0.6) + normal(x, 0.8, 0.6)) / 2
    axes.plot(x, both, color=BLUE, linewidth=2.2)
    axes.text(
        0, 0.385, say("주변 밀도 p(xₜ): 두 곡선의 합", "marginal p(xₜ): the sum of both"), color=BLUE, ha="center"
    )
    axes.plot([0, 0.8], [both[78], both[94]], "o", color=BLUE, markersize=4)
    axes.text(0, both[78] - 0.02, f"{both[78]:.2f}", ha="center", va="top")
    axes.text(0.95, both[94] + 0.008, f"{both[94]:.2f}")
    axes.set(ylim=(0, 0.42), xlim=(-3.9, 3.9), yticks=[0, 0.1, 0.2, 0.3], xticks=[-2, -0.8, 0, 0.8, 2])
    axes.set_xlabel("xₜ")
    axes.set_ylabel(say("밀도", "density"))
    axes.axhline(0, color=SOFT, linewidth=0.6)
