r"""What the engine takes, but is no formula or not the one its author meant.

The fatal ones are not rendered: nothing, a blank line (an error in LaTeX too), a Korean sentence that two dollar
signs caught between them. The others are rendered and reported.
"""

import re
from collections.abc import Iterator

from malmoi.publish.math.formula import Flaw, Formula

__all__ = ["fatal_suspect", "is_korean_prose", "is_prose", "suspects"]

# Ten times what real formulas have; the engine descends into each brace and would run out of stack.
_LONGEST, _DEEPEST = 5000, 100
_NOTHING = re.compile(r"(?:\s|%[^\n]*(?:\n|$)|\\\\)*")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Commands that hold text or names, and comments; one level of braces inside them is enough for real formulas.
_NAMED = re.compile(
    r"\\(?:text[a-z]*|mbox|hbox|fbox|operatorname\*?|math(?:rm|it|tt|sf|bf)|label|tag\*?|eqref|ref|url|begin|end)"
    r"\s*\{(?:[^{}]|\{[^{}]*\})*\}|\\text[a-z]*\s|(?<!\\)%[^\n]*"
)
_SECOND_TAG = re.compile(r"\\tag(?![A-Za-z])(?:(?!\\\\).)*?(\\tag(?![A-Za-z]))", re.DOTALL)
_KOREAN = re.compile(r"[가-힣]+[.,]?[ \t\n]+[가-힣]+")
_WORDS = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{2,}[,.;:]?(?:[ \t\n]+[A-Za-z]{2,}[,.;:]?){3}")
_ESCAPED = re.compile(r"\\_")


def _outside_names(tex: str) -> str:
    # The same length, so that offsets stay.
    return _NAMED.sub(lambda match: "{" * len(match[0]), tex)


def is_korean_prose(tex: str) -> bool:
    """Say whether two Korean words stand next to each other in what should be LaTeX."""
    return bool(_KOREAN.search(tex) and _KOREAN.search(_outside_names(tex)))


def is_prose(tex: str) -> bool:
    """Say whether a sentence, Korean or English, stands in what should be LaTeX."""
    outside = _outside_names(tex)
    return bool(_KOREAN.search(outside) or _WORDS.search(outside))


def fatal_suspect(formula: Formula) -> Flaw | None:
    """Give the reason not to render a formula that the engine might take; None for most."""
    tex = formula.tex
    if _NOTHING.fullmatch(tex):
        return Flaw("empty-formula", 0, 'unexpected formula with nothing in it, expected LaTeX; did you mean "\\$"?')
    if "\n" in tex and (blank := _BLANK_LINE.search(tex.strip())):
        offset = blank.start() + len(tex) - len(tex.lstrip())
        return Flaw("blank-line-in-formula", offset, "unexpected blank line in formula, expected the lines without it")
    if (len(tex) > _LONGEST or tex.count("{") > _DEEPEST) and (flaw := _too_large(tex)):
        return flaw
    if tag := _SECOND_TAG.search(tex):
        return Flaw("bad-formula", tag.start(1), 'unexpected second "\\tag" in formula, expected one a line')
    if _KOREAN.search(tex) and (words := _KOREAN.search(_outside_names(tex))):
        return _prose(words)
    return None


def _too_large(tex: str) -> Flaw | None:
    if len(tex) > _LONGEST:
        message = f"unexpected formula of {len(tex):,} characters, expected at most {_LONGEST:,}"
        return Flaw("bad-formula", _LONGEST, message)
    depth = 0
    for offset, character in enumerate(tex):
        depth += (character == "{") - (character == "}")
        if depth > _DEEPEST:
            message = f'unexpected "{{" in formula, expected at most {_DEEPEST} in each other'
            return Flaw("bad-formula", offset, message)
    return None


def suspects(formula: Formula) -> Iterator[Flaw]:
    """Give what an author should look at in a formula that is rendered."""
    if "\\_" not in formula.tex and not _WORDS.search(formula.tex):
        return
    outside = _outside_names(formula.tex)
    if escaped := _ESCAPED.search(outside):
        message = 'unexpected "\\_" in formula, expected a subscript or a name in "\\text{…}"; did you mean "_"?'
        yield Flaw("escaped-underscore", escaped.start(), message)
    if words := _WORDS.search(outside):
        yield _prose(words)


def _prose(words: re.Match[str]) -> Flaw:
    found = " ".join(words[0].split())
    message = (
        f'unexpected words "{found}" in formula, expected "\\text{{…}}" around them; is a "$" missing or too much?'
    )
    return Flaw("prose-in-formula", words.start(), message)
