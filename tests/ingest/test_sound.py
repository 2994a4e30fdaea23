"""Sounds, skeletons and readings as tables."""

import pytest

from malmoi.ingest.sound import foreign, joined, likeness, looks_foreign, skeleton, sound
from malmoi.ingest.spelling_out import is_spelt, letters_read, words_read
from malmoi.ingest.stems import stems
from tests.ingest.field import LEXICON

READINGS = LEXICON.readings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("포모", "포머"),
        ("클립핑", "클리핑"),
        ("시엔엔", "씨엔엔"),
        ("디퓨젼", "디퓨전"),
        ("타켓", "타겟"),
        ("앤트로피", "엔트로피"),
    ],
)
def test_look_alikes_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)
    assert likeness(one, one) == 1 > likeness(one, other) > 0.8


def test_sounds_of_words_join_to_the_sound_of_the_whole() -> None:
    assert joined(map(sound, ("백", "프로", "퍼", "게이션"))) == sound("백프로퍼게이션")


def test_the_skeleton_is_what_consonants_are_left() -> None:
    assert skeleton(sound("디노이징")) == "tncN" == skeleton(sound("다나이중"))


@pytest.mark.parametrize(
    ("word", "is_foreign"),
    [
        ("디노이징", True), ("인버터블", True), ("레귤러라이제이션", True), ("다운샘플링", True),
        ("모멘텀", True),
        ("디디피엠", True),
        ("정규화", False), ("지금까지", False), ("이야기", False), ("여기까지", False),
        ("분산", False), ("생성자", False), ("신경망", False),
    ],
)  # fmt: skip
def test_borrowed_words_are_told_by_their_syllables(word: str, is_foreign: bool) -> None:  # noqa: FBT001 - a table's column
    assert looks_foreign(word) is is_foreign
    assert (foreign(word) > 0) >= is_foreign


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("DDPM", "디디피엠"),
        ("LSTM", "엘에스티엠"),
        ("A3C", "에이쓰리씨"),
        ("VAE", "브이에이이"),
        ("VAE", "비에이이"),
        ("W", ""),
        ("Adam", ""),
    ],
)
def test_abbreviations_are_read_letter_by_letter(name: str, reading: str) -> None:
    assert reading in letters_read(name) if reading else letters_read(name) == []
    assert not reading or is_spelt(reading)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("Skip Connections", "스킵 커넥션"),
        ("StyleGAN", "스타일간"),
        ("DCGAN", "디씨간"),
        ("CIFAR-10", "사이파 텐"),
        ("Inception v3", "인셉션 브이쓰리"),
        ("Reverse-Time SDE", "리버스 타임 에스디이"),
        ("R-CNN", "알 씨엔엔"),
        ("k-NN", "케이 엔엔"),
        ("YOLOv3", "욜로 브이쓰리"),
        ("SAM 2", "샘 투"),
        ("A3C", "에이 쓰리 씨"),
        ("Spearman's Rank Correlation", "스피어만 랭크 코릴레이션"),
        ("Schrödinger Bridge", "슈뢰딩거 브리지"),
        ("β-VAE", "베타 브이에이이"),
    ],
)
def test_english_names_are_read_word_by_word(name: str, reading: str) -> None:
    assert reading in words_read(name, READINGS)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("qubits", "큐빗"), ("tagging", "태깅"), ("tagged", "태그드"), ("gated", "게이티드"), ("trainer", "트레이너"),
        ("sampler", "샘플러"), ("indexing", "인덱싱"), ("scoring", "스코어링"), ("tokenization", "토크나이제이션"),
        ("tokenisation", "토크나이제이션"), ("aggregation", "어그리게이션"), ("locally", "로컬리"),
        ("batchtoken", "배치토큰"), ("red", ""), ("sing", ""),
    ],
)  # fmt: skip
def test_inflected_words_are_read_by_rule(name: str, reading: str) -> None:
    known = {
        "qubit": ("큐빗",), "tag": ("태그",), "gate": ("게이트",), "train": ("트레인",), "sample": ("샘플",),
        "index": ("인덱스",), "score": ("스코어",), "tokenize": ("토크나이즈",), "tokenization": ("토크나이제이션",),
        "aggregate": ("어그리게이트",), "local": ("로컬",), "batch": ("배치",), "token": ("토큰",), "r": ("알",),
    }  # fmt: skip
    assert words_read(name, known) == ([reading] if reading else [])


@pytest.mark.parametrize("name", ["Quux Network", "χ² test", "", "V2"])
def test_a_name_with_an_unknown_word_has_no_reading(name: str) -> None:
    assert words_read(name, READINGS) == []


@pytest.mark.parametrize(
    ("word", "left"),
    [("모델을", "모델"), ("edm에서", "edm"), ("디스트리뷰션으로", "디스트리뷰션"), ("인버터블한", "인버터블")],
)
def test_particles_are_taken_off(word: str, left: str) -> None:
    assert left in stems(word)
    assert "디스트리뷰션으" not in stems(word)
