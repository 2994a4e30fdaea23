import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.ingest.plain_name import is_url, plain_name, references_in, without_references


@pytest.mark.parametrize(
    "written",
    [
        "위젯",
        "## **위젯**:",
        "- 1. **위젯**",
        "1) 위젯",
        "2-3) 위젯",
        "① 위젯",
        "Q1. 위젯",
        "//위젯",
        "- [x] 위젯",
        "> 위젯",
        "***위젯***",
        "`위젯`",
        "~~위젯~~",
        "==위젯==",
        "<b>위젯</b><br>",
        "📌 위젯",
        "[위젯](https://widgets.example/w)",
        "[[위젯]]",
        "[[위젯#절]]",
        "[[위젯|표시]]",
        "[[위젯\\|표시]]",
        "위젯\\",
        " 위젯 … ".replace("…", "..."),
        "위젯 :",
        "위젯。",
    ],
)
def test_a_name_is_had_without_what_is_around_it(written: str) -> None:
    assert plain_name(written) == "위젯"


@pytest.mark.parametrize(
    "name",
    [
        "t-SNE",
        "C++",
        "C#",
        "A*",
        "LPA*",
        "1×1 위젯",
        "3D 위젯",
        "50%",
        "L_p norm",
        "snake_case_name",
        "F1",
        "a < b",
        "위젯 (widget)",
        "Widget: A Study",
    ],
)
def test_signs_that_belong_to_a_name_stay(name: str) -> None:
    assert plain_name(name) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("위젯\t가젯", "위젯 가젯"),
        ("위젯 &amp; 가젯", "위젯 & 가젯"),
        ("[[#여기]]", ""),
        ("#", ""),
        ("**위젯*", "위젯"),
        ("Widget*", "Widget"),
        ("### **A***", "A*"),
        ("Widget#", "Widget"),
        ("2.", ""),
        ("", ""),
    ],
)
def test_blanks_and_entities_are_read(written: str, name: str) -> None:
    assert plain_name(written) == name


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("위젯 https://widgets.example/w, www.gadgets.example.", ["https://widgets.example/w", "www.gadgets.example"]),
        ("[글](https://widgets.example/w_(x))", ["https://widgets.example/w_(x)"]),
        ("(https://widgets.example/w)", ["https://widgets.example/w"]),
        ("<https://widgets.example>", ["https://widgets.example"]),
        ("https://widgets.example/%EC%9C%84%EC%A0%AF", ["https://widgets.example/%EC%9C%84%EC%A0%AF"]),
        ("https://widgets.example https://widgets.example", ["https://widgets.example"]),
        ("[글](./가젯.md)", []),
        ("http://[x", []),
        ("위젯", []),
    ],
)
def test_addresses_are_found_each_once(text: str, urls: list[str]) -> None:
    assert references_in(text) == urls


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("위젯 https://widgets.example/w", "위젯"),
        ("[위젯](https://widgets.example/w)", "위젯"),
        ("[https://widgets.example](https://widgets.example)", ""),
        ("위젯()", "위젯"),
        ("위젯(widget)", "위젯(widget)"),
    ],
)
def test_a_line_without_its_addresses_keeps_its_words(text: str, rest: str) -> None:
    assert without_references(text) == rest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" https://widgets.example/w ", True),
        ("www.widgets.example", True),
        ("위젯 www.widgets.example", False),
        ("", False),
    ],
)
def test_an_address_alone_is_told_from_one_in_a_line(text: str, *, expected: bool) -> None:
    assert is_url(text) is expected


@given(st.text(max_size=80))
def test_any_text_becomes_one_line_without_outer_blanks(text: str) -> None:
    plain = plain_name(text)
    assert "\n" not in plain
    assert plain == plain.strip()
