import pytest

from malmoi.ingest.lexicon import Lexicon, Term
from malmoi.ingest.phrases import Names
from malmoi.ingest.readers.body import with_kinds
from malmoi.ingest.readers.sections import sections

LEXICON = Lexicon(
    (Term("gan", "GAN", "생성적 적대 신경망"), Term("vae", "VAE", "변분 오토인코더"), Term("fid", "FID", "FID")),
    asides={"특징": "markup"},  # type: ignore[dict-item]
)
GAN, VAE = ("GAN",), ("VAE",)


def parts(groups: list[Names], text: str) -> list[tuple[list[Names], list[int]]]:
    rows = with_kinds(enumerate(text.split("\n"), start=1))
    return [(names, [number for number, _, _ in lines]) for names, lines in sections(groups, rows, LEXICON)]


@pytest.mark.parametrize(
    ("groups", "text", "expected"),
    [
        ([GAN], "글\n둘", [([GAN], [1, 2])]),
        ([GAN, VAE], "글\n둘", [([GAN, VAE], [1, 2])]),
        ([GAN, VAE], "# GAN\n글\n# VAE\n글", [([GAN], [1, 2]), ([VAE], [3, 4]), ([], [])]),
        ([GAN, VAE], "# GAN\n글\n# 요약\n둘", [([GAN], [1, 2]), ([GAN, VAE], [3, 4])]),
        ([GAN], "# 특징\n글", [([GAN], [1, 2])]),
        ([GAN], "# GAN (적대)\n글", [([("GAN", "적대")], [1, 2])]),
        ([GAN], "글\n# FID\n둘", [([GAN], [1]), ([("FID",)], [2, 3]), ([], [])]),
        ([GAN, VAE], "- # GAN\n글", [([GAN], [1, 2]), ([VAE], []), ([], [])]),
        ([GAN, VAE], "글\n```\n# GAN\n```", [([GAN, VAE], [1, 2, 3, 4])]),
    ],
)
def test_a_body_is_taken_apart_at_its_headings(
    groups: list[Names], text: str, expected: list[tuple[list[Names], list[int]]]
) -> None:
    assert parts(groups, text) == expected


def test_every_line_is_in_one_part() -> None:
    text = "글\n# GAN\n하나\n## 특징\n둘\n# 모르는 말\n셋\n# 차이\n넷\n# FID\n다섯"
    numbers = sorted(number for _, lines in parts([GAN, VAE], text) for number in lines)
    assert numbers == list(range(1, 12))
