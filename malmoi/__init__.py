"""Malmoi (말모이): a study group's notes become a bilingual glossary.

The core. It knows no site builder, prints nothing, and opens files in `malmoi.files` only.
"""
