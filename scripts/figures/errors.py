"""Errors on several sets side by side: which gap between two of them has which name."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from scripts.figures.canvas import Say, bare, figure
from scripts.figures.palette import BLUE, GREEN, INK, ORANGE, PURPLE, RED, SOFT

_Bar = tuple[str, float]
_Gap = tuple[str, str]


def _staircase(axes: Axes, bars: list[_Bar], gaps: list[_Gap], room: float) -> None:
    """Draw a bar for each error and colour what it has more than the one above; the right edge is at `room`."""
    before = 0.0
    for row, (name, error) in enumerate(bars):
        axes.barh(row, min(before, error), 0.62, color=SOFT, alpha=0.3)
        axes.text(-0.02 * room, row, f"{name} {error:g}%", ha="right", va="center")
        if row == 0:
            axes.barh(row, error, 0.62, color=SOFT, alpha=0.3)
        else:
            label, colour = gaps[row - 1]
            axes.barh(row, error - before, 0.62, left=before, color=colour, alpha=0.85)
            axes.text(error + 0.02 * room, row, f"{label} {error - before:g}", color=colour, va="center")
            axes.plot((before, before), (row - 1.31, row + 0.31), color=SOFT, linewidth=0.8)
        before = error
    bare(axes)
    axes.set(xlim=(0, room), ylim=(len(bars) - 0.5, -0.6))


@figure("avoidable-bias", 2.35)
def avoidable_bias(fig: Figure, say: Say) -> None:
    """The page's errors: 3% training and 6% dev over 2%, and 9% training with the same variance."""
    words = (say("베이즈 어림값", "Bayes (estimate)"), say("학습", "training"), say("개발", "dev"))
    gaps = [(say("회피 가능 편향", "avoidable bias"), ORANGE), (say("분산", "variance"), BLUE)]
    results = (say("분산부터 줄인다", "variance first"), say("편향부터 줄인다", "bias first"))
    for column, (errors, result) in enumerate(zip(((2, 3, 6), (2, 9, 12)), results, strict=True)):
        axes = fig.add_axes((0.32, 0.53 - 0.5 * column, 0.66, 0.4))
        _staircase(axes, list(zip(words, errors, strict=True)), gaps, 16)
        axes.set_title(result, loc="left", pad=1)


_SPLITS = (
    # set, left edge, width, colour of the gap that it shows
    ("train", 0.0, 0.5, ORANGE),
    ("td", 0.5, 0.14, BLUE),
    ("dev", 0.7, 0.14, PURPLE),
    ("test", 0.86, 0.14, RED),
)


@figure("training-dev-set", 3.4)
def training_dev_set(fig: Figure, say: Say) -> None:
    """The page's split of 220,000 images into four sets, and the errors on them with the names of the gaps."""
    top = fig.add_axes((0.02, 0.62, 0.96, 0.36))
    bare(top)
    top.set(xlim=(0, 1), ylim=(0, 1))
    names = {
        "train": say("훈련\n205,000", "training\n205,000"),
        "td": say("훈련-개발\n5,000", "train-dev\n5,000"),
        "dev": say("개발\n5,000", "dev\n5,000"),
        "test": say("시험\n5,000", "test\n5,000"),
    }
    sources = (
        (0.0, 0.64, say("웹 200,000 + 앱 10,000", "web 200,000 + app 10,000")),
        (0.7, 0.3, say("앱 10,000", "app 10,000")),
    )
    for left, width, name in sources:
        top.add_patch(Rectangle((left, 0.72), width, 0.24, color=SOFT, alpha=0.2, linewidth=0))
        top.text(left + width / 2, 0.84, name, ha="center", va="center")
    arrow = {"arrowstyle": "-|>", "color": SOFT, "linewidth": 0.9, "mutation_scale": 9}
    for key, left, width, colour in _SPLITS:
        top.add_patch(Rectangle((left + 0.005, 0.05), width - 0.01, 0.4, color=colour, alpha=0.22, linewidth=0))
        top.text(left + width / 2, 0.25, names[key], ha="center", va="center", fontsize=8)
        top.annotate("", (left + width / 2, 0.46), (left + width / 2, 0.71), arrowprops=arrow)
    bars = [
        (say("사람", "human"), 1.0),
        (say("훈련", "training"), 3.0),
        (say("훈련-개발", "training-dev"), 4.0),
        (say("개발", "dev"), 9.0),
        (say("시험", "test"), 10.0),
    ]
    gaps = [
        (say("회피 가능 편향", "avoidable bias"), ORANGE),
        (say("분산", "variance"), BLUE),
        (say("데이터 불일치", "data mismatch"), PURPLE),
        (say("개발 세트 과적합", "dev set overfitting"), RED),
    ]
    _staircase(fig.add_axes((0.28, 0.02, 0.7, 0.56)), bars, gaps, 17.6)


@figure("dev-set-overfitting", 2.6)
def dev_set_overfitting(fig: Figure, say: Say) -> None:
    """Expected dev error of the best of k independent models that all err on 10%, exact (binomial)."""
    axes = fig.add_axes((0.13, 0.18, 0.76, 0.78))
    counts = np.array([1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100])
    axes.axhline(10, color=GREEN, linewidth=1.2)
    axes.text(1, 10.1, say("참 오류율 = 시험에서 기대되는 값", "true error = expected test error"), color=GREEN)
    for size, colour, name in ((1000, RED, say("개발 표본 1,000개", "1,000 dev examples")), (10000, BLUE, "")):
        errors = np.arange(size + 1)
        logs = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, size + 1)))])
        chance = np.exp(logs[size] - logs - logs[::-1] + errors * np.log(0.1) + (size - errors) * np.log(0.9))
        above = np.clip(1 - np.cumsum(chance), 0, 1)
        best = [100 * float(np.sum(above ** int(k))) / size for k in counts]
        axes.semilogx(counts, best, color=colour, marker="o", markersize=3.5)
        axes.text(
            12, best[5] - 0.14 - 0.4 * bool(name), name or say("10,000개", "10,000"), color=colour, ha="right", va="top"
        )
        axes.text(104, best[-1], f"{best[-1]:.1f}%", color=INK, va="center", fontsize=8)
    axes.set(xlim=(0.9, 100), ylim=(7.3, 10.5), xticks=(1, 10, 100), xticklabels=("1", "10", "100"))
    axes.set_xlabel(say("견준 모델의 수 k", "models compared, k"))
    axes.set_ylabel(say("고른 모델의 개발 오류 (%)", "dev error of the best (%)"))
