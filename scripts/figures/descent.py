"""Steps downhill: too long, too noisy, into the wrong valley, off a cliff."""

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.palette import BLUE, FAINT, GREEN, INK, ORANGE, PAPER, RED, SOFT

_Array = npt.NDArray[np.float64]


def _bowl(axes: Axes, curvature: _Array, centre: _Array, levels: _Array) -> None:
    """Draw the lines of equal loss ½(θ − centre)ᵀ curvature (θ − centre) and mark the centre."""
    values, vectors = np.linalg.eigh(curvature)
    angle = np.linspace(0, 2 * np.pi, 61)
    for level in levels:
        radii = np.sqrt(2 * level / values)
        ring = vectors @ (radii[:, None] * np.stack([np.cos(angle), np.sin(angle)]))
        axes.plot(*(centre[:, None] + ring), color=SOFT, linewidth=0.6, alpha=0.6)
    axes.plot(*centre, marker="+", color=INK, markersize=9)


@figure("gradient-descent", 3.5)
def gradient_descent(fig: Figure, say: Say) -> None:
    """The page's example ½(θ₁² + 10θ₂²) with its three learning rates, 16 steps each."""
    curvature = np.array([1.0, 10.0])
    cases = (
        (0.1, BLUE, say("수렴", "converges")),
        (0.19, ORANGE, say("좌우로 튀며 수렴", "converges, side to side")),
        (0.21, RED, say("발산", "diverges")),
    )
    for row, (rate, colour, result) in enumerate(cases):
        axes = fig.add_axes((0.06, 0.685 - 0.325 * row, 0.92, 0.25))
        _bowl(axes, np.diag(curvature), np.zeros(2), np.array([1.0, 6, 18, 40, 75]))
        path = np.array([10.0, 1.0]) * (1 - rate * curvature) ** np.arange(17)[:, None]
        axes.plot(path[:, 0], path[:, 1], color=colour, linewidth=1.2, marker="o", markersize=3)
        axes.set(xlim=(-1.5, 11), ylim=(-4.2, 4.2))
        quiet(axes)
        axes.set_ylabel("θ₂", rotation=0, labelpad=7, va="center")
        axes.set_title(f"η = {rate:g}: {result}", color=colour, loc="left", pad=3)
    fig.axes[-1].set_xlabel("θ₁", labelpad=2)


def _least_squares() -> tuple[_Array, _Array]:
    """Give 64 inputs of two correlated features, and targets with noise."""
    random = np.random.default_rng(3)
    inputs = random.normal(size=(64, 2)) @ np.array([[1.0, 0.55], [0.0, 0.45]])
    return inputs, inputs @ np.array([1.0, 2.0]) + random.normal(0, 1.5, 64)


