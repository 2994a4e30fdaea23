import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.identify import Identified, identify
from malmoi.ingest.records import Record, Text
from tests.ingest.field import CATALOG, LEXICON


def identified(*names: str, text: str = "", around: str = "", prose: bool = False) -> list[Identified]:
    texts = (Text(2, text),) if text else ()
    return identify(Record(names, 1, texts, prose=prose), around, CATALOG)


@pytest.mark.parametrize(
    ("names", "concept"),
    [
        (("shortcut",), "skip-connection"),
        (("residual connection",), "skip-connection"),
        (("스킵 연결", "skip connection"), "skip-connection"),
        (("정규화", "regularization"), "regularization"),
        (("정규화", "normalization"), "normalization"),
        (("정규화", "batch normalization"), "batch-normalization"),
        (("inductive bias",), "inductive-bias"),
        (("bias term",), "bias-term"),
        (("Entrophy",), "entropy"),
        (("Principle Component",), "principal-component"),
        (("말모이 위젯",), None),
        (("CIFAR-1000",), None),
    ],
)
def test_the_name_that_only_one_concept_has_decides(names: tuple[str, ...], concept: str | None) -> None:
    (found,) = identified(*names)
    assert (found.id, found.record.names, found.misspelt, found.undecided) == (concept, names, (), ())


@pytest.mark.parametrize(
    ("name", "text", "concept"),
    [
        ("정규화", "값을 0과 1 사이로 맞춘다", "normalization"),
        ("bias", "뉴런의 가중합에 더하는 상수", "bias-term"),
        ("bias", "분산과 반대로 움직이고 과소적합을 부른다", "bias"),
    ],
)
def test_of_a_shared_name_the_text_decides(name: str, text: str, concept: str) -> None:
    assert [one.id for one in identified(name, text=text)] == [concept]
    assert [one.id for one in identified(name, around=text)] == [concept]


@pytest.mark.parametrize("name", ["정규화", "bias", "편향"])
def test_a_shared_name_without_text_is_left_undecided(name: str) -> None:
    (found,) = identified(name)
    assert found.id is None
    assert set(found.undecided) == set(CATALOG.exactly(name))


def test_a_slip_of_the_pen_is_told() -> None:
    (found,) = identified("Lerning Rate", "말모이율")
    assert (found.id, found.misspelt) == ("learning-rate", ("Lerning Rate",))
    assert found.record.names == ("Lerning Rate", "말모이율")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vanishing gradient", "exploding gradient"),
        ("encoder", "decoder"),
        ("CIFAR-10", "CIFAR-100"),
        ("inductive bias", "bias term"),
    ],
)
def test_a_second_known_name_is_a_concept_of_its_own(one: str, other: str) -> None:
    first, second = identified(one, other, text="부품이다")
    assert [first.id, second.id] == [*CATALOG.exactly(one), *CATALOG.exactly(other)]
    assert (first.record.names, second.record.names) == ((one,), (other,))
    assert first.record.is_defined
    assert not second.record.is_defined


def test_a_phrase_gives_the_concepts_that_it_mentions() -> None:
    found = identified("가우시안 분포를 소프트맥스 앞에서 쓰는 이유", prose=True)
    assert [(one.id, one.record.names, one.record.prose) for one in found] == [
        ("gaussian-distribution", ("가우시안 분포",), True),
        ("softmax", ("소프트맥스",), True),
    ]
    assert identified("말모이를 좋아하는 이유", prose=True) == []


def test_the_text_may_name_what_the_name_cuts_short() -> None:
    (found,) = identified("이산", text="이산 확산 모델은 상태가 몇 개뿐이다")
    assert found.id == "discrete-state-diffusion"


def test_what_a_reader_knows_already_is_believed() -> None:
    record = Record(("말모이 위젯",), 1, concept="widget")
    assert identify(record, "", CATALOG) == [Identified(record, "widget")]


NAMES = sorted({name for term in LEXICON.terms for name in term.names})


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(["", "값을 맞춘다", "과소적합", "배치 크기"]))
def test_records_whose_names_share_no_concept_are_never_one(one: str, other: str, text: str) -> None:
    for name in (one, other):
        assert {found.id for found in identified(name, text=text)} - {None} <= set(CATALOG.exactly(name))
    if not set(CATALOG.exactly(one)) & set(CATALOG.exactly(other)):
        ids = [{found.id for found in identified(name, text=text)} - {None} for name in (one, other)]
        assert not ids[0] & ids[1]


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
def test_no_known_name_leads_to_a_concept_that_does_not_have_it(names: list[str]) -> None:
    for found in identified(*names):
        assert found.id is None or all(found.id in CATALOG.exactly(name) for name in found.record.names)
