"""What a convolution reads: the sliding window, padding and stride, dilation, pooling."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.cells import Place, arrow, board, lines, mesh, minus, numbers, shade, window
from scripts.figures.marks import dots
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, FAINT, GREEN, INK, ORANGE, PURPLE, SOFT

_EDGE, _KERNEL = np.array([0.0, 0, 0, 1, 1, 1]), np.array([-1.0, 0, 1])  # the page's example


def convolve(image: Array, kernel: Array, pad: int = 0, stride: int = 1) -> Array:
    """Give the sums of the page's formula for one channel: the kernel is not turned over."""
    seen = np.lib.stride_tricks.sliding_window_view(np.pad(image, pad), kernel.shape)
    return np.asarray((seen * kernel).sum(axis=(2, 3))[::stride, ::stride])


@figure("convolutional-layer", 2.15)
def convolutional_layer(fig: Figure, say: Say) -> None:
    """The page's row and kernel, repeated downwards: two windows and what they give."""
    axes, side, top = board(fig), 0.25, 1.8
    image, kernel = np.tile(_EDGE, (5, 1)), np.tile(_KERNEL, (3, 1))
    output = convolve(image, kernel)
    parts = (
        (0.12, image, say("입력", "input"), SOFT),
        (1.98, kernel, say("커널", "kernel"), BLUE),
        (3.06, output, say("출력", "output"), SOFT),
    )
    for left, values, name, colour in parts:
        height, width = values.shape
        corner = (left, top)
        if colour == BLUE:
            shade(axes, corner, np.full(values.shape, 0.2), side, BLUE)
        mesh(axes, corner, values.shape, side, colour)
        numbers(axes, corner, values, side)
        axes.text(left + side * width / 2, top + 0.1, f"{name} {height} × {width}", ha="center")
    for row, column, colour in ((0, 1, ORANGE), (2, 3, GREEN)):
        window(axes, (0.12, top), (row, column, 3, 3), side, colour)
        window(axes, (3.06, top), (row, column, 1, 1), side, colour)
        sums = [f"{minus(weight)}·{minus(value)}" for weight, value in zip(_KERNEL, image[row, column:], strict=False)]
        text = f"3 × ({' + '.join(sums)}) = {minus(output[row, column])}"
        axes.text(4.08, 0.36 if row == 0 else 0.14, text, color=colour, ha="right", fontsize=8)
    axes.text(1.8, top - 1.5 * side, "∗", ha="center", va="center")
    axes.text(2.9, top - 1.5 * side, "=", ha="center", va="center")


@figure("stride-padding", 3.25)
def stride_padding(fig: Figure, say: Say) -> None:
    """The page's row and kernel with padding and stride: where each window stands and what it gives."""
    axes, side, left = board(fig), 0.29, 0.98
    for number, (pad, stride) in enumerate(((0, 1), (1, 1), (1, 2))):
        top = 3.13 - 1.09 * number
        row = np.pad(_EDGE, pad)
        output = convolve(row[None, :], _KERNEL[None, :], stride=stride)
        start = left + side * (1 - pad)
        mesh(axes, (left + side, top), (1, 6), side, INK, linewidth=0.8)
        for edge in (0, 7) if pad else ():
            mesh(axes, (left + side * edge, top), (1, 1), side, SOFT, linestyle=(0, (2, 2)))
        numbers(axes, (start, top), row[None, :], side)
        below, links = top - 0.9, []
        for place in range(output.shape[1]):
            first = start + side * stride * place
            centre = first + 1.5 * side
            corner = (first + side, below + side)
            shade(axes, corner, np.array([[0.2]]), side, ORANGE)
            mesh(axes, corner, (1, 1), side, ORANGE, linewidth=0.9)
            numbers(axes, corner, output[:, place : place + 1], side)
            links += [((first + side * (cell + 0.5), top - side), (centre, below + side)) for cell in range(3)]
        lines(axes, links, SOFT, linewidth=0.5)
        axes.text(0.08, top - 0.05, say(f"패딩 {pad}", f"padding {pad}"), va="top", fontsize=8)
        axes.text(0.08, top - 0.24, say(f"스트라이드 {stride}", f"stride {stride}"), va="top", fontsize=8)
        size = (6 + 2 * pad - 3) // stride + 1
        axes.text(3.4, below + side / 2, say(f"출력 {size}개", f"{size} outputs"), color=ORANGE, va="center")
        axes.text(3.4, top - side / 2, say("입력 6개", "6 inputs"), va="center")


