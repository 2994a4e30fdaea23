"""Faults that were found once, each by the smallest note that shows it."""

import pytest
import yaml

from malmoi.concept_page import ConceptPage, Source, write_concept_page
from malmoi.diagnostics import Problem, level_of
from malmoi.ingest.add_sources import add_sources
from malmoi.ingest.decode import decode
from malmoi.ingest.flow import Import, import_notes
from malmoi.ingest.inline import clean_inline
from malmoi.ingest.known import read_known
from malmoi.ingest.ledger import Row, as_table
from malmoi.ingest.lexicon import Lexicon
from malmoi.ingest.mend_math import mend_math
from malmoi.ingest.note import Note, lines_of
from malmoi.ingest.readers import read_note
from malmoi.ingest.records import Reading, Text
from malmoi.publish.flow import publish
from malmoi.publish.settings import Settings
from tests.ingest.field import LEXICON
from tests.publish.written import TOPICS


def reading(text: str) -> Reading:
    found = read_note(Note("n", "n.md", lines_of(text)), LEXICON)
    assert found, "unknown format"
    return found


def names(text: str) -> list[tuple[str, ...]]:
    return [record.names for record in reading(text).records]


def run(notes: dict[str, str], docs: dict[str, str] | None = None) -> tuple[Import, list[Problem]]:
    found: list[Problem] = []
    known = read_known(docs or {}, lambda _: None)
    return import_notes([(path, text.encode()) for path, text in notes.items()], known, LEXICON, found.append), found


def errors(files: dict[str, str]) -> list[str]:
    found: list[Problem] = []
    publish({"topics.yml": TOPICS, **files}, frozenset(), Settings(drafts=True), found.append)
    return [f"{one.path}:{one.line} {one.rule} {one.message}" for one in found if level_of(one) == "error"]


EXPORT = "# 노트\n\n- 드롭아웃\n    {}\n- 배치 정규화\n    글이다.\n"
TALK = "{}\n2024.05.07 화 오후 7:00 ・ 1시간 2분 3초\n\n00:00\n드롭아웃\n- 드롭아웃은 {}\n"


def test_a_short_blog_post_is_not_all_chrome() -> None:
    head, foot = "모르던 것 적기\n2024년 3월 2일\n\n", "\n0개의 댓글\n2일 전\n목록 보기\n"
    text = head + "드롭아웃이란?\n뉴런을 무작위로 꺼 둔다.\n\n어텐션이란?\n값을 섞어 준다.\n" + foot
    assert names(text) == [("드롭아웃",), ("어텐션",)]


def test_the_hidden_text_of_a_comment_below_a_heading_stays_hidden() -> None:
    found = reading(
        "# 노트\n## 드롭아웃\n뉴런을 끈다.\n%%\n숨긴 글이다.\n%%\n<!--\n또 숨긴 글이다.\n-->\n## 어텐션\n섞는다.\n"
    )
    assert not [text for record in found.records for text in record.texts if "숨긴" in text.text]


def test_a_comment_that_nobody_closes_does_not_swallow_the_rest() -> None:
    assert ("GAN",) in names("# 노트\n## 드롭아웃\n끈다.\n<!-- 열림\n## 어텐션\n섞는다.\n## GAN\n겨룬다.\n")


def test_code_in_a_bullet_ends_with_the_bullet() -> None:
    assert names("- 드롭아웃\n    끈다.\n    ```py\n    x\n- 어텐션\n    섞는다.\n- GAN\n    겨룬다.\n") == [
        ("드롭아웃",), ("어텐션",), ("GAN",),
    ]  # fmt: skip


@pytest.mark.parametrize("bar", ["| ", ""])
def test_a_row_of_one_cell_does_not_end_the_table(bar: str) -> None:
    rows = ("이름 | 설명", "---|---", "드롭아웃 | 끈다.", "조기 종료", "어텐션 | 섞는다.", "GAN | 겨룬다.")
    text = "".join(f"{bar}{row}\n" for row in rows)
    found = reading(text)
    assert [record.names for record in found.records] == [("드롭아웃",), ("조기 종료",), ("어텐션",), ("GAN",)]
    assert [bool(record.texts) for record in found.records] == [True, False, True, True]


