from malmoi.concept_page import ConceptPage, write_concept_page
from malmoi.diagnostics import Problem
from malmoi.ingest.known import Known, read_known
from malmoi.ingest.note_list import ListedNote
from malmoi.names import name_key

GATE = ConceptPage(
    id="gate",
    lang="ko",
    title="게이트",
    body="\n글.\n",
    topics=("a",),
    summary="문.",
    aliases=("문지기",),
    replaces=("door",),
)
ENGLISH = ConceptPage(id="gate", lang="en", title="Gate", body="\nText.\n", summary="A door.")
DRAFT = ConceptPage(id="cell", lang="ko", title="셀", body="\n글.\n", summary="칸.", status="draft")
TEXTS = {
    **{page.path: write_concept_page(page) for page in (GATE, ENGLISH, DRAFT)},
    "notes.yml": "- id: diary\n  kind: export\n",
    "registry/short-codes.tsv": "code\tid\n7k\told-cell\n",
    "seminars/talk.md": "---\ntitle: 말\n---\n글.\n",
    "index.md": "처음.\n",
}


def test_a_docs_folder_as_the_importer_sees_it() -> None:
    found: list[Problem] = []
    known = read_known(TEXTS, found.append)
    assert found == []
    assert {(page.id, page.lang) for page in known.pages} == {("gate", "ko"), ("gate", "en"), ("cell", "ko")}
    assert known.notes == (ListedNote("diary", kind="export"),)
    assert {"gate", "cell", "door", "old-cell"} <= known.taken


def test_every_name_of_both_languages_is_claimed() -> None:
    claims = read_known(TEXTS, lambda _: None).claims()
    assert {name: claims[name_key(name)] for name in ("게이트", "문지기", "GATE", "셀")} == {
        "게이트": "gate", "문지기": "gate", "GATE": "gate", "셀": "cell",
    }  # fmt: skip


def test_what_is_wrong_with_a_page_is_reported() -> None:
    found: list[Problem] = []
    known = read_known({"concepts/x.md": "---\ntitle: [\n---\n", "concepts/x.txt": "글"}, found.append)
    assert known.pages == ()
    assert [(problem.path, problem.rule) for problem in found] == [("concepts/x.md", "broken-front-matter")]


def test_an_empty_site_knows_nothing() -> None:
    known = read_known({}, lambda _: None)
    assert (known.pages, known.notes, known.claims()) == ((), (), {})
    assert not {name for name in known.taken if name}
    assert Known({}).claims() == {}
