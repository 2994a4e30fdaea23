"""What the build cannot know to be wrong and an editor would mend: words, forms of names, register, private names."""

from malmoi.lint.flow import lint
from malmoi.lint.words import WordChoice, read_words

__all__ = ["WordChoice", "lint", "read_words"]
