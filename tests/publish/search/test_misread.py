"""Which words are taken for misread forms of others."""

from malmoi.publish.search.misread import read_again, true_words

ENDINGS = {"하는", "할", "에서", "면", "기", "도"}


def counts(**documents: int) -> list[dict[str, float]]:
    """Give so many documents for each word."""
    return [{word: 1.0} for word, number in documents.items() for _ in range(number)]


def test_a_rare_form_of_a_common_word_is_that_word() -> None:
    said = counts(학습=16, 학습할=2, 줄이다=8, 줄이면=1)
    assert true_words(said, [], ENDINGS, ()) == {"학습할": "학습", "줄이면": "줄이다"}


def test_what_is_not_much_rarer_is_a_word_of_its_own() -> None:
    assert true_words(counts(해상=15, 해상도=2), [], ENDINGS, ()) == {}


def test_a_name_is_no_form() -> None:
    assert true_words(counts(학습=16, 학습기=1), [], ENDINGS, {"학습기"}) == {}


def test_an_irregular_form_is_its_verb() -> None:
    said = counts(더하다=16, 더해=1)
    assert true_words(said, [("더해", "더하다"), ("더한", "더하다")], ENDINGS, ()) == {"더해": "더하다"}


def test_of_several_words_it_is_the_most_common() -> None:
    said = counts(모델=80, 모델에=10, 모델에서=1)
    assert true_words(said, [], ENDINGS | {"서"}, ()) == {"모델에서": "모델"}


def test_counts_are_added() -> None:
    assert read_again({"학습": 2, "학습할": 1, "모델": 3}, {"학습할": "학습"}) == {"학습": 3, "모델": 3}
