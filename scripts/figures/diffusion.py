"""Two moons diffused by DDPM's forward process, and brought back by the reverse process with the exact score."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.marks import dots
from scripts.figures.mixture import Array, Mixture, linear_schedule
from scripts.figures.palette import BLUE, FAINT, GREEN, ORANGE

_COUNT, _EACH = 180, 14  # points drawn, Gaussians to a moon
_BETA = linear_schedule()
_SIGNAL = np.cumprod(1 - _BETA)  # ᾱ of step 1 and on


def _moons() -> Mixture:
    """Give two interlocked half circles as chains of narrow Gaussians, centred, with a mean variance of 1."""
    turn = np.linspace(0, np.pi, _EACH)
    upper = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    means = np.concatenate([upper, np.array([1, 0.5]) - upper])
    means -= means.mean(axis=0)
    means /= np.sqrt((means**2).mean() + 0.08**2)
    return Mixture(means, np.full(2 * _EACH, 0.11**2), np.full(2 * _EACH, 1 / (2 * _EACH)))


def _show(fig: Figure, clouds: list[tuple[int, Array]], upper: Array) -> None:
    """Draw six clouds in two rows, the points of the upper moon in another colour than those of the lower."""
    for number, (step, points) in enumerate(clouds):
        row, column = divmod(number, 3)
        axes = fig.add_axes((0.015 + 0.33 * column, 0.01 + 0.5 * (1 - row), 0.31, 0.42))
        dots(axes, points[upper > 0], BLUE)
        dots(axes, points[upper == 0], ORANGE)
        axes.set(xlim=(-2.9, 2.9), ylim=(-2.9, 2.9))
        axes.set_title(f"t = {step}", pad=3)
        quiet(axes)


@figure("forward-process", 3.1)
def forward_process(fig: Figure, say: Say) -> None:  # noqa: ARG001 — no words in it
    """Points of two moons after so many of 1000 noise steps of DDPM's linear schedule, walked one by one."""
    random = np.random.default_rng(5)
    points, which = _moons().sample(_COUNT, random)
    wanted, clouds = {50, 120, 250, 500, 1000}, [(0, points)]
    for step, beta in enumerate(_BETA, start=1):
        points = np.sqrt(1 - beta) * points + np.sqrt(beta) * random.normal(size=points.shape)
        if step in wanted:
            clouds.append((step, points))
    _show(fig, clouds, (which < _EACH).astype(float))


@figure("reverse-process", 3.1)
def reverse_process(fig: Figure, say: Say) -> None:  # noqa: ARG001 — no words in it
    """Pure noise brought to two moons by DDPM's reverse steps, the noise in each point told by the exact score."""
    random = np.random.default_rng(11)
    moons = _moons()
    points = random.normal(size=(_COUNT, 2))
    wanted, clouds = {500, 250, 120, 50, 0}, [(1000, points)]
    for step in range(1000, 0, -1):
        beta, signal = _BETA[step - 1], _SIGNAL[step - 1]
        before = _SIGNAL[step - 2] if step > 1 else 1.0
        noise = -np.sqrt(1 - signal) * moons.noised(np.sqrt(signal), 1 - signal).score(points)
        mean = (points - beta / np.sqrt(1 - signal) * noise) / np.sqrt(1 - beta)
        spread = np.sqrt((1 - before) / (1 - signal) * beta)
        points = mean + spread * random.normal(size=points.shape)
        if step - 1 in wanted:
            clouds.append((step - 1, points))
    _show(fig, clouds, (moons.parts(points).argmax(axis=1) < _EACH).astype(float))


@figure("noise-schedule", 2.7)
def noise_schedule(fig: Figure, say: Say) -> None:
    """Size of the signal left by step in three schedules; the marks are the rows of the page's table."""
    axes = fig.add_axes((0.13, 0.17, 0.83, 0.79))
    step = np.arange(1001)
    cosine = np.cos((step / 1000 + 0.008) / 1.008 * np.pi / 2) ** 2
    root = np.cumprod(1 - np.linspace(0.00085**0.5, 0.012**0.5, 1000) ** 2)
    shown = step[::10]
    for signal, colour, name, height in (
        (np.append(1, _SIGNAL), ORANGE, say("선형", "linear"), 0.72),
        (np.append(1, root), GREEN, say("제곱근 선형", "square-root linear"), 0.82),
        (cosine / cosine[0], BLUE, say("코사인", "cosine"), 0.92),
    ):
        axes.plot(shown, np.sqrt(signal[shown]), color=colour)
        marks = np.array([250, 500, 750, 1000])
        axes.plot(marks, np.sqrt(signal[marks]), "o", color=colour, markersize=3.5, clip_on=False)
        axes.text(650, height, name, color=colour, va="center")
    axes.set(xlim=(0, 1000), ylim=(0, 1.02), xticks=[0, 250, 500, 750, 1000])
    axes.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
    axes.set_xlabel(say("단계 t", "step t"))
    axes.set_ylabel(say("남은 신호의 크기", "size of the signal left"))
    axes.grid(visible=True, axis="y", color=FAINT)
