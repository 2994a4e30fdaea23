"""What the importer knows of the field before it reads a note: terms, garbled speech, words that are no terms."""

from malmoi.ingest.lexicon.lexicon import Garbled, Lexicon, Term, read_lexicon

__all__ = ["Garbled", "Lexicon", "Term", "read_lexicon"]
