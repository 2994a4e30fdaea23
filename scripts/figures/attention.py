"""Attention computed from the small vectors of the pages."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from scripts.figures.canvas import Say, figure
from scripts.figures.cells import arrow, board, box, lines, mesh, numbers, shade
from scripts.figures.marks import dots
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, FAINT, GREEN, INK, ORANGE, PURPLE, SOFT


def weigh(queries: Array, keys: Array, scale: float) -> Array:
    """Give the attention weights, a row a query."""
    scores = queries @ keys.T / scale
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


@figure("attention", 2.35)
def attention(fig: Figure, say: Say) -> None:
    """The page's query, keys and values: weights with and without the division by √d, and the mean of the values."""
    query = np.array([[1.0, 1, 0, 0]])
    keys = np.array([[2.0, 2, 0, 0], [1, 1, 1, 0], [0, 0, 1, 1]])
    values = np.array([[10.0, 0], [0, 10], [10, 10]])
    axes = board(fig)
    soft, hard = weigh(query, keys, 2.0)[0], weigh(query, keys, 1.0)[0]
    for key in range(3):
        top = 1.8 - 0.58 * key
        dot = float(query[0] @ keys[key])
        name = say(f"키 {key + 1}", f"key {key + 1}")
        axes.text(0.08, top, name, va="center")
        axes.text(0.08, top - 0.19, f"q·k = {dot:g}", va="center", fontsize=8, color=SOFT)
        for shift, weight, colour in ((0.04, soft[key], BLUE), (-0.19, hard[key], SOFT)):
            axes.add_patch(Rectangle((0.72, top + shift - 0.08), 0.95 * weight, 0.16, facecolor=colour, linewidth=0))
            axes.text(0.77 + 0.95 * weight, top + shift, f"{weight:.1%}", va="center", fontsize=8, color=colour)
    axes.text(0.72, 2.2, say("가중치 (÷ √4)", "weights (÷ √4)"), va="center", color=BLUE)
    axes.text(0.72, 2.04, say("나누지 않으면", "undivided"), va="center", fontsize=8, color=SOFT)
    plane = fig.add_axes((0.6, 0.15, 0.36, 0.36 * 4.2 / 2.35))
    plane.add_patch(Polygon(values, facecolor=BLUE, alpha=0.14, linewidth=0))
    for key, (x, y) in enumerate(values):
        plane.plot(
            [x, *(soft @ values)[:1]], [y, *(soft @ values)[1:]], color=BLUE, linewidth=0.5 + 5 * soft[key], alpha=0.45
        )
    dots(plane, values, INK, 5)
    dots(plane, (soft @ values)[None, :], ORANGE, 7, zorder=5)
    out = soft @ values
    plane.text(
        out[0] - 0.7, out[1] - 0.5, f"({out[0]:.2f}, {out[1]:.2f})", color=ORANGE, va="center", ha="right", fontsize=8
    )
    for text, x, y, across in (("v₁", 10.9, 0.3, "center"), ("v₂", 0.1, 11.2, "center"), ("v₃", 10, 11.2, "center")):
        plane.text(x, y, text, ha=across, va="center")
    axes.text(3.25, 2.2, say("값의 가중 평균", "mean of the values"), ha="center", va="center", color=ORANGE)
    plane.set(xlim=(-0.6, 11.4), ylim=(-0.6, 11), xticks=(0, 5, 10), yticks=(0, 5, 10))


def _heat(axes: Axes, corner: tuple[float, float], weights: Array, side: float, colour: str, texts: Array) -> None:
    shade(axes, corner, weights, side, colour)
    mesh(axes, corner, weights.shape, side)
    numbers(axes, corner, texts, side, fontsize=9)


