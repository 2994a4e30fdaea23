"""Fréchet distances: how a transport pairs two Gaussians, and what FID makes of them."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.mixture import Array, normal
from scripts.figures.palette import BLUE, FAINT, ORANGE, SOFT


@figure("frechet-distance", 2.5)
def frechet_distance(fig: Figure, say: Say) -> None:  # noqa: ARG001 — no words in it
    """The best pairing of N(0, 1) with N(3, 4): equal quantiles, from standard deviation −2 to 2."""
    axes = fig.add_axes((0.02, 0.11, 0.96, 0.87))
    x = np.linspace(-3.6, 9.6, 133)
    upper, lower = normal(x, 0, 1), normal(x, 3, 2)
    axes.fill_between(x, 1 + upper, 1, color=BLUE, alpha=0.2, linewidth=0)
    axes.plot(x, 1 + upper, color=BLUE)
    axes.fill_between(x, -lower, 0, color=ORANGE, alpha=0.2, linewidth=0)
    axes.plot(x, -lower, color=ORANGE)
    for place in np.linspace(-2, 2, 9):
        axes.annotate(
            "", (3 + 2 * place, 0), (place, 1), arrowprops={"arrowstyle": "->", "color": SOFT, "linewidth": 0.9}
        )
    axes.text(1.1, 1.27, "N(0, 1)", color=BLUE)
    axes.text(5.9, -0.17, "N(3, 4)", color=ORANGE)
    axes.text(9.5, 1.3, "W₂² = (3 − 0)² + (2 − 1)² = 10", ha="right")
    axes.text(9.5, 1.13, "W₂ = √10 ≈ 3.16", ha="right")
    axes.set(xlim=(-3.6, 9.6), ylim=(-0.25, 1.45), yticks=[], xticks=[-3, 0, 3, 6, 9])
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.tick_params(length=0)


@figure("fid", 2.5)
def fid(fig: Figure, say: Say) -> None:
    """The rows of the page's table: real features N(0, 1) and generated ones, with the FID of each pair."""
    x = np.linspace(-3, 3, 101)
    rows = (
        (0.0, 1.0, say("두 값이 같다", "same")),
        (0.3, 1.0, say("평균이 어긋난다", "mean is off")),
        (0.0, 0.5, say("다양성이 준다", "less diverse")),
        (0.3, 0.5, say("둘 다 어긋난다", "both are off")),
    )
    for number, (mean, std, name) in enumerate(rows):
        row, column = divmod(number, 2)
        axes = fig.add_axes((0.02 + 0.5 * column, 0.03 + 0.5 * (1 - row), 0.46, 0.44))
        axes.fill_between(x, normal(x, 0, 1), color=BLUE, alpha=0.2, linewidth=0)
        axes.plot(x, normal(x, 0, 1), color=BLUE)
        axes.plot(x, normal(x, mean, std), color=ORANGE, linestyle=(0, (4, 2)) if not number else "solid")
        axes.text(-2.95, 0.72, name)
        axes.text(2.95, 0.72, f"FID {mean**2 + (1 - std) ** 2:.2f}", ha="right")
        axes.set(xlim=(-3, 3), ylim=(0, 0.85), yticks=[], xticks=[])
        axes.spines["left"].set_visible(False)
        if not number:
            axes.text(1.3, 0.25, say("실제", "real"), color=BLUE)
            axes.text(-1.3, 0.25, say("생성", "generated"), color=ORANGE, ha="right")


_FEATURES = 64


def _moments(size: int, random: np.random.Generator) -> tuple[Array, Array]:
    """Give mean and covariance as `size` samples of N(0, I) have them, by Bartlett's decomposition."""
    mean = random.normal(size=_FEATURES) / np.sqrt(size)
    half = np.tril(random.normal(size=(_FEATURES, _FEATURES)), -1)
    half += np.diag(np.sqrt(random.chisquare(size - 1 - np.arange(_FEATURES))))
    return mean, half @ half.T / (size - 1)


def _distance(size: int, random: np.random.Generator) -> float:
    """Give the squared Fréchet distance of the Gaussians fitted to two sets of `size` samples."""
    (one_mean, one), (two_mean, two) = _moments(size, random), _moments(size, random)
    values, vectors = np.linalg.eigh(one)
    root = vectors * np.sqrt(values) @ vectors.T
    shared = np.sqrt(np.linalg.eigvalsh(root @ two @ root).clip(0)).sum()
    return float(((one_mean - two_mean) ** 2).sum() + np.trace(one) + np.trace(two) - 2 * shared)


@figure("fid-samples", 2.4)
def fid_samples(fig: Figure, say: Say) -> None:
    """FID of two sets of samples of one 64-dimensional Gaussian by their size, the mean of 8 draws; truly 0."""
    random = np.random.default_rng(10)
    sizes = [200, 500, 1500, 5000, 15000, 50000]
    values = [float(np.mean([_distance(size, random) for _ in range(8)])) for size in sizes]
    axes = fig.add_axes((0.14, 0.19, 0.82, 0.77))
    axes.loglog(sizes, values, "o-", color=ORANGE, markersize=4.5)
    for size, value in zip(sizes, values, strict=True):
        if size in {500, 5000}:
            axes.text(size * 1.12, value * 1.15, f"{value:.2g}")
    axes.set(xlim=(150, 90000), ylim=(0.02, 20))
    axes.set_xticks([200, 500, 5000, 50000], ["200", "500", "5,000", "50,000"])
    axes.set_yticks([0.1, 1, 10], ["0.1", "1", "10"])
    axes.minorticks_off()
    axes.set_xlabel(say("집합마다 표본의 수", "samples in each set"))
    axes.set_ylabel(say("FID (참값 0)", "FID (true value 0)"))
    axes.grid(visible=True, axis="y", color=FAINT)
