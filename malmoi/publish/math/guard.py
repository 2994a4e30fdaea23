r"""Text to text: what the scanner found to be formulas, written so that Python-Markdown finds the same ones.

python-markdown-math pairs any two dollar signs of a paragraph, stops at a `\$` inside a formula, and comes after
the parser of blocks, which takes a line of a formula for a list, a heading or a table cell.
"""

import re
from collections.abc import Iterable

from malmoi.publish.math.rewrite.rule import Latex
from malmoi.publish.math.rewrite.text import TEXT
from malmoi.publish.math.suspects import is_prose
from malmoi.publish.math.tokens import join, tokenize
from malmoi.publish.spans import Formula, Span, StrayDollar

__all__ = ["guard", "rejoin", "replacements"]

# A line that would open a list, a heading, a quotation, a fence, an admonition, a definition, raw HTML or a rule.
_OPENS_BLOCK = re.compile(r"\s*(?:[-+*>#=<:~`!|?]|\d+[.)]|$)")
# A comment would swallow what is joined behind it.
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_NORM = re.compile(r"\\\|")
_LATEX = re.compile(r"\\[A-Za-z]|[=_^]")
_MOST_LINES = 40


def guard(text: str, spans: Iterable[Span]) -> str:
    r"""Give the text with its formulas in a form that only they have, and every other dollar sign as `\$`.

    The rendering of a formula does not change; in a table row its `|` becomes `\vert`.
    """
    parts: list[str] = []
    done = 0
    for start, (end, replacement) in replacements(text, spans).items():
        parts += [text[done:start], replacement]
        done = end
    return "".join([*parts, text[done:]])


def replacements(text: str, spans: Iterable[Span]) -> dict[int, tuple[int, str]]:
    """Give what `guard` puts in the place of each formula and dollar sign: start → end and replacement, in order."""
    found = sorted((s for s in spans if isinstance(s, Formula | StrayDollar)), key=lambda span: span.start)
    rows = _table_rows(text, found)
    replaced = {}
    for span in found:
        raw = text[span.start : span.end]
        if isinstance(span, Formula):
            guarded = _written(span, raw, in_row=_line_start(text, span.start) in rows)
        else:
            # `\[\[` is an escaped wikilink for its author, and half a formula for python-markdown-math.
            guarded = raw.replace("$", r"\$").replace(r"\[", "&#91;")
        replaced[span.start] = (span.end, guarded)
    return replaced


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _table_rows(text: str, found: list[Formula | StrayDollar]) -> set[int]:
    # Starts of lines with a formula and, outside of it, a bar.
    starts = {_line_start(text, span.start) for span in found if isinstance(span, Formula)}
    inside = [(span.start, span.end) for span in found if isinstance(span, Formula)]
    rows = set()
    for start in starts:
        line_end = text.find("\n", start)
        line = list(text[start : line_end if line_end >= 0 else len(text)])
        for first, last in inside:
            if start <= first < start + len(line):
                line[first - start : last - start] = " " * (min(last, start + len(line)) - first)
        if "|" in line:
            rows.add(start)
    return rows


def _written(formula: Formula, raw: str, *, in_row: bool) -> str:
    tex = formula.tex
    if in_row:
        tex = _NORM.sub(lambda _: "\\Vert ", tex).replace("|", "\\vert ")
    lines = tex.split("\n")
    # On a blank last line stands the closing mark.
    inner = lines[1:] if lines[-1].strip() else lines[1:-1]
    if any(_OPENS_BLOCK.match(line) for line in inner):
        bare = [_COMMENT.sub("", line).strip() for line in lines]
        tex = " ".join(line for line in bare if line)
    dollars = "$" in tex
    if tex == formula.tex and not dollars and raw.startswith(("$", "\\(", "\\[")):
        return raw
    if not dollars:
        return f"$${tex}$$" if formula.display else f"${tex}$"
    if not formula.display:
        tex = join(TEXT.apply(Latex(tokenize(tex), display=False)))
    return rf"\[{tex}\]" if formula.display else rf"\({tex}\)"


def rejoin(text: str, spans: Iterable[Span]) -> list[Span]:
    """Give the spans with each formula that a blank line cut in two as one again.

    Two lone `$$` are its ends where nothing but LaTeX stands between them; spans in it are left out. The blank line is
    reported when the formula is checked, and `guard` takes it out.
    """
    ordered = sorted(spans, key=lambda span: span.start)
    joined: list[Span] = []
    i = 0
    while i < len(ordered):
        span = ordered[i]
        closing = _closing(text, ordered, i)
        if closing is None:
            joined.append(span)
            i += 1
            continue
        end = ordered[closing].end
        joined.append(Formula(span.start, end, text[span.end : end - 2], display=True))
        i = closing + 1
    return joined


def _closing(text: str, ordered: list[Span], index: int) -> int | None:
    first = ordered[index]
    if not _is_display_mark(text, first):
        return None
    for i in range(index + 1, len(ordered)):
        if isinstance(ordered[i], StrayDollar):
            between = text[first.end : ordered[i].start]
            is_formula = bool(_LATEX.search(between)) and not is_prose(between)
            fits = "\n" in between and between.count("\n") <= _MOST_LINES
            return i if _is_display_mark(text, ordered[i]) and is_formula and fits else None
    return None


def _is_display_mark(text: str, span: Span) -> bool:
    return isinstance(span, StrayDollar) and text[span.start : span.end] == "$$"
