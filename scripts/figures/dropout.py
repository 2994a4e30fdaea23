"""Units that are left out while a network is trained."""

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from scripts.figures.canvas import Say, bare, figure
from scripts.figures.palette import BLUE, FAINT, INK, PAPER, SOFT

_INPUTS = [(0.0, 0.8), (0.0, 2.0), (0.0, 3.2)]
_HIDDEN = [(1.5, 4 - 1.33 * unit) for unit in range(4)]
_OUTPUTS = [(3.0, 1.2), (3.0, 2.8)]
_VALUES = np.array([2.0, 4.0, 6.0, 8.0])


def _net(axes: Axes, mask: tuple[int, ...], values: npt.NDArray[np.float64]) -> None:
    """Draw the net; a unit whose mask is 0 has no edges and a dashed rim, the others bear their values."""
    bare(axes)
    axes.set(xlim=(-0.5, 3.5), ylim=(-0.65, 4.65), aspect="equal")
    ends = (*_INPUTS, *_OUTPUTS)
    kept_units = [hidden for hidden, kept in zip(_HIDDEN, mask, strict=True) if kept]
    edges = np.array([(hidden, end, (np.nan, np.nan)) for hidden in kept_units for end in ends]).reshape(-1, 2)
    axes.plot(*edges.T, color=SOFT, linewidth=0.8, zorder=1)
    for place in ends:
        axes.add_patch(Circle(place, 0.22, facecolor=PAPER, edgecolor=SOFT, linewidth=1.2, zorder=2))
    for place, kept, value in zip(_HIDDEN, mask, values, strict=True):
        axes.add_patch(Circle(place, 0.48, facecolor=PAPER, edgecolor="none", zorder=2))
        rim = BLUE if kept else SOFT
        fill = BLUE if kept else FAINT
        axes.add_patch(Circle(place, 0.48, facecolor=fill, alpha=0.25, edgecolor="none", zorder=3))
        dashes = "-" if kept else (0, (2, 2))
        axes.add_patch(Circle(place, 0.48, fill=False, edgecolor=rim, linewidth=1.3, linestyle=dashes, zorder=4))
        axes.text(*place, f"{value:g}", color=INK if kept else SOFT, ha="center", va="center", zorder=5)


@figure("dropout", 2.4)
def dropout(fig: Figure, say: Say) -> None:
    """The page's hidden outputs 2, 4, 6, 8 in a test and under two masks at p = 0.5, scaled by 1 / (1 − p)."""
    cases = (
        ((1, 1, 1, 1), 1.0, say("시험", "test"), say("그대로", "as they are")),
        ((1, 0, 1, 1), 2.0, say("학습, 걸음 1", "training, step 1"), say("남은 값 × 2", "kept values × 2")),
        ((0, 1, 1, 0), 2.0, say("학습, 걸음 2", "training, step 2"), say("남은 값 × 2", "kept values × 2")),
    )
    for column, (mask, scale, title, remark) in enumerate(cases):
        axes = fig.add_axes((0.01 + 0.335 * column, 0.1, 0.31, 0.79))
        _net(axes, mask, _VALUES * scale * mask)
        axes.set_title(title)
        axes.set_xlabel(remark, labelpad=1)
