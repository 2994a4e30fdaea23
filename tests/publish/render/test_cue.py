"""Names that give an answer away are found, and no others."""

import pytest

from malmoi.publish.render.cue import mark_names


@pytest.mark.parametrize(
    ("html", "names", "expected"),
    [
        ("확산 모델은 모델이다.", ["확산 모델", "모델"], "[확산 모델]은 [모델]이다."),
        ("비확산 모델은", ["확산 모델"], "비확산 모델은"),
        ("GANs and a GAN, but no organ", ["GAN"], "[GANs] and a [GAN], but no organ"),
        ("A diffusion model is", ["Diffusion Model"], "A [diffusion model] is"),
        ("FID는 낮을수록 좋다", ["FID"], "[FID]는 낮을수록 좋다"),
        ('<a title="GAN">x</a> GAN', ["GAN"], '<a title="GAN">x</a> [GAN]'),
        (r"\(KL\) KL", ["KL"], r"\(KL\) [KL]"),
        ("Q&amp;A is Q&amp;A", ["Q&A"], "[Q&amp;A] is [Q&amp;A]"),
        ("an x", ["x", ""], "an x"),
        ("nothing", [], "nothing"),
    ],
)
def test_a_name_is_marked(html: str, names: list[str], expected: str) -> None:
    assert mark_names(html, names, "[{}]") == expected
