"""A booklet is what its pages say, with its links and ids its own."""

import re

from malmoi.publish.emit.booklet import authors_part, bind
from tests.publish.written import concept, site

PAGE = """\
<h1 id="a">A <span>x</span></h1>
<h2 id="definition">정의<a class="headerlink" href="#definition">&para;</a></h2>
<p><a href="../b/#formula">B</a> <a href="../c/">C</a> <a href="#formula">here</a> <a href="https://x.example/">x</a>
<img src="../../assets/figures/a.svg" alt="a"></p>
<h2 id="formula">수식</h2>
<h3 id="inner">안</h3>
<h2 id="reading">읽을거리</h2>
<h2 id="related">함께 볼 개념</h2>
<p>no author</p>"""
WHOLE = """\
<h1>주제</h1>
<p class="mm-whole" data-path="topics/t.md"></p>
<h2 id="a">A <span class="mm-other" lang="en">Aye</span><a class="headerlink" href="#a">&para;</a></h2>
<p class="mm-summary">A다.</p>
<p class="mm-whole" data-path="concepts/a.md"><a href="../../concepts/a/">전체 글</a></p>
<h2 id="b">B</h2>
<p class="mm-summary">B다.</p>
<p class="mm-whole" data-path="concepts/b.md"><a href="../../concepts/b/">전체 글</a></p>
"""


def _bound(path: str = "booklet/t.md", **texts: str) -> str:
    made = {"concepts/a.md": authors_part(PAGE), "topics/t.md": '<p><a href="../../concepts/b/">B</a></p>'}
    return bind(WHOLE, path, {**made, **texts})


def test_only_what_the_author_wrote_is_taken() -> None:
    part = authors_part(PAGE)
    assert part.startswith('<h2 id="definition">정의</h2>')
    assert part.endswith('<h2 id="reading">읽을거리</h2>')


def test_links_within_the_booklet_stay_in_it() -> None:
    bound = _bound()
    assert '<a href="#b-formula">B</a> <a href="../../concepts/c/">C</a> <a href="#a-formula">here</a>' in bound
    assert '<a href="https://x.example/">x</a>' in bound
    assert '<img src="../../assets/figures/a.svg"' in bound
    assert '<p><a href="#b">B</a></p>' in bound


def test_ids_are_unique_and_headings_lower() -> None:
    bound = _bound()
    assert '<h3 id="a-definition">' in bound
    assert '<h4 id="a-inner">' in bound
    assert 'id="definition"' not in bound


def test_the_first_section_stands_beside_the_headword_and_the_reading_with_the_one_before() -> None:
    bound = _bound()
    entry, part = bound.index('<section class="mm-entry">'), bound.index('<section class="mm-part" data-of="A">')
    assert entry < bound.index('id="a-definition"') < part < bound.index('id="a-formula"')
    assert bound.count("mm-part") == 1
    assert bound.count("<section") == bound.count("</section>") == 4


def test_a_page_without_text_keeps_its_link() -> None:
    assert '<a href="../../concepts/b/">전체 글</a>' in _bound()


def test_a_korean_page_in_an_english_booklet_is_marked_and_linked() -> None:
    english = WHOLE.replace('class="mm-whole" data', 'class="mm-whole" lang="ko" data').replace(
        "topics/t", "en/topics/t"
    )
    bound = bind(english, "en/booklet/t.md", {"concepts/a.md": authors_part(PAGE)})
    assert '<div lang="ko">' in bound
    assert '<a href="../../../concepts/c/">C</a>' in bound
    assert '<img src="../../../assets/figures/a.svg"' in bound


def test_no_heading_of_the_build_is_taken_for_the_author_s() -> None:
    body = "\n## 정의 {{#definition}}\n\n[[{}]]에서 [[{}]]로.\n"
    made = site(
        concept("a", "가가", body=body.format("나나", "다다")),
        concept("b", "나나", body=body.format("다다", "다다")),
        concept("c", "다다", body=body.format("가가", "나나")),
    )
    markdown = made.pages["concepts/b.md"] + made.pages["topics/basics.md"]
    ids = [name for name in re.findall(r"(?m)^## .*\{#([\w-]+)", markdown) if name != "definition"]
    assert len(ids) > 2
    assert [name for name in ids if authors_part(f'<p>x</p><h2 id="{name}">') != "<p>x</p>"] == []
