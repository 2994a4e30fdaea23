"""All lints over a glossary."""

from collections.abc import Sequence

from malmoi.diagnostics import Report
from malmoi.ingest.lexicon import Lexicon
from malmoi.lint.forms import missing_forms
from malmoi.lint.names import private_names
from malmoi.lint.words import WordChoice, polite_endings, unwanted_words
from malmoi.publish.glossary import Glossary

__all__ = ["lint"]


def lint(glossary: Glossary, lexicon: Lexicon, words: Sequence[WordChoice], report: Report) -> None:
    """Report what an editor would mend; `lexicon` is what the field calls and reads its terms."""
    pages = [page for _, page in sorted(glossary.pages.items())]
    korean = [page for page in pages if page.lang == "ko"]
    for problems in (
        unwanted_words(korean, words),
        polite_endings(korean),
        private_names(pages, lexicon.is_term),
        missing_forms(list(glossary.concepts.values()), lexicon.readings),
    ):
        for problem in problems:
            report(problem)
