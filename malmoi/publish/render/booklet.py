"""A topic's booklet: what all its pages say, one after the other, in one page that is made for printing.

The finished tree has titles, summaries and a link to each page; whoever has the pages as HTML puts their text in
(`malmoi.publish.emit.booklet`), which takes a hundredth of the time that rendering it again would take.
"""

import re
from collections.abc import Sequence

from malmoi.concept_page import Lang
from malmoi.publish.addresses import staged_path
from malmoi.publish.glossary import Concept, Topic
from malmoi.publish.plain import escape_markdown
from malmoi.publish.render.markup import FormulaHtml, Markup, finished_page, headline
from malmoi.publish.render.words import WORDS

__all__ = ["render_booklet"]

_PLAIN = re.compile(r"[\w ().,:·–-]+")


def render_booklet(topic: Topic, concepts: Sequence[Concept], lang: Lang, formula: FormulaHtml) -> str:
    """Give the finished Markdown; `concepts` in the order in which they are read."""
    write = Markup(f"booklet/{topic.id}", lang, formula)
    title = WORDS["booklet.title"][lang].format(topic.title[lang])
    tools = (
        f'<a href="?format=slides">{WORDS["booklet.slides"][lang]}</a>',
        write.link(WORDS["booklet.topic"][lang], f"topics/{topic.id}", lang),
    )
    contents = "".join(f'<li><a href="#{c.id}">{write.inline(c.page(lang).title)}</a></li>' for c in concepts)
    parts = [
        headline(topic.title[lang]),
        f'<p class="mm-summary {topic.style}">{write.inline(topic.summary[lang])}</p>',
        f'<p class="mm-tools mm-booklet-tools">{" ".join(tools)}</p>',
        f'<p class="mm-whole" data-path="{staged_path(f"topics/{topic.id}", lang)}"></p>',
        f'<nav class="mm-contents" aria-label="{WORDS["booklet.contents"][lang]}"><ol>{contents}</ol></nav>',
    ]
    for concept in concepts:
        page = concept.page(lang)
        whole = write.link(WORDS["whole"][lang], concept.stem, page.lang)
        mark = f' lang="{page.lang}"' if page.lang != lang else ""
        # The table of contents has one headword; a title that an attribute could not hold keeps both.
        label = f' data-toc-label="{page.title}"' if _PLAIN.fullmatch(page.title) else ""
        parts += [
            f"## {escape_markdown(page.title)}{write.beside(concept)} {{#{concept.id}{label}}}",
            f'<p class="mm-summary"{mark}>{write.inline(page.summary)}</p>',
            f'<p class="mm-whole"{mark} data-path="{staged_path(concept.stem, page.lang)}">{whole}</p>',
        ]
    return finished_page(title, WORDS["booklet.summary"][lang].format(topic.title[lang]), lang, parts)
