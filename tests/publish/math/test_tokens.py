"""Tokens lose nothing and know where they came from."""

from hypothesis import given
from hypothesis import strategies as st

from malmoi.publish.math.tokens import group_end, insert, join, origin, skip_blanks, tokenize

LATEX = st.text(alphabet="\\{}[]$%&#^_ \n\tax1한|<", max_size=60)


@given(LATEX)
def test_tokens_joined_are_the_text(tex: str) -> None:
    assert join(tokenize(tex)) == tex


@given(LATEX)
def test_every_token_knows_its_place(tex: str) -> None:
    assert all(tex.startswith(token.text, token.start) for token in tokenize(tex))


def test_a_comment_takes_the_line_end_with_it() -> None:
    assert [token.text for token in tokenize("a%b\n  c")] == ["a", "%b\n  ", "c"]


def test_a_group_ends_behind_its_own_brace() -> None:
    tokens = tokenize(r"{a{b}\}c}d")
    assert join(tokens[: group_end(tokens, 0)]) == r"{a{b}\}c}"


def test_a_bracket_within_braces_does_not_close_a_bracket() -> None:
    tokens = tokenize("[a{]}b]c")
    assert join(tokens[: group_end(tokens, 0, "[", "]")]) == "[a{]}b]"


def test_a_group_that_never_closes_has_no_end() -> None:
    assert group_end(tokenize("{a"), 0) is None
    assert group_end(tokenize("a"), 0) is None


def test_blanks_and_comments_are_skipped() -> None:
    tokens = tokenize("a %b\n c")
    assert tokens[skip_blanks(tokens, 1)].text == "c"


def test_what_is_put_in_has_the_place_of_what_it_replaces() -> None:
    first, second = tokenize("ab1")
    tokens = [*insert(r"\begin{x}", first), second]
    assert origin(tokens, 3, 3) == 0
    assert origin(tokens, len(r"\begin{x}"), 3) == 2
    assert origin(tokens, 99, 3) == 3
