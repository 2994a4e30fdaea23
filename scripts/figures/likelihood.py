"""Likelihoods of few data, and what a prior makes of them."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.mixture import normal
from scripts.figures.palette import BLUE, FAINT, GREEN, INK, ORANGE, PURPLE, SOFT


@figure("likelihood", 2.4)
def likelihood(fig: Figure, say: Say) -> None:
    """Likelihood of seven heads in ten tosses by the probability of heads, with the page's two values."""
    axes = fig.add_axes((0.12, 0.19, 0.84, 0.72))
    theta = np.linspace(0, 1, 101)
    height = 1000 * theta**7 * (1 - theta) ** 3
    axes.fill_between(theta, height, color=BLUE, alpha=0.14, linewidth=0)
    axes.plot(theta, height, color=BLUE)
    for place, colour in ((50, ORANGE), (70, GREEN)):
        axes.plot([theta[place]] * 2, [0, height[place]], color=colour, linewidth=1, linestyle=(0, (3, 2)))
        axes.plot(theta[place], height[place], "o", color=colour, markersize=5)
    axes.text(0.47, 1.02, "L(0.5) = 0.98 × 10⁻³", color=ORANGE, ha="right")
    axes.text(0.7, 2.33, "L(0.7) = 2.22 × 10⁻³", color=GREEN, ha="center")
    axes.text(0.485, 1.75, say("2.28배", "2.28 times"), ha="right")
    axes.annotate(
        "", (0.66, 2.22), (0.47, 1.2), arrowprops={"arrowstyle": "->", "color": SOFT, "connectionstyle": "arc3,rad=-.3"}
    )
    axes.set(xlim=(0, 1), ylim=(0, 2.65), xticks=[0, 0.5, 0.7, 1], yticks=[0, 1, 2])
    axes.set_xlabel(say("앞면이 나올 확률 θ", "probability of heads θ"))
    axes.set_ylabel(say("가능도 (× 10⁻³)", "likelihood (× 10⁻³)"))


@figure("maximum-likelihood-estimation", 2.6)
def maximum_likelihood(fig: Figure, say: Say) -> None:
    """Gaussians of variance 2 over the data 2, 4, 4, 6, and the log likelihood of the mean, in the same colours."""
    data = np.array([2.0, 4.0, 4.0, 6.0])
    curves = fig.add_axes((0.04, 0.18, 0.44, 0.7))
    heights = fig.add_axes((0.62, 0.18, 0.36, 0.7))
    x = np.linspace(-1.5, 9.5, 111)
    means = np.linspace(0.5, 7.5, 71)
    logs = np.log(normal(data[:, None], means, np.sqrt(2))).sum(axis=0)
    heights.plot(means, logs, color=SOFT)
    for mean, colour in ((1.5, PURPLE), (4.0, GREEN), (6.0, ORANGE)):
        curves.plot(x, normal(x, mean, np.sqrt(2)), color=colour)
        curves.text(mean, 0.293, f"μ = {mean:g}", color=colour, ha="center", fontsize=8)
        value = float(np.log(normal(data, mean, np.sqrt(2))).sum())
        heights.plot(mean, value, "o", color=colour, markersize=5.5)
        side = float(np.sign(4 - mean))  # the label stands inside the curve, or on its top
        place = "left" if side > 0 else "right" if side < 0 else "center"
        label = f"{value:.1f}".replace("-", "−")
        heights.text(mean + 0.3 * side, value - 1.6 if side else value + 0.6, label, color=colour, ha=place)
    curves.plot(data, [0.012, 0.012, 0.036, 0.012], "o", color=INK, markersize=5)
    curves.set(ylim=(0, 0.33), xlim=(-1.5, 9.5), yticks=[], xticks=[2, 4, 6])
    curves.spines["left"].set_visible(False)
    curves.set_title(say("데이터와 후보 분포", "data and candidates"))
    curves.set_xlabel("x")
    heights.set_title(say("로그 가능도", "log likelihood"))
    heights.set(xlabel="μ", ylim=(-22, -4), xticks=[2, 4, 6], yticks=[-20, -15, -10, -5])
    heights.grid(visible=True, axis="y", color=FAINT)


@figure("posterior-distribution", 2.4)
def posterior_distribution(fig: Figure, say: Say) -> None:
    """Prior N(0, 1), one observation at 2, and the posterior for noise of variance 0.25 and of variance 4."""
    x = np.linspace(-3.2, 5.2, 121)
    for left, variance in ((0.03, 0.25), (0.53, 4.0)):
        axes = fig.add_axes((left, 0.19, 0.44, 0.69))
        spread = variance / (1 + variance)
        mean = 2 / (1 + variance)
        axes.plot(x, normal(x, 0, 1), color=BLUE)
        axes.plot(x, normal(x, 2, np.sqrt(variance)), color=ORANGE, linestyle=(0, (4, 2)))
        axes.fill_between(x, normal(x, mean, np.sqrt(spread)), color=GREEN, alpha=0.2, linewidth=0)
        axes.plot(x, normal(x, mean, np.sqrt(spread)), color=GREEN)
        axes.set(ylim=(0, 1.0), xlim=(-3.2, 5.2), yticks=[], title=f"σ² = {variance:g}")
        axes.set_xticks([0, 2])
        peak = 1 / np.sqrt(2 * np.pi * spread)
        axes.text(
            mean - 0.1, peak + 0.02, say(f"사후: 평균 {mean:g}", f"posterior: mean {mean:g}"), color=GREEN, ha="center"
        )
        axes.set_xlabel("z")
        axes.spines["left"].set_visible(False)
        if left < 1 / 2:
            axes.text(-0.6, 0.37, say("사전", "prior"), color=BLUE, ha="right")
            axes.text(2.75, 0.55, say("가능도", "likelihood"), color=ORANGE)