@figure("self-attention", 2.3)
def self_attention(fig: Figure, say: Say) -> None:
    """The page's three vectors with unit matrices: the weights, and where each vector moves."""
    x = np.array([[1.0, 0], [0, 1], [1, 1]])
    weights = weigh(x, x, np.sqrt(2))
    axes, side, corner = board(fig), 0.46, (0.55, 1.7)
    texts = np.array([[f"{value:.1%}" for value in row] for row in weights])
    _heat(axes, corner, weights * 0.7, side, BLUE, texts)
    for place in range(3):
        name = ("(1, 0)", "(0, 1)", "(1, 1)")[place]
        axes.text(corner[0] + side * (place + 0.5), corner[1] + 0.1, name, ha="center", va="center", fontsize=8)
        axes.text(corner[0] - 0.06, corner[1] - side * (place + 0.5), name, ha="right", va="center", fontsize=8)
    axes.text(corner[0] + 1.5 * side, 2.05, say("키", "keys"), ha="center", va="center")
    axes.text(0.3, 1.88, say("쿼리", "queries"), ha="center", va="center")
    axes.text(
        corner[0] + 1.5 * side,
        0.15,
        say("행마다 합이 100%", "each row sums to 100%"),
        ha="center",
        va="center",
        fontsize=8,
        color=SOFT,
    )
    plane = fig.add_axes((0.58, 0.17, 0.4, 0.4 * 4.2 / 2.3))
    out = weights @ x
    plane.add_patch(Polygon(x, facecolor=FAINT, alpha=0.5, linewidth=0))
    dots(plane, x, INK, 5)
    lines(plane, [(tuple(a), tuple(b)) for a, b in zip(x, out, strict=True)], BLUE, linewidth=1.3)
    dots(plane, out, ORANGE, 6, zorder=5)
    for (a, b), dx, dy, across in zip(
        out, (-0.05, -0.05, 0.06), (-0.04, -0.08, -0.0), ("right", "right", "left"), strict=True
    ):
        plane.text(a + dx, b + dy, f"({a:.2f}, {b:.2f})", ha=across, va="center", fontsize=8, color=ORANGE)
    plane.set(xlim=(-0.08, 1.28), ylim=(-0.08, 1.15), xticks=(0, 1), yticks=(0, 1))


@figure("query-key-value", 2.75)
def query_key_value(fig: Figure, say: Say) -> None:
    """The page's vectors: what each position asks, offers and holds, and why the scores are not symmetric."""
    x = np.eye(2)
    q, k, v = (x @ np.array(m, dtype=float) for m in ([[1, 1], [0, 1]], [[1, 0], [1, 1]], [[2, 0], [0, 3]]))
    axes = board(fig)
    rows = ((say("쿼리", "query"), q, ORANGE), (say("키", "key"), k, BLUE), (say("값", "value"), v, GREEN))
    for place in range(2):
        centre = 0.62 + 1.0 * place
        box(axes, (centre, 2.5), (0.9, 0.26), f"x{'₁₂'[place]} = ({x[place, 0]:g}, {x[place, 1]:g})", SOFT)
        for number, (_, vectors, colour) in enumerate(rows):
            letter = f"{'qkv'[number]}{'₁₂'[place]}"
            text = f"{letter} = ({vectors[place, 0]:g}, {vectors[place, 1]:g})"
            box(axes, (centre, 1.92 - 0.42 * number), (0.9, 0.26), text, colour)
        arrow(axes, (centre, 2.37), (centre, 2.08))
    for number, (name, _, colour) in enumerate(rows):
        axes.text(2.14, 1.92 - 0.42 * number, name, va="center", fontsize=8, color=colour)
    scores, weights = q @ k.T, weigh(q, k, np.sqrt(2))
    out = weights @ v
    corner, side = (3.2, 2.1), 0.4
    _heat(axes, corner, scores * 0.15, side, PURPLE, scores)
    axes.text(3.6, 2.5, say("내적", "dot products"), ha="center", va="center")
    for place in range(2):
        axes.text(corner[0] + side * (place + 0.5), 2.22, f"k{'₁₂'[place]}", ha="center", va="center", color=BLUE)
        axes.text(
            corner[0] - 0.14,
            corner[1] - side * (place + 0.5),
            f"q{'₁₂'[place]}",
            ha="center",
            va="center",
            color=ORANGE,
        )
    note = say("대칭이 아니다", "not symmetric")
    axes.text(3.6, 1.12, note, ha="center", va="center", fontsize=8, color=PURPLE)
    axes.text(0.17, 0.68, say("첫 위치의 출력", "output at the first position"), va="center", fontsize=8, color=SOFT)
    terms = " + ".join(f"{weights[0, place]:.1%} × v{'₁₂'[place]}" for place in range(2))
    axes.text(
        0.17,
        0.42,
        f"{say('√2로 나누고 소프트맥스', '÷ √2, softmax')}: {weights[0, 0]:.1%}, {weights[0, 1]:.1%}",
        va="center",
    )
    axes.text(0.17, 0.18, f"{terms} = ({out[0, 0]:.2f}, {out[0, 1]:.2f})", va="center", color=GREEN)
