"""Blocks and networks as boxes and arrows; the sizes in them are computed."""

import itertools

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

from scripts.figures.canvas import Say, figure
from scripts.figures.cells import Place, arrow, board, box, lines
from scripts.figures.palette import BLUE, GREEN, ORANGE, PAPER, PURPLE, SOFT


def _sum(axes: Axes, centre: Place, colour: str = ORANGE) -> None:
    """Draw a plus in a circle."""
    axes.add_patch(Circle(centre, 0.09, facecolor=PAPER, edgecolor=colour, linewidth=1.2))
    x, y = centre
    lines(axes, [((x - 0.05, y), (x + 0.05, y)), ((x, y - 0.05), (x, y + 0.05))], colour, linewidth=1.2)


@figure("residual-block", 1.85)
def residual_block(fig: Figure, say: Say) -> None:
    """The block of the page's formula with the numbers of its example."""
    axes, low, high = board(fig), 0.68, 1.42
    x, residual = (1.0, 2.0), (0.1, -0.1)
    y = tuple(a + b for a, b in zip(x, residual, strict=True))
    lines(
        axes,
        [((0.3, low), (0.62, low)), ((0.45, low), (0.45, high)), ((0.45, high), (3.3, high))],
        ORANGE,
        linewidth=1.2,
    )
    arrow(axes, (3.3, high), (3.3, low + 0.09), ORANGE, linewidth=1.2)
    arrow(axes, (0.55, low), (0.72, low))
    box(axes, (1.06, low), (0.68, 0.34), say("계층 W₁", "layer W₁"))
    arrow(axes, (1.4, low), (1.54, low))
    box(axes, (1.82, low), (0.54, 0.34), "ReLU", GREEN)
    arrow(axes, (2.09, low), (2.23, low))
    box(axes, (2.57, low), (0.68, 0.34), say("계층 W₂", "layer W₂"))
    arrow(axes, (2.91, low), (3.21, low))
    _sum(axes, (3.3, low))
    arrow(axes, (3.39, low), (3.74, low))
    axes.text(0.24, low, "x", ha="right", va="center")
    axes.text(3.8, low, "y", va="center")
    axes.text(
        1.9,
        high + 0.17,
        say("스킵 연결: x를 그대로", "skip connection: x as it is"),
        ha="center",
        va="center",
        color=ORANGE,
    )
    axes.text(1.82, 1.02, say("잔차 함수 F(x)", "residual function F(x)"), ha="center", va="center", color=BLUE)
    for place, pair, colour in ((0.45, x, ORANGE), (2.57, residual, BLUE), (3.72, y, SOFT)):
        text = f"({pair[0]:g}, {pair[1]:g})".replace("-", "−")
        axes.text(place, 0.3, text, ha="center", va="center", color=colour, fontsize=8)
    axes.text(1.5, 0.3, "+", ha="center", va="center", color=SOFT)
    axes.text(3.2, 0.3, "=", ha="center", va="center", color=SOFT)


_LEVELS = 4  # each halves the resolution


