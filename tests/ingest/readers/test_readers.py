"""Which reader takes a note, and what each makes of the small things that notes do; whole notes are in `cases/`."""

import pytest

from malmoi.ingest.lexicon import Lexicon, read_lexicon
from malmoi.ingest.note import Note, lines_of
from malmoi.ingest.readers import READERS, read_note
from malmoi.ingest.records import Reading
from tests.ingest.field import TABLES

LEXICON = read_lexicon(TABLES)


def reading(text: str, lexicon: Lexicon = LEXICON) -> Reading | None:
    return read_note(Note("n", "n.md", lines_of(text)), lexicon)


def kind(text: str) -> str:
    found = reading(text)
    return found.kind if found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| 이름 | 설명 |\n|---|---|\n| 드롭아웃 | 끈다 |\n", "table"),
        ("이름 | 설명\n드롭아웃 | 끈다\n", "table"),
        ("| [[드롭아웃]] | 끈다 |\n|---|---|\n| [[어텐션]] | 섞는다 |\n| [[GAN]] | 겨룬다 |\n", "table"),
        ("## A\n## B\n## C\n#### CNN\n글\n", "a-z"),
        ("## ㄱ\n## ㄴ\n## ㄷ\n", "a-z"),
        ("# A-C\n# D-F\n# 기타\n", "a-z"),
        ("- 드롭아웃\n    끈다\n- 어텐션\n    섞는다\n", "export"),
        ("# 노트\n## 드롭아웃\n끈다\n", "export"),
        ("![[a.png]]\n# 드롭아웃\n끈다\n", "export"),
        ("드롭아웃이란?\n끈다\n어텐션이란?\n섞는다\n", "paste"),
        ("글이다.\n0개의 댓글\n목록 보기\n", "paste"),
        ("gan = 겨룬다\nvae : 되살린다\ncnn = 창을 옮긴다\n", "paste"),
        ("모임\n2024.05.07 화 오후 7:00 ・ 1시간 2분 3초\n\n00:00\n- 글\n", "transcript"),
        ("참석자 1 00:00\n네\n참석자 2 00:30\n네\n참석자 1 01:00\n네\n", "transcript"),
        ("글을 읽었다.\n", ""),
        ("# A\n# B\n", "export"),
        ("```\n## A\n## B\n## C\n```\n", ""),
        ('{"a": 1}\n', ""),
        ("", ""),
    ],
)
def test_who_reads_a_note(text: str, expected: str) -> None:
    assert kind(text) == expected


def test_each_reader_has_a_name_of_its_own() -> None:
    assert [reader.kind for reader in READERS] == ["transcript", "a-z", "table", "export", "paste"]


def names(text: str) -> list[tuple[str, ...]]:
    found = reading(text)
    assert found
    assert sorted(found.fates) == list(range(1, len(lines_of(text)) + 1))
    return [record.names for record in found.records]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("드롭아웃", [("드롭아웃",)]),
        ("드롭아웃(dropout)", [("드롭아웃", "dropout")]),
        ("**드롭아웃**", [("드롭아웃",)]),
        ("[[드롭아웃]]", [("드롭아웃",)]),
        ("[[Dropout|드롭아웃]]", [("Dropout",)]),
        ("조기 종료, 가중치 감쇠", [("조기 종료",), ("가중치 감쇠",)]),
        ("", []),
        ("-", []),
    ],
)
def test_the_name_of_a_row(cell: str, expected: list[tuple[str, ...]]) -> None:
    assert names(f"| 이름 | 설명 |\n|---|---|\n| {cell} | 글이다. |\n") == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("#### * Attention (어텐션)", [("Attention", "어텐션")]),
        ("#### 어텐션(Attention)", [("어텐션", "Attention")]),
        ("#### **Attention**", [("Attention",)]),
        ("#### * 교차 엔트로피 (Cross Entropy, CE)", [("교차 엔트로피", "Cross Entropy", "CE")]),
        ("#### [Attention](https://a.example)", [("Attention",)]),
    ],
)
def test_the_name_of_an_entry(heading: str, expected: list[tuple[str, ...]]) -> None:
    assert names(f"## A\n{heading}\n: 글이다.\n## B\n## C\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 드롭아웃(dropout)\n    글\n- 어텐션\n    글\n", [("드롭아웃", "dropout"), ("어텐션",)]),
        ("- //GAN\n    글\n- 특징:\n    글\n", [("GAN",)]),
        ("# 2주차\n## 드롭아웃\n글\n## 요약\n글\n", [("드롭아웃",)]),
        ("- GAN - VAE 차이\n    글\n- 어텐션\n    글\n", [("GAN",), ("VAE",), ("어텐션",)]),
        ("- 드롭아웃: 글이다.\n    또\n- 어텐션\n    글\n", [("드롭아웃",), ("어텐션",)]),
        ("<details>\n<summary>드롭아웃</summary>\n글\n</details>\n- 어텐션\n    글\n", [("드롭아웃",), ("어텐션",)]),
    ],
)
def test_the_names_of_an_export(text: str, expected: list[tuple[str, ...]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("드롭아웃이란?\n글\n어텐션이란 무엇인가요?\n글\n", [("드롭아웃",), ("어텐션",)]),
        ("Q. 어텐션이란?\nA. 섞는다.\nQ. GAN이란?\nA. 겨룬다.\n", [("어텐션",), ("GAN",)]),
        ("드롭아웃 = 끈다\n어텐션 : 섞는다\nGAN = 겨룬다\n", [("드롭아웃",), ("어텐션",), ("GAN",)]),
        ("GAN과 VAE의 차이\n글\n드롭아웃이란?\n글\n", [("GAN",), ("VAE",), ("드롭아웃",)]),
        ("1. 드롭아웃이란?\n글\n2. 어텐션이란?\n글\n", [("드롭아웃",), ("어텐션",)]),
    ],
)
def test_the_names_of_a_paste(text: str, expected: list[tuple[str, ...]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "| 이름 | 설명 |\n|---|---|\n| 드롭아웃 | 하나 | 둘 | 셋 |\n| 어텐션 |\n",
        "| 이름 | 설명 |\n|---|---|\n\n| 이름 | 뜻 |\n|---|---|\n| 드롭아웃 | 글 |\n",
        "---\ntitle: x\n---\n| 이름 | 설명 |\n|---|---|\n| 드롭아웃 | 글 |\n\n---\n* 어텐션\n",
        "## A\n## B\n## C\n",
        "## A\n글\n### 안쪽\n## B\n```\n## C\n## D\n",
        "- 드롭아웃\n\n\n    글\n-\n- \n- 어텐션\n    글\n",
        "# 노트\n## 드롭아웃\n```\n코드\n## 끝나지 않는다\n글\n",
        "# 노트\n## 드롭아웃\n<!-- 글\n## 어텐션\n글\n",
        "드롭아웃이란?\n\n\n1. 하나\n\n2. 둘\n어텐션이란?\n  \n",
    ],
)
def test_every_line_of_an_untidy_note_has_a_fate(text: str) -> None:
    found = reading(text)
    assert found
    assert sorted(found.fates) == list(range(1, len(lines_of(text)) + 1))
    assert all(1 <= record.line <= len(lines_of(text)) for record in found.records)
    assert all(record.names and all(record.names) for record in found.records)
