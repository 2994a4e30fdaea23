"""What becomes of a site's folder when all pages are there."""

from pathlib import Path

import pytest

from malmoi.files import write_tree
from malmoi.site_folder import finish

THEME = {
    "assets/stylesheets/main.0a1b.min.css": ".md-nav{color:red}.md-banner{color:blue}",
    "assets/stylesheets/palette.2c3d.min.css": "[data-md-color-scheme=slate]{color:white}",
    "assets/stylesheets/main.0a1b.min.css.map": "{}",
    "assets/javascripts/bundle.4e5f.min.js": "idle()",
    "assets/javascripts/workers/search.6a7b.min.js": "idle()",
    "search/search_index.json": "{}",
}
OURS = {
    "index.html": '<html><body class="md-nav" data-md-color-scheme="default"></body></html>',
    "assets/stylesheets/malmoi.css": "/* Ours. */ .mm-new { color: green; }",
    "assets/javascripts/palette.js": 'document.body.setAttribute("data-md-color-scheme", "slate")',
}
WORKER = dict.fromkeys(("decide.js", "answers.js", "shelf.js", "wire.js"), "")


def finished(folder: Path) -> str:
    write_tree(folder, THEME | OURS, {})
    tags = ['<body class="md-nav" data-md-color-scheme="default">']
    finish(folder, ["assets/stylesheets/malmoi.css"], tags, WORKER)
    return (folder / "assets/stylesheets/site.css").read_text(encoding="utf-8")


def test_one_sheet_has_what_pages_use_and_all_that_is_ours(tmp_path: Path) -> None:
    sheet = finished(tmp_path)
    assert ".md-nav{" in sheet
    assert "slate]{" in sheet
    assert ".mm-new" in sheet
    assert "md-banner" not in sheet


def test_what_no_page_asks_for_is_taken_away(tmp_path: Path) -> None:
    finished(tmp_path)
    assert [path for path in THEME if (tmp_path / path).exists()] == []
    gone = [path for path in OURS if not (tmp_path / path).exists()]
    assert gone == ["assets/stylesheets/malmoi.css"]  # it is in the sheet of all pages


def test_the_list_for_readers_without_a_network_has_the_sheet(tmp_path: Path) -> None:
    finished(tmp_path)
    told = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("assets/offline/*.js"))
    assert "site.css" in told


def test_a_theme_with_other_sheets_is_told(tmp_path: Path) -> None:
    write_tree(tmp_path, {"assets/stylesheets/main.0a1b.min.css": ""}, {})
    with pytest.raises(ValueError, match="expected one for each of"):
        finish(tmp_path, [], [], WORKER)
