"""Polynomials fitted to few noisy points: too simple, right, too flexible. The setting is that of the pages.

The inputs are 10 even places in 0…1, the truth is sin 2πx, the noise has a standard deviation of 0.3.
"""

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.palette import BLUE, GREEN, INK, ORANGE, RED, SOFT

_Array = npt.NDArray[np.float64]

_POINTS, _NOISE, _SEED = 10, 0.3, 40
_PLACES = np.linspace(0, 1, _POINTS)
_GRID = np.linspace(0, 1, 201)


def _truth(x: _Array) -> _Array:
    return np.sin(2 * np.pi * x)


def _features(x: _Array, degree: int) -> _Array:
    """Give the polynomials up to the degree at each x, in a basis (Legendre) that is safe to compute with."""
    return np.asarray(np.polynomial.legendre.legvander(2 * x - 1, degree), dtype=np.float64)


def _smoother(degree: int, decay: float = 0) -> _Array:
    """Give the matrix that turns the targets into the fit's weights; the decay spares the constant."""
    features = _features(_PLACES, degree)
    if not decay:
        return np.asarray(np.linalg.pinv(features), dtype=np.float64)
    penalty = decay * np.diag(np.arange(degree + 1) > 0)
    solved = np.linalg.solve(features.T @ features / _POINTS + penalty, features.T / _POINTS)
    return np.asarray(solved, dtype=np.float64)


def _targets(seed: int) -> _Array:
    return _truth(_PLACES) + np.random.default_rng(seed).normal(0, _NOISE, _POINTS)


def _mean(values: _Array) -> float:
    """Give the mean over the grid."""
    return float(np.trapezoid(values, _GRID))


def _panels(fig: Figure, bottom: float, height: float) -> list[Axes]:
    """Give three panels side by side, with the range that all fits are shown in."""
    panels = [fig.add_axes((0.015 + 0.33 * column, bottom, 0.31, height)) for column in range(3)]
    for axes in panels:
        axes.set(xlim=(-0.03, 1.03), ylim=(-2.6, 2.2))
        quiet(axes)
    panels[0].text(0.62, -1.4, "sin 2πx", color=SOFT, fontsize=8, ha="center", va="top")
    return panels


def _show(axes: Axes, targets: _Array, fit: _Array, colour: str) -> None:
    axes.plot(_GRID, _truth(_GRID), color=SOFT, linewidth=1, linestyle="--")
    axes.plot(_GRID, fit, color=colour)
    axes.plot(_PLACES, targets, color=INK, linewidth=0, marker="o", markersize=3.5)


@figure("overfitting", 2.3)
def overfitting(fig: Figure, say: Say) -> None:
    """Least squares of degree 1, 3 and 9 on one data set: its training error, its error on new data."""
    targets = _targets(_SEED)
    for axes, degree, colour in zip(_panels(fig, 0.26, 0.62), (1, 3, 9), (ORANGE, BLUE, RED), strict=True):
        weights = _smoother(degree) @ targets
        fit = _features(_GRID, degree) @ weights
        _show(axes, targets, fit, colour)
        train = float(np.mean((_features(_PLACES, degree) @ weights - targets) ** 2))
        new = _mean((fit - _truth(_GRID)) ** 2) + _NOISE**2
        axes.set_title(say(f"{degree}차식", f"degree {degree}"), color=colour)
        axes.set_xlabel(say(f"학습 오차 {train:.2f}\n새 데이터 {new:.2f}", f"training {train:.2f}\nnew data {new:.2f}"))


@figure("weight-decay", 2.3)
def weight_decay(fig: Figure, say: Say) -> None:
    """Where descent with weight decay ends, for degree 9 at three strengths: minimum of ½ mean square + λ/2·‖θ‖²."""
    targets = _targets(_SEED)
    cases = (("0", 0.0, RED), ("0.03", 0.03, BLUE), ("1", 1.0, ORANGE))
    for axes, (name, decay, colour) in zip(_panels(fig, 0.26, 0.62), cases, strict=True):
        weights = _smoother(9, decay) @ targets
        fit = _features(_GRID, 9) @ weights
        _show(axes, targets, fit, colour)
        size = float(np.sum(weights[1:] ** 2))
        new = _mean((fit - _truth(_GRID)) ** 2) + _NOISE**2
        axes.set_title(f"λ = {name}", color=colour)
        axes.set_xlabel(
            say(f"가중치 제곱합 {size:.1f}\n새 데이터 {new:.2f}", f"sum of squares {size:.1f}\nnew data {new:.2f}")
        )


@figure("bias", 2.15)
def bias(fig: Figure, say: Say) -> None:
    """Fits of degree 1, 3 and 9 to 16 data sets each, their exact mean, and the truth."""
    for axes, degree, colour in zip(_panels(fig, 0.15, 0.73), (1, 3, 9), (ORANGE, BLUE, RED), strict=True):
        apply = _features(_GRID, degree) @ _smoother(degree)
        some = slice(None, None, {1: 200, 3: 8, 9: 4}[degree])
        for seed in range(16):
            axes.plot(_GRID[some], (apply @ _targets(seed))[some], color=colour, linewidth=0.6, alpha=0.5)
        axes.plot(_GRID[some], (apply @ _truth(_PLACES))[some], color=colour, linewidth=2.4)
        axes.plot(_GRID[::4], _truth(_GRID)[::4], color=SOFT, linewidth=1.1, linestyle="--")
        axes.set_title(say(f"{degree}차식", f"degree {degree}"), color=colour)
    labels = (("편향이 크다", "high bias"), ("둘 다 작다", "both low"), ("분산이 크다", "high variance"))
    for axes, label in zip(fig.axes, labels, strict=True):
        axes.set_xlabel(say(*label))


