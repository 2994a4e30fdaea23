"""Images as feature maps, patches and windows."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Polygon, Rectangle

from scripts.figures.canvas import Say, figure
from scripts.figures.cells import arrow, board, box, lines, mesh, numbers, shade, window
from scripts.figures.convolution import convolve
from scripts.figures.marks import dots
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, FAINT, GREEN, INK, ORANGE, PURPLE, RED, SOFT

_HOUSE = """
......##......
.....####.....
....######....
...########...
..##########..
.############.
..##########..
..##########..
..####..####..
..####..####..
..####..####..
..####..####..
"""


@figure("feature-map", 2.65)
def feature_map(fig: Figure, say: Say) -> None:
    """A small image and what two kernels and ReLU make of it: each finds edges of one direction."""
    axes, side = board(fig), 0.084
    image = np.array([[float(mark == "#") for mark in line] for line in _HOUSE.split()])
    left_edge = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]], dtype=float)
    parts = (
        (image, INK, say("입력", "input"), None),
        (np.maximum(convolve(image, left_edge, pad=1), 0) / 3, BLUE, say("왼쪽 경계", "left edges"), left_edge),
        (np.maximum(convolve(image, left_edge.T, pad=1), 0) / 3, ORANGE, say("위쪽 경계", "top edges"), left_edge.T),
    )
    for number, (values, colour, name, kernel) in enumerate(parts):
        corner = (0.1 + 1.42 * number, 2.35)
        shade(axes, corner, values * (0.7 if kernel is None else 0.95), side, colour)
        mesh(axes, corner, values.shape, side, FAINT, linewidth=0.4)
        axes.text(corner[0] + 7 * side, 2.48, name, ha="center", va="center", color=colour)
        if kernel is not None:
            place = (corner[0] + 7 * side - 0.36, 1.08)
            shade(axes, place, np.full((3, 3), 0.12), 0.24, colour)
            mesh(axes, place, (3, 3), 0.24, colour)
            numbers(axes, place, kernel, 0.24)
            axes.text(corner[0] + 7 * side, 0.2, say("커널", "kernel"), ha="center", va="center", fontsize=8)
    axes.text(0.1, 0.84, say("커널로 합성곱하고", "convolved with the"), va="center", fontsize=8, color=SOFT)
    axes.text(0.1, 0.62, say("음수는 0으로 (ReLU)", "kernel, then ReLU"), va="center", fontsize=8, color=SOFT)


def _scene(axes: Axes, corner: tuple[float, float], size: float, view: tuple[float, float, float]) -> None:
    """Draw the part of a landscape that starts at `view` (x, y from above; side; all in 1) into a square."""
    left, top = corner
    x0, y0, part = view
    frame = Rectangle((left, top - size), size, size, facecolor=BLUE, alpha=0.14, linewidth=0)
    axes.add_patch(frame)

    def put(x: float, y: float) -> tuple[float, float]:
        return left + (x - x0) / part * size, top - (y - y0) / part * size

    far = Polygon([put(-0.1, 0.85), put(0.3, 0.38), put(0.72, 0.85)], facecolor=PURPLE, alpha=0.45, linewidth=0)
    near = Polygon(
        [put(0.2, 1.2), put(0.72, 0.5), put(1.2, 0.95), put(1.2, 1.2)], facecolor=GREEN, alpha=0.5, linewidth=0
    )
    ground = Polygon([put(-1, 0.82), put(2, 0.82), put(2, 2), put(-1, 2)], facecolor=GREEN, alpha=0.4, linewidth=0)
    sun = Circle(put(0.7, 0.25), 0.13 / part * size, facecolor=ORANGE, alpha=0.75, linewidth=0)
    for shape in (sun, far, ground, near):
        axes.add_patch(shape)
        shape.set_clip_path(frame)


@figure("vit", 3.2)
def vit(fig: Figure, say: Say) -> None:
    """An image of 224 × 224 cut into the page's patches, one of them unrolled, and the row of tokens."""
    axes, count, patch = board(fig), 224 // 16, 16
    size, corner = 1.68, (0.15, 2.85)
    side = size / count
    _scene(axes, corner, size, (0, 0, 1))
    mesh(axes, corner, (count, count), side, SOFT, linewidth=0.4)
    row, column = 4, 11
    window(axes, corner, (row, column, 1, 1), side, RED, linewidth=1.6)
    zoom = (2.3, 2.6)
    _scene(axes, zoom, 0.96, (column / count, row / count, 1 / count))
    mesh(axes, zoom, (patch, patch), 0.06, SOFT, linewidth=0.3)
    window(axes, zoom, (0, 0, 1, 1), 0.96, RED, linewidth=1.6)
    edge = corner[0] + side * (column + 1)
    lines(
        axes,
        [((edge, corner[1] - side * row), zoom), ((edge, corner[1] - side * (row + 1)), (2.3, zoom[1] - 0.96))],
        RED,
        linewidth=0.6,
    )
    number = row * count + column + 1
    axes.text(0.15 + size / 2, 2.98, f"{count} × {count} = {count**2}", ha="center", va="center")
    axes.text(2.78, 2.73, say(f"패치 {number}: 16 × 16 × 3", f"patch {number}: 16 × 16 × 3"), ha="center", va="center")
    axes.text(3.34, 2.12, say(f"값 {patch**2 * 3}개", f"{patch**2 * 3} values"), va="center")
    names = [say("클래스", "class"), "1", "2", "…", str(number), "…", str(count**2)]
    place = 0.15
    for name in names:
        width = 0.26 if name == "…" else 0.62 if name == names[0] else 0.46
        centre = (place + width / 2, 0.66)
        if name == "…":
            axes.text(*centre, name, ha="center", va="center")
        else:
            colour = PURPLE if name == names[0] else RED if name == str(number) else SOFT
            box(axes, centre, (width, 0.26), name, colour)
        if name == str(number):
            arrow(axes, (2.78, 1.6), (centre[0], 0.83), RED)
            axes.text(2.78, 1.22, "× E", color=RED, va="center", fontsize=8)
        place += width + 0.08
    tokens = count**2 + 1
    text = say(
        f"토큰 {tokens}개, 헤드 하나의 점수 {tokens}² = {tokens**2:,}개",
        f"{tokens} tokens; one head has {tokens}² = {tokens**2:,} scores",
    )
    axes.text(0.15, 0.27, text, va="center")