@figure("sgd", 2.5)
def sgd(fig: Figure, say: Say) -> None:
    """Full-batch descent against SGD on the same least squares, 320 gradients of single examples each, same rate."""
    inputs, targets = _least_squares()
    best = np.asarray(np.linalg.lstsq(inputs, targets)[0], dtype=np.float64)
    curvature = inputs.T @ inputs / len(inputs)
    levels = np.array([0.02, 0.1, 0.3, 0.7, 1.3, 2.1, 3.1])
    titles = (
        (BLUE, say("전체: 5걸음 × 표본 64개", "full batch: 5 steps × 64")),
        (ORANGE, say("SGD: 80걸음 × 표본 4개", "SGD: 80 steps × 4")),
    )
    for column, ((colour, title), size) in enumerate(zip(titles, (64, 4), strict=True)):
        random = np.random.default_rng(11)
        path = [np.array([-1.0, 0.2])]
        for _ in range(320 // size):
            batch = random.choice(64, size, replace=False)
            error = inputs[batch] @ path[-1] - targets[batch]
            path.append(path[-1] - 0.15 * inputs[batch].T @ error / size)
        axes = fig.add_axes((0.06 + 0.48 * column, 0.12, 0.45, 0.77))
        _bowl(axes, curvature, best, levels)
        axes.plot(*np.transpose(path), color=colour, linewidth=0.9, marker="o", markersize=1 + size**0.3)
        axes.set(xlim=(-1.3, 2), ylim=(-0.1, 2.9), xlabel="θ₁")
        quiet(axes)
        axes.set_title(title, color=colour)
        axes.xaxis.labelpad = 2
    fig.axes[0].text(best[0], best[1] + 0.2, say("최소점", "minimum"), fontsize=8, ha="center")
    fig.axes[0].set_ylabel("θ₂", rotation=0, labelpad=7, va="center")


def _valleys(x: _Array) -> _Array:
    return x**4 - 3 * x**2 + x


@figure("local-optimum", 2.8)
def local_optimum(fig: Figure, say: Say) -> None:
    """The page's x⁴ − 3x² + x: each start on the curve has the colour of the minimum that descent leads to."""
    axes = fig.add_axes((0.11, 0.15, 0.86, 0.81))
    starts = np.linspace(-2.1, 1.9, 161)
    ends = starts.copy()
    for _ in range(200):
        ends -= 0.05 * (4 * ends**3 - 6 * ends + 1)
    for colour, chosen in ((BLUE, ends < 0), (ORANGE, ends > 0)):
        axes.plot(starts[chosen], _valleys(starts[chosen]), color=colour, linewidth=2.4)
    for start, colour in ((-0.5, BLUE), (0.5, ORANGE)):
        path = [start]
        for _ in range(25):
            path.append(path[-1] - 0.05 * (4 * path[-1] ** 3 - 6 * path[-1] + 1))
        heights = _valleys(np.array(path))
        axes.plot(path, heights, color=colour, linewidth=0, marker="o", markersize=6, markeredgecolor=PAPER)
        axes.annotate(
            say(f"출발 {start:g}".replace("-", "−"), f"start {start:g}".replace("-", "−")),
            (start, heights[0]),
            (start * 1.1, 2.1),
            ha="center",
            arrowprops={"arrowstyle": "-", "color": SOFT, "linewidth": 0.7},
        )
    axes.text(-1.0, -4.5, say("전역 최소점 (−1.3, −3.51)", "global minimum (−1.3, −3.51)"), color=BLUE, ha="center")
    axes.text(1.13, -2.05, say("지역 최소점 (1.13, −1.07)", "local minimum (1.13, −1.07)"), color=ORANGE, ha="center")
    axes.set(xlim=(-2.3, 2.2), ylim=(-5, 5), xlabel="x")
    axes.set_ylabel("f(x)", labelpad=1)


_LENGTH, _RATE, _LIMIT = 10, 0.005, 10.0


def _cliff_slope(w: float) -> float:
    return float((w**_LENGTH - 1) * _LENGTH * w ** (_LENGTH - 1))


@figure("gradient-clipping", 2.8)
def gradient_clipping(fig: Figure, say: Say) -> None:
    """Loss ½(w¹⁰ − 1)² of ten layers that share one weight: descent from the cliff with and without clipping."""
    axes = fig.add_axes((0.11, 0.16, 0.86, 0.8))
    w = np.linspace(-0.45, 1.215, 160)
    axes.plot(w, (w**_LENGTH - 1) ** 2 / 2, color=INK, linewidth=1.2)
    start = 1.2
    path = [start]
    for _ in range(8):
        slope = _cliff_slope(path[-1])
        path.append(path[-1] - _RATE * float(np.clip(slope, -_LIMIT, _LIMIT)))
    clipped = np.array(path)
    axes.plot(clipped, (clipped**_LENGTH - 1) ** 2 / 2, color=BLUE, linewidth=0, marker="o", markersize=5)
    landing = start - _RATE * _cliff_slope(start)
    height = (start**_LENGTH - 1) ** 2 / 2
    arrow = {"arrowstyle": "-|>", "color": RED, "linewidth": 1.6, "shrinkB": 4, "mutation_scale": 12}
    axes.annotate("", (landing, 0.5), (start, height), arrowprops=arrow)
    axes.plot(landing, 0.5, color=RED, marker="o", markersize=5)
    axes.text(0.02, 7.6, say("그대로: 한 걸음에 1.34", "as it is: one step of 1.34"), color=RED, ha="center")
    axes.text(-0.42, -1.0, say("기울기가 거의 0인 평지", "flat, gradient near 0"), color=RED)
    axes.text(1.07, 4.2, say("한계 10:\n한 걸음에 0.05", "limit 10:\nsteps of 0.05"), color=BLUE, ha="right")
    axes.text(1.0, -1.0, say("최소점", "minimum"), color=GREEN, ha="center")
    axes.set(xlim=(-0.45, 1.25), ylim=(-1.5, 14.5), xlabel=say("가중치 w", "weight w"), ylabel=say("손실", "loss"))
    axes.grid(visible=True, axis="y", color=FAINT)
