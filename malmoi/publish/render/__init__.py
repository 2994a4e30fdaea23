"""Fourth stage: the finished Markdown of every page, one module a kind of page."""