def _areas(size: int, side: int, shift: int) -> Array:
    """Give each place the number of its window."""
    cut = np.searchsorted(np.arange(shift or side, size, side), np.arange(size), side="right")
    return np.asarray(cut[:, None] * 10 + cut[None, :], dtype=float)


@figure("swin-transformer", 1.95)
def swin_transformer(fig: Figure, say: Say) -> None:
    """8 × 8 tokens in windows of 4 × 4, the windows moved by 2, and what one token sees after each block."""
    axes, size, side = board(fig), 8, 0.157
    plain, moved = _areas(size, 4, 0), _areas(size, 4, 2)
    token = (1, 3)
    first = plain == plain[token]
    second = np.isin(plain, plain[moved == moved[token]])
    parts = (
        (plain, first, say("블록 1: 창", "block 1: windows")),
        (moved, moved == moved[token], say("블록 2: 옮긴 창", "block 2: shifted")),
        (plain, second, say("두 블록 뒤", "after both")),
    )
    for number, (areas, seen, name) in enumerate(parts):
        corner = (0.07 + 1.4 * number, 1.6)
        shade(axes, corner, seen * 0.3, side, BLUE)
        mesh(axes, corner, (size, size), side, FAINT)
        if name != parts[-1][-1]:
            for area in np.unique(areas):
                rows, columns = np.nonzero(areas == area)
                cells = (int(rows[0]), int(columns[0]), int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1)
                window(axes, corner, cells, side, ORANGE, linewidth=1.3)
        else:
            window(axes, corner, (0, 0, size, size), side, SOFT, linewidth=0.8)
        place = (corner[0] + side * (token[1] + 0.5), corner[1] - side * (token[0] + 0.5))
        dots(axes, np.array([place]), RED, 6)
        axes.text(corner[0] + 4 * side, 1.76, name, ha="center", va="center")
        text = say(f"점이 보는 토큰 {seen.sum()}개", f"dot sees {seen.sum()} tokens")
        axes.text(corner[0] + 4 * side, 0.18, text, ha="center", va="center", fontsize=8, color=BLUE)
