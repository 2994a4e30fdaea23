import pytest

from malmoi.diagnostics import Problem
from malmoi.ingest.clean import clean, first_sentence, tell_broken_off
from malmoi.ingest.records import Text


def rows(text: str) -> list[Text]:
    return [Text(number, line) for number, line in enumerate(text.split("\n"), start=1)]


def cleaned(text: str) -> str:
    found: list[Problem] = []
    made = clean(rows(text), "note.md", lambda name: name if name == "드롭아웃" else None, found.append)
    assert found == []
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("글이다.", "글이다."),
        ("글이다.\n- 하나\n- 둘", "글이다.\n\n- 하나\n- 둘"),
        ("글이다.\n1. 하나\n2) 둘", "글이다.\n\n1. 하나\n2. 둘"),
        ("- 하나\n    - 둘\n- 셋", "- 하나\n    - 둘\n- 셋"),
        ("• 하나\n● 둘\n✔ 셋", "- 하나\n- 둘\n- 셋"),
        ("-> 그래서", "→ 그래서"),
        ("=> 그래서", "→ 그래서"),
        ("    글이다.\n        더 안쪽", "글이다.\n    더 안쪽"),
        ("\t글이다.\n\t- 하나", "글이다.\n\n- 하나"),
        ("# 왜 쓰나\n글이다.", "### 왜 쓰나\n\n글이다."),
        ("## **굵은** 제목 ##\n글", "### 굵은 제목\n\n글"),
        ("앞\n---\n뒤", "앞\n뒤"),
        ("앞\n\n\n\n뒤", "앞\n\n뒤"),
        ("[[드롭아웃]]과 [[없는 것]]", "[[드롭아웃]]과 없는 것"),
        (
            "```python\nx = [[1]]\n# 주석\n- 목록이 아니다\n```\n끝",
            "```python\nx = [[1]]\n# 주석\n- 목록이 아니다\n```\n끝",
        ),
        ("```\n끝나지 않는다", "```\n끝나지 않는다\n```"),
        ("$$\na < b\n$$", "$$\na < b\n$$"),
        ("", ""),
        ("\n\n", ""),
    ],
)
def test_text_of_a_note_is_markdown_of_the_site(text: str, expected: str) -> None:
    assert cleaned(text) == expected


def test_problems_have_the_lines_of_the_note() -> None:
    found: list[Problem] = []
    clean([Text(41, "글"), Text(42, "값 $$$$")], "note.md", lambda _: None, found.append)
    assert [(problem.path, problem.line, problem.rule) for problem in found] == [("note.md", 42, "lost-formula")]


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("첫 문장이다. 둘째 문장이다.", 100, "첫 문장이다."),
        ("What is it? It is.", 100, "What is it?"),
        ("값은 0.5이다. 끝.", 100, "값은 0.5이다."),
        ("\n\n글이다.", 100, "글이다."),
        ("# 제목\n글이다.", 100, "글이다."),
        ("- **굵은** `말`", 100, "굵은 말"),
        ("가나다 라마바 사아자", 9, "가나다 라마바…"),
        ("가" * 50, 10, "가" * 9 + "…"),
        ("[[드롭]]이라는 [글](https://a.example)", 100, "드롭이라는 글"),
        ("글\x07이다.", 100, "글이다."),
        ("", 100, ""),
        ("***", 100, ""),
    ],
)
def test_the_first_sentence_is_the_summary(text: str, most: int, expected: str) -> None:
    found = first_sentence(rows(text), most)
    assert found == expected
    assert len(found) <= most


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("뉴런을", 3),
        ("여기에서 값은", 7),
        ("그래서 (", 5),
        ("말하자면,", 5),
        ("a loss of the", 13),
        ("이것 및", 4),
        ("글이다.\n둘째 줄의\n\n", 5),
    ],
)
def test_a_text_that_breaks_off(text: str, column: int) -> None:
    found: list[Problem] = []
    tell_broken_off(rows(text), "note.md", found.append)
    assert [(problem.rule, problem.column) for problem in found] == [("text-breaks-off", column)]


@pytest.mark.parametrize("text", ["글이다.", "글", "- 뉴런을", "", "뉴런을\n켠다", "the loss", "학습 데이터"])
def test_a_text_that_does_not(text: str) -> None:
    found: list[Problem] = []
    tell_broken_off(rows(text), "note.md", found.append)
    assert found == []
