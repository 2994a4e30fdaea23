"""A formula where no formula can stand: the table of contents, a title, a search result."""

import re
import unicodedata
from xml.etree import ElementTree as ET

from malmoi.publish.math.formula import Formula, Renderer

__all__ = ["plain_text"]

_JOINED = {
    "msub": "{0}_{1}",
    "munder": "{0}_{1}",
    "msup": "{0}^{1}",
    "mover": "{0}^{1}",
    "msubsup": "{0}_{1}^{2}",
    "munderover": "{0}_{1}^{2}",
    "mfrac": "{0}/{1}",
    "mroot": "{1}√{0}",
    "msqrt": "√{0}",
}
_LONGEST = 400
_INVISIBLE = re.compile("[\u2060-\u2064\ufe00-\ufe0f]")
_RELATION = re.compile(r"\s*([=<>≤≥≈∼∝∈→←≠≔])\s*")


def plain_text(formula: Formula, renderer: Renderer) -> str:
    r"""Give a formula in the characters of running text: `D_{\mathrm{KL}}` → `D_KL`, `\mu` → `μ`.

    One that cannot be rendered, or is too long for a line, is given as its LaTeX.
    """
    result = renderer.render([formula])[0]
    if not isinstance(result, str) or len(formula.tex) > _LONGEST:
        return " ".join(formula.tex.split())
    # The engine's own output: well-formed, no entities but those of XML. Letters as 𝐱 or ℒ become x and L.
    text = _linear(ET.fromstring(result))  # noqa: S314 -- not from outside
    text = _RELATION.sub(r" \1 ", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)))
    return " ".join(text.split())


def _linear(node: ET.Element) -> str:
    parts = [_linear(child) for child in node]
    pattern = _JOINED.get(node.tag)
    if pattern is None:
        return (node.text or "") + "".join(parts)
    if node.get("accent") == "true" or node.get("accentunder") == "true":
        return parts[0]
    if node.tag == "msqrt":
        parts = ["".join(parts)]
    if node.tag in ("mfrac", "msqrt", "mroot"):
        parts = [part if len(part) <= 1 or part.isalnum() else f"({part})" for part in parts]
    elif len(parts) > 1:
        parts[1:] = [part if len(part) <= 1 or part.isalnum() else f"({part})" for part in parts[1:]]
    return pattern.format(*parts)
