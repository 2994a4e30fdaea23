"""Finds concepts in running Korean and English text, particles and all."""

from malmoi.mentions.finder import Mention, MentionFinder
from malmoi.mentions.forms import Form, TermFacts

__all__ = ["Form", "Mention", "MentionFinder", "TermFacts"]