def test_one_bullet_around_all_is_an_export() -> None:
    text = "# 노트\n\n- 오늘 배운 것\n    - 드롭아웃\n        뉴런을 끈다.\n    - 배치 정규화\n        맞춘다.\n"
    assert {("드롭아웃",), ("배치 정규화",)} <= set(names(text))


def test_a_bar_in_a_formula_divides_no_cell() -> None:
    found = reading("| 이름 | 설명 | 책 |\n|---|---|---|\n| 드롭아웃 | \\(p(a|b)\\) | 1 |\n")
    assert [text.text for text in found.records[0].texts] == ["\\(p(a|b)\\)"]


def test_an_address_in_angle_brackets_is_a_reference() -> None:
    found = reading("- 드롭아웃\n    끈다.\n    <https://a.example/b>\n- 어텐션\n    섞는다.\n")
    assert found.records[0].references == ("https://a.example/b",)


def test_a_reference_with_a_word_before_it_is_no_heading() -> None:
    head = "드롭아웃이란?\n뉴런을 꺼 둔다.\n참고 https://a.example/b\n"
    found = reading(head + "그래서 시험할 때는 켠다.\n어텐션이란?\n값을 섞는다.\n")
    assert [record.names for record in found.records] == [("드롭아웃",), ("어텐션",)]


def test_a_list_below_a_definition_stays_one() -> None:
    found = reading("## A\n#### CNN\n: 창을 옮긴다.\n- 하나를 본다\n- 둘을 본다\n## B\n## C\n")
    assert [text.text for text in found.records[0].texts] == ["창을 옮긴다.", "- 하나를 본다", "- 둘을 본다"]


def test_an_empty_picture_is_empty() -> None:
    found = reading("## A\n#### CNN\n: 창\n![]()\n## B\n## C\n")
    assert found.fates[4].reason == "empty"


def test_a_wikilink_with_a_bracket_behind_it_is_two_names() -> None:
    assert names("| 이름 | 설명 |\n|---|---|\n| [[드롭아웃]](dropout) | 끈다. |\n") == [("드롭아웃", "dropout")]


def test_a_term_with_its_address_is_a_name_and_a_reference() -> None:
    found = reading("| 이름 | 설명 |\n|---|---|\n| 드롭아웃 | 끈다. |\n\n- 어텐션(https://a.example/b)\n")
    assert (found.records[1].names, found.records[1].references) == (("어텐션",), ("https://a.example/b",))


def test_a_bold_name_with_a_bracket_behind_it_is_two_names() -> None:
    assert names("## A\n**경사 하강법** (gradient descent)\n글이다.\n## B\n## C\n") == [
        ("경사 하강법", "gradient descent")
    ]


@pytest.mark.parametrize("name", ["&lt;script&gt;alert(1)", "글\ufffd자", "A\x1f"])
def test_a_name_is_one_that_a_page_can_have(name: str) -> None:
    result, _ = run({"n.md": f"| 이름 | 설명 |\n|---|---|\n| {name} | 글이다. |\n"})
    assert errors(result.files) == []
    assert not any("<script" in text for text in result.files.values())


def test_a_misspelt_name_is_told_without_a_page_too() -> None:
    _, found = run({"n.md": "| 용어 | 뜻 |\n|---|---|\n| Wieght Decay | 가중치에 벌점을 준다. |\n"})
    assert [problem.rule for problem in found] == ["misspelt-name"]


def test_an_undecided_concept_has_all_its_names_at_once() -> None:
    few = {"normalization", "batch-normalization", "u-net"}
    small = Lexicon(tuple(term for term in LEXICON.terms if term.id in few), (), LEXICON.asides)
    notes = [
        ("n0.md", "## A\n### 정규화 (Regularization, 규제)\n## B\n## C\n".encode()),
        ("n1.md", "## A\n#### U-Net\n: 벌점을 주는 규제 기법이다.\n## H\n## I\n".encode()),
    ]
    first = import_notes(notes, read_known({}, lambda _: None), small, lambda _: None)
    again = import_notes(notes, read_known(first.files, lambda _: None), small, lambda _: None)
    assert again.files == {}


@pytest.mark.parametrize("stem", ["2024-01-01", "1", "3.14", "null", "true", "no", "①"])
def test_any_file_name_makes_an_id_that_yaml_reads_as_text(stem: str) -> None:
    result, _ = run({f"{stem}.md": EXPORT.format("글이다.")})
    assert errors(result.files) == []
    assert run({f"{stem}.md": EXPORT.format("글이다.")}, result.files)[0].files == {}


