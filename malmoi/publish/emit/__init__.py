"""Last stage: files beside the pages, for programs, for old addresses, for search engines."""