@figure("dilated-convolution", 3.55)
def dilated_convolution(fig: Figure, say: Say) -> None:
    """What a 3 × 3 kernel reads at three rates, and what three layers see: the rows of the page's table."""
    axes, side = board(fig), 0.14
    for number, rate in enumerate((1, 2, 4)):
        corner = (0.07 + 1.4 * number, 3.25)
        read = np.zeros((9, 9))
        read[np.ix_(4 + rate * np.arange(-1, 2), 4 + rate * np.arange(-1, 2))] = 0.75
        shade(axes, corner, read, side, BLUE)
        mesh(axes, corner, (9, 9), side, FAINT)
        reach = 2 * rate + 1
        window(axes, corner, (4 - rate, 4 - rate, reach, reach), side, ORANGE, linewidth=1.3)
        title = say(f"확장률 {rate}: {reach} × {reach}", f"rate {rate}: {reach} × {reach}")
        axes.text(corner[0] + 4.5 * side, 3.34, title, ha="center")
    for rates, left in (((1, 1, 1), 0.12), ((1, 2, 4), 2.18)):
        _stack(axes, rates, left, say)


def _stack(axes: Axes, rates: tuple[int, ...], left: float, say: Say) -> None:
    """Draw three layers of kernels of 3 in one dimension, and the places the last output depends on."""
    step = 0.136
    places = [(left + step * place, 0.42) for place in range(15)]
    wanted, links, seen = {7}, [], []
    for layer in (3, 2, 1):
        height = 0.42 + 0.38 * layer
        seen += [(left + step * place, height) for place in sorted(wanted)]
        below = {place + rates[layer - 1] * shift for place in wanted for shift in (-1, 0, 1)}
        links += [
            ((left + step * place, height), (left + step * (place + rates[layer - 1] * shift), height - 0.38))
            for place in sorted(wanted)
            for shift in (-1, 0, 1)
        ]
        wanted = below
    lines(axes, links, SOFT, linewidth=0.5)
    faint = [(x, y + 0.38 * layer) for x, y in places for layer in range(4)]
    dots(axes, np.array(faint), FAINT, 3, zorder=1)
    dots(axes, np.array(seen), BLUE, 4.5)
    dots(axes, np.array([(left + step * place, 0.42) for place in sorted(wanted)]), ORANGE, 4.5)
    name = ", ".join(map(str, rates))
    title = say(f"확장률 {name}: {len(wanted)}칸", f"rates {name}: {len(wanted)} inputs")
    axes.text(left + 7 * step, 0.14, title, ha="center", color=ORANGE)


@figure("pooling", 1.85)
def pooling(fig: Figure, say: Say) -> None:
    """The page's grid of 4 × 4, and the largest value and the mean of each window of 2 × 2."""
    axes, side = board(fig), 0.34
    grid = np.array([[1, 3, 2, 0], [5, 4, 1, 1], [0, 2, 7, 6], [1, 1, 8, 3]], dtype=float)
    windows = grid.reshape(2, 2, 2, 2).swapaxes(1, 2)
    colours = ((BLUE, ORANGE), (GREEN, PURPLE))
    parts: tuple[tuple[Place, Array, float, str], ...] = (
        ((0.12, 1.54), grid, side, say("특징 맵", "feature map")),
        ((2.1, 1.3), windows.max(axis=(2, 3)), 0.44, say("최대 풀링", "max pooling")),
        ((3.2, 1.3), windows.mean(axis=(2, 3)), 0.44, say("평균 풀링", "average pooling")),
    )
    for corner, values, cell, name in parts:
        half = len(values) // 2
        for row in range(2):
            for column in range(2):
                mask = np.zeros(values.shape)
                mask[half * row : half * (row + 1), half * column : half * (column + 1)] = 0.25
                shade(axes, corner, mask, cell, colours[row][column])
        mesh(axes, corner, values.shape, cell)
        numbers(axes, corner, values, cell, fontsize=9)
        axes.text(corner[0] + cell * len(values) / 2, corner[1] + 0.1, name, ha="center")
    largest = np.argwhere(grid == windows.max(axis=(2, 3)).repeat(2, axis=0).repeat(2, axis=1))
    for row, column in largest:
        corner = (0.12 + side * column + 0.045, 1.54 - side * row - 0.045)
        window(axes, corner, (0, 0, 1, 1), side - 0.09, INK, linewidth=1.1)
    arrow(axes, (1.6, 0.86), (1.98, 0.86))