def test_a_place_of_a_note_named_by_its_day_is_added() -> None:
    page = write_concept_page(ConceptPage(id="a", lang="ko", title="가", body="\n글.\n", topics=("b",), summary="s"))
    found: list[Problem] = []
    changed = add_sources("concepts/a.md", page, [Source("2024-01-01", "L3")], found.append)
    assert found == []
    assert yaml.safe_load(changed.split("---")[1])["sources"] == [{"note": "2024-01-01", "at": "L3"}]


@pytest.mark.parametrize("title", ["[[드롭아웃]] 정리", "<script>x</script> 글", "![[a.png]] 글이다"])
def test_any_title_of_a_note_can_be_listed(title: str) -> None:
    front = f"---\ntitle: {title}\n---\n" + EXPORT.format("글이다.")
    paste = f"{title}\n2024년 3월 2일\n\n드롭아웃이란?\n" + "뉴런을 꺼 둔다.\n" * 16 + "0개의 댓글\n목록 보기\n"
    for text in (front, paste):
        result, _ = run({"n.md": text})
        assert errors(result.files) == []
        assert "<script" not in result.files["notes.yml"]


def test_a_bracket_in_a_source_is_no_end_of_the_list() -> None:
    page = '---\ntitle: 가\nsources: [{note: "a]b", at: L1}]\nstatus: stub\n---\n글\n'
    found: list[Problem] = []
    assert '"a]b", at: L1}, {note: c, at: L3}]' in add_sources("concepts/a.md", page, [Source("c", "L3")], found.append)
    assert found == []


def test_a_strange_path_does_not_break_the_ledger() -> None:
    _, row, end = as_table([Row("tab\there\n.md", 1, "dropped", "markup")]).split("\n")
    assert (row.count("\t"), end) == (4, "")


def test_utf_32_is_read_as_the_docstring_says() -> None:
    assert decode("n", b"\0\0\xfe\xff" + "글".encode("utf-32-be"), lambda _: None) == "글"


def test_a_formula_may_begin_a_line_with_a_sign() -> None:
    found: list[Problem] = []
    rows = mend_math(
        [Text(n, line) for n, line in enumerate(["$$", "y = x", "+ 1", "- \\log z", "$$"], 1)], "n", found.append
    )
    assert found == []
    assert "\n".join(row.text for row in rows).strip() == "$$\ny = x\n+ 1\n- \\log z\n$$"


def link(name: str) -> str | None:
    return "드롭아웃" if name in ("드롭아웃", "Dropout") else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[Dropout]](RL)", "[[드롭아웃|Dropout]](RL)"),
        ("> 글 <sub>1</sub>", "> 글 <sub>1</sub>"),
        ("<https://a.example>", "<https://a.example>"),
    ],
)
def test_marks_that_a_page_may_hold(text: str, expected: str) -> None:
    assert clean_inline(text, link) == expected


BAD = (
    *(
        "[x]( javascript:alert(1))",
        "[a](javascript:alert((1)))",
        "[x]: javascript:alert(1)",
        "![x]( javascript:alert(1))",
    ),
    *("[a\\](b](javascript:alert(1))", "[1]:javascript:alert(1)", "[[드롭아웃]](javascript:alert(1))"),
    *("$5<script>alert(1)</script>$10", "$<script>alert(1)</script>$", "글\x0b둘", "글\x1b둘", "글\ufffe둘"),
)


@pytest.mark.parametrize("bad", BAD)
def test_what_a_note_holds_never_stops_the_build(bad: str) -> None:
    result, _ = run({"n.md": EXPORT.format(bad), "t.txt": TALK.format("모임", bad)})
    assert errors(result.files) == []
    assert not any("<script" in text for text in result.files.values())


def test_code_of_a_paste_is_code_on_the_page() -> None:
    text = "드롭아웃이란?\n뉴런을 꺼 둔다.\nimport torch\nx = torch.rand(3) < 0.5\n어텐션이란?\n값을 섞는다.\n"
    result, _ = run({"n.md": text})
    assert "&lt;" not in result.files["concepts/dropout.md"]
    assert "```" in result.files["concepts/dropout.md"]
