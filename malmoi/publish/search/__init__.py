"""The index of the search: documents, names, words and texts, cut into small files that a browser loads when asked."""
