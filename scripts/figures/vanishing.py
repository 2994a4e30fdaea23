"""Gradients that fade or grow on their way through many layers."""

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.palette import BLUE, ORANGE, RED, SOFT

_DEPTH, _WIDTH, _RUNS = 30, 64, 20


def _gradient_norms(slope: str, gain: float) -> npt.NDArray[np.float64]:
    """Give the mean norm of the gradient at each layer's input, relative to the last; fully connected, no bias."""
    random = np.random.default_rng(7)
    norms = np.zeros((_RUNS, _DEPTH + 1))
    for run in range(_RUNS):
        weights = [random.normal(0, gain / np.sqrt(_WIDTH), (_WIDTH, _WIDTH)) for _ in range(_DEPTH)]
        x, slopes = random.normal(size=_WIDTH), []
        for weight in weights:
            z = weight @ x
            if slope == "sigmoid":
                x = 1 / (1 + np.exp(-z))
                slopes.append(x * (1 - x))
            else:
                x = np.maximum(z, 0)
                slopes.append((z > 0).astype(float))
        gradient = random.normal(size=_WIDTH)
        norms[run, _DEPTH] = np.linalg.norm(gradient)
        for layer in reversed(range(_DEPTH)):
            gradient = weights[layer].T @ (gradient * slopes[layer])
            norms[run, layer] = np.linalg.norm(gradient)
    mean: npt.NDArray[np.float64] = np.exp(np.log(norms / norms[:, -1:]).mean(axis=0))
    return mean


@figure("vanishing-gradient", 2.7)
def vanishing_gradient(fig: Figure, say: Say) -> None:
    """Norm of the gradient by layer: sigmoid against ReLU, each at its usual initialisation."""
    axes = fig.add_axes((0.15, 0.17, 0.81, 0.79))
    layers = np.arange(_DEPTH + 1)
    axes.semilogy(layers, _gradient_norms("relu", np.sqrt(2)), color=BLUE)
    axes.semilogy(layers, _gradient_norms("sigmoid", 1), color=RED)
    axes.text(4, 3e0, say("ReLU, He 초기화", "ReLU, He initialization"), color=BLUE)
    axes.text(13.5, 1e-13, say("시그모이드", "sigmoid"), color=RED)
    axes.set_xlabel(say("계층 (오른쪽이 출력)", "layer (output on the right)"))
    axes.set_ylabel(say("기울기의 크기", "size of the gradient"))
    axes.set_ylim(1e-20, 1e3)
    axes.grid(visible=True, axis="y")


@figure("exploding-gradient", 2.7)
def exploding_gradient(fig: Figure, say: Say) -> None:
    """The same network with weights a little too small, right, and a little too large."""
    axes = fig.add_axes((0.15, 0.17, 0.81, 0.79))
    layers = np.arange(_DEPTH + 1)
    for factor, colour in ((1.5, RED), (1.0, BLUE), (0.67, ORANGE)):
        norms = _gradient_norms("relu", factor * np.sqrt(2))
        axes.semilogy(layers, norms, color=colour)
        axes.text(1, norms[1] * 3, say(f"가중치 × {factor:g}", f"weights × {factor:g}"), color=colour)
    axes.axhline(1, color=SOFT, linewidth=0.6)
    axes.set_xlabel(say("계층 (오른쪽이 출력)", "layer (output on the right)"))
    axes.set_ylabel(say("기울기의 크기", "size of the gradient"))
    axes.grid(visible=True, axis="y")
