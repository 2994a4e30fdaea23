"""A problem as data: rule, place, message, and a second place where two things clash."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

__all__ = ["RULES", "Place", "Problem", "Report", "Rule", "format_problem", "level_of", "suggestion"]

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Place:
    """A spot in an author's file."""

    path: str
    """Relative to the docs folder, with `/`."""
    line: int
    """Counted from 1, in the whole file, front matter included."""
    column: int = 1
    """Counted from 1, in characters."""
    text: str = ""
    """What is to be seen there, for a second place: `the same name is the title here`."""


@dataclass(frozen=True, order=True)
class Problem:
    """Something an author can mend."""

    path: str
    line: int
    column: int
    rule: str
    message: str
    """`unexpected X, expected Y; did you mean Z?`: lower case, no full stop, the cure last."""
    related: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong; its name is the same in code, message, tests and CONTRIBUTING."""

    level: Level
    """`error`: nothing is published. `warning`: published with a mark; fails only a strict build."""
    says: str
    """One defining sentence."""


Report = Callable[[Problem], None]
"""What a stage hands its problems to; a test passes `found.append`."""

RULES: dict[str, Rule] = {
    # pages, read alone
    "broken-front-matter": Rule("error", "The block between the two `---` lines is not valid YAML."),
    "missing-front-matter": Rule("error", "A page that needs a title begins without a front matter block."),
    "unknown-key": Rule("error", "A front matter key is not one of the contract."),
    "duplicate-key": Rule("error", "A front matter key stands twice in one block."),
    "missing-key": Rule("error", "A front matter key that the contract demands is not there."),
    "wrong-type": Rule("error", "A value has another type than the contract says."),
    "wrong-value": Rule("error", "A value is of the right type but not one of those allowed."),
    "misplaced-key": Rule("error", "A key of the Korean page stands on the English one."),
    "long-summary": Rule("error", "A summary is longer than 120 (Korean) or 200 (English) characters."),
    "invalid-id": Rule("error", "A file name is no id: lower-case ASCII letters, digits and single hyphens."),
    # pages, read together
    "unknown-topic": Rule("error", "A page names a topic that `topics.yml` does not have."),
    "unknown-note": Rule("error", "A source names a note that `notes.yml` does not have."),
    "unknown-id": Rule("error", "`ambiguous_with`, or what a deck shows, names an id that no page has."),
    "orphan-translation": Rule("error", "An English page has no Korean page of the same id."),
    "duplicate-alias": Rule("error", "A page lists the same form twice."),
    "ambiguous-name": Rule("error", "Two pages claim one name and do not both say `ambiguous_with`."),
    "duplicate-id": Rule("error", "An id is given to two things, or given again after it was replaced."),
    "page-clash": Rule("error", "An authored file stands where a generated page goes."),
    "stale-translation": Rule("warning", "A Korean page was changed after the English one was made from it."),
    "broken-mentions": Rule("error", "A file of what decks show is not what `link_slides.py --mentions` writes."),
    # text
    "unknown-concept": Rule("warning", "A wikilink leads to no page."),
    "unknown-heading": Rule("warning", "A link names a section that its page does not have."),
    "missing-file": Rule("warning", "An embed or link names a file that is not in the docs folder."),
    "unsafe-link": Rule("error", "A link would run a script or open a local file."),
    "unsafe-html": Rule("error", "Raw HTML holds a script, an event handler or a foreign frame."),
    "bad-formula": Rule("warning", "A formula is not LaTeX that can be rendered."),
    "empty-formula": Rule("warning", "A formula has nothing in it."),
    "blank-line-in-formula": Rule("warning", "A blank line stands inside a formula."),
    "prose-in-formula": Rule("warning", "A sentence stands in a formula, which mostly means a lost dollar sign."),
    "escaped-underscore": Rule("warning", "`\\_` stands in a formula where a subscript was meant."),
    "lone-delimiter": Rule("warning", "A `$` or `$$` has no partner in its paragraph or table cell."),
    "unknown-label": Rule("warning", "A reference names a label that no formula of the page has."),
    "duplicate-label": Rule("warning", "Two formulas of a page have one label."),
    "transclusion-cycle": Rule("error", "A page transcludes itself, directly or through others."),
    "transclusion-too-large": Rule("error", "A page takes more than 200,000 characters out of others."),
    "lost-url": Rule("error", "A URL that was once published, or a section of it, is no longer there."),
    "broken-registry": Rule("error", "A line of a registry file is not what the file is made of."),
    "not-text": Rule("error", "A file that should be text is not valid UTF-8, or holds control characters."),
    # notes
    "unknown-format": Rule("error", "No reader recognises the form of a note."),
    "empty-note": Rule("warning", "A file that was handed over as a note is empty."),
    "copied-note": Rule("warning", "The same note was handed over twice."),
    "misspelt-name": Rule("warning", "A note misspells the name of a concept; it is taken for that concept."),
    "undecided-name": Rule("warning", "A note uses a name that several concepts share, and does not say for which."),
    "needs-english-name": Rule("warning", "A concept has no English name to make its id of."),
    "unsure-term": Rule("warning", "A word of a transcript may be a garbled term; it is proposed and not asserted."),
    "lost-formula": Rule("warning", "A formula of a note is empty, or its delimiter has no partner."),
    "text-breaks-off": Rule("warning", "The text of a note stops in the middle of a sentence."),
    "unwritable-sources": Rule(
        "error", "The `sources` of a page are written in a form that a place cannot be added to."
    ),
    # words and names, by scripts/lint_pages.py
    "unwanted-word": Rule("warning", "A Korean page uses a word for which the table of words has another one."),
    "polite-style": Rule("warning", "A sentence of a Korean page ends politely."),
    "missing-form": Rule("warning", "A concept lacks an abbreviation, a transliteration or the form without blanks."),
    "private-name": Rule("error", "A page names a private person."),
    "wrong-setting": Rule("error", "A value below `extra.malmoi` in mkdocs.yml is not one that the build knows."),
}


def level_of(problem: Problem) -> Level:
    """Give the level of the problem's rule; an unknown rule is a programming mistake (`KeyError`)."""
    return RULES[problem.rule].level


def suggestion(nearest: str | None, form: str = "{}") -> str:
    """Give `; did you mean …?` for a guess that exists, else nothing."""
    return f"; did you mean {form.format(nearest)}?" if nearest else ""


def format_problem(problem: Problem) -> str:
    """Give the line an author sees; second places follow, one indented line each."""
    first = f"{problem.path}:{problem.line}:{problem.column}: {problem.message} ({problem.rule})"
    return "\n".join([first, *(f"    {p.path}:{p.line}:{p.column}: {p.text}" for p in problem.related)])
