"""Amounts of information, and what the two directions of the KL divergence favour."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.mixture import Array, normal
from scripts.figures.palette import BLUE, GREEN, ORANGE, PAPER, SOFT


@figure("entropy", 2.5)
def entropy(fig: Figure, say: Say) -> None:
    """Entropy of a coin by the probability of heads; the marks are the coins of the page's table."""
    axes = fig.add_axes((0.13, 0.19, 0.83, 0.73))
    p = (1 - np.cos(np.linspace(1e-4, np.pi - 1e-4, 121))) / 2
    bits = -p * np.log2(p) - (1 - p) * np.log2(1 - p)
    axes.plot(p, bits, color=BLUE)
    axes.plot([0.9, 0.9, 0], [0, 0.469, 0.469], color=SOFT, linewidth=0.7, linestyle=(0, (3, 3)))
    axes.plot([0.5, 0.9], [1, 0.469], "o", color=ORANGE, markersize=5)
    axes.text(0.5, 0.88, say("공정한 동전: 1비트", "fair coin: 1 bit"), ha="center", va="top")
    axes.text(0.5, 0.51, say("(0.9, 0.1): 0.47비트", "(0.9, 0.1): 0.47 bits"), ha="center", va="bottom")
    axes.set(xlim=(0, 1), ylim=(0, 1.08))
    axes.set_xticks([0, 0.25, 0.5, 0.75, 0.9, 1], ["0", "0.25", "0.5", "0.75", "0.9", "1"])
    axes.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    axes.set_xlabel(say("앞면이 나올 확률", "probability of heads"))
    axes.set_ylabel(say("엔트로피 (비트)", "entropy (bits)"))


@figure("cross-entropy", 2.6)
def cross_entropy(fig: Figure, say: Say) -> None:
    """Loss by the probability given to the right class; the marks are the page's softmax of (2, 1, 0)."""
    axes = fig.add_axes((0.12, 0.18, 0.84, 0.78))
    q = np.geomspace(0.008, 1, 120)
    axes.plot(q, -np.log(q), color=BLUE)
    axes.plot(q, (1 - q) ** 2, color=SOFT, linestyle=(0, (4, 2)))
    right = np.exp([2.0, 0.0]) / np.exp([2.0, 1.0, 0.0]).sum()
    axes.plot(right, -np.log(right), "o", color=ORANGE, markersize=5)
    axes.text(0.13, 2.5, say("정답이 셋째 범주: 2.41", "third class is right: 2.41"))
    axes.text(0.69, 0.5, say("첫째 범주: 0.41", "first class: 0.41"))
    axes.text(0.05, 4.0, "−ln q", color=BLUE)
    axes.text(0.015, 0.1, say("제곱 오차 (1 − q)²", "squared error (1 − q)²"), color=SOFT, fontsize=8)
    axes.set(xlim=(0, 1), ylim=(0, 5), yticks=range(6))
    axes.set_xlabel(say("정답 범주에 준 확률 q", "probability q given to the right class"))
    axes.set_ylabel(say("손실", "loss"))


_X = np.linspace(-5, 5, 201)
_P = 0.6 * normal(_X, -1.8, 0.6) + 0.4 * normal(_X, 1.8, 0.6)


def _divergence(p: Array, q: Array) -> float:
    """Give KL(p‖q) in nats by the trapezoid rule."""
    return float(np.trapezoid(p * np.log(p / q), _X))


def _mode_seeking() -> tuple[float, float]:
    """Give mean and standard deviation of the Gaussian q with the least KL(q‖p), from a grid of steps of 0.04."""
    best = min(
        (_divergence(normal(_X, mean, std), _P), mean, std)
        for mean in np.arange(-2.2, 0.6, 0.04)
        for std in np.arange(0.4, 2.4, 0.04)
    )
    return best[1], best[2]


@figure("kl-divergence", 2.6)
def kl_divergence(fig: Figure, say: Say) -> None:
    """One Gaussian fitted to two peaks in both directions: by the moments of p, and by search."""
    mean = float(np.trapezoid(_P * _X, _X))
    covering = (mean, float(np.sqrt(np.trapezoid(_P * (_X - mean) ** 2, _X))))
    for left, fit, colour, title, note in (
        (0.03, covering, ORANGE, say("KL(p‖q)를 최소로", "least KL(p‖q)"), say("둘 다 덮는다", "covers both")),
        (
            0.53,
            _mode_seeking(),
            GREEN,
            say("KL(q‖p)를 최소로", "least KL(q‖p)"),
            say("하나에 몰린다", "takes one peak"),
        ),
    ):
        axes = fig.add_axes((left, 0.13, 0.44, 0.74))
        q = normal(_X, *fit)
        axes.fill_between(_X, _P, color=BLUE, alpha=0.2, linewidth=0)
        axes.plot(_X, _P, color=BLUE)
        axes.plot(_X, q, color=colour)
        axes.text(2.3, 0.22, "p", color=BLUE)
        axes.text(-0.5, 0.65, note, color=colour)
        axes.text(-0.5, 0.575, f"KL(p‖q) = {_divergence(_P, q):.2f}", fontsize=8)
        axes.text(-0.5, 0.505, f"KL(q‖p) = {_divergence(q, _P):.2f}", fontsize=8)
        axes.text(fit[0] + 0.6 * (fit is not covering), 0.22 if fit is covering else 0.42, "q", color=colour)
        axes.set_title(title)
        axes.set(ylim=(0, 0.72), yticks=[], xlim=(-5, 5), xticks=[-1.8, 1.8])
        axes.spines["left"].set_visible(False)


@figure("gaussian-distribution", 2.3)
def gaussian_distribution(fig: Figure, say: Say) -> None:
    """Standard Gaussian with the probabilities within one, two and three standard deviations."""
    axes = fig.add_axes((0.03, 0.13, 0.94, 0.85))
    x = np.linspace(-3.8, 3.8, 153)
    axes.plot(x, normal(x, 0, 1), color=BLUE)
    for reach, share in ((1, "68.3%"), (2, "95.4%"), (3, "99.7%")):
        inside = np.abs(x) <= reach
        axes.fill_between(x[inside], normal(x[inside], 0, 1), color=BLUE, alpha=0.14, linewidth=0)
        height = -0.045 * reach
        axes.annotate("", (-reach, height), (reach, height), arrowprops={"arrowstyle": "<->", "color": SOFT})
        axes.text(0, height, share, ha="center", va="center", bbox={"color": PAPER, "pad": 1})
    axes.axhline(0, color=SOFT, linewidth=0.8)
    axes.set(ylim=(-0.17, 0.42), xlim=(-3.8, 3.8), yticks=[], xticks=range(-3, 4))
    axes.set_xticklabels(["μ−3σ", "μ−2σ", "μ−σ", "μ", "μ+σ", "μ+2σ", "μ+3σ"])
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(length=0)
    axes.text(1.15, 0.3, say("밀도", "density"), color=BLUE)
