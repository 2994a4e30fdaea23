"""MathML in place of the scripts that python-markdown-math leaves behind."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocTreeprocessor, unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from malmoi.publish.math.formula import Flaw, Formula, Renderer
from malmoi.publish.math.markup import DISPLAY_CLASS, INLINE_CLASS, LONG_CLASS, element, is_long
from malmoi.publish.math.plain import plain_text
from malmoi.publish.math.renderer import MathCore

__all__ = ["FormulaExtension", "makeExtension"]

# Behind `inline` (20), which makes the scripts; before `toc` (5), which reads the headings.
_PRIORITY = 15
_HEADING = re.compile(r"h[1-6]")
# No line may begin with what belongs to the formula before it: `$x$, …`, `$\mu$를`. U+0002 begins a placeholder.
_BEHIND = re.compile("[^\\s\u0002]{1,4}")
_BEFORE = re.compile("[(\\[{“‘「『《〈]{1,3}$")


@lru_cache(maxsize=8)
def _renderer(macros: tuple[tuple[str, str], ...]) -> MathCore:
    # MkDocs makes a new extension for every page.
    return MathCore(dict(macros))


class FormulaTreeprocessor(Treeprocessor):
    """Renders the formulas of a page together, since numbers and references run through it."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self._renderer = renderer

    def run(self, root: Element) -> None:
        """Replace each script in the tree; the tree is changed in place."""
        scripts = [(script, parent) for parent in root.iter() for script in parent if _is_formula(script)]
        formulas = [_formula(script) for script, _ in scripts]
        ids = {node.attrib["id"] for node in root.iter() if "id" in node.attrib}
        for heading in root.iter():
            if _HEADING.fullmatch(str(heading.tag)) and any(_is_formula(child) for child in heading.iter()):
                self._label(heading, ids)
        results = self._renderer.render(formulas)
        for (script, parent), formula, result in zip(scripts, formulas, results, strict=True):
            self._fill(script, formula, result)
            if not formula.display:
                _glue(script, parent)

    def _fill(self, span: Element, formula: Formula, result: str | Flaw) -> None:
        html = AtomicString(self.md.htmlStash.store(element(formula, result)))
        span.tag = "span"
        span.attrib.clear()
        # Search reads neither LaTeX nor MathML as words; translation leaves both alone.
        span.attrib |= {"class": INLINE_CLASS, "translate": "no", "data-search-exclude": ""}
        # A box that scrolls must be reachable by keyboard.
        if formula.display:
            span.attrib |= {"class": DISPLAY_CLASS, "tabindex": "0"}
            span.text = html
        elif is_long(result):
            span.set("class", f"{INLINE_CLASS} {LONG_CLASS}")
            span.text = ""
            SubElement(span, "span", {"tabindex": "0"}).text = html
        else:
            span.text = html

    def _label(self, heading: Element, ids: set[str]) -> None:
        # The table of contents takes this for the heading's text, and would else take the words of the MathML.
        heading.attrib.setdefault("data-toc-label", "".join(_words(heading, self._plain)).strip())
        if "id" not in heading.attrib and "toc" in self.md.treeprocessors:
            toc = self.md.treeprocessors["toc"]
            if isinstance(toc, TocTreeprocessor):
                # From the LaTeX, so that links to a section outlive a change of the renderer.
                text = "".join(_words(heading, lambda formula: formula.tex)).strip()
                heading.set("id", unique(toc.slugify(text, toc.sep), ids))

    def _plain(self, formula: Formula) -> str:
        return plain_text(formula, self._renderer)


def _words(node: Element, say: Callable[[Formula], str]) -> list[str]:
    if _is_formula(node):
        return [say(_formula(node))]
    words = [node.text or ""]
    for child in node:
        words += [*_words(child, say), child.tail or ""]
    return words


def _is_formula(node: Element) -> bool:
    return node.tag == "script" and (node.get("type") or "").startswith("math/tex")


def _formula(script: Element) -> Formula:
    return Formula(script.text or "", "mode=display" in (script.get("type") or ""))


def _glue(span: Element, parent: Element) -> None:
    # The wrapper does not break, so what must not stand alone moves into it.
    siblings = list(parent)
    index = siblings.index(span)
    before = (siblings[index - 1].tail if index else parent.text) or ""
    opening = _BEFORE.search(before)
    if opening:
        rest = before[: opening.start()]
        if index:
            siblings[index - 1].tail = rest
        else:
            parent.text = rest
        span.text = AtomicString(opening[0] + (span.text or ""))
    closing = _BEHIND.match(span.tail or "")
    if closing and span.tail:
        if len(span):
            span[0].tail = closing[0]
        else:
            span.text = AtomicString((span.text or "") + closing[0])
        span.tail = span.tail[closing.end() :]


class FormulaExtension(Extension):
    """Python-Markdown extension; stands behind `mdx_math` in mkdocs.yml."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 -- Python-Markdown hands settings over as they are
        self.config = {"macros": [{}, "Commands of the project: name without backslash, LaTeX."]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the name is Python-Markdown's
        """Register the tree processor; raises `ValueError` for a macro that is no LaTeX."""
        macros: Mapping[str, str] = self.getConfig("macros")
        renderer = _renderer(tuple(sorted(macros.items())))
        md.treeprocessors.register(FormulaTreeprocessor(md, renderer), "formulas", _PRIORITY)


def makeExtension(**settings: Any) -> FormulaExtension:  # noqa: ANN401, N802 -- Python-Markdown calls it by this name
    """Give the extension for its name in mkdocs.yml, `malmoi.publish.math`."""
    return FormulaExtension(**settings)
