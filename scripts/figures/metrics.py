"""How good a prediction is: precision, recall, F1, IoU, average precision."""

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from scripts.figures.canvas import Say, bare, figure
from scripts.figures.palette import BLUE, GREEN, INK, ORANGE, PAPER, RED, SOFT

_Array = npt.NDArray[np.float64]


def _unit_square(axes: Axes, say: Say) -> None:
    """Make recall the one axis and precision the other."""
    axes.set(xlim=(0, 1.03), ylim=(0, 1.06), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))
    axes.set_xlabel(say("재현율", "recall"), labelpad=1)
    axes.set_ylabel(say("정밀도", "precision"), labelpad=1)


@figure("precision-recall", 2.5)
def precision_recall(fig: Figure, say: Say) -> None:
    """60 positives and 140 negatives with normal scores: where they lie, and the curve with three thresholds."""
    random = np.random.default_rng(4)
    positives, negatives = (
        np.clip(random.normal(middle, 0.14, count), 0, 1) for middle, count in ((0.62, 60), (0.38, 140))
    )
    left, right = (fig.add_axes((place, 0.17, 0.4, 0.72)) for place in (0.03, 0.575))
    bins = np.linspace(0, 1, 17)
    places = (bins[1:] + bins[:-1]) / 2
    for sign, scores, colour in ((1, positives, BLUE), (-1, negatives, SOFT)):
        left.bar(places, sign * np.histogram(scores, bins)[0], 0.054, color=colour, alpha=0.55)
    left.text(0.02, 5, say("양성", "positive"), color=BLUE)
    left.text(0.98, -9, say("음성", "negative"), color=SOFT, ha="right")
    bare(left)
    left.set(xlim=(0, 1), ylim=(-32, 24), title=say("표본의 점수", "scores of the examples"))
    left.set_xlabel(say("점수", "score") + " →", labelpad=1)
    thresholds = np.sort(np.concatenate([positives, negatives]))
    hits = np.array([np.sum(positives >= threshold) for threshold in thresholds])
    said = np.arange(len(thresholds), 0, -1)
    right.plot(hits / 60, hits / said, color=BLUE, linewidth=1.2)
    for threshold, colour in ((0.35, ORANGE), (0.5, GREEN), (0.65, RED)):
        found = float(np.mean(positives >= threshold))
        precise = float(np.sum(positives >= threshold) / np.sum(np.concatenate([positives, negatives]) >= threshold))
        left.axvline(threshold, color=colour, linewidth=1.2, ymin=0.03, ymax=0.86)
        left.text(threshold, 18, f"{threshold:g}", color=colour, ha="center", fontsize=8)
        right.plot(found, precise, color=colour, marker="o", markersize=6, markeredgecolor=PAPER)
        right.text(found - 0.04, precise - 0.03, f"{threshold:g}", color=colour, ha="right", va="top", fontsize=8)
    _unit_square(right, say)
    right.set_title(say("문턱값마다", "at each threshold"))


@figure("f1-score", 2.9)
def f1_score(fig: Figure, say: Say) -> None:
    """Lines of equal F1 over recall and precision, and two of the page's classifiers."""
    axes = fig.add_axes((0.12, 0.15, 0.8, 0.82))
    for tenth in range(1, 10):
        f1 = tenth / 10
        # (2R − F1)(2P − F1) = F1², even steps along the hyperbola
        recall = f1 / 2 * (1 + ((2 - f1) / f1) ** np.linspace(-1, 1, 33))
        precision = recall[::-1]
        axes.fill_between(recall, precision, 1, color=BLUE, alpha=0.07, linewidth=0)
        axes.plot(recall, precision, color=BLUE, linewidth=1)
        axes.text(1.01, f1 / (2 - f1), f"{f1:g}", color=BLUE, fontsize=8, va="center")
    axes.plot((0, 1), (1, 0), color=SOFT, linewidth=1, linestyle="--")
    axes.text(0.3, 0.73, say("산술 평균 0.5", "mean 0.5"), color=SOFT, fontsize=8)
    axes.text(1.01, 0.99, "F1", color=BLUE)
    for point, name, place in (((2 / 3, 0.8), "F1 0.73", (0.43, 0.83)), ((0.02, 1.0), "F1 0.04", (0.05, 1.02))):
        axes.plot(*point, color=RED, marker="o", markersize=6, markeredgecolor=PAPER)
        axes.text(*place, name, color=RED)
    _unit_square(axes, say)


