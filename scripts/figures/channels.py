"""Which channels a convolution reads, and what that costs."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from scripts.figures.canvas import Say, figure
from scripts.figures.cells import Place, arrow, board, lines, mesh, minus, numbers, shade, window
from scripts.figures.marks import dots
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, GREEN, INK, ORANGE, SOFT


def _column(x: float, middle: float, count: int, step: float = 0.2) -> list[Place]:
    return [(x, middle + step * ((count - 1) / 2 - place)) for place in range(count)]


def _wire(axes: Axes, left: list[Place], right: list[Place], groups: int, *colours: str) -> int:
    """Join each channel on the right with those of its group on the left; give the number of lines."""
    count = 0
    for group in range(groups):
        inputs, outputs = (side[len(side) // groups * group :][: len(side) // groups] for side in (left, right))
        colour = colours[group % len(colours)]
        lines(axes, [(start, end) for start in inputs for end in outputs], colour, linewidth=0.8)
        dots(axes, np.array(inputs + outputs), colour, 7)
        count += len(inputs) * len(outputs)
    return count


@figure("group-convolution", 2.05)
def group_convolution(fig: Figure, say: Say) -> None:
    """Six channels to six with 1, 2 and 6 groups: a line is one kernel plane of 3 × 3."""
    axes = board(fig)
    for number, groups in enumerate((1, 2, 6)):
        left = 0.22 + 1.42 * number
        count = _wire(axes, _column(left, 1.13, 6), _column(left + 0.92, 1.13, 6), groups, BLUE, ORANGE)
        axes.text(left + 0.46, 1.86, f"G = {groups}", ha="center", va="center")
        text = say(f"가중치 9 × {count} = {9 * count}", f"9 × {count} = {9 * count} weights")
        axes.text(left + 0.46, 0.3, text, ha="center", va="center", fontsize=8)
    for x, text in ((0.22, say("입력", "in")), (1.14, say("출력", "out"))):
        axes.text(x, 1.86, text, ha="center", va="center", fontsize=8, color=SOFT)


def _cost(size: int, kernel: int, inputs: int, outputs: int, groups: int = 1) -> int:
    """Give the multiply–accumulates of a convolution whose output is size × size."""
    return size**2 * kernel**2 * inputs // groups * outputs


@figure("depthwise-convolution", 3.2)
def depthwise_convolution(fig: Figure, say: Say) -> None:
    """Which channels read which, and the multiply–accumulates of the page's table."""
    axes = board(fig)
    middle = 2.25
    _wire(axes, _column(0.35, middle, 4), _column(1.35, middle, 6), 1, BLUE)
    _wire(axes, _column(2.15, middle, 4), _column(3.0, middle, 4), 4, ORANGE)
    lines(axes, [(a, b) for a in _column(3.0, middle, 4) for b in _column(3.85, middle, 6)], GREEN, linewidth=0.8)
    dots(axes, np.array(_column(3.85, middle, 6)), GREEN, 7)
    for x, text in (
        (0.85, say("표준 3 × 3", "standard 3 × 3")),
        (2.5, say("깊이별 3 × 3", "depthwise 3 × 3")),
        (3.5, "1 × 1"),
    ):
        axes.text(x, 3.05, text, ha="center", va="center")
    standard = _cost(56, 3, 128, 256)
    depthwise, pointwise = _cost(56, 3, 128, 128, 128), _cost(56, 1, 128, 256)
    scale = 3.9 / standard
    share = standard / (depthwise + pointwise)
    axes.text(0.7, 0.4, say(f"합은 표준의 {share:.1f}분의 1", f"together 1/{share:.1f} of it"), va="center", fontsize=8)
    axes.text(0.15, 1.3, say("곱셈-덧셈 횟수", "multiply–accumulates"), va="center", fontsize=8, color=SOFT)
    for bottom, parts, text in (
        (0.9, [(standard, BLUE)], say(f"표준 {standard:,}", f"standard {standard:,}")),
        (
            0.3,
            [(depthwise, ORANGE), (pointwise, GREEN)],
            say(f"깊이별 {depthwise:,} + 1 × 1 {pointwise:,}", f"depthwise {depthwise:,} + 1 × 1 {pointwise:,}"),
        ),
    ):
        start = 0.15
        for value, colour in parts:
            axes.add_patch(Rectangle((start, bottom), value * scale, 0.2, facecolor=colour, linewidth=0))
            start += value * scale
        axes.text(0.15, bottom - 0.11, text, va="center", fontsize=8)


