import pytest

from malmoi.ingest.note import Note, digest_of, lines_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", ()), ("\n", ("",)), ("a", ("a",)), ("a\n", ("a",)), ("a\n\n", ("a", "")), ("a\x0bb\x0cc", ("a\x0bb\x0cc",))],
)
def test_lines_are_counted_as_an_editor_counts_them(text: str, lines: tuple[str, ...]) -> None:
    assert lines_of(text) == lines


@pytest.mark.parametrize("other", ["글\n둘", "글\n둘\n\n\n", "글  \n둘\t\n", "\n\n글\n둘\n"])
def test_copies_have_one_digest(other: str) -> None:
    assert digest_of(other) == digest_of("글\n둘\n")


@pytest.mark.parametrize("other", ["글\n\n둘\n", " 글\n둘\n", "글 둘\n", ""])
def test_other_texts_have_another(other: str) -> None:
    assert digest_of(other) != digest_of("글\n둘\n")


def note(text: str) -> Note:
    return Note("n", "n.md", lines_of(text))


@pytest.mark.parametrize(
    ("text", "front", "values"),
    [
        ("", 0, {}),
        ("글\n", 0, {}),
        ("---\ntitle: 가\n---\n글\n", 3, {"title": "가"}),
        ('---\nTitle: "가: 나"\ntags: [a, b]\n---', 4, {"title": "가: 나", "tags": "[a, b]"}),
        ("+++\ntitle = '가'\n+++\n글\n", 3, {"title": "가"}),
        ("--- \n태그: a\n-----\n", 3, {"태그": "a"}),
        ("---\n---\n글\n", 2, {}),
        ("---\n글\n", 0, {}),
        ("---\ntags:\n  - a: b\n---\n", 4, {"tags": ""}),
        ("글\n---\ntitle: 가\n---\n", 0, {}),
        ("---\n" + "\n" * 200 + "---\n", 0, {}),
    ],
)
def test_front_matter(text: str, front: int, values: dict[str, str]) -> None:
    found = note(text)
    assert found.front == front
    assert {key: value for key, value in found.values.items() if key in values} == values
    assert bool(found.values) == bool(values)


def test_lines_have_numbers() -> None:
    assert note("a\nb\nc\n").numbered(2) == [(2, "b"), (3, "c")]
    assert note("a\n").numbered() == [(1, "a")]
    assert note("").numbered() == []
