"""The smaller parts of the index: keys, stems, endings, cuts, the bundle."""

import re
from collections import Counter
from pathlib import Path

import pytest

from malmoi.publish.search.bundle import bundle
from malmoi.publish.search.endings import all_endings
from malmoi.publish.search.english import STOP_WORDS, english_words, stem
from malmoi.publish.search.keys import initials, name_key, sound
from malmoi.publish.search.morphemes import Tokens
from malmoi.publish.search.shards import row_shards, shard_size, word_shards

SOURCES = Path(__file__).resolve().parents[3] / "docs/assets/javascripts/search"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("잠재 공간", "잠재공간"), ("U-Net", "unet"), ("Fréchet", "frechet"), ("C++", "c++"), ("ＣＬＩＰ", "clip"),
        ("Kullback–Leibler Divergence", "kullbackleiblerdivergence"), ("β-VAE", "βvae"), ("★", ""),
    ],
)  # fmt: skip
def test_a_name_is_looked_up_without_blanks_marks_accents_and_capitals(name: str, key: str) -> None:
    assert name_key(name) == key


def test_initials_of_a_key() -> None:
    assert initials("u넷잠재공간") == "uㄴㅈㅈㄱㄱ"


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("dropout", "trpt"), ("transformer", "trnspm"), ("batch normalization", "psnmrsn"), ("attention", "tnsn"),
        ("latent space", "rtntsps"),
    ],
)  # fmt: skip
def test_an_english_name_has_the_consonants_of_its_transliteration(name: str, heard: str) -> None:
    """The same as in `spelling.test.mjs`, where the Korean names are."""
    assert sound(name) == heard


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("differs", "differ"), ("clipping", "clip"), ("reducing", "reduc"), ("reduce", "reduc"), ("biases", "bias"),
        ("entropies", "entropy"), ("loss", "loss"), ("bias", "bias"), ("analysis", "analysis"), ("string", "string"),
        ("rapidly", "rapid"),
    ],
)  # fmt: skip
def test_forms_of_an_english_word_have_one_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_function_words_are_no_words() -> None:
    assert english_words("How the GAN is trained in 2014") == ["gan", "train", "2014"]


def test_the_browser_leaves_out_the_same_function_words() -> None:
    source = (SOURCES / "english.js").read_text(encoding="utf-8")
    listed = source[source.index("new Set(") : source.index('.split(" ")')]
    assert set(re.findall(r"[a-z]+", listed.removeprefix("new Set("))) == STOP_WORDS


def test_joined_endings_count_where_the_texts_have_them_twice() -> None:
    found = all_endings(Counter({"에서는": 2, "으로의": 1, "겁먹은": 5}))
    assert "에서는" in found
    assert "으로의" not in found
    assert "겁먹은" not in found


def test_tokens_are_read_back_as_they_were_written() -> None:
    tokens = Tokens(Counter({"잠재": 3, "10": 1}), Counter({"에서": 2}), {"흩어지다/VV"})
    assert Tokens.load(tokens.dump()) == tokens


def test_a_border_is_as_short_as_it_may_be() -> None:
    rows = [("가나다", "", "0k"), ("가나라마", "", "1k"), ("가나라마", "x", "2k"), ("나", "", "3k")]
    shards = row_shards(rows, 1)
    assert shards.borders == ["가", "가나라", "가나라마", "나"]
    assert shards.contents[2] == "가나라마\tx\t2k"


def test_words_are_cut_in_the_order_in_which_a_browser_compares() -> None:
    # By UTF-16 a character beyond the basic plane comes before the private ones.
    shards = word_shards({"\ue000": [1, 0, 9], "\U0001f600": [1, 0, 9], "a": "=b"}, 10_000)
    assert list(shards.contents[0]) == ["a", "\U0001f600", "\ue000"]


def test_files_grow_more_slowly_than_the_whole() -> None:
    assert shard_size(1_000) == 4_000
    assert shard_size(40_000_000) < 2.1 * shard_size(10_000_000)
    assert shard_size(10**12) == 24_000


def test_a_bundle_has_each_module_once_before_those_that_need_it() -> None:
    sources = {
        "a.js": 'import { b } from "./b.js"\nimport {\n  c,\n} from "./c.js"\n\n'
        "/**\n * Says.\n */\nexport const a = () => b + c // x\n",
        "b.js": 'import { c } from "./c.js"\n// Comment\nexport const b = "// no comment" + c\n',
        "c.js": "export const c = 1\n",
    }
    assert bundle(sources, "a.js", "const S = 1\n").split("\n") == [
        '"use strict";(() => {', "const S = 1", "", "const c = 1", 'const b = "// no comment" + c',
        "const a = () => b + c // x", "})()", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ({"a.js": 'import { b } from "./b.js"\n'}, "unexpected import of b.js by a.js"),
        ({"a.js": 'import { a } from "./a.js"\n'}, "no circle: a.js → a.js"),
        ({"a.js": 'import { b } from "./b.js"\nconst x = 1\n', "b.js": "const x = 2\n"}, "unexpected x in a.js"),
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_said(sources: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        bundle(sources, "a.js")


def test_the_modules_of_the_site_can_be_joined() -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in SOURCES.glob("*.js")}
    for entry in ("worker.js", "modules.js"):
        joined = bundle(sources, entry)
        assert not re.search(r"^(?:import|export)\b", joined, re.MULTILINE)
