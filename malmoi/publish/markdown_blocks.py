"""Block rules: what Python-Markdown knows and CommonMark does not.

Indented bodies of admonitions, details, tabs and footnotes are text and not code; display formulas are formulas
even where a line of theirs begins like a list item.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

__all__ = ["block_parser"]

_OPENER = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)\s|\[\^[^\]\s]+\]:|:\s")
_MATH_OPENER = re.compile(r"\$\$|\\\[(?!\\\[)|\\begin\{([a-z]+\*?)\}")
_BODY_INDENT = 4


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _push_inline(state: StateBlock, first: int, last: int) -> None:
    token = state.push("inline", "", 0)
    token.content = "\n".join(_line(state, n) for n in range(first, last))
    token.map = [first, last]
    token.children = []


def _indented_body(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    if state.is_code_block(first) or not _OPENER.match(_line(state, first)):
        return False
    if silent:
        return True
    end = first + 1
    while end < last and (state.isEmpty(end) or state.sCount[end] >= state.blkIndent + _BODY_INDENT):
        end += 1
    _push_inline(state, first, first + 1)
    indent, state.blkIndent = state.blkIndent, state.blkIndent + _BODY_INDENT
    state.md.block.tokenize(state, first + 1, end)
    state.blkIndent = indent
    state.line = end
    return True


def _display_formula(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001
    if state.is_code_block(first) or not (opener := _MATH_OPENER.match(_line(state, first))):
        return False
    close = {"$$": "$$", "\\[": "\\]"}.get(opener[0], rf"\end{{{opener[1]}}}")
    end, searched_from = first, opener.end()
    while close not in _line(state, end)[searched_from:]:
        end, searched_from = end + 1, 0
        # A blank line ends the paragraph for Python-Markdown, so a formula never goes on behind one: a lone `$$` pairs
        # with no other half a page below.
        if end >= last or state.isEmpty(end) or state.sCount[end] < state.blkIndent:
            return False
    while end + 1 < last and not state.isEmpty(end + 1) and _is_text(state, end + 1, last):
        end += 1
    if not silent:
        _push_inline(state, first, end + 1)
        state.line = end + 1
    return True


def _is_text(state: StateBlock, line: int, last: int) -> bool:
    rules = state.md.block.ruler.getRules("paragraph")
    return state.sCount[line] >= state.blkIndent and not any(rule(state, line, last, True) for rule in rules)  # noqa: FBT003 - markdown-it's signature


def block_parser() -> MarkdownIt:
    """Give a parser that finds blocks only.

    `[x]: url` stays a paragraph, so that its target is seen; rules (`***`) hold nothing that anyone looks for.
    """
    parser = MarkdownIt("commonmark").enable("table").disable(["reference", "hr"])
    parser.core.ruler.disable(["inline", "text_join"])
    terminators: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("code", "indented_body", _indented_body, terminators)
    parser.block.ruler.before("code", "display_formula", _display_formula, terminators)
    return parser
