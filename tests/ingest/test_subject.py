import pytest

from malmoi.ingest.subject import subject_of

KNOWN = {"위젯", "위젯 손실", "widget", "widget loss"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("위젯은 작은 부품이다", "위젯"),
        ("**위젯**은 부품이다", "위젯"),
        ("위젯(widget)은 부품이다", "위젯"),
        ("위젯이란 부품을 말한다", "위젯"),
        ("위젯 손실은 작을수록 좋다", "위젯 손실"),
        ("위젯: 부품", "위젯"),
        ("A widget is a part.", "widget"),
        ("The widget loss denotes a cost.", "widget loss"),
        ("위젯의 크기는 작다", ""),
        ("나는 위젯을 본다", ""),
        ("가젯은 위젯과 다르다", ""),
        ("위젯이 작다", ""),
        ("위젯", ""),
        ("", ""),
    ],
)
def test_a_statement_is_about_what_it_begins_with(text: str, subject: str) -> None:
    assert subject_of(text, KNOWN.__contains__) == subject