@figure("variance", 2.8)
def variance(fig: Figure, say: Say) -> None:
    """Squared bias, variance and noise by degree, exact: a least-squares fit is linear in its targets."""
    axes = fig.add_axes((0.12, 0.17, 0.85, 0.79))
    degrees = np.arange(1, 10)
    squared_bias, spread = [], []
    for degree in range(1, 10):
        apply = _features(_GRID, degree) @ _smoother(degree)
        squared_bias.append(_mean((apply @ _truth(_PLACES) - _truth(_GRID)) ** 2))
        spread.append(_mean(_NOISE**2 * np.sum(apply**2, axis=1)))
    total = np.array(squared_bias) + spread + _NOISE**2
    axes.plot(degrees, np.full(9, _NOISE**2), color=SOFT, linewidth=1, linestyle="--")
    axes.plot(degrees, squared_bias, color=ORANGE, marker="o", markersize=3)
    axes.plot(degrees, spread, color=BLUE, marker="o", markersize=3)
    axes.plot(degrees, total, color=INK, marker="o", markersize=3)
    best = int(np.argmin(total))
    axes.plot(degrees[best], total[best], color=GREEN, marker="o", markersize=8, fillstyle="none")
    axes.text(3.2, 0.155, say("합이 가장 작다", "least sum"), color=GREEN)
    axes.text(1.1, 0.355, say("합", "sum"))
    axes.text(4.4, -0.06, say("편향의 제곱", "squared bias"), color=ORANGE)
    axes.text(7.9, 0.025, say("분산", "variance"), color=BLUE, ha="right")
    axes.text(1.1, 0.1, say("노이즈", "noise"), color=SOFT)
    axes.text(2.2, 0.66, say("← 과소적합", "← underfitting"), color=SOFT, ha="center")
    axes.text(6.5, 0.66, say("과적합 →", "overfitting →"), color=SOFT, ha="center")
    axes.set(
        xlim=(0.9, 9.1), ylim=(-0.075, 0.72), xticks=degrees, xlabel=say("다항식의 차수", "degree of the polynomial")
    )
    axes.set_ylabel(say("제곱 오차", "squared error"))


@figure("underfitting", 2.4)
def underfitting(fig: Figure, say: Say) -> None:
    """The page's straight line on x², and its mean errors over 2,000 data sets of each size: they meet at 4/45."""
    left, right = fig.add_axes((0.03, 0.19, 0.32, 0.7)), fig.add_axes((0.5, 0.19, 0.47, 0.7))
    x = np.linspace(-1, 1, 61)
    left.fill_between(x, x**2, 1 / 3, color=ORANGE, alpha=0.15, linewidth=0)
    left.plot(x, x**2, color=INK, linewidth=1.2)
    left.plot(x, np.full(61, 1 / 3), color=ORANGE)
    left.text(0, 0.38, "y = 1/3", color=ORANGE, ha="center")
    left.text(0, 0.78, "y = x²", ha="center")
    left.set(ylim=(-0.08, 1.08), title=say("가장 좋은 직선", "the best line"))
    left.set_xlabel("x", labelpad=2)
    quiet(left)
    random = np.random.default_rng(9)
    sizes = np.array([4, 5, 6, 8, 11, 16, 23, 32, 45, 64])
    train, new = [], []
    for size in sizes:
        places = random.uniform(-1, 1, (2000, size))
        squares = places**2
        centred = places - places.mean(axis=1, keepdims=True)
        slope = np.sum(centred * squares, axis=1) / np.sum(centred**2, axis=1)
        start = squares.mean(axis=1) - slope * places.mean(axis=1)
        train.append(float(np.mean((squares - slope[:, None] * places - start[:, None]) ** 2)))
        # over all x in −1…1: the error of the best line, and how far this line is from it
        new.append(4 / 45 + float(np.mean((start - 1 / 3) ** 2 + slope**2 / 3)))
    right.plot(sizes, new, color=RED, marker="o", markersize=3)
    right.plot(sizes, train, color=BLUE, marker="o", markersize=3)
    right.plot((0, 66), (4 / 45, 4 / 45), color=SOFT, linewidth=1, linestyle="--")
    right.text(9, 0.155, say("새 데이터", "new data"), color=RED)
    right.text(16, 0.038, say("학습", "training"), color=BLUE)
    right.text(0.6, 0.096, "4/45", color=SOFT)
    right.set(xlim=(0, 66), ylim=(0, 0.3), title=say("제곱 오차", "squared error"))
    right.set_xlabel(say("데이터의 수", "number of examples"), labelpad=2)
