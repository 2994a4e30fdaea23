"""Two peaks with nothing between them: what a learned score misses there, and what noise mends."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure
from scripts.figures.mixture import Array, Mixture, normal
from scripts.figures.palette import BLUE, FAINT, GREEN, INK, ORANGE, SOFT

_CENTRES, _REACH = np.linspace(-12, 12, 37), 1.0


def _peaks(share: float) -> Mixture:
    """Give N(−5, 1) and N(5, 1) with `share` of the first."""
    return Mixture(np.array([[-5.0], [5.0]]), np.ones(2), np.array([share, 1 - share]))


def _features(x: Array) -> tuple[Array, Array]:
    """Give Gaussian bumps at the places x and their slopes, (n, 37) both."""
    away = x[:, None] - _CENTRES
    bumps = np.exp(-(away**2) / 2 / _REACH**2)
    return bumps, -away / _REACH**2 * bumps


def _learned(data: Array, x: Array) -> Array:
    """Give at x the score that score matching finds in data: the least of ½ s² + s′ over sums of bumps."""
    bumps, slopes = _features(data)
    square = bumps.T @ bumps / len(data) + 1e-3 * np.eye(len(_CENTRES))
    return np.asarray(_features(x)[0] @ -np.linalg.solve(square, slopes.mean(axis=0)))


@figure("low-density-region", 3.2)
def low_density_region(fig: Figure, say: Say) -> None:
    """The page's two peaks, the score fitted to 10,000 samples of them, and the same after noise of 5."""
    random = np.random.default_rng(8)
    x = np.linspace(-9, 9, 181)
    data, _ = _peaks(0.5).sample(10000, random)
    often = np.tile(data[:, 0], 12)  # noise is drawn anew each time a sample is seen
    for left, spread, tick, title in (
        (0.12, 0.0, 4, say("데이터 그대로", "the data as they are")),
        (0.6, 5.0, 0.4, say("노이즈 σ = 5를 섞음", "noise of σ = 5 added")),
    ):
        mixture = _peaks(0.5).noised(1, spread**2)
        seen = often + spread * random.normal(size=len(often)) if spread else data[:, 0]
        above = fig.add_axes((left, 0.66, 0.385, 0.26))
        density = mixture.density(x[:, None])
        above.fill_between(x, density, color=BLUE, alpha=0.2, linewidth=0)
        above.plot(x, density, color=BLUE)
        above.set(xlim=(-9, 9), ylim=(0, 0.23), xticks=[], title=title)
        above.set_yticks([0, 0.2], ["0", "0.2"])
        below = fig.add_axes((left, 0.14, 0.385, 0.46))
        below.axhline(0, color=FAINT, linewidth=0.8)
        below.plot(x, mixture.score(x[:, None])[:, 0], color=INK, linewidth=1.2)
        below.plot(x, _learned(seen, x), color=ORANGE)
        below.set(xlim=(-9, 9), ylim=(-1.4 * tick, 1.4 * tick), xticks=[-5, 0, 5], xlabel="x")
        below.set_yticks([-tick, 0, tick], [f"−{tick}", "0", f"{tick}"])
        if not spread:
            above.set_ylabel(say("밀도", "density"))
            below.set_ylabel(say("스코어", "score"), labelpad=-2)
            below.text(2.1, 3.9, say("참값", "true"), color=INK)
            below.text(-1.9, 2.3, say("배운 값", "learned"), color=ORANGE, ha="right")
            for axes in (above, below):
                axes.axvspan(-1.6, 1.6, color=SOFT, alpha=0.15, linewidth=0)
            above.text(0, 0.1, say("데이터\n거의 없음", "hardly\nany data"), ha="center", va="center", fontsize=8)


def _langevin(x: Array, mixture: Mixture, size: float, steps: int, random: np.random.Generator) -> Array:
    for _ in range(steps):
        x = x + size / 2 * mixture.score(x) + np.sqrt(size) * random.normal(size=x.shape)
    return x


@figure("ncsn", 2.6)
def ncsn(fig: Figure, say: Say) -> None:
    """Samples of 0.1 N(−5, 1) + 0.9 N(5, 1) by Langevin steps: with the score of the data, and annealed."""
    random = np.random.default_rng(6)
    peaks, start = _peaks(0.1), random.uniform(-8, 8, size=(2000, 1))
    plain = _langevin(start, peaks, 0.1, 300, random)
    annealed = start
    for spread in np.geomspace(10, 0.1, 20):
        annealed = _langevin(annealed, peaks.noised(1, spread**2), 0.1 * spread**2, 50, random)
    x, edges = np.linspace(-9, 9, 145), np.linspace(-9, 9, 37)
    for left, samples, colour, title in (
        (0.03, plain, ORANGE, say("데이터의 스코어만", "the data's score only")),
        (0.53, annealed, GREEN, say("큰 노이즈부터 차례로", "large noise first")),
    ):
        axes = fig.add_axes((left, 0.13, 0.44, 0.75))
        axes.hist(samples[:, 0], bins=edges.tolist(), density=True, color=colour, alpha=0.35, histtype="stepfilled")
        axes.plot(x, 0.1 * normal(x, -5, 1) + 0.9 * normal(x, 5, 1), color=INK, linewidth=1.2)
        for place, side in ((-5, samples < 0), (5, samples > 0)):
            axes.text(place, 0.4, f"{side.mean():.0%}", color=colour, ha="center")
            axes.text(place, 0.44, say("목표 ", "target ") + ("10%" if place < 0 else "90%"), ha="center", fontsize=8)
        axes.set(xlim=(-9, 9), ylim=(0, 0.48), yticks=[], xticks=[-5, 5], title=title)
        axes.spines["left"].set_visible(False)
