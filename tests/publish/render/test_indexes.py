import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from malmoi.concept_page import ConceptPage, Lang
from malmoi.names import choseong, collation_key, latin_letter
from malmoi.publish.glossary import LANGS, Concept, Glossary
from malmoi.publish.render.indexes import render_a_z, render_ganada
from tests.publish.written import concept, glossary

PAIRS = [
    ("깊이", "Depth"),
    ("가중치", "Weight"),
    ("기울기", "Gradient"),
    ("뿌리", "Root"),
    ("쌍", "Pair"),
    ("짝", "Match"),
    ("따라가기", "Following"),
    ("어텐션", "Attention"),
    ("프레셰 거리", "Fréchet Distance"),
    ("옹스트롬", "Ångström"),
    ("CLIP", "CLIP"),
    ("하이퍼파라미터", "Hyperparameter"),
    ("1×1 합성곱", "1×1 Convolution"),
]
PAGES = [
    page
    for number, (korean, english) in enumerate(PAIRS)
    for page in (concept(f"c{number}", korean), concept(f"c{number}", english, "en"))
]
PAGES.append(concept("only-korean", "한국어뿐"))


def formula(tex: str, display: bool) -> str:  # noqa: FBT001 - the shape of FormulaHtml
    return f"<m>{tex}</m>" * (1 + display)


def groups(page: str) -> dict[str, list[str]]:
    """Give the titles that stand under each heading, in their order; those beside them left out."""
    found: dict[str, list[str]] = {}
    for part in page.split("\n## ")[1:]:
        heading, _, rest = part.partition(" {#")
        found[heading] = re.findall(r"<li [^>]*><a [^>]*>([^<]*)</a>", rest)
    return found


def test_쌍자음은_홑자음_아래에_놓인다() -> None:  # noqa: N802, PLC2401 - the rule's own words
    assert groups(render_ganada(glossary(*PAGES), "ko", formula)) == {
        "ㄱ": ["가중치", "기울기", "깊이"],
        "ㄷ": ["따라가기"],
        "ㅂ": ["뿌리"],
        "ㅅ": ["쌍"],
        "ㅇ": ["어텐션", "옹스트롬"],
        "ㅈ": ["짝"],
        "ㅍ": ["프레셰 거리"],
        "ㅎ": ["하이퍼파라미터", "한국어뿐"],
        "한글 이름 없음": ["1×1 합성곱", "CLIP"],
    }


def test_english_headwords_stand_under_their_letter_whatever_their_accent() -> None:
    assert groups(render_a_z(glossary(*PAGES), "en", formula)) == {
        "A": ["Ångström", "Attention"],
        "C": ["CLIP"],
        "D": ["Depth"],
        "F": ["Following", "Fréchet Distance"],
        "G": ["Gradient"],
        "H": ["Hyperparameter"],
        "M": ["Match"],
        "P": ["Pair"],
        "R": ["Root"],
        "W": ["Weight"],
        "Other": ["1×1 Convolution", "한국어뿐"],
    }


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("render", [render_a_z, render_ganada])
def test_each_index_shows_both_headwords_in_each_language(render: type, lang: Lang) -> None:
    page = render(glossary(concept("g", "기울기"), concept("g", "Gradient", "en")), lang, formula)
    row = page[page.index("<li ") : page.index("</li>")]
    assert "기울기" in re.sub(r'data-names="[^"]*"', "", row)
    assert "Gradient" in re.sub(r'data-names="[^"]*"', "", row)
    assert 'data-names="기울기 Gradient"' in row


NAMES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=5)


@given(st.lists(st.tuples(NAMES, NAMES | st.none()), max_size=12))
def test_every_concept_stands_exactly_once_in_its_place(names: list[tuple[str, str | None]]) -> None:
    concepts = {}
    for number, (korean, english) in enumerate(names):
        pages: dict[Lang, ConceptPage] = {"ko": concept(f"c{number}", unicodedata.normalize("NFC", korean))}
        if english:
            pages["en"] = concept(f"c{number}", unicodedata.normalize("NFC", english), "en")
        concepts[f"c{number}"] = Concept(pages)
    loaded = Glossary(concepts, {}, {}, {})
    for lang in LANGS:
        for render in (render_a_z, render_ganada):
            rows = re.findall(
                r'<li data-names="[^"]*" data-topics="[^"]*"><a href="[./]*(?:en/)?concepts/(c\d+)/"',
                render(loaded, lang, formula),
            )
            assert sorted(rows) == sorted(concepts)
    korean_order = re.findall(r'<li [^>]*><a href="[./]*concepts/(c\d+)/"', render_ganada(loaded, "ko", formula))
    by_letter = [choseong(concepts[found].ko.title) or "힣" for found in korean_order]
    assert by_letter == sorted(by_letter)
    for letter in set(by_letter):
        titles = [concepts[found].ko.title for found, at in zip(korean_order, by_letter, strict=True) if at == letter]
        assert titles == sorted(titles, key=collation_key)


def test_letters_lead_to_their_groups_and_empty_ones_nowhere() -> None:
    page = render_a_z(glossary(*PAGES), "en", formula)
    bar = page[page.index("<nav") : page.index("</nav>")]
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        has_group = any(latin_letter(english) == letter for _, english in PAIRS)
        assert (f'<a href="#{letter.lower()}">{letter}</a>' in bar) == has_group
        assert (f"## {letter} {{#{letter.lower()}}}" in page) == has_group


def test_the_count_is_of_all_concepts() -> None:
    assert "개념 14개" in render_ganada(glossary(*PAGES), "ko", formula)
    assert "14 concepts" in render_a_z(glossary(*PAGES), "en", formula)


def test_an_empty_glossary_has_an_empty_index() -> None:
    assert groups(render_ganada(glossary(), "ko", formula)) == {}


def test_links_lead_up_from_the_index_and_mark_the_other_language() -> None:
    english = render_a_z(glossary(concept("a", "가")), "en", formula)
    assert '<a href="../../concepts/a/" lang="ko" hreflang="ko" class="mm-foreign">가</a>' in english


def test_hostile_headwords_are_text() -> None:
    hostile = '"><img src=x onerror=alert(1)>'
    page = render_ganada(
        glossary(concept("a", hostile, aliases=(hostile + "2",)), concept("a", "e" + hostile, "en")), "ko", formula
    )
    assert "<img" not in page


def test_a_formula_of_a_summary_is_rendered_and_money_is_not() -> None:
    page = render_ganada(glossary(concept("a", "가", summary="$x^2$를 쓴다. $5에서 $10까지.")), "ko", formula)
    assert "<p><m>x^2</m>를 쓴다. $5에서 $10까지.</p>" in page
