"""Notes → readers → records → merge → draft pages, with a ledger of every line."""
