"""What the sum of a residual network does to gradients: their size, and how alike they are at inputs close together."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, RED, SOFT

_SMALL, _LARGE = 0.05, 0.5


@figure("skip-connection", 2.6)
def skip_connection(fig: Figure, say: Say) -> None:
    """Gradient through stacked blocks that each make 0.05x or 0.5x of x, without and with the sum, as on the page."""
    axes = fig.add_axes((0.15, 0.18, 0.54, 0.77))
    blocks = np.arange(21)
    for slope, line in ((_SMALL, "-"), (_LARGE, "--")):
        axes.semilogy(blocks, slope**blocks, color=RED, linestyle=line)
        axes.semilogy(blocks, (1 + slope) ** blocks, color=BLUE, linestyle=line)
        for base, colour in ((slope, RED), (1 + slope, BLUE)):
            end = base**20
            size = _power(end) if end < 1 else f"{end:,.0f}" if slope == _LARGE else f"{end:.2f}"
            text = f"{base:g}²⁰ ≈ {size}"
            axes.text(20.6, end, text, color=colour, va="center", fontsize=8)
    axes.axhline(1, color=SOFT, linewidth=0.6)
    axes.text(1.2, 3e-20, say("스킵 연결 없음", "without"), color=RED)
    axes.text(1.2, 1e5, say("스킵 연결 있음", "with skip connections"), color=BLUE)
    axes.set(xlim=(0, 20), ylim=(1e-28, 1e7), xticks=(0, 5, 10, 15, 20))
    axes.set_yticks([1e-24, 1e-16, 1e-8, 1], ["10⁻²⁴", "10⁻¹⁶", "10⁻⁸", "1"])
    axes.minorticks_off()
    axes.set_xlabel(say("블록의 수", "blocks"))
    axes.set_ylabel(say("기울기의 배율", "gradient, times"))


def _power(value: float) -> str:
    exponent = int(np.floor(np.log10(value)))
    raised = str(-exponent).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{value / 10.0**exponent:.1f} × 10⁻{raised}"


# Small enough that each product runs in one thread: many threads for little work take seconds.
_POINTS, _WIDTH, _DEPTH, _RUNS = 200, 36, 40, 10


def _slopes(seed: int, *, residual: bool) -> list[Array]:
    """Give the slope of a random readout along a circle of inputs after every two layers.

    BN with the statistics of all inputs held, ReLU, weights of He.
    """
    random = np.random.default_rng(seed)
    turn = np.linspace(0, 2 * np.pi, _POINTS, endpoint=False)[:, None]
    first = random.normal(size=(2, _WIDTH))
    h = np.hstack([np.cos(turn), np.sin(turn)]) @ first
    slope = np.hstack([-np.sin(turn), np.cos(turn)]) @ first
    readout, found = random.normal(size=_WIDTH), []
    for _ in range(_DEPTH // 2):
        a, slope_a = h, slope
        for _ in range(2):
            spread = a.std(axis=0)
            a, slope_a = (a - a.mean(axis=0)) / spread, slope_a / spread
            weights = random.normal(0, np.sqrt(2 / _WIDTH), (_WIDTH, _WIDTH))
            a, slope_a = np.maximum(a, 0) @ weights, slope_a * (a > 0) @ weights
        h, slope = (h + a, slope + slope_a) if residual else (a, slope_a)
        found.append(slope @ readout)
    return found


def _likeness(slopes: Array) -> float:
    """Give the correlation of the slopes at neighbouring inputs."""
    centred = slopes - slopes.mean()
    return float((centred * np.roll(centred, 1)).sum() / (centred**2).sum())


@figure("degradation-problem", 3.1)
def degradation_problem(fig: Figure, say: Say) -> None:
    """Gradients of random networks at inputs on a circle, and their correlation at neighbours by depth (mean of 10)."""
    plain, summed = ([_slopes(seed, residual=kind) for seed in range(_RUNS)] for kind in (False, True))
    shown = (
        (plain[0][0], RED, say("단순, 2층", "plain, 2 layers")),
        (plain[0][9], RED, say("단순, 20층", "plain, 20 layers")),
        (summed[0][9], BLUE, say("잔차, 20층", "residual, 20 layers")),
    )
    for number, (slopes, colour, name) in enumerate(shown):
        axes = fig.add_axes((0.02 + 0.33 * number, 0.64, 0.3, 0.27))
        axes.plot(slopes / np.abs(slopes).max(), color=colour, linewidth=0.8)
        axes.set(ylim=(-1.1, 1.1))
        axes.set_title(name, pad=4)
        quiet(axes)
    axes = fig.add_axes((0.14, 0.15, 0.82, 0.4))
    depth = 2 * np.arange(1, _DEPTH // 2 + 1)
    for runs, colour, name, place in (
        (plain, RED, say("단순", "plain"), (4, 0.15)),
        (summed, BLUE, say("잔차", "residual"), (14, 0.66)),
    ):
        axes.plot(depth, np.mean([[_likeness(slopes) for slopes in run] for run in runs], axis=0), color=colour)
        axes.text(*place, name, color=colour)
    axes.axhline(0, color=SOFT, linewidth=0.6)
    axes.set(xlim=(2, _DEPTH), ylim=(-0.1, 1), xticks=(2, 10, 20, 30, 40), yticks=(0, 0.5, 1))
    axes.set_xlabel(say("계층 수", "layers"), labelpad=1)
    axes.set_ylabel(say("이웃한 입력의 상관", "correlation of neighbours"), labelpad=2, fontsize=8)