@figure("1x1-convolution", 2.9)
def pointwise_convolution(fig: Figure, say: Say) -> None:
    """Three channels mixed into two at each place: the cells framed are the only ones that meet."""
    axes, side = board(fig), 0.24
    inputs = np.array(
        [[[1, 0, 2], [3, 1, 0], [0, 2, 1]], [[2, 1, 0], [0, 4, 1], [1, 0, 3]], [[0, 1, 1], [2, 2, 0], [1, 3, 1]]],
        dtype=float,
    )
    weights = np.array([[1, 1, -1], [2, 0, 1]], dtype=float)
    outputs = np.einsum("kc,cij->kij", weights, inputs)
    row, column = 1, 1

    def stack(left: float, tops: list[float], maps: Array, name: str, colours: list[str]) -> None:
        for number, (top, values, colour) in enumerate(zip(tops, maps, colours, strict=True)):
            shade(axes, (left, top), np.full(values.shape, 0.12), side, colour)
            mesh(axes, (left, top), values.shape, side, colour)
            numbers(axes, (left, top), values, side)
            window(axes, (left, top), (row, column, 1, 1), side, INK, linewidth=1.5)
            text = f"{name} {number + 1}"
            axes.text(left + 1.5 * side, top + 0.09, text, ha="center", va="center", fontsize=8, color=colour)

    stack(0.15, [2.7, 1.78, 0.86], inputs, say("입력 채널", "input channel"), [BLUE, BLUE, BLUE])
    stack(3.15, [2.3, 1.15], outputs, say("출력 채널", "output channel"), [ORANGE, GREEN])
    corner = (1.65, 1.65)
    for number, colour in enumerate((ORANGE, GREEN)):
        place = (corner[0], corner[1] - side * number)
        shade(axes, place, np.full((1, 3), 0.2), side, colour)
    mesh(axes, corner, weights.shape, side)
    numbers(axes, corner, weights, side)
    axes.text(corner[0] + 1.5 * side, corner[1] + 0.09, say("가중치", "weights"), ha="center", va="center", fontsize=8)
    arrow(axes, (1.0, 1.41), (1.55, 1.41))
    arrow(axes, (2.48, 1.5), (3.05, 1.8), ORANGE)
    arrow(axes, (2.48, 1.32), (3.05, 0.85), GREEN)
    for number, (colour, height) in enumerate(((ORANGE, 2.0), (GREEN, 0.6))):
        terms = " + ".join(
            f"{minus(w)}·{minus(x)}" for w, x in zip(weights[number], inputs[:, row, column], strict=True)
        )
        text = f"{terms} = {minus(outputs[number, row, column])}"
        axes.text(1.98, height, text.replace("+ −", "− "), ha="center", va="center", fontsize=8, color=colour)


def _block(axes: Axes, middle: float, widths: list[int], kinds: list[str], colour: str) -> None:
    """Draw the widths of a block from above to below, to one scale, with the weights between them."""
    scale, heights = 1.45 / 256, (2.55, 1.95, 1.35, 0.75)
    for number, (width, height) in enumerate(zip(widths, heights, strict=True)):
        half = width * scale / 2
        axes.add_patch(Rectangle((middle - half, height - 0.04), 2 * half, 0.08, facecolor=colour, linewidth=0))
        if number < len(kinds):
            below, after = heights[number + 1], widths[number + 1] * scale / 2
            corners = [
                (middle - half, height),
                (middle + half, height),
                (middle + after, below),
                (middle - after, below),
            ]
            axes.add_patch(Polygon(corners, facecolor=colour, alpha=0.16, linewidth=0))
            axes.text(middle, (height + below) / 2, kinds[number], ha="center", va="center", fontsize=8)


@figure("inverted-bottleneck", 3.05)
def inverted_bottleneck(fig: Figure, say: Say) -> None:
    """Channels of ResNet's bottleneck and of the page's inverted one, to one scale, with the weights of each layer."""
    axes = board(fig)
    for middle, widths, depthwise, colour, name in (
        (1.05, [256, 64, 64, 256], False, BLUE, say("병목 (ResNet)", "bottleneck (ResNet)")),
        (3.15, [24, 144, 144, 24], True, ORANGE, say("역병목 (MobileNetV2)", "inverted (MobileNetV2)")),
    ):
        counts = [widths[0] * widths[1], 9 * widths[1] * (1 if depthwise else widths[2]), widths[2] * widths[3]]
        middle_kind = say("깊이별 3 × 3", "depthwise 3 × 3") if depthwise else "3 × 3"
        kinds = [f"{kind}: {count:,}" for kind, count in zip(("1 × 1", middle_kind, "1 × 1"), counts, strict=True)]
        _block(axes, middle, widths, kinds, colour)
        axes.text(middle, 2.92, name, ha="center", va="center")
        total = say(f"가중치 {sum(counts):,}개", f"{sum(counts):,} weights")
        axes.text(middle, 0.22, total, ha="center", va="center", color=colour)
        for width, height in zip(widths, (2.55, 1.95, 1.35, 0.75), strict=True):
            axes.text(middle - width * 1.45 / 512 - 0.06, height, str(width), ha="right", va="center", fontsize=8)
        edge = middle + widths[0] * 1.45 / 512 + 0.03
        out = middle + max(max(widths) * 1.45 / 512, 0.6) + 0.12
        lines(axes, [((edge, 2.55), (out, 2.55)), ((out, 2.55), (out, 0.75))], SOFT, linewidth=1)
        arrow(axes, (out, 0.75), (edge, 0.75))
        axes.text(out + 0.06, 1.65, "+x", va="center", fontsize=8, color=SOFT)
