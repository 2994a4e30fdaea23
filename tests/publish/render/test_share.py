"""What a presenter copies from a concept's page."""

import re

from malmoi.publish.render.markup import Markup
from malmoi.publish.render.share import render_share
from tests.publish.written import concept, glossary, site


def write(lang: str = "ko") -> Markup:
    return Markup("concepts/gradient", "en" if lang == "en" else "ko", lambda tex, _: tex)


def test_addresses_are_plain_markdown_and_short() -> None:
    one = glossary(concept("gradient", "기울기 [∇] `x`")).concepts["gradient"]
    block = render_share(one, "ab12", "https://x.example/a/", write(), guide=False)
    assert re.findall(r"<code>(.*?)</code>", block) == [
        "https://x.example/a/concepts/gradient/",
        "[기울기 \\[∇\\] \\`x\\`](https://x.example/a/concepts/gradient/)",
        "https://x.example/a/s/ab12/",
    ]
    assert 'href="../../qr/ab12.svg" download="gradient-ab12.svg"' in block
    assert "\n" not in block
    assert "from=slide" not in block
    assert "slides/" not in block


def test_without_an_address_there_is_nothing_to_copy() -> None:
    one = glossary(concept("gradient", "기울기")).concepts["gradient"]
    assert render_share(one, "ab12", "", write(), guide=True) == ""


def test_each_page_has_its_own_language() -> None:
    made = site(
        concept("gradient", "기울기"), concept("gradient", "Gradient", "en"),
        **{"slides.md": "---\ntitle: 잇기\n---\n\n글.\n", "slides.en.md": "---\ntitle: Linking\n---\n\nText.\n"},
    )  # fmt: skip
    english = made.pages["en/concepts/gradient.md"]
    assert "[Gradient](https://malmoi.example/en/concepts/gradient/)" in english
    assert '<a href="../../../en/slides/">How to link a whole deck</a>' in english
    assert f"qr/{made.codes['gradient']}.svg" in english
    assert f"qr/{made.codes['gradient']}.svg" in made.files
