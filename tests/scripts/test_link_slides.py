"""The tool: what it writes and where, what it refuses to overwrite, and how it ends."""

import json
from pathlib import Path

import pytest

from scripts.link_slides import main
from tests.slides.conftest import BASE, CONCEPTS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "concepts.json").write_text(json.dumps({"base": BASE, "concepts": CONCEPTS}), "utf-8")
    (tmp_path / "deck.md").write_text("VAE\n\n---\n\nGAN **큰 어텐션**은\n", "utf-8")
    return tmp_path


def run(folder: Path, command: str, *words: str) -> int:
    """Run the tool on the deck, or on those named."""
    decks = [] if any(not word.startswith("-") for word in words[:1]) else [str(folder / "deck.md")]
    return main([command, *decks, *words, "--concepts", str(folder / "concepts.json")])


def test_a_deck_is_written_beside_and_the_table_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "deck.md").read_bytes()
    assert run(folder, "link") == 0
    assert (folder / "deck.md").read_bytes() == before
    assert '[VAE](https://malmoi.example/concepts/vae/?from=slide "' in (folder / "deck.linked.md").read_text("utf-8")
    head, row, left = capsys.readouterr().out.splitlines()
    assert head.split() == ["deck", "slides", "links", "concepts"]
    assert row.split()[1:] == ["2", "2", "2"]
    assert left == "not linked: emphasis 1"
    assert run(folder, "unlink", str(folder / "deck.linked.md")) == 0
    assert (folder / "deck.unlinked.md").read_bytes() == before


def test_what_the_tool_wrote_is_written_again_and_nothing_else(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "link") == run(folder, "link", "--lang", "en") == 0
    linked = folder / "deck.linked.md"
    assert "/en/concepts/vae/" in linked.read_text("utf-8")
    linked.write_text(linked.read_text("utf-8") + "\nmine\n", "utf-8")
    capsys.readouterr()
    assert run(folder, "link") == 1
    assert "which this tool did not write or which was changed since" in capsys.readouterr().err
    assert linked.read_text("utf-8").endswith("mine\n")
    assert run(folder, "link", "--out", str(folder / "new" / "er")) == 0
    assert (folder / "new" / "er" / "deck.linked.md").exists()


def test_a_deck_is_never_changed_in_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "link") == 0
    assert run(folder, "link", str(folder / "deck.linked.md")) == 1
    assert "which is a deck to be read" in capsys.readouterr().err


def test_a_bad_deck_is_told_and_the_others_are_done(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.pptx").write_text("no deck")
    (folder / "empty.pdf").touch()
    decks = [str(folder / name) for name in ("bad.pptx", "empty.pdf", "deck.md")]
    assert run(folder, "link", *decks) == 1
    errors = capsys.readouterr().err.splitlines()
    assert errors == [
        f"{decks[0]}: unexpected text named .pptx, expected a PowerPoint file",
        f"{decks[1]}: unexpected empty file, expected a deck: .pptx, .pdf, .md or .html",
    ]
    assert sorted(path.name for path in folder.iterdir() if "linked" in path.name) == ["deck.linked.md"]


def test_report_and_check_write_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lost = folder / "lost.md"
    lost.write_text("[V](https://malmoi.example/concepts/autoencder/?from=slide)", "utf-8")
    before = sorted(folder.iterdir())
    assert run(folder, "report") == 0
    assert f"{folder / 'deck.md'}: slide 2: GAN → gan" in capsys.readouterr().out.splitlines()
    assert run(folder, "check", str(lost)) == 1
    assert capsys.readouterr().err == (
        f'{lost}: slide 1: unexpected link to "autoencder", expected the id of a concept; did you mean "autoencoder"? '
        "(https://malmoi.example/concepts/autoencder/?from=slide)\n"
    )
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nowhere.md"], 'unexpected "nowhere.md", expected a deck'),
        (["--site", "ftp://x"], 'unexpected "ftp://x" as --site'),
        (["--out", "{folder}/deck.md"], "as --out, expected a folder"),
        (["--mentions", "{folder}/deck.md"], "expected a .json, and link or report"),
        (["--mentions", "{folder}/no/where.json"], "as --mentions, expected a new file or one of this kind"),
        (["--mentions", "{folder}/concepts.json"], "as --mentions, expected a new file or one of this kind"),
    ],
)
def test_a_wrong_call_is_told(folder: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(folder, "link", *(word.format(folder=folder) for word in words))
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_a_glossary_must_be_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "concepts.json").write_text("[]")
    with pytest.raises(SystemExit):
        run(folder, "link")
    assert "expected the concepts.json of a site" in capsys.readouterr().err


def test_the_glossary_of_this_repository_is_the_default(folder: Path) -> None:
    assert main(["link", str(folder / "deck.md")]) == 0
    assert "/concepts/vae/?from=slide" in (folder / "deck.linked.md").read_text("utf-8")


def test_mentions_are_written_for_the_build(folder: Path) -> None:
    file = folder / "mentions.json"
    for command in ("report", "link", "report"):
        assert run(folder, command, "--mentions", str(file)) == 0
        (deck,) = json.loads(file.read_text("utf-8"))["decks"]
        assert deck == {
            "file": "deck.md", "kind": "md", "lang": "ko", "slides": {"attention": [2], "gan": [2], "vae": [1]},
        }  # fmt: skip


def test_a_bad_deck_leaves_the_mentions_as_they_were(folder: Path) -> None:
    (folder / "empty.pdf").touch()
    file = folder / "mentions.json"
    assert run(folder, "report", str(folder / "empty.pdf"), "--mentions", str(file)) == 1
    assert not file.exists()
