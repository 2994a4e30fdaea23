"""What activation functions do to a value, and a deep stack of layers to a whole distribution of values."""

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.palette import BLUE, ORANGE, PAPER, RED, SOFT

_Array = npt.NDArray[np.float64]


def _sigmoid(z: _Array) -> _Array:
    return 1 / (1 + np.exp(-z))


@figure("activation-function", 2.2)
def activation_function(fig: Figure, say: Say) -> None:
    """Sigmoid, tanh and ReLU with their derivatives."""
    z = np.linspace(-4, 4, 121)
    left, right = (fig.add_axes((0.075 + 0.49 * column, 0.17, 0.42, 0.7)) for column in range(2))
    for axes in (left, right):
        axes.grid(visible=True)
        axes.set(xlim=(-4, 4), xticks=(-4, -2, 0, 2, 4))
        axes.set_xlabel("z", labelpad=1)
    left.plot(z, _sigmoid(z), color=RED)
    left.plot(z, np.tanh(z), color=ORANGE)
    left.plot(z, np.maximum(z, 0), color=BLUE)
    left.text(1.75, 2.1, "ReLU", color=BLUE, ha="right")
    left.text(-0.6, 0.5, say("시그모이드", "sigmoid"), color=RED, ha="right")
    left.text(-0.55, -0.8, "tanh", color=ORANGE)
    left.set(ylim=(-1.2, 2.7), title=say("함수", "function"))
    right.plot(z, _sigmoid(z) * (1 - _sigmoid(z)), color=RED)
    right.plot(z, 1 - np.tanh(z) ** 2, color=ORANGE)
    for ends, height in (((-4, 0), 0), ((0, 4), 1)):
        right.plot(ends, (height, height), color=BLUE)
        right.plot(0, height, color=BLUE, marker="o", markersize=4.5, markerfacecolor=PAPER)
    right.text(2.4, 1.05, "ReLU", color=BLUE)
    right.text(-3.75, 0.31, say("시그모이드", "sigmoid"), color=RED, fontsize=8)
    right.text(-0.95, 0.62, "tanh", color=ORANGE, ha="right")
    right.set(ylim=(-0.08, 1.22), yticks=(0, 0.25, 0.5, 0.75, 1), title=say("도함수", "derivative"))


_DEPTH, _WIDTH, _BATCH, _GAIN = 20, 256, 32, 1.1


def _stack(gain: float, width: int, *, normalized: bool) -> list[_Array]:
    """Give what enters each ReLU of a random network, a row an example; `gain` 1 is He initialization."""
    random = np.random.default_rng(13)
    x, seen = random.normal(size=(_BATCH, width)), []
    for _ in range(_DEPTH):
        a = x @ random.normal(0, gain * np.sqrt(2 / width), (width, width))
        if normalized:
            a = (a - a.mean(axis=0)) / a.std(axis=0)
        seen.append(a)
        x = np.maximum(a, 0)
    return seen


@figure("batch-normalization", 2.5)
def batch_normalization(fig: Figure, say: Say) -> None:
    """Quantiles of what enters the ReLU of each layer, weights 1.1 times those of He, without and with BN."""
    layers = np.arange(1, _DEPTH + 1)
    titles = (say("배치 정규화 없음", "without"), say("배치 정규화 있음", "with batch normalization"))
    for column, (title, colour) in enumerate(zip(titles, (RED, BLUE), strict=True)):
        axes = fig.add_axes((0.11 + 0.46 * column, 0.17, 0.42, 0.72))
        seen = _stack(_GAIN, _WIDTH, normalized=column == 1)
        low, lower, middle, upper, high = np.quantile(seen, (0.05, 0.25, 0.5, 0.75, 0.95), axis=(1, 2))
        axes.fill_between(layers, low, high, color=colour, alpha=0.2, linewidth=0)
        axes.fill_between(layers, lower, upper, color=colour, alpha=0.35, linewidth=0)
        axes.plot(layers, middle, color=colour)
        axes.set(ylim=(-15, 15), xticks=(1, 5, 10, 15, 20), title=title)
        axes.set_xlabel(say("계층", "layer"), labelpad=1)
    fig.axes[0].set_ylabel(say("활성화 함수에 들어가는 값", "value before activation"), labelpad=0)
    fig.axes[1].set_yticklabels([])


@figure("weight-initialization", 2.8)
def weight_initialization(fig: Figure, say: Say) -> None:
    """The page's example, 20 ReLU layers of 512: mean square by layer, measured (points) and by the formula (lines)."""
    axes = fig.add_axes((0.14, 0.16, 0.83, 0.8))
    layers = np.arange(1, _DEPTH + 1)
    cases = (
        (0.1, RED, say("고정 0.1: 계층마다 × 2.56", "fixed 0.1: × 2.56 a layer"), (12, 3e6)),
        (0.0625, BLUE, say("He: × 1", "He: × 1"), (20, 5)),
        (1 / np.sqrt(512), ORANGE, say("Xavier: 계층마다 × 0.5", "Xavier: × 0.5 a layer"), (11, 1e-5)),
    )
    # With ReLU and no bias the output is proportional to every layer's weights, so one run serves for all three.
    run = _stack(1, 512, normalized=False)
    measured = np.array([np.mean(np.maximum(a, 0) ** 2) for a in run])
    for deviation, colour, label, (x, y) in cases:
        gain = deviation / np.sqrt(2 / 512)
        axes.semilogy(layers, gain ** (2 * layers), color=colour, linewidth=1)
        axes.semilogy(layers, measured * gain ** (2 * layers), color=colour, linewidth=0, marker="o", markersize=3.5)
        axes.text(x, y, label, color=colour, ha="right")
    axes.axhline(1, color=SOFT, linewidth=0.6)
    axes.set(ylim=(1e-8, 1e10), xticks=(1, 5, 10, 15, 20), xlabel=say("계층", "layer"))
    axes.set_ylabel(say("출력의 제곱 평균", "mean square of the output"))
    axes.grid(visible=True, axis="y")
