"""Vector quantization: codewords and the cells nearest to them."""

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.cells import lines
from scripts.figures.marks import dots
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, FAINT, ORANGE, SOFT

_NOTHING = 1e-9  # a speed or distance that is 0 but for rounding


def _nearest(points: Array, codes: Array) -> npt.NDArray[np.int64]:
    return np.asarray(((points[:, None, :] - codes) ** 2).sum(axis=2).argmin(axis=1))


def _borders(axes: Axes, codes: Array, reach: tuple[float, float, float, float]) -> None:
    """Draw the parts of the bisectors where no third code is nearer."""
    left, right, low, high = reach
    parts = []
    for first in range(len(codes)):
        for second in range(first):
            gap = codes[second] - codes[first]
            middle, way = (codes[first] + codes[second]) / 2, np.array([-gap[1], gap[0]]) / np.hypot(*gap)
            start, stop = -20.0, 20.0
            walls = [(code - codes[first], (code @ code - codes[first] @ codes[first]) / 2) for code in codes]
            sides = [
                (np.array([-1.0, 0]), -left),
                (np.array([1.0, 0]), right),
                (np.array([0, -1.0]), -low),
                (np.array([0, 1.0]), high),
            ]
            for normal, limit in walls + sides:
                speed, room = normal @ way, limit - normal @ middle
                if abs(speed) < _NOTHING:
                    start = start if room >= -_NOTHING else np.inf
                elif speed > 0:
                    stop = min(stop, room / speed)
                else:
                    start = max(start, room / speed)
            if start < stop:
                parts.append((tuple(middle + start * way), tuple(middle + stop * way)))
    lines(axes, parts, SOFT, linewidth=1)


@figure("vector-quantization", 2.3)
def vector_quantization(fig: Figure, say: Say) -> None:
    """The page's three codewords with the cells nearest to them, and the vector that is replaced."""
    axes = fig.add_axes((0.01, 0.02, 0.98, 0.96))
    codes, x = np.array([[0.0, 0], [1, 1], [3, 0]]), np.array([0.9, 0.4])
    reach = (-0.9, 4.0, -0.83, 1.83)
    _borders(axes, codes, reach)
    squares = ((x - codes) ** 2).sum(axis=1)
    best = int(squares.argmin())
    for number, (code, square) in enumerate(zip(codes, squares, strict=True)):
        colour = ORANGE if number == best else FAINT
        lines(axes, [(tuple(x), tuple(code))], colour, linewidth=1.8 if number == best else 1)
        text = f"e{'₁₂₃'[number]} = ({code[0]:g}, {code[1]:g})"
        below = number != best
        axes.text(code[0], code[1] + (-0.2 if below else 0.2), text, ha="center", va="center", color=BLUE)
        place = (x + code) / 2 + ((-0.05, -0.12), (0.22, 0), (0.35, 0.1))[number]
        axes.text(place[0], place[1], f"{square:.2f}", va="center", ha="center", fontsize=8, color=SOFT)
    dots(axes, codes, BLUE, 8)
    dots(axes, x[None, :], ORANGE, 6, zorder=5)
    axes.text(0.8, 0.42, "x", ha="right", va="center", color=ORANGE)
    axes.text(3.95, 1.6, f"x = (0.9, 0.4) → e{'₁₂₃'[best]}", ha="right", va="center", color=ORANGE)
    axes.text(
        3.95, -0.7, say("숫자: 제곱 거리", "numbers: squared distance"), ha="right", va="center", fontsize=8, color=SOFT
    )
    axes.set(xlim=reach[:2], ylim=reach[2:], aspect="equal")
    quiet(axes)


@figure("codebook", 2.35)
def codebook(fig: Figure, say: Say) -> None:
    """k-means with eight codewords on 240 points: with the first eight points as codewords, and after 20 rounds."""
    random = np.random.default_rng(9)
    turn = random.uniform(0, 2 * np.pi, 240)
    points = np.stack([1.6 * np.cos(turn), 1.1 * np.sin(2 * turn)], axis=1) + 0.16 * random.normal(size=(240, 2))
    codes = points[:8].copy()
    reach = (-2.1, 2.1, -1.7, 1.7)
    for number, rounds in enumerate((0, 20)):
        for _ in range(rounds):
            near = _nearest(points, codes)
            codes = np.array([points[near == code].mean(axis=0) for code in range(8)])
        distortion = ((points - codes[_nearest(points, codes)]) ** 2).sum(axis=1).mean()
        axes = fig.add_axes((0.01 + 0.5 * number, 0.03, 0.48, 0.82))
        _borders(axes, codes, reach)
        dots(axes, points, SOFT, 2, alpha=0.6)
        dots(axes, codes, ORANGE, 7, zorder=5)
        axes.set(xlim=reach[:2], ylim=reach[2:])
        quiet(axes)
        name = say("처음", "start") if rounds == 0 else say("k-평균 20번 뒤", "after 20 rounds")
        axes.set_title(say(f"{name}: 왜곡 {distortion:.2f}", f"{name}: distortion {distortion:.2f}"), pad=4)
