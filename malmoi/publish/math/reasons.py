r"""The engine's complaint in the project's words: what is unexpected, what was expected, what was perhaps meant."""

import re

from malmoi.publish.math.commands import nearest_command

__all__ = ["reason"]

_END = "unexpected end of formula"
# The engine's sentence → ours, with `{0}` for what it quotes and `{here}` for what stands at the place.
_SENTENCES: tuple[tuple[str, str], ...] = (
    (r'Unknown command "(.+)"', 'unexpected "{0}" in formula, expected a known command'),
    (r'Unknown environment "(.*)"', 'unexpected "\\begin{{{0}}}" in formula, expected a known environment'),
    (r'Unknown color "(.*)"', 'unexpected colour "{0}" in formula, expected the name of one, such as red or teal'),
    (r'Expected closing token "(.+)", but', _END + ', expected "{0}" before it'),
    (r'Unmatched closing token: "(.+)"', 'unexpected "{0}" in formula, expected what it closes before it'),
    (r"Expected argument but got", 'unexpected "{here}" in formula, expected an argument before it'),
    (r"Expected argument but reached", _END + ", expected an argument behind the last command or mark"),
    (r'There must be a parenthesis after "(.+)", but', 'unexpected "{here}" in formula, expected a bracket or "."'),
    (r'Expected "(.+)", but found "(.+)"', 'unexpected "{1}" in formula, expected "{0}"'),
    (
        r'Found "&", which',
        'unexpected "&" in formula, expected it in a table such as aligned; did you mean "\\&"?',
    ),
    (
        r'Found "\\(?:tag|label)',
        'unexpected "{here}" in formula, expected it once, in a display formula ($$…$$)',
    ),
    (r'Found "(.+)", which may only appear (.+)', 'unexpected "{here}" in formula, expected it only {1}'),
    (r"'\^' or '_' directly", 'unexpected "{here}" in formula, expected something between the two marks'),
    (r"Duplicate sub", 'unexpected second sub- or superscript in formula, expected braces such as "{{a^b}}^c"'),
    (r"Not valid in text mode", 'unexpected "{here}" in the text of a formula, expected it outside of "\\text{{…}}"'),
    (r"Not valid in math mode", 'unexpected "{here}" in formula, expected it inside of "\\text{{…}}"'),
    (
        r'Unexpected "\$"|Math mode within',
        'unexpected "$" in formula, expected the formula to end there; did you mean "\\$"?',
    ),
    (r"Macro parameter found|parameter number", 'unexpected "#" in formula, expected none; did you mean "\\#"?'),
    (r"Direct Unicode input is not supported.*'(.)'", 'unexpected "{0}" in formula, expected its command'),
    (r"Too many expansions", 'unexpected "{here}" in formula, expected a command that does not stand for itself'),
    (r"Expected length with units", 'unexpected "{here}" in formula, expected a length such as 1em'),
    (r"Expected non-special ASCII", 'unexpected "{here}" in formula, expected Latin letters, digits and simple marks'),
    (r"Found more than one label", 'unexpected second "\\label" in formula, expected one a line'),
    (r"Found more than one infix", "unexpected second fraction in formula, expected braces around the first one"),
)
_COMPILED = tuple((re.compile(pattern), sentence) for pattern, sentence in _SENTENCES)
_WORD = re.compile(r"\\[A-Za-z]+|\\?.", re.DOTALL)
_LONGEST = 40


def reason(complaint: str, tex: str, offset: int) -> str:
    """Give `unexpected X, expected Y; did you mean Z?` for a complaint of the engine about an offset of a formula.

    A complaint that is not in the list is handed on in its own words.
    """
    word = _WORD.match(tex, min(offset, max(len(tex) - 1, 0)))
    here = word[0].strip()[:_LONGEST] if word else ""
    for pattern, sentence in _COMPILED:
        match = pattern.search(complaint)
        if match:
            found = [group[:_LONGEST] for group in match.groups() if group is not None]
            return sentence.format(*found, here=here or "end") + _guess(match)
    return f'unexpected "{here}" in formula, expected other LaTeX: {complaint.rstrip(".").lower()}'


def _guess(match: re.Match[str]) -> str:
    if not match.re.pattern.startswith("Unknown"):
        return ""
    guess = nearest_command(match[1])
    return f'; did you mean "{guess}"?' if guess else ""
