"""What is set aside comes back where it was, and nothing else is taken for it."""

from hypothesis import given
from hypothesis import strategies as st

from malmoi.publish.set_aside import hide_links, put_back, set_aside, show_links, without_blocks

OWN = '<p class="mm-topics">[[x]]</p>\n<ul class="mm-related"><li>1</li></ul>\n'


def test_blocks_that_follow_each_other_are_one_and_come_back() -> None:
    left, blocks = set_aside(f"Text.\n\n{OWN}\nMore.\n")
    assert blocks == [OWN + "\n"]
    assert "mm-" not in left
    html = "".join(f"<p>{part}</p>" for part in left.split("\n") if part)
    assert put_back(html, blocks) == f"<p>Text.</p>{OWN}\n<p>More.</p>"
    assert without_blocks(html) == "<p>Text.</p><p>More.</p>"


def test_an_author_s_html_stays() -> None:
    text = '<p class="note">a</p>\nx <p class="mm-topics">b</p>\n'
    assert set_aside(text) == (text, [])


@given(st.text(alphabet="[]()ab\n`$"))
def test_links_are_hidden_and_shown_again(text: str) -> None:
    hidden = hide_links(text)
    assert "](" not in hidden
    assert show_links(hidden) == text