def _overlap(shift: tuple[float, float]) -> float:
    """Give the area that two boxes of side 4 share, the second one shifted."""
    return max(0, 4 - abs(shift[0])) * max(0, 4 - abs(shift[1]))


@figure("iou", 1.75)
def iou(fig: Figure, say: Say) -> None:
    """Two boxes of side 4 at three distances; the third is the page's example."""
    for column, shift in enumerate(((0.5, 0.5), (2.0, 0.0), (2.0, 1.0))):
        axes = fig.add_axes((0.015 + 0.335 * column, 0.29, 0.3, 0.66))
        bare(axes)
        axes.set(xlim=(-0.2, 6.2), ylim=(-0.2, 5.2), aspect="equal")
        axes.add_patch(Rectangle((0, 0), 4, 4, color=GREEN, alpha=0.15, linewidth=0))
        axes.add_patch(Rectangle(shift, 4, 4, color=BLUE, alpha=0.15, linewidth=0))
        axes.add_patch(Rectangle(shift, 4 - shift[0], 4 - shift[1], color=PAPER, linewidth=0))
        axes.add_patch(Rectangle(shift, 4 - shift[0], 4 - shift[1], color=ORANGE, alpha=0.35, linewidth=0))
        axes.add_patch(Rectangle((0, 0), 4, 4, edgecolor=GREEN, fill=False, linewidth=1.6))
        axes.add_patch(Rectangle(shift, 4, 4, edgecolor=BLUE, fill=False, linewidth=1.6))
        shared = _overlap(shift)
        union = 32 - shared
        middle = ((shift[0] + 4) / 2, (shift[1] + 4) / 2)
        axes.text(*middle, f"{shared:g}", color=INK, ha="center", va="center")
        axes.set_xlabel(f"{shared:g} / {union:g} = {shared / union:.2f}", color=INK, labelpad=3)
    fig.axes[1].text(0, 4.2, say("정답", "truth"), color=GREEN, fontsize=8)
    fig.axes[1].text(6, 4.2, say("예측", "prediction"), color=BLUE, ha="right", fontsize=8)
    fig.text(0.5, 0.02, say("IoU = 교집합 / 합집합", "IoU = intersection / union"), ha="center")


@figure("mean-average-precision", 2.9)
def mean_average_precision(fig: Figure, say: Say) -> None:
    """The page's ranked list, its precision and recall after each prediction, and the area that is its AP."""
    right = np.array([True, False, True, True, False])
    precision = np.cumsum(right) / np.arange(1, 6)
    recall = np.cumsum(right) / 3
    best = np.maximum.accumulate(precision[::-1])[::-1]
    axes = fig.add_axes((0.12, 0.15, 0.85, 0.64))
    edges = np.concatenate([[0.0], recall[right]])
    axes.stairs(best[right], edges, color=BLUE, alpha=0.25, fill=True, linewidth=0)
    axes.stairs(best[right], edges, color=BLUE, linewidth=1.8, baseline=None)
    axes.plot(recall, precision, color=SOFT, linewidth=1, linestyle="--")
    for k, (hit, found, precise) in enumerate(zip(right, recall, precision, strict=True)):
        colour = GREEN if hit else RED
        axes.plot(found, precise, color=colour, marker="o", markersize=5)
        shift = ((-0.09, -0.09), (-0.09, -0.03), (0.01, -0.09), (-0.09, 0.03), (-0.09, -0.06))[k]
        axes.text(found + shift[0], precise + shift[1], f"k = {k + 1}", color=colour, fontsize=8)
        label = say("맞음", "right") if hit else say("틀림", "wrong")
        fig.text(0.21 + 0.17 * k, 0.925, f"{k + 1} {label}", color=colour, ha="center")
    area = float(np.diff(edges) @ best[right])
    axes.text(0.34, 0.22, f"AP = {area:.2f}", color=BLUE)
    fig.text(0.02, 0.925, say("순위", "rank"), color=SOFT)
    _unit_square(axes, say)
