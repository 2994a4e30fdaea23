"""Fewer dimensions: the axes along which data vary most."""

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, bare, figure
from scripts.figures.palette import BLUE, ORANGE, RED, SOFT

_Array = npt.NDArray[np.float64]


def _cloud(count: int) -> _Array:
    """Give points of mean 0 that have exactly the covariance of the page's example, 2.5 and 2."""
    drawn = np.random.default_rng(8).normal(size=(count, 2))
    drawn -= drawn.mean(axis=0)
    whiten = np.linalg.inv(np.linalg.cholesky(drawn.T @ drawn / count))
    colour = np.linalg.cholesky(np.array([[2.5, 2.0], [2.0, 2.5]]))
    return np.asarray(drawn @ whiten.T @ colour.T, dtype=np.float64)


@figure("pca", 2.6)
def pca(fig: Figure, say: Say) -> None:
    """A cloud with the page's covariance, its axes as long as two standard deviations, and the first projection."""
    points = _cloud(50)
    values, vectors = np.linalg.eigh(points.T @ points / len(points))
    axis = vectors[:, 1] * np.sign(vectors[0, 1])
    other = np.array([-axis[1], axis[0]])
    left, right = (fig.add_axes((0.01 + 0.5 * column, 0.1, 0.48, 0.79)) for column in range(2))
    for axes in (left, right):
        bare(axes)
        axes.set(xlim=(-4.3, 4.3), ylim=(-3.9, 3.9), aspect="equal")
    left.plot(*points.T, color=SOFT, linewidth=0, marker="o", markersize=3, alpha=0.6)
    for direction, value, colour in ((axis, values[1], BLUE), (other, values[0], ORANGE)):
        arrow = {"arrowstyle": "-|>", "color": colour, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
        left.annotate("", 2 * np.sqrt(value) * direction, (0, 0), arrowprops=arrow)
    left.text(3.05, 3.35, "u₁", color=BLUE)
    left.text(-1.75, 1.2, "u₂", color=ORANGE)
    left.text(4.3, -2.6, f"λ₁ = {values[1]:.1f}", color=BLUE, ha="right")
    left.text(4.3, -3.5, f"λ₂ = {values[0]:.1f}", color=ORANGE, ha="right")
    left.set_title(say("두 주성분 축", "principal axes"))
    shadows = np.outer(points @ axis, axis)
    gaps = np.stack([points, shadows, np.full_like(points, np.nan)], axis=1).reshape(-1, 2)
    right.plot(*gaps.T, color=RED, linewidth=0.9)
    right.plot(*np.transpose([-5.2 * axis, 5.2 * axis]), color=BLUE, linewidth=0.8)
    right.plot(*points.T, color=SOFT, linewidth=0, marker="o", markersize=3, alpha=0.6)
    right.plot(*shadows.T, color=BLUE, linewidth=0, marker="o", markersize=3.5)
    right.text(4.3, -2.6, say("남은 분산 90%", "kept: 90%"), color=BLUE, ha="right")
    right.text(4.3, -3.5, say("버린 분산 10%", "dropped: 10%"), color=RED, ha="right")
    right.set_title(say("u₁ 위로 사영", "projection onto u₁"))
