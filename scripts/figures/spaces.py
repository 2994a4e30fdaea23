"""What a code keeps, and what lies between two of them: autoencoder and latent space."""

import numpy as np
from matplotlib.figure import Figure

from scripts.figures.canvas import Say, figure, quiet
from scripts.figures.cells import board, lines, mesh, shade
from scripts.figures.marks import dots
from scripts.figures.mixture import Array
from scripts.figures.palette import BLUE, FAINT, ORANGE, RED, SOFT

_ALONG, _ACROSS = np.array([2.0, 1]) / np.sqrt(5), np.array([-1.0, 2]) / np.sqrt(5)


def _cloud() -> Array:
    """Give points whose axis of greatest variance is exactly the page's direction (2, 1)."""
    random = np.random.default_rng(4)
    z, off = 2.2 * random.normal(size=60), 0.6 * random.normal(size=60)
    z -= z.mean()
    off -= off.mean()
    off -= z * (z @ off) / (z @ z)
    return np.asarray(z[:, None] * _ALONG + off[:, None] * _ACROSS)


def _train(points: Array, steps: int = 150, rate: float = 0.02) -> tuple[Array, Array, list[float]]:
    """Train a linear encoder and decoder with a code of one number by gradient descent; give both and the losses."""
    encoder, decoder, losses = np.array([[-0.3], [0.7]]), np.array([[0.2, 0.8]]), []
    for _ in range(steps + 1):
        code = points @ encoder
        error = code @ decoder - points
        losses.append(float((error**2).sum(axis=1).mean()))
        step = 2 * rate / len(points)
        down, up = points.T @ error @ decoder.T, code.T @ error
        encoder, decoder = encoder - step * down, decoder - step * up
    return encoder, decoder, losses


@figure("autoencoder", 2.1)
def autoencoder(fig: Figure, say: Say) -> None:
    """A linear autoencoder trained on points along (2, 1): what it restores, and its loss down to that of PCA."""
    points = _cloud()
    encoder, decoder, losses = _train(points)
    restored = points @ encoder @ decoder
    axes = fig.add_axes((0.01, 0.03, 0.61, 0.83))
    lines(axes, [(tuple(a), tuple(b)) for a, b in zip(points, restored, strict=True)], FAINT, linewidth=0.8)
    dots(axes, points, BLUE, 3)
    dots(axes, restored, ORANGE, 3)
    axes.set(xlim=(-5.6, 5.6), ylim=(-3.8, 3.8), aspect="equal")
    axes.text(-5.3, 3.2, say("입력", "input"), color=BLUE, va="center")
    axes.text(-5.3, 2.4, say("복원", "restored"), color=ORANGE, va="center")
    axes.set_title(say("2차원 → 수 하나 → 2차원", "2 numbers → 1 → 2"), pad=4)
    quiet(axes)
    curve = fig.add_axes((0.72, 0.2, 0.26, 0.66))
    curve.plot(losses, color=ORANGE)
    floor = float(((points @ _ACROSS) ** 2).mean())
    curve.axhline(floor, color=SOFT, linewidth=0.8, linestyle=(0, (4, 2)))
    curve.text(150, 0.75, say("주성분 분석", "PCA"), color=SOFT, ha="right", fontsize=8)
    curve.set(xlim=(0, 150), ylim=(0, 6), xticks=(0, 75, 150), yticks=(0, 2, 4, 6))
    curve.set_title(say("복원 오차", "loss"), pad=4)
    curve.set_xlabel(say("단계", "step"), labelpad=1)


def _decode(place: float, size: float) -> Array:
    """Give a picture of a disc by a latent vector of two numbers: its place from left to right, and its radius."""
    rows, columns = np.mgrid[0:12, 0:12] + 0.5
    distance = np.sqrt((columns - place) ** 2 + (rows - 6) ** 2)
    return np.asarray(np.clip(size - distance + 0.5, 0, 1))


@figure("latent-space", 2.25)
def latent_space(fig: Figure, say: Say) -> None:
    """Halfway between two pictures: pixels mixed, and the two numbers mixed from which a formula draws the disc."""
    axes, side = board(fig), 0.056
    start, end = (3.0, 1.6), (8.6, 2.8)
    for row, (name, colour) in enumerate(
        ((say("픽셀을 섞으면", "pixels mixed"), RED), (say("잠재 벡터를 섞으면", "latent vectors mixed"), BLUE))
    ):
        top = 1.88 - 1.02 * row
        axes.text(0.1, top + 0.12, name, color=colour, va="center")
        for number, share in enumerate(np.linspace(0, 1, 5)):
            if row == 0:
                picture = (1 - share) * _decode(*start) + share * _decode(*end)
            else:
                picture = _decode(*((1 - share) * a + share * b for a, b in zip(start, end, strict=True)))
            corner = (0.1 + 0.83 * number, top)
            shade(axes, corner, 0.9 * picture, side, colour)
            mesh(axes, corner, (1, 1), 12 * side, FAINT)
    for number, share in enumerate((say("비율 0", "share 0"), "¼", "½", "¾", "1")):
        axes.text(0.1 + 0.83 * number + 6 * side, 0.1, share, ha="center", va="center", fontsize=8, color=SOFT)


@figure("interpolation", 2.5)
def interpolation(fig: Figure, say: Say) -> None:
    """Length of what lies between two vectors of 512 Gaussian numbers; the band holds 99.8% of such vectors."""
    axes = fig.add_axes((0.12, 0.19, 0.84, 0.77))
    random = np.random.default_rng(2)
    first, second = random.normal(size=(2, 400, 512))
    share = np.linspace(0, 1, 41)[:, None, None]
    straight = np.linalg.norm((1 - share) * first + share * second, axis=2).mean(axis=1)
    norms = [np.linalg.norm(part, axis=1, keepdims=True) for part in (first, second)]
    angle = np.arccos((first * second).sum(axis=1, keepdims=True) / norms[0] / norms[1])
    arc = (np.sin((1 - share) * angle) * first + np.sin(share * angle) * second) / np.sin(angle)
    round_way = np.linalg.norm(arc, axis=2).mean(axis=1)
    middle, reach = np.sqrt(512 - 0.5), 3.09 / np.sqrt(2)  # the length is close to Gaussian, of variance 1/2
    axes.fill_between((0, 1), middle - reach, middle + reach, color=SOFT, alpha=0.18, linewidth=0)
    axes.plot(share[:, 0, 0], round_way, color=BLUE)
    axes.plot(share[:, 0, 0], straight, color=RED)
    axes.text(0.5, 23.3, say("구면 보간", "along the sphere"), color=BLUE, ha="center", va="center")
    axes.text(0.5, 16.9, say("직선 보간", "straight"), color=RED, ha="center", va="center")
    axes.text(
        0.5,
        21.2,
        say("표본의 99.8%가 놓이는 길이", "99.8% of samples have these lengths"),
        ha="center",
        va="center",
        fontsize=8,
        color=SOFT,
    )
    axes.plot(0.5, straight[20], "o", color=RED, markersize=4)
    axes.set(xlim=(0, 1), ylim=(14, 26), yticks=(16, 18, 20, 22, 24))
    axes.set_xticks([0, 0.5, 1], ["0", "0.5", "1"])
    axes.set_xlabel(say("섞은 비율", "share of the second"), labelpad=2)
    axes.set_ylabel(say("벡터의 길이", "length"))
