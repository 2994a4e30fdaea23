"""What the importer knows of the field, as tests need it."""

from pathlib import Path

import malmoi.ingest.lexicon as lexicon_package
from malmoi.ingest.catalog import catalog_of
from malmoi.ingest.lexicon import read_lexicon

__all__ = ["CATALOG", "LEXICON", "TABLES", "is_unknown"]

TABLES = {path.name: path.read_text(encoding="utf-8") for path in Path(lexicon_package.__file__).parent.glob("*.tsv")}
LEXICON = read_lexicon(TABLES)
CATALOG = catalog_of([], LEXICON.terms)


def is_unknown(_: str) -> bool:
    """Be a field that knows no name."""
    return False
