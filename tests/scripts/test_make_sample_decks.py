"""The sample decks are decks: each kind is linked in both languages, and all kinds show the same."""

from pathlib import Path

import pytest

from malmoi.deck_mentions import read_mentions
from scripts import make_sample_decks
from scripts.link_slides import main


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_all_kinds_show_the_same(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_sample_decks, "print_pdf", lambda _: False)
    assert make_sample_decks.make_decks(tmp_path) is False
    decks = [str(tmp_path / f"talk.{lang}.{kind}") for kind in ("pptx", "md", "html")]
    mentions = tmp_path / "mentions.json"
    assert main(["link", *decks, "--lang", lang, "--mentions", str(mentions)]) == 0
    pptx, md, html = read_mentions("", mentions.read_text("utf-8"), lambda problem: pytest.fail(problem.message))
    assert pptx.slides == md.slides == html.slides
    assert len(pptx.slides) >= 12
    assert html.places[2] == "/1"
    assert main(["unlink", *(deck.replace(f".{lang}.", f".{lang}.linked.") for deck in decks[1:])]) == 0
    for deck in map(Path, decks[1:]):
        assert deck.with_name(f"talk.{lang}.unlinked{deck.suffix}").read_bytes() == deck.read_bytes()


def test_the_decks_are_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_sample_decks, "print_pdf", lambda _: True)
    for name in ("a", "b"):
        assert make_sample_decks.make_decks(tmp_path / name)
    for file in (tmp_path / "a").glob("*.[mh]*"):
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()
