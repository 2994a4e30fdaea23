"""Put MathML where python-markdown-math has left its scripts."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from malmoi.publish.math.renderer import Flaw, Formula, MathCore

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# After "inline" (20), which makes the scripts; before "toc" (5), which reads the headings.
PRIORITY = 15


class FormulaTree(Treeprocessor):
    def __init__(self, md: Markdown, renderer: MathCore) -> None:
        super().__init__(md)
        self._renderer = renderer

    def run(self, root: Element) -> None:
        scripts = [el for el in root.iter("script") if (el.get("type") or "").startswith("math/tex")]
        formulas = [Formula(el.text or "", "mode=display" in (el.get("type") or "")) for el in scripts]
        for element, formula, result in zip(scripts, formulas, self._renderer.render(formulas), strict=True):
            self._replace(element, formula, result)

    def _replace(self, element: Element, formula: Formula, result: str | Flaw) -> None:
        tex = html.escape(" ".join(formula.tex.split()))
        element.attrib.clear()
        if isinstance(result, Flaw):
            element.tag = "code"
            element.set("class", "mm-formula-error")
            element.text = self.md.htmlStash.store(tex)
            return
        element.tag = "span"
        element.set("class", "mm-display" if formula.display else "mm-inline")
        if formula.display:
            element.set("tabindex", "0")
        element.text = self.md.htmlStash.store(result.replace("<math", f'<math alttext="{tex}"', 1))


class FormulaExtension(Extension):
    def __init__(self, **settings: Any) -> None:
        self.config = {"macros": [{}, "name without backslash → LaTeX"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the name is Python-Markdown's
        md.treeprocessors.register(FormulaTree(md, MathCore(self.getConfig("macros"))), "formulas", PRIORITY)


def makeExtension(**settings: Any) -> FormulaExtension:  # noqa: N802 -- the name is Python-Markdown's
    return FormulaExtension(**settings)
