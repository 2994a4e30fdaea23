"""Pixels with labels: what is predicted, what is true, and three ways to label a scene."""

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from scripts.figures.canvas import Say, figure
from scripts.figures.cells import board, mesh, numbers, shade, window
from scripts.figures.palette import BLUE, FAINT, GREEN, ORANGE, PURPLE, RED, SOFT

_Labels = npt.NDArray[np.int64]
_TRUTH = np.array([[0, 0, 0, 0], [0, 1, 1, 0], [0, 1, 1, 2], [0, 0, 2, 2]])
_GUESS = np.array([[0, 0, 0, 0], [0, 1, 1, 1], [0, 1, 2, 2], [0, 0, 2, 2]])


@figure("segmentation-prediction", 2.6)
def segmentation_prediction(fig: Figure, say: Say) -> None:
    """The page's masks, where they differ, and the IoU of each class."""
    axes, side = board(fig), 0.3
    wrong = np.not_equal(_TRUTH, _GUESS)
    colours = (SOFT, ORANGE, BLUE)
    names = (say("0 배경", "0 background"), say("1 고양이", "1 cat"), say("2 개", "2 dog"))
    for number, (labels, name) in enumerate(
        ((_TRUTH, say("정답", "truth")), (_GUESS, say("예측", "prediction")), (None, say("틀린 픽셀", "wrong pixels")))
    ):
        corner = (0.1 + 1.4 * number, 2.28)
        if labels is None:
            shade(axes, corner, wrong * 0.35, side, RED)
        else:
            for label, colour in enumerate(colours):
                shade(axes, corner, (labels == label) * (0.08 if label == 0 else 0.3), side, colour)
            numbers(axes, corner, labels, side)
        mesh(axes, corner, (4, 4), side)
        for row, column in np.argwhere(wrong):
            window(axes, corner, (row, column, 1, 1), side, RED, linewidth=1.6)
        axes.text(corner[0] + 2 * side, 2.43, name, ha="center", va="center")
    scores = []
    for label, (name, colour) in enumerate(zip(names, colours, strict=True)):
        true, found = np.equal(_TRUTH, label), np.equal(_GUESS, label)
        both, either = int((true & found).sum()), int((true | found).sum())
        scores.append(both / either)
        height = 0.78 - 0.2 * label
        axes.text(0.1, height, name, va="center", fontsize=8, color=colour)
        axes.add_patch(Rectangle((1.05, height - 0.05), 1.5 * scores[-1], 0.1, facecolor=colour, linewidth=0))
        text = f"IoU {both}/{either} = {scores[-1]:.1%}"
        axes.text(2.65, height, text, va="center", fontsize=8)
    right = int((~wrong).sum())
    text = say(
        f"mIoU {np.mean(scores):.1%}, 픽셀 정확도 {right}/16 = {right / 16:.1%}",
        f"mIoU {np.mean(scores):.1%}; pixel accuracy {right}/16 = {right / 16:.1%}",
    )
    axes.text(0.1, 0.14, text, va="center", fontsize=8)


_RADIUS = 5.1


def _cat(x: float, y: float) -> npt.NDArray[np.bool_]:
    """Give the pixels of a cat's head with its ears."""
    rows, columns = np.mgrid[0:20, 0:24]
    head = np.hypot((columns - x) / 1.14, rows - y) < _RADIUS
    ears = np.zeros(head.shape, dtype=bool)
    for ear in (x - 3, x + 3):
        ears |= (abs(columns - ear) <= np.minimum((rows - (y - 8)) * 0.9, 2)) & (rows < y - 3)
    return np.asarray(head | ears)


@figure("image-segmentation", 2.1)
def image_segmentation(fig: Figure, say: Say) -> None:
    """One scene with two cats that overlap, labelled in the three ways."""
    axes, side = board(fig), 0.054
    front, behind = _cat(17, 13), _cat(7, 9) & ~_cat(17, 13)
    sky = np.zeros(front.shape, dtype=bool)
    sky[:11] = True
    rest = ~(front | behind)
    land = [(rest & sky, BLUE, 0.25), (rest & ~sky, GREEN, 0.3)]
    parts = (
        (say("의미 분할", "semantic"), [*land, (front | behind, ORANGE, 0.7)]),
        (say("인스턴스 분할", "instance"), [(front, ORANGE, 0.7), (behind, PURPLE, 0.7)]),
        (say("파놉틱 분할", "panoptic"), [*land, (front, ORANGE, 0.7), (behind, PURPLE, 0.7)]),
    )
    for number, (name, regions) in enumerate(parts):
        corner = (0.05 + 1.4 * number, 1.75)
        for pixels, colour, weight in regions:
            shade(axes, corner, pixels * weight, side, colour)
        mesh(axes, corner, front.shape, side, FAINT, linewidth=0.3)
        axes.text(corner[0] + 12 * side, 1.9, name, ha="center", va="center")
    words = (
        (say("고양이 · 하늘 · 땅", "cat · sky · ground"),),
        (say("고양이 1 · 고양이 2", "cat 1 · cat 2"),),
        (say("고양이 1 · 2 · 하늘 · 땅", "cats 1, 2 · sky · ground"),),
    )
    for number, (text,) in enumerate(words):
        axes.text(0.05 + 1.4 * number + 12 * side, 0.4, text, ha="center", va="center", fontsize=8)
    text = say("세지 않는 하늘과 땅에는 이름표가 없음", "sky and ground are not counted: no label")
    axes.text(2.1, 0.15, text, ha="center", va="center", fontsize=8, color=SOFT)
