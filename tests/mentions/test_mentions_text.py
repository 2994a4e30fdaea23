"""Any spelling of Unicode, any line end: offsets are those of the text that was handed over."""

import unicodedata
from copy import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.mentions import MentionFinder
from malmoi.mentions.fold import view
from tests.mentions.glossary import FINDER, surfaces

_WORDS = "어텐션/배치 정규화/GAN/토큰/강화 학습/loss function/encoder/손실/은/에서/들/하다/ing/s/'s/AE/(adverse event)"
_SIGNS = [
    *(" ", "  ", "\n", "\r\n", "\n\n", "-", "-\n", "\u00ad", "\u200b", "\ufeff"),
    *(".", "(", ")", "`", "_", "/", "https://", "=", "3"),
    *("é", "e\u0301", "ﬁ", "ＧＡＮ", "가", "ㄱ", "𝐺", "😀", "İ", "ß", "\u0301", "\u1161"),
]
PIECES = [*_WORDS.split("/"), *_SIGNS]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (unicodedata.normalize("NFD", "(강화 학습은)"), [unicodedata.normalize("NFD", "강화 학습")]),
        (unicodedata.normalize("NFD", "토큰화기"), []),
        ("ＧＡＮ과 ｔｏｋｅｎ", ["ＧＡＮ", "ｔｏｋｅｎ"]),
        ("I\u0307-\nGAN", []),  # as İ-GAN
        ("\u0130-\nGAN", []),
        ("over\u00adfitting", ["over\u00adfitting"]),
        ("overﬁtting", ["overﬁtting"]),
        ("강화\u00a0학습, 강화  학습, 강화\u3000학습", ["강화\u00a0학습", "강화  학습", "강화\u3000학습"]),
        ("self‑attention", ["self‑attention"]),
        ("𝐆𝐀𝐍과 𝘁𝗼𝗸𝗲𝗻", ["𝐆𝐀𝐍", "𝘁𝗼𝗸𝗲𝗻"]),  # bold for emphasis; italic letters are variables
        ("\u200b토큰\u200b", ["토큰"]),
    ],
)
def test_variants_of_unicode_are_found(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("loss\nfunction", ["loss\nfunction"]),
        ("강화\r\n  학습", ["강화\r\n  학습"]),
        ("배치 정\n규화를", ["배치 정\n규화"]),
        ("trans-\nformer", ["trans-\nformer"]),
        ("self-\nattention", ["self-\nattention"]),
        ("토큰\n화를 낸다", ["토큰"]),  # the first line ends with a word
        ("강화\n\n학습", []),
        ("강화 - 학습", []),
        ("- 배치\n- 정규화", ["정규화"]),
    ],
)
def test_terms_go_over_the_end_of_a_line_and_not_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@given(TEXTS)
def test_offsets_are_those_of_the_text_and_mentions_never_overlap(text: str) -> None:
    mentions = FINDER.find(text)
    assert [mention.text for mention in mentions] == [text[mention.start : mention.end] for mention in mentions]
    bounds = [bound for mention in mentions for bound in (mention.start, mention.end)]
    assert bounds == sorted(bounds)
    assert all(mention.start < mention.end and mention.concepts for mention in mentions)


@given(TEXTS)
def test_a_view_leads_back_to_every_letter(text: str) -> None:
    for seen in (view(text), view(text, joined=True)):
        assert len(seen.shown) == len(seen.keyed)
        places = [(seen.start(at), seen.end(at + 1)) for at in range(len(seen.shown))]
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert places == sorted(places)


@given(st.sampled_from(["어텐션은 강화 학습과 다르다", "GAN의 손실", "변분 오토인코더라고는"]), TEXTS)
def test_nfd_text_gives_the_mentions_of_nfc(sentence: str, rest: str) -> None:
    composed = unicodedata.normalize("NFC", f"{sentence} {rest}")
    # A mark that no letter takes up is part of the letter before it in NFD only.
    composed = "".join(letter for letter in composed if not unicodedata.category(letter).startswith("M"))
    composed = "".join(letter for letter in composed if not "\u1100" <= letter <= "\u11ff")
    decomposed = unicodedata.normalize("NFD", composed)
    again = [unicodedata.normalize("NFC", text) for text in surfaces(decomposed)]
    assert again == [unicodedata.normalize("NFC", text) for text in surfaces(composed)]


@pytest.mark.parametrize(
    "line", ["어텐션은 GAN의 손실 함수보다, ", "gan/", "GAN-", "토큰토큰", "`$a=(", "x.y ", "토큰\n"]
)
def test_a_long_line_is_read_as_its_parts_are(line: str) -> None:
    """Nothing is looked at twice: what the automaton is asked, and how often, does not grow with what went before."""
    finder = copy(FINDER)
    counting = _Counting(FINDER)
    finder._borders = counting  # type: ignore[assignment]
    found = []
    for times in (200, 400):
        counting.calls = 0
        finder.find(line * times)
        found.append(counting.calls)
    assert found[1] <= 2 * found[0] + 2


class _Counting:
    """Counts how often the borders of a proposal are asked for."""

    def __init__(self, finder: MentionFinder) -> None:
        self._borders = finder._borders
        self.calls = 0

    def begins(self, *arguments: object) -> bool:
        self.calls += 1
        return self._borders.begins(*arguments)  # type: ignore[arg-type]

    def end(self, *arguments: object) -> int | None:
        self.calls += 1
        return self._borders.end(*arguments)  # type: ignore[arg-type]


def test_sentences_one_after_the_other_give_what_each_gives() -> None:
    sentence = "어텐션은 GAN의 손실 함수보다 강화학습기반 인코더에 가깝다.\n\n"
    assert surfaces(sentence * 300) == surfaces(sentence) * 300
