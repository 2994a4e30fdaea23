"""The theme's HTML as we change it: the worker is ours, the text of a page is untouched."""

import json
import re

import pytest

from malmoi.publish.theme_html import slim, with_worker

CONFIG = '<script id="__config" type="application/json">{}</script>'
SETTINGS = '{"base": "..", "search": "../assets/javascripts/workers/search.0a1b2c3d.min.js", "tags": null}'


def test_our_worker_takes_the_place_of_the_theme_s() -> None:
    made = with_worker(CONFIG.format(SETTINGS), "assets/search/worker.12345678.js", "en")
    assert '"search": "../assets/search/worker.12345678.js?lang=en"' in made


@pytest.mark.parametrize("settings", ['{"base": ".."}', SETTINGS + SETTINGS])
def test_a_theme_that_names_none_or_two_is_told(settings: str) -> None:
    with pytest.raises(ValueError, match=r"expected 1; look at base\.html"):
        with_worker(CONFIG.format(settings), "w.js", "ko")


def test_only_the_frame_loses_its_blanks() -> None:
    page = "<body>\n\n   <nav>\n<article>\n  <pre>\n\n  x</pre></article>\n\n   </body>"
    assert slim(page) == "<body>\n<nav>\n<article>\n  <pre>\n\n  x</pre></article>\n</body>"


def test_idle_settings_and_scripts_go_and_the_rest_stays() -> None:
    tabs = "<script>var target=document.getElementById(location.hash.slice(1));x</script>"
    made = slim(f"<b>1</b>{tabs}" + CONFIG.format('{"base": "..", "tags": null, "translations": {"a": "</b>"}}'))
    assert "location.hash" not in made
    said = re.search(r"json\">(.*)</script>", made)
    assert said
    assert json.loads(said[1]) == {"base": "..", "translations": {"a": "</b>"}}
