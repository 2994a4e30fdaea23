"""What the stock search would index of a page."""

from pathlib import Path

from scripts.search_bench.stock import stock_index

PAGE = """<html><body><nav>Menu</nav><article class="md-content__inner">
<h1 id="fid">FID <span lang="en">Distance</span><a class="headerlink" href="#fid">&para;</a></h1>
<p>A &lt;measure&gt;<br>of images.</p><p data-search-exclude>not <b>this</b></p>
<h2 id="formula">Formula</h2><p>With <math><mi>x</mi><mspace/></math> in it.</p>
</article><footer>Foot</footer></body></html>"""


def test_an_entry_a_section_without_formulas_and_what_the_page_keeps_back(tmp_path: Path) -> None:
    (tmp_path / "concepts/fid").mkdir(parents=True)
    (tmp_path / "concepts/fid/index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "s").mkdir()
    (tmp_path / "s/index.html").write_text("<html><body>moved</body></html>", encoding="utf-8")
    assert stock_index(tmp_path)["docs"] == [
        {"location": "concepts/fid/", "title": "FID Distance", "text": "A &lt;measure&gt;of images."},
        {"location": "concepts/fid/#formula", "title": "Formula", "text": "With in it."},
    ]
