"""A Python-Markdown extension: what is unsafe in the finished HTML of a page becomes text.

The flow reports unsafe HTML where its author wrote it. But two readers of Markdown never agree on what is code, and
what is code for one is a script for the other; so the last look is taken here, at what goes out.
"""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from malmoi.publish.unsafe import harmless

__all__ = ["makeExtension"]


class _Postprocessor(Postprocessor):
    def run(self, text: str) -> str:
        return harmless(text)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.postprocessors.register(_Postprocessor(md), "harmless", -100)


def makeExtension(**settings: object) -> Extension:  # noqa: N802 - Python-Markdown looks for this name
    """Give the extension; it has no settings."""
    return _Extension(**settings)
