"""The theme's HTML as we change it: the drawing is ours, the text of a page is untouched."""

from malmoi.publish.theme_html import slim


def test_only_the_frame_loses_its_blanks() -> None:
    page = "<body>\n\n   <nav>\n<article>\n  <pre>\n\n  x</pre></article>\n\n   </body>"
    assert slim(page) == "<body>\n<nav>\n<article>\n  <pre>\n\n  x</pre></article>\n</body>"


def test_the_button_that_leads_up_has_our_drawing() -> None:
    button = '<button type="button" class="md-top md-icon" hidden>'
    assert slim(f"{button}\n<svg><path d='M0'/></svg>\nUp") == f'{button}<i class="mm-icon mm-icon-top"></i> Up'


def test_a_page_without_headings_of_its_own_has_a_link_past_its_frame_all_the_same() -> None:
    made = slim('<div data-md-component="skip">\n</div><p>x</p><article class="a">y</article>')
    assert made.startswith('<div data-md-component="skip"><a href="#__text" class="md-skip">')
    assert '</div><p>x</p><article id="__text" class="a">y</article>' in made
    known = '<div data-md-component="skip"><a href="#h">z</a></div><article class="a">y</article>'
    assert slim(known) == known
