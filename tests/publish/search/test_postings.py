"""What leads to a document: forms of verbs, and lists that are not too long."""

from malmoi.publish.search.documents import Document
from malmoi.publish.search.korean import Tokenizer
from malmoi.publish.search.postings import index_words


def document(number: int, summary: str) -> Document:
    return Document(f"c{number}", "concept", f"concepts/c{number}", {"ko": f"이름{number}번"}, {"ko": summary})


def test_a_form_that_is_nearly_always_another_verbs_leads_nowhere() -> None:
    said = [document(1, "크기가 반으로 줄었다."), document(2, "서로 돕는 방법이다.")]
    entries = index_words(said, Tokenizer((), None)).entries
    assert {"줄다", "돕다"} <= entries.keys()
    assert "주는" not in entries
    assert entries["도와"] == "=돕다"


def test_a_common_word_lists_the_strongest_only_and_says_how_many_there_are() -> None:
    many = [document(number, "학습을 말한다." if number else "학습, 또 학습, 늘 학습이다.") for number in range(300)]
    common, rare = (index_words(many, Tokenizer((), None)).entries[word] for word in ("학습", "이름0번"))
    assert common[0] == 300
    assert len(common) == 1 + 2 * 200
    assert common[1] == 0
    assert rare[0] == 1
