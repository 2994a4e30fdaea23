"""What is heard in garbled speech, what is left alone, and how sure it is."""

import re
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import malmoi.ingest.lexicon as lexicon_package
from malmoi.ingest.catalog import Catalog, catalog_of
from malmoi.ingest.heard import Hearing, Listener
from malmoi.ingest.lexicon import Garbled, Lexicon, Term, read_lexicon

FOLDER = Path(lexicon_package.__file__).parent
LEXICON: Lexicon = read_lexicon({path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.tsv")})
CATALOG = catalog_of([], LEXICON.terms)
LISTENER = Listener(CATALOG, LEXICON.garbled, LEXICON.readings)


def listener(terms: Iterable[Term], garbled: Iterable[Garbled] = ()) -> Listener:
    return Listener(catalog_of([], list(terms)), list(garbled), LEXICON.readings)


def asserted(hearings: Iterable[Hearing]) -> list[str]:
    return [one.concept for one in hearings if one.confidence >= 0.8]


@pytest.mark.parametrize(
    ("said", "concepts"),
    [
        # blanks in the wrong place
        ("오늘은 소프트 맥스 함수를 복습함", ["softmax"]),
        ("모 멘텀을 주면 빨라짐", ["momentum"]),
        ("오버 피팅을 막으려고 드랍 아웃을 넣음", ["overfitting", "dropout"]),
        # letters that sound alike
        ("트랜스포모를 그대로 가져다 씀", ["transformer"]),
        ("케이엘 다이버젼스를 최소화함", ["kl-divergence"]),
        ("컴볼루션을 두 번 통과함", ["convolution"]),
        ("포컬 노스로 바꾸니까 나아짐", ["focal-loss"]),
        # letter by letter
        ("엘에스티엠으로 바꿔 봄", ["lstm"]),
        ("디디피엠보다 디디아이엠이 빠름", ["ddpm", "ddim"]),
        ("에프아이디가 더 낮게 나옴", ["fid"]),
        # English names by their words
        ("컨디셔널 제너레이션도 해 봄", ["conditional-generation"]),
        ("인포 엔씨이로 학습함", ["infonce"]),
        ("매트릭스 팩토라이제이션으로 나눔", ["matrix-factorization"]),
        ("카타스트로픽 포게팅이 생김", ["catastrophic-forgetting"]),
        ("트러스트 리전 폴리시 옵티마이제이션은 무거움", ["trpo"]),
        # spoken as words
        ("스위글루로 바꿈", ["swiglu"]),
        ("웨이브투벡 특징을 씀", ["wav2vec"]),
        ("하이파이 갠으로 소리를 냄", ["hifi-gan"]),
        # the table
        ("임버터블 슬로우로 분포를 바꿈", ["normalizing-flow"]),
        ("로우 데스트 리전에서는 부정확함", ["low-density-region"]),
    ],
)
def test_garbled_terms_are_heard(said: str, concepts: list[str]) -> None:
    assert asserted(LISTENER.hear(said)) == concepts


@pytest.mark.parametrize(
    "said",
    [
        "지금까지 이야기한 걸 그래서 다시 정리해 보면 좋을 것 같아요",
        "그러니까 제가 말씀드린 대로 이렇게 하면 됩니다",
        "점심은 근처에서 먹고 두 시에 다시 모이기로 했어요",
        "그 사람이 어제 보내 준 자료를 아직 못 읽었습니다",
        "크다고 해서 다 되는 건 아니고 올려 보면 알아요",
        "두 점 간의 거리를 구하면 됩니다",
        "시간이 모자라서 나머지는 각자 보기로 함",
        "커피 마시면서 노트북으로 유튜브를 봤다",
        "주말에 데이트하고 살사 수업도 들었어요",
        "로프를 묶고 사이렌 소리가 나면 내려오세요",
    ],
)
def test_everyday_words_are_no_terms(said: str) -> None:
    assert asserted(LISTENER.hear(said)) == []


def test_the_same_letters_mean_two_things_in_two_places() -> None:
    said = "edm을 돌려 봄"
    assert asserted(LISTENER.hear(said, "에너지가 낮은 곳에 데이터가 있음\n" + said)) == ["energy-based-model"]
    assert asserted(LISTENER.hear(said, "노이즈 스케줄을 바꿈\n" + said)) == ["edm"]


def test_a_row_with_near_words_needs_one_of_them() -> None:
    alone = listener([Term("gan", "GAN", "적대 신경망")], [Garbled("간", "gan", 0.85, ("생성자", "판별자"))])
    assert asserted(alone.hear("간은 어렵다", "판별자와 싸운다")) == ["gan"]
    assert asserted(alone.hear("간은 어렵다", "술을 줄인다")) == []


def test_a_suffix_is_no_word() -> None:
    alone = listener([Term("gan", "GAN", "적대 신경망")], [Garbled("간", "gan", 0.85)])
    assert asserted(alone.hear("분포 간의 차이")) == []
    assert asserted(alone.hear("간의 구조")) == ["gan"]


def test_a_name_is_sure_and_an_undecided_one_is_left_out() -> None:
    map_, precision = (
        Term("map", "Maximum a Posteriori", "최대 사후 확률", ("엠에이피",), ("사전 분포",)),
        Term("mean-ap", "Mean Average Precision", "평균 정밀도", ("엠에이피",), ("검출",)),
    )
    both = listener([map_, precision])
    (heard,) = both.hear("엠에이피를 구함", "검출 모델을 평가함")
    assert (heard.concept, heard.confidence, heard.how, heard.text) == ("mean-ap", 1.0, "name", "엠에이피")
    assert both.hear("엠에이피를 구함", "여기서는 말이 없음") == []


def test_what_sounds_only_a_little_alike_is_proposed() -> None:
    alone = listener([Term("yolo", "YOLO", "YOLO", ("욜로 네트워크",))])
    assert all(one.confidence < 0.8 for one in alone.hear("얼룩 네트워크를 봄"))


def test_a_known_phrase_is_no_garbled_one() -> None:
    alone = listener([Term("a", "Word Vector", "워드 벡터"), Term("b", "Node", "노드"), Term("c", "Vector", "벡터")])
    assert asserted(alone.hear("노드 벡터를 더함")) == ["b", "c"]


def test_words_of_two_sentences_are_never_one_name() -> None:
    assert asserted(listener([Term("x", "Skip Connection", "스킵 커넥션")]).hear("이건 스킵. 커넥션은 다음에")) == []


def test_offsets_are_those_of_the_text() -> None:
    said = "그래서 백 프로 퍼 게이션을 반복함"
    (heard,) = LISTENER.hear(said)
    assert said[heard.start : heard.end] == heard.text == "백 프로 퍼 게이션"
    assert (heard.concept, heard.how) == ("backpropagation", "sound")


def test_a_long_text_costs_no_more_a_word_than_a_short_one() -> None:
    said = "쿼리랑 키를 내적하고 소프트 맥스를 취함 "
    LISTENER.hear(said * 10)
    costs = []
    for times in (500, 2000):
        begun = time.process_time()
        assert len(LISTENER.hear(said * times)) >= times
        costs.append((time.process_time() - begun) / times)
    assert costs[1] < costs[0] * 3


def test_rows_of_unknown_concepts_are_passed_over() -> None:
    assert Listener(Catalog([]), [Garbled("무엇", "nothing", 0.9)]).hear("무엇을 함") == []


@pytest.mark.parametrize("row", LEXICON.garbled, ids=lambda row: f"{row.heard} {row.meant}")
def test_every_row_is_heard_where_it_stands(row: Garbled) -> None:
    around = " ".join((row.heard, *row.near))
    assert row.meant in CATALOG.entries
    assert 0 < row.confidence <= 1
    if row.confidence >= 0.8:
        assert row.meant in asserted(LISTENER.hear(row.heard, around))


def test_no_row_says_what_another_one_says() -> None:
    rows = [(re.sub(r"\s", "", row.heard.casefold()), row.near) for row in LEXICON.garbled]
    assert len(rows) == len(set(rows))


@given(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("가나스코어매칭디퓨전 엘에프.,-edm\t\n"), st.characters(exclude_categories=["Cs"])
        ),
        max_size=80,
    )
)
def test_any_text_is_heard_in_order_and_without_overlaps(said: str) -> None:
    end = 0
    for one in LISTENER.hear(said):
        assert end <= one.start < one.end <= len(said)
        assert said[one.start : one.end] == one.text
        assert 0 < one.confidence <= 1
        end = one.end


def test_a_name_in_its_everyday_sense_is_not_heard_by_its_sound() -> None:
    assert asserted(LISTENER.hear("지하철 모터 축에 로터리 인코더를 달아 회전축을 잰다")) == []