def _sizes(side: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give the sides before and after the two convolutions of each level of the original U-Net: down, then up."""
    down, up = [], []
    for _ in range(_LEVELS):
        down.append((side, side - 4))
        side = (side - 4) // 2
    down.append((side, side - 4))
    side -= 4
    for _ in range(_LEVELS):
        up.append((2 * side, 2 * side - 4))
        side = 2 * side - 4
    return down, up


@figure("u-net", 3.0)
def u_net(fig: Figure, say: Say) -> None:
    """The original U-Net: side before and after two convolutions at each level, and the channels."""
    axes = board(fig)
    down, up = _sizes(572)
    width, heights = 0.96, [2.48 - 0.54 * level for level in range(_LEVELS + 1)]
    for level in range(_LEVELS):
        left, height, below = 0.62 + 0.16 * level, heights[level], heights[level + 1]
        right = 4.2 - left
        box(axes, (left, height), (width, 0.26), f"{down[level][0]} → {down[level][1]}", BLUE)
        box(axes, (right, height), (width, 0.26), f"{up[-1 - level][0]} → {up[-1 - level][1]}", GREEN)
        arrow(axes, (left + width / 2, height), (right - width / 2, height), ORANGE, linestyle=(0, (4, 2)))
        step = 0.42 if level == _LEVELS - 1 else 0.16
        arrow(axes, (left, height - 0.14), (left + step, below + 0.14), BLUE)
        arrow(axes, (right - step, below + 0.14), (right, height - 0.14), GREEN)
    box(axes, (2.1, heights[-1]), (width, 0.26), f"{down[-1][0]} → {down[-1][1]}", PURPLE)
    for level, height in enumerate(heights):
        name = say(f"{64 * 2**level:,}채널", f"{64 * 2**level:,} channels")
        place = height - 0.24 if level == _LEVELS else height + 0.11
        axes.text(2.1, place, name, ha="center", va="center", fontsize=8, color=SOFT)
    axes.text(0.14, 2.8, say("입력 572 × 572", "input 572 × 572"), va="center")
    axes.text(4.06, 2.8, say("출력 388 × 388", "output 388 × 388"), va="center", ha="right")
    axes.text(0.14, 0.4, say("풀링: 절반", "pooling: half"), va="center", fontsize=8, color=BLUE)
    up_words = say("전치 합성곱: 두 배", "up-convolution: twice")
    axes.text(4.06, 0.4, up_words, va="center", ha="right", fontsize=8, color=GREEN)
    axes.text(2.1, 2.8, say("잘라 이어 붙임", "crop, concatenate"), va="center", ha="center", fontsize=8, color=ORANGE)


def _tower(axes: Axes, middle: float, parts: list[tuple[str, str, float]], bottom: float) -> list[float]:
    """Stack boxes with a sum and normalization on each; give the heights of the middles of the boxes."""
    heights, y = [], bottom
    for text, colour, _ in parts:
        box(axes, (middle, y), (1.5, 0.26), text, colour)
        arrow(axes, (middle, y + 0.13), (middle, y + 0.26))
        axes.add_patch(Rectangle((middle - 0.75, y + 0.26), 1.5, 0.18, facecolor=SOFT, alpha=0.12, linewidth=0))
        side = middle - 0.86
        lines(axes, [((middle, y - 0.21), (side, y - 0.21)), ((side, y - 0.21), (side, y + 0.35))], ORANGE, linewidth=1)
        arrow(axes, (side, y + 0.35), (middle - 0.75, y + 0.35), ORANGE)
        heights.append(y)
        y += 0.78
    return heights


@figure("transformer", 4.2)
def transformer(fig: Figure, say: Say) -> None:
    """The original encoder and decoder, six blocks each."""
    axes = board(fig)
    add = say("더하고 계층 정규화", "add, layer norm")
    attention, mlp = say("셀프 어텐션", "self-attention"), say("다층 퍼셉트론", "MLP")
    masked, cross = say("가린 셀프 어텐션", "masked self-attention"), say("교차 어텐션", "cross-attention")
    left, right, bottom = 1.1, 3.2, 1.2
    encoder = [(attention, BLUE, 0.0), (mlp, GREEN, 0.0)]
    decoder = [(masked, BLUE, 0.0), (cross, PURPLE, 0.0), (mlp, GREEN, 0.0)]
    for middle, parts, name, words in (
        (left, encoder, say("인코더", "encoder"), say("원문", "source")),
        (right, decoder, say("디코더", "decoder"), say("앞서 낸 출력", "outputs so far")),
    ):
        heights = _tower(axes, middle, parts, bottom)
        for height in heights:
            axes.text(middle, height + 0.35, add, ha="center", va="center_baseline", fontsize=8)
        for low, high in itertools.pairwise(heights):
            arrow(axes, (middle, low + 0.44), (middle, high - 0.13))
        top = heights[-1] + 0.52
        frame = FancyBboxPatch(
            (middle - 0.94, bottom - 0.3), 1.8, top - bottom + 0.3, boxstyle="round,pad=0,rounding_size=0.06"
        )
        frame.set(fill=False, edgecolor=SOFT, linewidth=0.8, linestyle=(0, (3, 2)))
        axes.add_patch(frame)
        axes.text(middle - 0.94, top + 0.1, f"{name} × 6", va="center")
        box(axes, (middle, 0.56), (1.5, 0.26), say("임베딩 + 위치", "embedding + position"), SOFT)
        arrow(axes, (middle, 0.69), (middle, bottom - 0.13))
        arrow(axes, (middle, 0.27), (middle, 0.43))
        axes.text(middle, 0.15, words, ha="center", va="center")
        if middle == right:
            box(axes, (right, 3.75), (1.5, 0.26), say("선형 + 소프트맥스", "linear + softmax"), SOFT)
            arrow(axes, (right, heights[-1] + 0.44), (right, 3.62))
            arrow(axes, (right, 3.88), (right, 4.03))
            axes.text(right + 0.1, 4.05, say("다음 토큰", "next token"), va="center", fontsize=8)
        else:
            out = heights[-1] + 0.44
            middle_height = bottom + 0.78
            path = [((left, out), (left, out + 0.34)), ((left, out + 0.34), (2.16, out + 0.34))]
            lines(axes, [*path, ((2.16, out + 0.34), (2.16, middle_height))], PURPLE, linewidth=1.2)
            arrow(axes, (2.16, middle_height), (right - 0.75, middle_height), PURPLE, linewidth=1.2)
            axes.text(
                1.63, out + 0.43, say("키, 값", "keys, values"), ha="center", va="center", fontsize=8, color=PURPLE
            )
