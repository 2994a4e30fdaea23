"""The seminars that showed a concept, on its page."""

import re

from malmoi.deck_mentions import DeckMentions, write_mentions
from malmoi.diagnostics import Problem
from malmoi.publish.flow import Site, publish
from malmoi.publish.settings import Settings
from tests.publish.written import concept, docs, site

SEMINAR = "---\ntitle: 모임 {0}\nsummary: 모임.\ndate: 2024-05-0{0}\n{1}---\n\n{2}\n"
PAGES = (concept("gradient", "기울기"), concept("gradient", "Gradient", "en"), concept("loss", "손실"))


def shown(decks: list[DeckMentions], address: str, files: frozenset[str] = frozenset()) -> Site:
    found: list[Problem] = []
    front = f"deck: '{address}'\nmentions: first.json\n"
    texts = docs(*PAGES, **{"seminars/first.md": SEMINAR.format(1, front, "글.")})
    texts["seminars/first.json"] = write_mentions(decks)
    made = publish(texts, files | {"seminars/first.json"}, Settings(site_url="https://x.example/"), found.append)
    assert found == []
    return made


def section(made: Site, path: str = "concepts/gradient.md") -> str:
    found = re.search(
        r"\{#shown\}\n\n(.*?)\n\n(?=<details class=\"mm-share|<ul class=\"mm-about)", made.pages[path], re.DOTALL
    )
    return found[1] if found else ""


def test_slide_numbers_open_the_place() -> None:
    made = shown([DeckMentions("talk.pdf", "pdf", "ko", {"gradient": (2, 7)})], 'https://x.example/"talk".pdf')
    assert section(made) == (
        '<ul class="mm-shown"><li><a href="../../seminars/first/">모임 1</a> '
        '<time datetime="2024-05-01">2024-05-01</time> <span class="mm-slides">슬라이드 '
        '<a href="https://x.example/&quot;talk&quot;.pdf#page=2" aria-label="슬라이드 2 열기">2</a>, '
        '<a href="https://x.example/&quot;talk&quot;.pdf#page=7" aria-label="슬라이드 7 열기">7</a></span></li></ul>'
    )
    assert section(made, "concepts/loss.md") == ""
    assert 'lang="ko"' in section(made, "en/concepts/gradient.md")
    assert 'aria-label="open slide 7"' in section(made, "en/concepts/gradient.md")
    assert "발표 자료</a>" in made.pages["seminars/first.md"]


def test_a_deck_of_the_site_is_reached_from_every_page() -> None:
    deck = DeckMentions("talk.html", "html", "ko", {"gradient": (3,)}, {3: "/2"})
    made = shown([deck], "talk.html", frozenset({"seminars/talk.html"}))
    assert 'href="../../seminars/talk.html#/2"' in section(made)
    assert 'href="../../../seminars/talk.html#/2"' in section(made, "en/concepts/gradient.md")


def test_of_several_decks_each_has_its_name() -> None:
    decks = [DeckMentions(name, "pptx", "ko", {"gradient": (4,)}) for name in ("a.pptx", "b & c.pptx")]
    said = section(shown(decks, "https://x.example/a.pptx"))
    assert (
        '<span class="mm-slides">a.pptx 슬라이드 4</span> <span class="mm-slides">b &amp; c.pptx 슬라이드 4</span>'
        in said
    )


def test_minutes_count_too_and_past_five_they_are_folded() -> None:
    texts = {f"seminars/s{day}.md": SEMINAR.format(day, "", "[[기울기]]를 말했다.") for day in range(1, 8)}
    said = section(site(*PAGES, **texts))
    open_part, _, folded = said.partition('<details class="mm-more"><summary>2개 더 보기</summary>')
    assert re.findall(r"모임 \d", open_part) == [f"모임 {day}" for day in (7, 6, 5, 4, 3)]
    assert re.findall(r"모임 \d", folded) == ["모임 2", "모임 1"]
    assert "mm-slides" not in said
